// SPDX-License-Identifier: Apache-2.0
#include "chart/scale.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace vsp::chart {
namespace {

// Values below this share of the largest start the axis at 0: the picture loses little by it.
constexpr double kNearZero = 0.4;

class Extent {
 public:
  void add(double value) {
    low_ = std::min(low_, value);
    high_ = std::max(high_, value);
  }
  void add(const std::optional<double>& value) {
    if (value) add(*value);
  }
  bool empty() const { return low_ > high_; }
  double low() const { return low_; }
  double high() const { return high_; }

 private:
  double low_ = std::numeric_limits<double>::infinity();
  double high_ = -std::numeric_limits<double>::infinity();
};

// An axis needs a length also when all values are equal or nearly so.
Interval widened(double low, double high, double least) {
  const double largest = std::max(std::abs(low), std::abs(high));
  const double wanted = std::max(least, largest * 1e-9);
  if (high - low >= wanted) return {low, high};
  const double pad = largest > 0 ? std::max(largest * 0.1, least / 2) : 1;
  return {low - pad, high + pad};
}

Interval with_fixed_ends(Interval found, const Axis& axis) {
  if (axis.minimum) found.minimum = *axis.minimum;
  if (axis.maximum) found.maximum = *axis.maximum;
  if (found.minimum < found.maximum) return found;
  // All data lie outside the one end that is fixed.
  const double pad = std::max(1.0, std::abs(found.minimum) * 0.1);
  if (axis.minimum) return {*axis.minimum, *axis.minimum + pad};
  return {*axis.maximum - pad, *axis.maximum};
}

}  // namespace

Rect Frame::data_area() const {
  const Point a = turned(x.from, y.from);
  const Point b = turned(x.to, y.to);
  return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
}

bool has_bars(const Specification& specification) {
  return std::any_of(specification.series.begin(), specification.series.end(),
                     [](const Series& series) { return series.mark == Mark::bar; });
}

bool in_window(const Specification& specification, const Datum& datum) {
  if (specification.x.scale == Scale::category) return true;
  return datum.x >= specification.x.minimum.value_or(datum.x) &&
         datum.x <= specification.x.maximum.value_or(datum.x);
}

double bar_step(const Specification& specification) {
  if (specification.x.scale == Scale::category) return 1;
  std::vector<double> places;
  for (const Series& series : specification.series) {
    if (series.mark != Mark::bar) continue;
    for (const Datum& datum : series.data) places.push_back(datum.x);
  }
  std::sort(places.begin(), places.end());
  double step = std::numeric_limits<double>::infinity();
  for (std::size_t i = 1; i < places.size(); ++i) {
    if (places[i] > places[i - 1]) step = std::min(step, places[i] - places[i - 1]);
  }
  return std::isinf(step) ? 1 : step;
}

Interval place_interval(const Specification& specification) {
  const Axis& axis = specification.x;
  if (axis.scale == Scale::category) {
    return {-0.5, static_cast<double>(std::max<std::size_t>(axis.categories.size(), 1)) - 0.5};
  }
  Extent extent;
  for (const Series& series : specification.series) {
    for (const Datum& datum : series.data) {
      if (in_window(specification, datum)) extent.add(datum.x);
    }
  }
  for (const ReferenceLine& line : specification.lines) {
    if (line.vertical) extent.add(line.at);
  }
  Interval interval{0, 1};
  if (!extent.empty()) {
    const bool single = extent.low() == extent.high();
    interval = {extent.low() - (single ? 1 : 0), extent.high() + (single ? 1 : 0)};
  }
  if (has_bars(specification) && !extent.empty()) {
    const double half = bar_step(specification) / 2;
    interval = {extent.low() - half, extent.high() + half};
    if (axis.minimum) interval.minimum = std::min(interval.minimum, *axis.minimum - half);
    if (axis.maximum) interval.maximum = std::max(interval.maximum, *axis.maximum + half);
    return interval;
  }
  return with_fixed_ends(interval, axis);
}

Interval value_interval(const Specification& specification) {
  Extent extent;
  for (const Series& series : specification.series) {
    for (const Datum& datum : series.data) {
      if (!datum.y || !in_window(specification, datum)) continue;
      extent.add(datum.y);
      extent.add(datum.lower);
      extent.add(datum.upper);
    }
  }
  for (const ReferenceLine& line : specification.lines) {
    if (!line.vertical) extent.add(line.at);
  }
  const bool bars = has_bars(specification);
  if (bars) extent.add(0.0);
  if (extent.empty()) extent.add(0.0);
  double low = extent.low();
  const double high = extent.high();
  if (low > 0 && low <= high * kNearZero) low = 0;
  const double least = specification.y.integer_ticks ? 1 : 0;
  Interval interval = widened(low, high, least);
  if (bars && low >= 0 && interval.minimum < 0) interval.minimum = 0;
  interval = with_fixed_ends(interval, specification.y);
  if (bars) {
    // A bar is read by its length, so its axis cannot leave out where it begins.
    interval.minimum = std::min(interval.minimum, 0.0);
    interval.maximum = std::max(interval.maximum, 0.0);
  }
  return interval;
}

}  // namespace vsp::chart
