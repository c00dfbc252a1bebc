// SPDX-License-Identifier: Apache-2.0
#include "chart/ticks.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "diagnostics/error.hpp"
#include "text/number_format.hpp"

namespace vsp::chart {
namespace {

constexpr int kMostDecimals = 12;
constexpr double kWidestStep = 10;  // In ranges of the data.
constexpr std::array<int, 4> kMantissas = {1, 2, 25, 5};

// 10^n for 0 ≤ n ≤ 22 is exact in a double, so that multiples are the nearest double.
double power_of_ten(int exponent) {
  double power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

// Steps in ascending order: 1, 2, 2.5, 5, 10, … times 10^n.
std::vector<TickStep> steps_from(int exponent, bool integer) {
  std::vector<TickStep> steps;
  for (int e = exponent; e < exponent + 6; ++e) {
    for (int mantissa : kMantissas) {
      const TickStep step{mantissa, mantissa == 25 ? e - 1 : e};
      if (integer && step.exponent < 0) continue;
      steps.push_back(step);
    }
  }
  return steps;
}

Ticks ticks_of(const Interval& interval, const TickRule& rule, const TickStep& step) {
  const double size = step.size();
  const bool shifted = rule.from_minimum && rule.integer && size < 5;
  const double origin = shifted ? std::ceil(interval.minimum) : 0;
  // A hair of tolerance, so that 0.3 / 0.1 counts as 3.
  const double low = (interval.minimum - origin) / size;
  const double high = (interval.maximum - origin) / size;
  const double hair = 1e-9;
  const double first = rule.free_minimum ? std::floor(low + hair) : std::ceil(low - hair);
  const double last = rule.free_maximum ? std::ceil(high - hair) : std::floor(high + hair);
  Ticks ticks{interval, step, {}};
  if (rule.free_minimum) ticks.interval.minimum = origin + step.multiple(first);
  if (rule.free_maximum) ticks.interval.maximum = origin + step.multiple(last);
  if (last - first > 1000) return ticks;  // Far too many: the caller takes a greater step.
  const auto count = static_cast<int>(last - first) + 1;
  for (int i = 0; i < count; ++i) {
    ticks.values.push_back(std::clamp(origin + step.multiple(first + i), ticks.interval.minimum,
                                      ticks.interval.maximum));
  }
  return ticks;
}

}  // namespace

double TickStep::multiple(double index) const {
  const double whole = index * mantissa;
  return exponent < 0 ? whole / power_of_ten(-exponent) : whole * power_of_ten(exponent);
}

Ticks locate_ticks(const Interval& interval, const TickRule& rule) {
  const double range = interval.maximum - interval.minimum;
  const std::size_t most = std::max<std::size_t>(rule.most, 3);
  const int start = static_cast<int>(std::floor(std::log10(range / static_cast<double>(most)))) - 1;
  for (const TickStep& step : steps_from(rule.integer ? std::max(start, 0) : start, rule.integer)) {
    if (step.decimals() > kMostDecimals) continue;
    // A step far beyond the range is left only when the fitting ones have too many decimals.
    if (!rule.integer && step.size() > kWidestStep * range) break;
    Ticks ticks = ticks_of(interval, rule, step);
    if (ticks.values.size() > most || ticks.values.empty()) continue;
    return ticks;
  }
  if (rule.integer) return {interval, {1, 0}, {}};  // No whole number inside two fixed ends.
  Finding finding;
  finding.code = "VSP-CHT-013";
  finding.arguments = {{"found", text::format_exact(range)}};
  throw Error(Failure::configuration, std::move(finding));
}

std::string format_tick(double value, const Axis& axis, int decimals, Language language) {
  return text::format_number(value, {decimals, axis.signs, axis.grouping}, language);
}

std::string format_value(double value, const Axis& axis, Language language) {
  return text::format_number(value, {axis.decimals, axis.signs, axis.grouping}, language);
}

}  // namespace vsp::chart
