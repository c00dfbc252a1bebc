// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "chart/scale.hpp"
#include "chart/specification.hpp"
#include "model/localized.hpp"

/// Where ticks stand (locator) and how they are written (formatter), apart from each other.
namespace vsp::chart {

/// mantissa × 10^exponent, with mantissa 1, 2, 5 or 25.
struct TickStep {
  int mantissa = 1;
  int exponent = 0;

  double size() const { return multiple(1); }
  /// index × step, the double nearest to the decimal number.
  double multiple(double index) const;
  /// Decimals that the multiples need.
  int decimals() const { return exponent < 0 ? -exponent : 0; }
};

struct Ticks {
  Interval interval;  ///< With the free ends moved out to ticks.
  TickStep step;
  std::vector<double> values;  ///< Ascending, all inside interval.
};

struct TickRule {
  std::size_t most = 6;      ///< Greatest number of ticks, at least 3.
  bool free_minimum = true;  ///< The end may move to the next tick.
  bool free_maximum = true;
  bool integer = false;  ///< Only whole numbers.
  bool from_minimum =
      false;  ///< Small whole steps are counted from the minimum, not from 0: years.
};

/// The ticks with the smallest step of 1, 2, 2.5 or 5 × 10^n that gives no more than rule.most.
/// Throws Error(Failure::configuration, VSP-CHT-013) when the step would need more than 12
/// decimals.
Ticks locate_ticks(const Interval& interval, const TickRule& rule);

/// A tick as a reader sees it.
std::string format_tick(double value, const Axis& axis, int decimals, Language language);

/// A value as a reader sees it, with the axis' decimals.
std::string format_value(double value, const Axis& axis, Language language);

}  // namespace vsp::chart
