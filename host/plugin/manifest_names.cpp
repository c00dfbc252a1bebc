// SPDX-License-Identifier: Apache-2.0
#include "plugin/manifest_names.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>

namespace vsp::plugin {
namespace {

bool is_small_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

template <class Predicate>
bool all_of(std::string_view text, Predicate predicate) {
  return !text.empty() && std::all_of(text.begin(), text.end(), predicate);
}

/// Takes the characters before the first separator off the front; all when there is none.
std::string_view take(std::string_view& text, char separator) {
  const std::size_t end = text.find(separator);
  const std::string_view part = text.substr(0, end);
  text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  return part;
}

std::optional<std::uint32_t> number(std::string_view text) {
  std::uint32_t value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (text.empty() || error != std::errc() || stop != end) return std::nullopt;
  if (text.size() > 1 && text.front() == '0') return std::nullopt;
  return value;
}

}  // namespace

bool is_plugin_id(std::string_view text) {
  if (text.empty() || text.back() == '.') return false;
  while (!text.empty()) {
    const bool good =
        all_of(take(text, '.'), [](char c) { return is_small_or_digit(c) || c == '_'; });
    if (!good) return false;
  }
  return true;
}

bool is_capability_name(std::string_view text) {
  return all_of(text,
                [](char c) { return is_small_or_digit(c) || c == '_' || c == '-' || c == '.'; });
}

bool is_capability_id(std::string_view text) {
  const std::size_t slash = text.find('/');
  return slash != std::string_view::npos && is_plugin_id(text.substr(0, slash)) &&
         number(text.substr(slash + 1)).has_value();
}

bool is_version(std::string_view text) {
  const std::size_t dash = text.find('-');
  if (dash != std::string_view::npos) {
    const auto in_suffix = [](char c) {
      return is_small_or_digit(c) || (c >= 'A' && c <= 'Z') || c == '.' || c == '-';
    };
    if (!all_of(text.substr(dash + 1), in_suffix)) return false;
    text = text.substr(0, dash);
  }
  if (std::count(text.begin(), text.end(), '.') != 2) return false;
  for (int part = 0; part < 3; ++part) {
    if (!number(take(text, '.'))) return false;
  }
  return true;
}

std::optional<std::pair<std::uint32_t, std::uint32_t>> abi_from(std::string_view text) {
  const std::size_t dot = text.find('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const auto major = number(text.substr(0, dot));
  const auto minor = number(text.substr(dot + 1));
  if (!major || !minor) return std::nullopt;
  return std::pair(*major, *minor);
}

}  // namespace vsp::plugin
