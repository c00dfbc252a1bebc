// SPDX-License-Identifier: Apache-2.0
// What a wrong area code may have meant.
#include <algorithm>

#include "model/area.hpp"
#include "model/name_key.hpp"
#include "text/edit_distance.hpp"

namespace vsp {
namespace {

constexpr std::size_t kMost = 3;

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Codes are compared without leading zeros: spreadsheets drop them and Kolada adds some.
std::string_view without_zeros(std::string_view digits) {
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
  return digits;
}

std::vector<std::string> name_keys(const Area& area) {
  std::vector<std::string> keys = {name_key(area.name), name_key(area.short_name), area.slug};
  if (!area.english_name.empty()) keys.push_back(name_key(area.english_name));
  for (const std::string& name : area.other_names) keys.push_back(name_key(name));
  return keys;
}

/// What was written is the area's code or one of its names, but for zeros, case and marks.
bool is_other_spelling(const Area& area, std::string_view wrong, const std::string& key) {
  if (is_digits(wrong)) {
    return is_digits(area.code) && without_zeros(wrong) == without_zeros(area.code);
  }
  if (name_key(area.code) == key) return true;
  const auto keys = name_keys(area);
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// Letters that must change to make it the area's code or one of its names.
std::size_t distance_to(const Area& area, std::string_view wrong, const std::string& key) {
  if (is_digits(wrong)) return text::edit_distance(wrong, area.code);
  std::size_t least = text::edit_distance(key, name_key(area.code));
  for (const std::string& name : name_keys(area)) {
    least = std::min(least, text::edit_distance(key, name));
  }
  return least;
}

}  // namespace

std::vector<const Area*> AreaRegistry::suggestions(std::string_view wrong_code) const {
  const auto begin = std::min(wrong_code.find_first_not_of(" \t"), wrong_code.size());
  const auto end = wrong_code.find_last_not_of(" \t");
  const std::string_view wrong =
      wrong_code.substr(begin, end == std::string_view::npos ? 0 : end + 1 - begin);
  if (wrong.empty()) return {};
  const std::string key = name_key(wrong);

  std::vector<const Area*> result;
  for (const Area& area : areas_) {
    if (result.size() < kMost && is_other_spelling(area, wrong, key)) result.push_back(&area);
  }
  if (!result.empty()) return result;

  // Names may be off by a third of their letters; of codes, where one digit makes another area,
  // one.
  const std::size_t most = is_digits(wrong) ? 1 : std::max<std::size_t>(1, key.size() / 3);
  std::vector<std::pair<std::size_t, const Area*>> near;
  for (const Area& area : areas_) {
    const std::size_t distance = distance_to(area, wrong, key);
    if (distance <= most) near.emplace_back(distance, &area);
  }
  std::stable_sort(near.begin(), near.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [distance, area] : near) {
    if (result.size() < kMost) result.push_back(area);
  }
  return result;
}

}  // namespace vsp
