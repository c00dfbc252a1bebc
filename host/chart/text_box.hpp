// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "chart/geometry.hpp"
#include "chart/layout.hpp"

namespace vsp::chart {

inline constexpr double kLabelSize = 8;
inline constexpr double kTitleSize = 10;

/// What a line of text takes above and below its baseline and from line to line, in em. Room for Å
/// and g in the usual text fonts.
inline constexpr double kAscent = 0.95;
inline constexpr double kDescent = 0.25;
inline constexpr double kLinePitch = 1.25;

struct Font {
  double size = kLabelSize;
  bool strong = false;
};

/// Text in lines. Nothing of the text is ever left out.
struct TextBox {
  std::vector<std::string> lines;
  Font font;
  double width = 0;          ///< Of the widest line, points.
  bool broken_word = false;  ///< A word had to be broken that has no place for it.
  double height() const {
    if (lines.empty()) return 0;
    return font.size * (kAscent + kDescent + kLinePitch * (static_cast<double>(lines.size()) - 1));
  }
};

/// Breaks text at spaces and after hyphens, en dashes and slashes so that no line is wider than
/// max_width; a longer word is broken between characters. A line holds at least one character. Line
/// breaks and runs of white space count as one space. Empty text gives no line.
TextBox wrap(std::string_view text, const Font& font, double max_width,
             const TextMeasurer& measurer);

/// The box' lines as labels: the anchor's point of the first line's top edge is at position.
std::vector<Label> labels_of(const TextBox& box, Point position, Anchor anchor,
                             const Colour& colour);

/// The same turned 90° counter-clockwise: lines run upwards and follow each other to the right;
/// position is the left edge of the first line, the anchor counts along the upward direction.
std::vector<Label> rotated_labels_of(const TextBox& box, Point position, Anchor anchor,
                                     const Colour& colour);

/// The rectangle that a label covers.
Rect bounds(const Label& label, const TextMeasurer& measurer);

}  // namespace vsp::chart
