// SPDX-License-Identifier: Apache-2.0
#include "text/number_format.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace vsp::text {
namespace {

constexpr const char* kNoBreakSpace = "\u00A0";
constexpr const char* kMinus = "\u2212";

/// The shortest decimal digits of |value|: 0.d1d2d3… × 10^exponent.
struct Decimal {
  std::string digits;
  int exponent = 0;
};

Decimal shortest(double value) {
  std::array<char, 40> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::fabs(value),
                                 std::chars_format::scientific)
                       .ptr;
  Decimal result;
  const char* p = buffer.data();
  for (; p != end && *p != 'e'; ++p) {
    if (*p != '.') result.digits += *p;
  }
  int exponent = 0;
  if (p != end) {
    ++p;
    if (p != end && *p == '+') ++p;
    std::from_chars(p, end, exponent);
  }
  result.exponent = exponent + 1;
  return result;
}

/// Digits before and after the point of |value|, rounded half away from zero at that many decimals.
struct Places {
  std::string whole;
  std::string fraction;
  bool zero() const { return whole == "0" && fraction.find_first_not_of('0') == std::string::npos; }
};

Places places(double value, int decimals) {
  Decimal decimal = shortest(value);
  // All digits as one integer string with `decimals` digits after the point, plus what is cut.
  std::string digits;
  if (decimal.exponent > 0) {
    digits = decimal.digits;
    const auto whole = static_cast<std::size_t>(decimal.exponent);
    if (digits.size() < whole) digits.append(whole - digits.size(), '0');
  } else {
    digits = std::string(static_cast<std::size_t>(-decimal.exponent), '0') + decimal.digits;
  }
  const auto whole_size = static_cast<std::size_t>(decimal.exponent > 0 ? decimal.exponent : 0);
  const std::size_t keep = whole_size + static_cast<std::size_t>(decimals);
  bool up = false;
  if (digits.size() > keep) {
    up = digits[keep] >= '5';
    digits.resize(keep);
  } else {
    digits.append(keep - digits.size(), '0');
  }
  if (up) {
    std::size_t i = digits.size();
    while (i > 0 && digits[i - 1] == '9') digits[--i] = '0';
    if (i > 0) {
      ++digits[i - 1];
    } else {
      digits.insert(digits.begin(), '1');
    }
  }
  Places result;
  const std::size_t split = digits.size() - static_cast<std::size_t>(decimals);
  result.whole = digits.substr(0, split);
  result.fraction = digits.substr(split);
  result.whole.erase(0, result.whole.find_first_not_of('0'));
  if (result.whole.empty()) result.whole = "0";
  return result;
}

std::string joined(const Places& p, const char* point) {
  return p.fraction.empty() ? p.whole : p.whole + point + p.fraction;
}

}  // namespace

double round_decimal(double value, int decimals) {
  const std::string text = format_plain(value, decimals);
  double result = 0;
  std::from_chars(text.data(), text.data() + text.size(), result);
  return result;
}

std::string format_plain(double value, int decimals) {
  const Places p = places(value, decimals);
  return (std::signbit(value) && !p.zero() ? "-" : "") + joined(p, ".");
}

std::string format_exact(double value) {
  if (value == 0) return "0";
  std::array<char, 400> buffer{};
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed)
          .ptr;
  return {buffer.data(), end};
}

std::string format_number(double value, const NumberStyle& style, Language language) {
  Places p = places(value, style.decimals);
  const bool swedish = language == Language::sv;
  // Swedish writing rules leave four-digit numbers together; English style separates them.
  const std::size_t least = swedish ? 5 : 4;
  if (style.grouping && p.whole.size() >= least) {
    for (std::size_t i = p.whole.size() - 3; i > 0; i -= (i > 3 ? 3 : i)) {
      p.whole.insert(i, swedish ? kNoBreakSpace : ",");
    }
  }
  std::string sign;
  if (!p.zero()) {
    if (std::signbit(value)) {
      sign = kMinus;
    } else if (style.sign) {
      sign = "+";
    }
  }
  return sign + joined(p, swedish ? "," : ".");
}

int decimals_of(double value, int limit) {
  const Decimal decimal = shortest(value);
  const int decimals = static_cast<int>(decimal.digits.size()) - decimal.exponent;
  if (value == 0 || decimals < 0) return 0;
  return decimals > limit ? limit : decimals;
}

}  // namespace vsp::text
