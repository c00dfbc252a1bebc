// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "chart/chart_context.hpp"
#include "chart/ticks.hpp"

namespace vsp::chart {

enum class Direction { across, upwards };

/// Ticks of an axis of numbers with their texts, chosen so that the texts do not touch.
struct LinearAxis {
  Ticks ticks;
  std::vector<std::string> texts;  ///< One per tick.
  double widest = 0;               ///< Of the texts, points.
};

/// A value axis of that length (points): ends that are not fixed move out to ticks.
LinearAxis plan_value_axis(const ChartContext& context, double length, Direction direction);

/// An axis of places with numbers, such as years: its ends are those of the data.
LinearAxis plan_place_axis(const ChartContext& context, double length);

}  // namespace vsp::chart
