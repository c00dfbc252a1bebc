// SPDX-License-Identifier: Apache-2.0
#include "stats/wilson.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace vsp::stats {

std::optional<Interval> wilson(double cases, double total, double z) {
  // Written so that NaN fails each comparison.
  if (!(std::isfinite(total) && total >= 0)) {
    throw std::domain_error("wilson: total must be finite and not negative");
  }
  if (!(cases >= 0 && cases <= total)) {
    throw std::domain_error("wilson: cases must lie between 0 and total");
  }
  if (!(std::isfinite(z) && z > 0))
    throw std::domain_error("wilson: z must be finite and positive");
  if (total == 0) return std::nullopt;

  const double zz = z * z;
  const double root = z * std::sqrt(cases * ((total - cases) / total) + zz / 4);
  const double sum = cases + zz / 2 + root;
  // The product of the two solutions is x² / (n (n + z²)). Dividing by the larger one gives the
  // smaller without the cancellation that subtracting the root suffers for rare events.
  const double lower = cases * (cases / total) / sum;
  const double upper = cases == total ? 1.0 : std::min(sum / (total + zz), 1.0);
  return Interval{std::min(lower, upper), upper};
}

}  // namespace vsp::stats
