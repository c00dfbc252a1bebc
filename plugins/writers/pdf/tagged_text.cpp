// SPDX-License-Identifier: Apache-2.0
#include "writers/pdf/tagged_text.hpp"

#include <utility>

namespace vsp::pdf {
namespace {

// Of Open Sans (hhea): 2189 and 600 of 2048 units.
constexpr double kAscent = 1.069;
constexpr double kDescent = 0.293;

}  // namespace

TaggedText::TaggedText(std::shared_ptr<const ShapedText> shaped, const TextStyle& style,
                       std::optional<NodeId> node)
    : shaped_(std::move(shaped)), style_(style), node_(node) {}

NodeId TaggedText::node_of(StructureTree& structure, const GlyphRun& run) {
  const NodeId whole = node_.value_or(structure.root());
  if (run.source >= shaped_->languages.size() || shaped_->languages[run.source].empty()) {
    return whole;
  }
  if (spans_.empty()) spans_.resize(shaped_->languages.size());
  auto& span = spans_[run.source];
  if (!span) {
    span = structure.add(whole, Tag::span);
    structure.node(*span).language = shaped_->languages[run.source];
  }
  return *span;
}

void TaggedText::draw_line(Canvas& canvas, StructureTree& structure, std::size_t line, double x,
                           double top) {
  const double leading = style_.line_height - (kAscent + kDescent) * style_.size;
  const double baseline = top + leading / 2 + kAscent * style_.size;
  for (const GlyphRun& run : shaped_->lines.at(line).runs) {
    if (node_) canvas.content(node_of(structure, run));
    canvas.glyphs(run, x, baseline, style_.colour);
  }
}

void TaggedText::draw(Canvas& canvas, StructureTree& structure, double x, double top) {
  for (std::size_t i = 0; i < lines(); ++i) {
    draw_line(canvas, structure, i, x, top + static_cast<double>(i) * style_.line_height);
  }
}

}  // namespace vsp::pdf
