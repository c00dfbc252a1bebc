// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "chart/canvas.hpp"
#include "chart/chart_context.hpp"
#include "chart/cut_values.hpp"
#include "chart/scale.hpp"

namespace vsp::chart {

/// Draws all line series with their markers and whiskers, members first and subjects last; returns
/// the values that are outside the axis.
std::vector<CutValue> draw_lines(const ChartContext& context, const Frame& frame, Canvas& canvas);

/// Draws one marker; hollow for estimated and provisional values.
void draw_marker(const SeriesStyle& style, Point centre, bool hollow, Canvas& canvas);

/// A line from lower to upper with caps; what is outside the axis is left out. along is the place.
void draw_whisker(const Frame& frame, double along, const Datum& datum, const Stroke& stroke,
                  Canvas& canvas);

/// The last value of a series in the window of the x axis.
std::optional<Datum> last_value(const Specification& specification, const Series& series);

}  // namespace vsp::chart
