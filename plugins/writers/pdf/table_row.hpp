// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "document/document.hpp"
#include "writers/pdf/composition.hpp"

namespace vsp::pdf {

/// A cell whose text is broken and whose place in the row is known.
struct RowCell {
  std::shared_ptr<TaggedText> text;
  double left = 0;   ///< Of the text's room, on the page.
  double width = 0;  ///< Of the text's room.
  document::Align align = document::Align::left;
  document::CellMark mark = document::CellMark::none;
  std::optional<NodeId> mark_node;
  double mark_x = 0;  ///< Centre of the mark, on the page.
};

/// A row of a table, ready to be drawn; lines of all its cells stand beside each other.
struct TableRow {
  std::vector<RowCell> cells;
  double left = 0, width = 0;
  bool head = false;
  double line_height = 0;

  std::size_t lines() const;
  /// Height of lines [first, last); padding belongs to the first and the last line.
  double height_of(std::size_t first, std::size_t last) const;
  double height() const { return height_of(0, lines()); }
  /// Draws lines [first, last) with their part of the row's fill and, at the row's end, its rule.
  void draw(Canvas& canvas, StructureTree& structure, double top, std::size_t first,
            std::size_t last);
};

/// The row as pieces: one, or, when it is higher than limit, one for each line.
std::vector<Piece> row_pieces(const std::shared_ptr<TableRow>& row, StructureTree& structure,
                              double limit);

}  // namespace vsp::pdf
