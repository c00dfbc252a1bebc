// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "chart/layout.hpp"
#include "chart/palette.hpp"
#include "chart/specification.hpp"
#include "chart/text_box.hpp"

namespace vsp::chart {

/// What every part of the layout needs to know. Lives as long as one call of lay_out.
struct ChartContext {
  const Specification& specification;
  double width;  ///< Of the drawing, points.
  Language language;
  const TextMeasurer& measurer;
  std::vector<SeriesStyle> styles;  ///< One per series.

  double text_width(std::string_view text, const Font& font = {}) const {
    return measurer.width(text, font.size, font.strong);
  }
  TextBox wrapped(std::string_view text, double max_width, const Font& font = {}) const {
    return wrap(text, font, max_width, measurer);
  }
};

}  // namespace vsp::chart
