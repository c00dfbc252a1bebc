// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "chart/canvas.hpp"
#include "chart/category_axis.hpp"
#include "chart/chart_context.hpp"
#include "chart/linear_axis.hpp"
#include "chart/scale.hpp"

/// Drawing of axes that have been planned.
namespace vsp::chart {

inline constexpr double kTickLength = 3;
inline constexpr double kTickGap = 3;  ///< From a tick to its text.
inline constexpr double kNameGap = 6;  ///< From the plot to names under it: past the lowest value.

/// Grid lines, texts and line of the value axis; a break mark at an end where values are cut off.
void draw_value_axis(const ChartContext& context, const LinearAxis& axis, const Frame& frame,
                     Canvas& canvas);

/// Line, ticks and texts of an axis of numbered places.
void draw_place_axis(const ChartContext& context, const LinearAxis& axis, const Frame& frame,
                     Canvas& canvas);

/// Line and names of an axis of categories.
void draw_category_axis(const CategoryAxis& axis, const Frame& frame, Canvas& canvas);

}  // namespace vsp::chart
