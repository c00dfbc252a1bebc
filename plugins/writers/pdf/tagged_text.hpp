// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "writers/pdf/canvas.hpp"
#include "writers/pdf/design.hpp"
#include "writers/pdf/shaped_text.hpp"
#include "writers/pdf/structure_tree.hpp"

namespace vsp::pdf {

/// Shaped text that knows which structure node it is the content of. Runs in another language
/// become spans of that node with /Lang.
class TaggedText {
 public:
  /// Without a node the text is drawn as part of whatever content or artifact is current.
  TaggedText(std::shared_ptr<const ShapedText> shaped, const TextStyle& style,
             std::optional<NodeId> node = std::nullopt);

  const ShapedText& shaped() const { return *shaped_; }
  const TextStyle& style() const { return style_; }
  std::size_t lines() const { return shaped_->lines.size(); }
  double height() const { return static_cast<double>(lines()) * style_.line_height; }

  /// Draws one line in a box of style().line_height whose top left corner is (x, top).
  void draw_line(Canvas& canvas, StructureTree& structure, std::size_t line, double x, double top);
  /// Draws all lines.
  void draw(Canvas& canvas, StructureTree& structure, double x, double top);

 private:
  NodeId node_of(StructureTree& structure, const GlyphRun& run);

  std::shared_ptr<const ShapedText> shaped_;
  TextStyle style_;
  std::optional<NodeId> node_;
  std::vector<std::optional<NodeId>> spans_;  ///< By run of the source; made when first drawn.
};

}  // namespace vsp::pdf
