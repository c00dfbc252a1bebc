// SPDX-License-Identifier: Apache-2.0
#include "csv_number.hpp"

#include <charconv>
#include <cmath>
#include <string>
#include <system_error>

#include "csv_text.hpp"

namespace vsp::source_csv {
namespace {

constexpr std::string_view true_minus = "\u2212";

bool is_digit(char character) { return character >= '0' && character <= '9'; }

/// Reads a body from left to right into plain digits.
class NumberReader {
 public:
  NumberReader(std::string_view body, char decimal)
      : rest_(body), decimal_(decimal), group_(decimal == ',' ? '.' : ',') {}

  std::optional<ParsedNumber> read() {
    if (!whole() || !fraction() || !exponent() || !rest_.empty()) return std::nullopt;
    return value();
  }

 private:
  std::string_view digits() {
    std::size_t count = 0;
    while (count < rest_.size() && is_digit(rest_[count])) ++count;
    const std::string_view run = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return run;
  }

  /// Bytes of a separator of thousands here: the other sign, or a space.
  std::size_t separator(bool& is_space) const {
    is_space = false;
    if (!rest_.empty() && rest_.front() == group_) return 1;
    is_space = true;
    return leading_space(rest_);
  }

  bool whole() {
    const std::string_view first = digits();
    plain_ = first;
    bool is_space = false;
    while (const std::size_t length = separator(is_space)) {
      // "0 123" and "1234 567" are no grouped numbers, and the kinds of separator are not mixed.
      if (!grouped_ && (first.empty() || first.size() > 3 || first.front() == '0')) return false;
      if (grouped_ && is_space != spaced_) return false;
      grouped_ = true;
      spaced_ = is_space;
      rest_.remove_prefix(length);
      const std::string_view group = digits();
      if (group.size() != 3) return false;
      plain_ += group;
    }
    return true;
  }

  bool fraction() {
    const bool has_whole = !plain_.empty();
    if (rest_.empty() || rest_.front() != decimal_) return has_whole;
    rest_.remove_prefix(1);
    fraction_ = digits();
    return !fraction_.empty();
  }

  bool exponent() {
    if (rest_.empty() || (rest_.front() != 'e' && rest_.front() != 'E')) return true;
    if (grouped_) return false;
    rest_.remove_prefix(1);
    exponent_ = "e";
    if (!rest_.empty() && (rest_.front() == '-' || rest_.front() == '+')) {
      if (rest_.front() == '-') exponent_ += '-';
      rest_.remove_prefix(1);
    }
    const std::string_view run = digits();
    exponent_ += run;
    return !run.empty();
  }

  ParsedNumber value() const {
    ParsedNumber number;
    std::string text = plain_.empty() ? "0" : plain_;
    if (fraction_.size() <= 2 && fraction_.find_first_not_of('0') == std::string_view::npos &&
        exponent_.empty()) {
      std::int64_t integer = 0;
      const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), integer);
      if (error == std::errc()) number.integer = integer;
    }
    if (!fraction_.empty()) (text += '.') += fraction_;
    text += exponent_;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number.value);
    number.finite = error == std::errc() && std::isfinite(number.value);
    // R writes whole numbers from 100 000 as 1e+05.
    constexpr double exact = 9007199254740992.0;  // 2^53
    if (number.finite && !exponent_.empty() && number.value <= exact &&
        number.value == std::floor(number.value)) {
      number.integer = static_cast<std::int64_t>(number.value);
    }
    return number;
  }

  std::string_view rest_;
  char decimal_;
  char group_;
  std::string plain_;  ///< Digits of the whole part.
  std::string_view fraction_;
  std::string exponent_;
  bool grouped_ = false;
  bool spaced_ = false;
};

}  // namespace

NumberCell take_apart(std::string_view cell) {
  NumberCell number;
  if (cell.ends_with('*')) {
    number.star = true;
    cell = trim(cell.substr(0, cell.size() - 1));
  }
  if (cell.ends_with('%')) {
    number.percent = true;
    cell = trim(cell.substr(0, cell.size() - 1));
  }
  if (cell.starts_with('-') || cell.starts_with('+')) {
    number.negative = cell.front() == '-';
    cell.remove_prefix(1);
  } else if (cell.starts_with(true_minus)) {
    number.negative = true;
    cell.remove_prefix(true_minus.size());
  }
  number.body = cell;
  return number;
}

std::optional<ParsedNumber> parse_number(std::string_view body, char decimal) {
  return NumberReader(body, decimal).read();
}

DecimalEvidence decimal_evidence(std::string_view body) {
  if (body.find_first_of(",.") == std::string_view::npos) return DecimalEvidence::none;
  const auto with_comma = parse_number(body, ',');
  const auto with_point = parse_number(body, '.');
  if (with_comma && with_point) return DecimalEvidence::ambiguous;
  if (with_comma) return DecimalEvidence::comma;
  return with_point ? DecimalEvidence::point : DecimalEvidence::none;
}

bool is_not_finite_word(std::string_view cell) {
  std::string word = folded(cell);
  while (word.starts_with('-') || word.starts_with('+')) word.erase(0, 1);
  if (word.starts_with(true_minus)) word.erase(0, true_minus.size());
  return word == "nan" || word == "inf" || word == "infinity" || word == "∞" ||
         word.starts_with("1.#") || word.starts_with("nan(");
}

}  // namespace vsp::source_csv
