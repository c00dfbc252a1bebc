// SPDX-License-Identifier: Apache-2.0
#include "model/area.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace vsp {
namespace {

constexpr std::array<std::pair<AreaLevel, std::string_view>, 5> kLevelNames = {
    {{AreaLevel::country, "country"},
     {AreaLevel::region, "region"},
     {AreaLevel::municipality, "municipality"},
     {AreaLevel::healthcare_region, "healthcare_region"},
     {AreaLevel::rss, "rss"}}};

bool is_group(AreaLevel level) {
  return level == AreaLevel::healthcare_region || level == AreaLevel::rss;
}

}  // namespace

std::string_view to_string(AreaLevel level) {
  for (const auto& [known, name] : kLevelNames) {
    if (known == level) return name;
  }
  return "";
}

std::optional<AreaLevel> area_level_from(std::string_view name) {
  for (const auto& [level, known] : kLevelNames) {
    if (known == name) return level;
  }
  return std::nullopt;
}

const Area* AreaRegistry::find(std::string_view code) const {
  const auto place = by_code_.find(code);
  return place == by_code_.end() ? nullptr : &areas_[place->second];
}

std::vector<const Area*> AreaRegistry::of_level(AreaLevel level, std::optional<int> year) const {
  std::vector<const Area*> result;
  for (const Area& area : areas_) {
    if (area.level == level && area.in_use(year)) result.push_back(&area);
  }
  return result;
}

std::vector<const Area*> AreaRegistry::municipalities_of(const Area& area, std::optional<int> year,
                                                         bool primary_only) const {
  std::set<std::string_view> members;
  if (is_group(area.level)) {
    for (const Membership& membership : memberships_) {
      if (membership.group == area.code && membership.holds(year) &&
          (membership.primary || !primary_only)) {
        members.insert(membership.municipality);
      }
    }
  }
  std::vector<const Area*> result;
  for (const Area* candidate : of_level(AreaLevel::municipality, year)) {
    const bool member = area.level == AreaLevel::country ||
                        (area.level == AreaLevel::region && candidate->county == area.code) ||
                        candidate->code == area.code || members.contains(candidate->code);
    if (member) result.push_back(candidate);
  }
  return result;
}

std::vector<const Area*> AreaRegistry::groups_of(const Area& area, AreaLevel level,
                                                 std::optional<int> year) const {
  if (level == area.level) return {};
  std::map<std::string_view, bool> found;  // Group code → whether through a primary membership.
  if (level == AreaLevel::country) {
    for (const Area* country : of_level(level, year)) found.emplace(country->code, true);
  } else if (level == AreaLevel::region) {
    for (const Area* member : municipalities_of(area, year)) found.emplace(member->county, true);
    if (found.empty() && !area.county.empty()) found.emplace(area.county, true);
  } else if (is_group(level)) {
    std::set<std::string_view> members;
    for (const Area* member : municipalities_of(area, year)) members.insert(member->code);
    for (const Membership& membership : memberships_) {
      const Area* group = find(membership.group);
      if (group == nullptr || group->level != level || !membership.holds(year) ||
          !members.contains(membership.municipality)) {
        continue;
      }
      bool& primary = found[group->code];
      primary = primary || membership.primary;
    }
  }
  std::vector<const Area*> result;
  for (const bool wanted : {true, false}) {
    for (const auto& [code, primary] : found) {
      const Area* group = find(code);
      if (primary == wanted && group != nullptr && group->in_use(year)) result.push_back(group);
    }
  }
  return result;
}

}  // namespace vsp
