// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vsp {

enum class AreaLevel { country, region, municipality, healthcare_region, rss };

/// "country", "region", "municipality", "healthcare_region", "rss".
std::string_view to_string(AreaLevel level);
std::optional<AreaLevel> area_level_from(std::string_view name);

/// A geographical or organisational unit that figures are about.
struct Area {
  std::string code{};  ///< "00", "17", "1780", "SR-MELL", "RSS-17". Unique.
  AreaLevel level = AreaLevel::country;
  std::string name{};        ///< "Riket", "Region Värmland", "Karlstad", …
  std::string short_name{};  ///< "Värmland"; equals name when there is no shorter one.
  std::string slug{};        ///< ASCII for file names: "varmland".
  std::string county{};      ///< County code of a region, municipality or RSS; else empty.
  /// Years in which the code is in use, inclusive; empty = no known limit.
  std::optional<int> valid_from{}, valid_to{};
  std::string successor{};  ///< Code that took over after valid_to.
  /// "high", "medium" or "low": how sure the name and the members are (RSS organisations).
  std::string confidence = "high";
  std::string remark{};        ///< In Swedish, as in the reference data.
  std::string english_name{};  ///< Where it is not the Swedish one: "Sweden"; else empty.
  std::vector<std::string>
      other_names{};  ///< As data may name it: "Värmlands län", "Södermanland".

  /// True when the code is in use in that year; always for no year.
  bool in_use(std::optional<int> year) const {
    return !year || ((!valid_from || *valid_from <= *year) && (!valid_to || *year <= *valid_to));
  }
};

/// A municipality's membership of a healthcare region or an RSS organisation.
struct Membership {
  std::string group{};         ///< Area code of the group.
  std::string municipality{};  ///< Municipality code.
  bool primary = true;         ///< At most one primary membership per municipality, level and year.
  std::optional<int> valid_from{}, valid_to{};

  /// True when it holds in that year; always for no year.
  bool holds(std::optional<int> year) const {
    return !year || ((!valid_from || *valid_from <= *year) && (!valid_to || *year <= *valid_to));
  }
};

/// All units and how they hang together. Immutable after loading; shared between threads.
class AreaRegistry {
 public:
  /// Contents of the five files of host/model/reference by name (without folder). Throws Error with
  /// file and row for a duplicate, an unknown code, a second primary membership or a cycle.
  static AreaRegistry from_csv(const std::map<std::string, std::string>& files);

  const Area* find(std::string_view code) const;
  /// In order of level (country, healthcare regions, regions, RSS, municipalities), then code.
  const std::vector<Area>& all() const { return areas_; }
  /// The areas of a level whose code is in use in that year (any year: nullopt), by code.
  std::vector<const Area*> of_level(AreaLevel level, std::optional<int> year = {}) const;
  /// Municipalities of an area in a year, by code; the municipality itself for a municipality. For
  /// groups: primary members only, or all.
  std::vector<const Area*> municipalities_of(const Area& area, std::optional<int> year = {},
                                             bool primary_only = true) const;
  /// Groups of that level that a municipality or a whole region belongs to; primary first. A region
  /// whose municipalities are split (Halland) gives several.
  std::vector<const Area*> groups_of(const Area& area, AreaLevel level,
                                     std::optional<int> year = {}) const;
  const std::vector<Membership>& memberships() const { return memberships_; }
  /// The area that a code without its leading zero or in another spelling may mean: "114" → 0114,
  /// "0017" (Kolada) → 17, "rss-17" → RSS-17, "Värmland" → 17; nearest codes and names otherwise.
  /// At most three, best first.
  std::vector<const Area*> suggestions(std::string_view wrong_code) const;

 private:
  std::vector<Area> areas_;
  std::map<std::string, std::size_t, std::less<>> by_code_;
  std::vector<Membership> memberships_;
};

}  // namespace vsp
