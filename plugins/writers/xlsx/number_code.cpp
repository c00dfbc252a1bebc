// SPDX-License-Identifier: Apache-2.0
#include "number_code.hpp"

#include <algorithm>
#include <optional>

#include "excel_text.hpp"
#include "text/number_format.hpp"

namespace vsp::xlsx {
namespace {

/// What the library can hold of a format code, in bytes.
constexpr std::size_t kMaximumCode = 127;
constexpr std::string_view kMinus = "\u2212";

/// How the number is written in the text of its cell.
struct Appearance {
  std::string before, after;
  bool sign = false;
  bool grouping = false;
};

std::optional<Appearance> find_in(const std::string& text, double number, int decimals,
                                  Language language) {
  // A minus is a minus with or without a plus for its like: only a positive number tells.
  for (const bool sign : {number > 0, false}) {
    for (const bool grouping : {true, false}) {
      const std::string written = text::format_number(number, {decimals, sign, grouping}, language);
      const std::size_t at = text.find(written);
      if (at == std::string::npos) continue;
      // Where grouping changes nothing it is left off: a year is "2013", never "2 013".
      const bool grouped =
          grouping && written != text::format_number(number, {decimals, sign, false}, language);
      return Appearance{text.substr(0, at), text.substr(at + written.size()), sign, grouped};
    }
  }
  return std::nullopt;
}

/// Text as a literal of a format code.
std::string literal(std::string_view text) {
  if (text.empty()) return {};
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') {
      quoted += "\"\\\"\"";
    } else {
      quoted += c;
    }
  }
  return quoted + '"';
}

}  // namespace

std::string plain_number_code(int decimals, bool grouping) {
  std::string code = grouping ? "#,##0" : "0";
  if (decimals > 0) code += '.' + std::string(static_cast<std::size_t>(decimals), '0');
  return code;
}

std::string number_code(const document::Cell& cell, Language language, std::string_view suffix) {
  const int decimals = std::clamp(cell.decimals, 0, 15);
  const double number = cell.number.value_or(0);
  const std::string text = clean_text(document::plain_text(cell.text));
  const std::optional<Appearance> found = find_in(text, number, decimals, language);
  const Appearance look = found.value_or(Appearance{});
  const std::string digits = plain_number_code(decimals, look.grouping);
  const std::string before = literal(look.before);
  const std::string after = literal(look.after + std::string(suffix));
  const std::string zero = before + digits + after;
  if (text::round_decimal(number, decimals) == 0) {
    // A small negative number must not be shown as minus zero.
    const std::string code = zero + ';' + zero + ';' + zero;
    return code.size() <= kMaximumCode ? code : digits;
  }
  const std::string positive = before + (look.sign ? "+" : "") + digits + after;
  std::string code = positive + ';' + before + literal(kMinus) + digits + after + ';' + zero;
  if (before.empty() && after.empty() && !look.sign && number > 0) code = digits;
  return code.size() <= kMaximumCode ? code : digits + literal(suffix);
}

}  // namespace vsp::xlsx
