// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "chart/layout.hpp"
#include "writers/pdf/text_shaper.hpp"

namespace vsp::pdf {

/// Measures the labels of charts as they will be drawn.
class ChartTextMeasurer : public chart::TextMeasurer {
 public:
  /// shaper must outlive the measurer.
  explicit ChartTextMeasurer(TextShaper& shaper) : shaper_(shaper) {}
  double width(std::string_view text, double size, bool strong) const override;

 private:
  TextShaper& shaper_;
};

/// The style of a chart's label.
TextStyle label_style(double size, bool strong, const Colour& colour);

}  // namespace vsp::pdf
