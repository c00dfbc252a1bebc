// SPDX-License-Identifier: Apache-2.0
#include "writers/pdf/table_row.hpp"

#include <algorithm>

#include "writers/pdf/cell_mark.hpp"

namespace vsp::pdf {
namespace {

double text_left(const RowCell& cell, std::size_t line) {
  const double spare = cell.width - cell.text->shaped().lines.at(line).width;
  switch (cell.align) {
    case document::Align::left:
      return cell.left;
    case document::Align::right:
      return cell.left + spare;
    case document::Align::center:
      return cell.left + spare / 2;
  }
  return cell.left;
}

}  // namespace

std::size_t TableRow::lines() const {
  std::size_t most = 1;
  for (const RowCell& cell : cells) most = std::max(most, cell.text->lines());
  return most;
}

double TableRow::height_of(std::size_t first, std::size_t last) const {
  return static_cast<double>(last - first) * line_height + (first == 0 ? design::kCellPadY : 0) +
         (last == lines() ? design::kCellPadY : 0);
}

void TableRow::draw(Canvas& canvas, StructureTree& structure, double top, std::size_t first,
                    std::size_t last) {
  const double bottom = top + height_of(first, last);
  canvas.artifact(Artifact::layout);
  if (head) canvas.rectangle(left, top, width, bottom - top, design::kHeadFill);
  if (last == lines()) {
    const double thickness = head ? design::kRuleWidth : design::kHairlineWidth;
    const Colour& colour = head ? design::kRule : design::kHairline;
    canvas.line(left, bottom - thickness / 2, left + width, bottom - thickness / 2, thickness,
                colour);
  }
  for (RowCell& cell : cells) {
    double y = top + (first == 0 ? design::kCellPadY : 0);
    if (first == 0 && cell.mark_node) {
      canvas.content(*cell.mark_node);
      draw_mark(canvas, cell.mark, cell.mark_x, y + line_height / 2 + 0.4);
    }
    for (std::size_t i = first; i < std::min(last, cell.text->lines()); ++i) {
      cell.text->draw_line(canvas, structure, i, text_left(cell, i), y);
      y += line_height;
    }
  }
}

std::vector<Piece> row_pieces(const std::shared_ptr<TableRow>& row, StructureTree& structure,
                              double limit) {
  const std::size_t lines = row->lines();
  const std::size_t step = row->height() <= limit ? lines : 1;
  std::vector<Piece> pieces;
  for (std::size_t first = 0; first < lines; first += step) {
    const std::size_t last = first + step;
    Piece piece;
    piece.height = row->height_of(first, last);
    // As in running text: two lines before and after a break.
    piece.keep_with_next = step < lines && (first == 0 || first + 2 == lines);
    piece.draw = [row, tree = &structure, first, last](Canvas& canvas, double top) {
      row->draw(canvas, *tree, top, first, last);
    };
    pieces.push_back(std::move(piece));
  }
  return pieces;
}

}  // namespace vsp::pdf
