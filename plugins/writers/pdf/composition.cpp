// SPDX-License-Identifier: Apache-2.0
#include "writers/pdf/composition.hpp"

#include <cstddef>
#include <utility>

#include "diagnostics/error.hpp"

namespace vsp::pdf {

void Composition::fail(const char* code, std::string found, std::string expected,
                       std::string where) {
  throw Error(Failure::input, Finding{.code = code,
                                      .severity = Severity::error,
                                      .where = {},
                                      .arguments = {{"found", std::move(found)},
                                                    {"expected", std::move(expected)},
                                                    {"block", std::move(where)}},
                                      .message_sv = {},
                                      .message_en = {}});
}

double Composition::height_from(std::size_t first) const {
  double height = 0;
  for (std::size_t i = first; i < pieces.size(); ++i) {
    height += pieces[i].space_before + pieces[i].height;
  }
  return height;
}

void keep_together(Composition& composition, std::size_t first) {
  // Notes as long as a page may be broken.
  constexpr double kMost = 0.95;
  if (composition.height_from(first) > composition.page_height * kMost) return;
  for (std::size_t i = first; i + 1 < composition.pieces.size(); ++i) {
    composition.pieces[i].keep_with_next = true;
  }
}

std::shared_ptr<TaggedText> tagged(Composition& composition, const document::Text& text,
                                   const TextStyle& style, double width, NodeId node) {
  return std::make_shared<TaggedText>(composition.shaper.shape(text, style, width), style, node);
}

void add_lines(Composition& composition, const std::shared_ptr<TaggedText>& text,
               const LineRules& rules) {
  const std::size_t count = text->lines();
  StructureTree* structure = &composition.structure;
  const double height = text->style().line_height;
  for (std::size_t i = 0; i < count; ++i) {
    const bool last = i + 1 == count;
    Piece piece;
    piece.height = height;
    piece.space_before = i == 0 ? rules.space_before : 0;
    // At least two lines stay together at the foot and at the head of a page.
    piece.keep_with_next =
        last ? rules.keep_with_next : rules.keep_together || i == 0 || i + 2 == count;
    piece.draw = [text, structure, i, height, x = composition.left + rules.indent,
                  decoration = rules.decoration](Canvas& canvas, double top) {
      if (decoration) {
        canvas.artifact(Artifact::layout);
        decoration(canvas, top, height);
      }
      text->draw_line(canvas, *structure, i, x, top);
    };
    composition.pieces.push_back(std::move(piece));
  }
}

}  // namespace vsp::pdf
