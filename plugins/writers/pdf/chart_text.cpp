// SPDX-License-Identifier: Apache-2.0
#include "writers/pdf/chart_text.hpp"

namespace vsp::pdf {

TextStyle label_style(double size, bool strong, const Colour& colour) {
  return {.size = size, .line_height = size * 1.3, .colour = colour, .strong = strong};
}

double ChartTextMeasurer::width(std::string_view text, double size, bool strong) const {
  return shaper_.shape(text, label_style(size, strong, {}))->width;
}

}  // namespace vsp::pdf
