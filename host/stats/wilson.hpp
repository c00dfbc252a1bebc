// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

/// Statistics as pure functions: numbers in, numbers out; no files, no clock, no shared state, so
/// that every function may be called from any thread.
namespace vsp::stats {

/// The 0.975 quantile of the standard normal distribution: the factor of a two-sided 95 percent
/// interval.
inline constexpr double kZ95 = 1.959963984540054;

/// An interval of proportions, 0 ≤ lower ≤ upper ≤ 1. Not in percent.
struct Interval {
  double lower = 0;
  double upper = 0;
  bool operator==(const Interval&) const = default;
};

/// Wilson's score interval for the proportion behind `cases` out of `total`, without continuity
/// correction: the two solutions π of
///
///     (p − π)² = z² · π · (1 − π) / n,     p = x / n,
///
/// which are
///
///     π = ( x + z²/2 ± z · √( x · (n − x) / n + z²/4 ) ) / (n + z²).
///
/// Source: E. B. Wilson (1927), Probable inference, the law of succession, and statistical
/// inference, Journal of the American Statistical Association 22(158), 209–212.
///
/// The lower limit is exactly 0 when cases is 0 and the upper exactly 1 when cases equals total;
/// in between, the relative error of both is a few units of the last binary place.
///
/// cases  x, 0 ≤ x ≤ n. Need not be whole (weighted counts).
/// total  n, finite and ≥ 0. Nothing is returned for n = 0: there is no proportion then.
/// z      normal quantile of the confidence level, finite and > 0.
/// Throws std::domain_error when an argument is outside these ranges or NaN: the caller has then
/// miscounted, which is not a property of the data.
std::optional<Interval> wilson(double cases, double total, double z = kZ95);

}  // namespace vsp::stats
