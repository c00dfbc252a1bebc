// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "chart/display_list.hpp"
#include "chart/specification.hpp"
#include "model/localized.hpp"

namespace vsp::chart {

/// Measures text in the font with which the display list will be drawn.
class TextMeasurer {
 public:
  virtual ~TextMeasurer() = default;
  /// Advance width in points of one line of text.
  virtual double width(std::string_view text, double size, bool strong) const = 0;
};

/// Places everything of a chart in a drawing of that width (points); the height follows from the
/// specification's aspect and from what must fit. Language decides how numbers are written.
/// Throws Error(Failure::configuration, VSP-CHT-…) for a specification that has nothing to draw.
DisplayList lay_out(const Specification& specification, double width, Language language,
                    const TextMeasurer& measurer);

}  // namespace vsp::chart
