// SPDX-License-Identifier: Apache-2.0
#include "model/breakdown.hpp"

#include <algorithm>
#include <charconv>

namespace vsp {
namespace {

bool is_digits(std::string_view text) {
  return !text.empty() && text.size() <= 3 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

/// "65-69" with the younger age first, or "85+".
bool is_age_group(std::string_view text) {
  if (!text.empty() && text.back() == '+') return is_digits(text.substr(0, text.size() - 1));
  const std::size_t dash = text.find('-');
  if (dash == std::string_view::npos) return is_digits(text);
  const std::string_view from = text.substr(0, dash);
  const std::string_view to = text.substr(dash + 1);
  return is_digits(from) && is_digits(to) && number(from) <= number(to);
}

bool is_dimension(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(),
                                      [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

bool is_free_category(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '+' || c == '_' || c == '.';
  });
}

}  // namespace

std::string to_string(const Breakdown& breakdown) {
  std::string text;
  for (const auto& [dimension, category] : breakdown) {
    text += (text.empty() ? "" : ";") + dimension + "=" + category;
  }
  return text;
}

std::optional<Breakdown> breakdown_from(std::string_view text) {
  Breakdown breakdown;
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t end = std::min(rest.find(';'), rest.size());
    const std::string_view part = rest.substr(0, end);
    const std::size_t equals = part.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    const std::string_view dimension = part.substr(0, equals);
    const std::string_view category = part.substr(equals + 1);
    if (!is_category(dimension, category)) return std::nullopt;
    breakdown[std::string(dimension)] = std::string(category);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  // A key twice, a trailing separator or another order would be a second text for the same thing.
  if (to_string(breakdown) != text) return std::nullopt;
  return breakdown;
}

bool is_category(std::string_view dimension, std::string_view category) {
  if (!is_dimension(dimension)) return false;
  if (dimension == "sex") return category == "F" || category == "M";
  if (dimension == "age") return is_age_group(category);
  return is_free_category(category);
}

}  // namespace vsp
