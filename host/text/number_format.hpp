// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "model/localized.hpp"

namespace vsp::text {

/// Rounds half away from zero at that many decimals, on the shortest decimal text that reads back
/// as the same double: 2.675 → 2.68, 0.125 → 0.13. The one rounding of the project. value is
/// finite, decimals 0–15. Negative zero becomes zero.
double round_decimal(double value, int decimals);

/// The rounded value with exactly that many decimals, '.' and '-': for XML, JSON and data formats.
std::string format_plain(double value, int decimals);

/// The shortest text that reads back as the same double: "0.1", "1e-07" never (fixed notation).
std::string format_exact(double value);

struct NumberStyle {
  int decimals = 0;
  bool sign = false;     ///< "+" before positive values (changes).
  bool grouping = true;  ///< Thousands apart: from 10 000 in Swedish, from 1,000 in English.
};

/// For readers. Swedish: decimal comma, U+00A0 between thousands, U+2212 minus. English: point,
/// comma, U+2212.
std::string format_number(double value, const NumberStyle& style, Language language);

/// Decimals of the shortest text of a value, at most limit: 60 → 0, 59.7 → 1.
int decimals_of(double value, int limit = 6);

}  // namespace vsp::text
