// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "chart/chart_context.hpp"

namespace vsp::chart {

struct CategoryLabel {
  std::size_t index = 0;  ///< Of the category.
  TextBox box;
};

/// Names under or beside a category axis.
struct CategoryAxis {
  std::vector<CategoryLabel> labels;
  bool rotated = false;
  double extent = 0;  ///< Height under the plot, or width beside it, without gaps.
};

/// Names under a plot between left and right (points in the drawing): in lines, else turned; every
/// k-th name when there are only lines. Throws Error(Failure::configuration, VSP-CHT-008) when bars
/// are too narrow for their names.
CategoryAxis plan_categories_below(const ChartContext& context, double left, double right);

/// Names beside a plot, each in as many lines as it needs.
CategoryAxis plan_categories_beside(const ChartContext& context);

}  // namespace vsp::chart
