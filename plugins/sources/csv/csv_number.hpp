// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace vsp::source_csv {

/// A cell taken apart: "−1 234,5 %*" is a body "1 234,5", negative, with percent sign and star.
struct NumberCell {
  std::string_view body;
  bool negative = false;
  bool percent = false;
  bool star = false;
};

/// Takes a trimmed cell apart. The sign is "-", "+" or U+2212.
NumberCell take_apart(std::string_view cell);

/// What a body means with one decimal sign.
struct ParsedNumber {
  double value = 0;
  std::optional<std::int64_t>
      integer;         ///< Set when it is an integer written as one ("12", "12.0").
  bool finite = true;  ///< false: beyond what a double holds (1e999, 1e-999).
};

/// Reads an unsigned decimal number. decimal is ',' or '.'; the other one, or spaces of any kind,
/// may group thousands in threes. An exponent is read (R writes 1e+05), hexadecimal, NaN and
/// infinity are not. Nothing when the body is no number.
std::optional<ParsedNumber> parse_number(std::string_view body, char decimal);

/// What a body tells about the decimal sign of its file.
enum class DecimalEvidence {
  none,       ///< No sign in it, or no number either way.
  comma,      ///< A number only with decimal comma: "12,5", "1.234,5", "1.234.567".
  point,      ///< A number only with decimal point.
  ambiguous,  ///< Two different numbers: "1,234".
};
DecimalEvidence decimal_evidence(std::string_view body);

/// Whether a cell is a name of a value that is no finite number: "NaN", "inf", "∞".
bool is_not_finite_word(std::string_view cell);

}  // namespace vsp::source_csv
