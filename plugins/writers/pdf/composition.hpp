// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "diagnostics/finding.hpp"
#include "document/document.hpp"
#include "writers/pdf/page_flow.hpp"
#include "writers/pdf/structure_tree.hpp"
#include "writers/pdf/tagged_text.hpp"
#include "writers/pdf/text_shaper.hpp"
#include "writers/pdf/words.hpp"

namespace vsp::pdf {

/// What the makers of blocks work with: where they put pieces and structure, and how much room
/// there is. One per document.
struct Composition {
  TextShaper& shaper;
  StructureTree& structure;
  Language language = Language::sv;
  double left = 0;         ///< Of the text area.
  double width = 0;        ///< Of the text area.
  double page_height = 0;  ///< Room for pieces on a page in the middle of the document.
  std::function<void(const Finding&)> report;  ///< May be empty.
  std::vector<Piece> pieces;

  const Words& words() const { return pdf::words(language); }
  /// Width of running text.
  double measure() const { return width < design::kMeasure ? width : design::kMeasure; }
  /// Height of the pieces from that one on, with the distances between them.
  double height_from(std::size_t first) const;
  /// A finding of severity error with this code; arguments as the message wants them.
  [[noreturn]] static void fail(const char* code, std::string found, std::string expected,
                                std::string where);
};

/// Text shaped for a width, as the content of a node.
std::shared_ptr<TaggedText> tagged(Composition& composition, const document::Text& text,
                                   const TextStyle& style, double width, NodeId node);

/// Keeps the pieces from that one on together on one page, unless they take most of one.
void keep_together(Composition& composition, std::size_t first);

/// How lines of text become pieces.
struct LineRules {
  double indent = 0;  ///< From the left edge of the text area.
  double space_before = 0;
  bool keep_together = false;   ///< All lines on one page; otherwise at least two before and after.
  bool keep_with_next = false;  ///< The last line with what follows.
  std::function<void(Canvas&, double top, double height)> decoration;  ///< Behind each line.
};

/// One piece for each line.
void add_lines(Composition& composition, const std::shared_ptr<TaggedText>& text,
               const LineRules& rules);

}  // namespace vsp::pdf
