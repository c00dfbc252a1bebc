// SPDX-License-Identifier: Apache-2.0
#include "writers/pdf/table_columns.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace vsp::pdf {
namespace {

constexpr double kSmallestWeight = 0.01;

double weight_of(const ColumnNeed& need) {
  return need.weight > kSmallestWeight ? need.weight : kSmallestWeight;
}

/// Shares by weight, where columns whose share is too small get their minimum and the others divide
/// the rest.
std::vector<double> shares(const std::vector<ColumnNeed>& needs, double available) {
  std::vector<double> widths(needs.size(), 0);
  std::vector<bool> fixed(needs.size(), false);
  double left = available;
  for (bool changed = true; changed;) {
    changed = false;
    double weights = 0;
    for (std::size_t i = 0; i < needs.size(); ++i) weights += fixed[i] ? 0 : weight_of(needs[i]);
    for (std::size_t i = 0; i < needs.size(); ++i) {
      if (!fixed[i]) widths[i] = left * weight_of(needs[i]) / weights;
    }
    for (std::size_t i = 0; i < needs.size(); ++i) {
      if (fixed[i] || widths[i] >= needs[i].minimum) continue;
      fixed[i] = changed = true;
      widths[i] = needs[i].minimum;
    }
    left = available;
    for (std::size_t i = 0; i < needs.size(); ++i) left -= fixed[i] ? widths[i] : 0;
  }
  return widths;
}

/// Moves width from columns that have more than they can use to those that would wrap.
void even_out(const std::vector<ColumnNeed>& needs, std::vector<double>& widths) {
  double spare = 0;
  double wanted = 0;
  for (std::size_t i = 0; i < needs.size(); ++i) {
    const double use = std::max(needs[i].natural, needs[i].minimum);
    (widths[i] > use ? spare : wanted) += std::abs(widths[i] - use);
  }
  const double moved = std::min(spare, wanted);
  if (moved <= 0) return;
  for (std::size_t i = 0; i < needs.size(); ++i) {
    const double use = std::max(needs[i].natural, needs[i].minimum);
    widths[i] += (use - widths[i]) * moved / (widths[i] > use ? spare : wanted);
  }
}

}  // namespace

std::vector<double> column_widths(const std::vector<ColumnNeed>& needs, double available) {
  double minimum = 0;
  for (const ColumnNeed& need : needs) minimum += need.minimum;
  if (minimum >= available) {
    std::vector<double> widths;
    for (const ColumnNeed& need : needs) widths.push_back(need.minimum * available / minimum);
    return widths;
  }
  std::vector<double> widths = shares(needs, available);
  even_out(needs, widths);
  return widths;
}

}  // namespace vsp::pdf
