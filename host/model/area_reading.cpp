// SPDX-License-Identifier: Apache-2.0
// Reads the reference files into an AreaRegistry and refuses what does not hang together.
#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

#include "diagnostics/error.hpp"
#include "model/area.hpp"
#include "model/reference_table.hpp"

namespace vsp {
namespace {

constexpr std::string_view kRegions = "regions.csv";
constexpr std::string_view kMunicipalities = "municipalities.csv";
constexpr std::string_view kHealthcareRegions = "healthcare_regions.csv";
constexpr std::string_view kOrganisations = "rss_organisations.csv";
constexpr std::string_view kOrganisationMembers = "rss_municipality.csv";
constexpr std::string_view kCountryCode = "00";

/// Where an area or a membership was read, for messages about it later.
struct Origin {
  std::string file;
  std::int64_t line = 0;
};

struct ReadArea {
  Area area;
  Origin origin;
};

struct ReadMembership {
  Membership membership;
  Origin origin;
};

int level_rank(AreaLevel level) {
  switch (level) {
    case AreaLevel::country:
      return 0;
    case AreaLevel::healthcare_region:
      return 1;
    case AreaLevel::region:
      return 2;
    case AreaLevel::rss:
      return 3;
    case AreaLevel::municipality:
      return 4;
  }
  return 5;
}

bool overlap(const Membership& left, const Membership& right) {
  const auto starts_after = [](const Membership& a, const Membership& b) {
    return a.valid_from && b.valid_to && *a.valid_from > *b.valid_to;
  };
  return !starts_after(left, right) && !starts_after(right, left);
}

std::string trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(" \t") - begin + 1));
}

class Reader {
 public:
  explicit Reader(const std::map<std::string, std::string>& files) : files_(files) {}

  void read() {
    read_regions();
    read_municipalities();
    read_organisations();
    read_healthcare_regions();
    read_organisation_members();
    check_references();
    check_slugs();
    check_primary_memberships();
    check_successors();
    if (!findings_.empty()) throw Error(Failure::configuration, std::move(findings_));
  }

  std::vector<Area> areas() {
    std::stable_sort(areas_.begin(), areas_.end(), [](const ReadArea& a, const ReadArea& b) {
      return std::pair(level_rank(a.area.level), std::string_view(a.area.code)) <
             std::pair(level_rank(b.area.level), std::string_view(b.area.code));
    });
    std::vector<Area> result;
    for (ReadArea& read : areas_) result.push_back(std::move(read.area));
    return result;
  }

  std::vector<Membership> memberships() {
    std::vector<Membership> result;
    for (ReadMembership& read : memberships_) result.push_back(std::move(read.membership));
    return result;
  }

 private:
  ReferenceTable table(std::string_view name, const std::vector<std::string>& columns) {
    const auto file = files_.find(std::string(name));
    if (file == files_.end()) {
      findings_.push_back({.code = "VSP-MOD-001", .where = {.file = std::string(name)}});
      std::string header;
      for (const std::string& column : columns) header += (header.empty() ? "" : ",") + column;
      return {std::string(name), header, columns, findings_};
    }
    return {std::string(name), file->second, columns, findings_};
  }

  void report(const char* code, const Origin& origin,
              std::map<std::string, std::string> arguments) {
    findings_.push_back({.code = code,
                         .where = {.file = origin.file, .row = origin.line},
                         .arguments = std::move(arguments)});
  }

  void refuse(const Origin& origin, const std::string& column, const std::string& found,
              const std::string& expected) {
    report("VSP-MOD-008", origin, {{"column", column}, {"found", found}, {"expected", expected}});
  }

  std::optional<int> year(const ReferenceTable& table, const ReferenceRow& row,
                          const std::string& column) {
    const std::string& text = table.cell(row, column);
    if (text.empty()) return std::nullopt;
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc{} && end == text.data() + text.size() && value >= 1900 &&
        value <= 2199) {
      return value;
    }
    refuse({table.file(), row.line}, column, text, "1900–2199");
    return std::nullopt;
  }

  /// The part of an area that most files have in the same columns.
  Area area_of(const ReferenceTable& table, const ReferenceRow& row, AreaLevel level) {
    Area area;
    area.level = level;
    area.code = trimmed(table.cell(row, "code"));
    area.name = trimmed(table.cell(row, "name"));
    area.short_name = area.name;
    area.slug = trimmed(table.cell(row, "slug"));
    area.valid_from = year(table, row, "valid_from");
    area.valid_to = year(table, row, "valid_to");
    return area;
  }

  void add(Area area, Origin origin) {
    if (area.code.empty()) refuse(origin, "code", "", "17, 1780, SR-NORR, RSS-17");
    if (area.name.empty()) refuse(origin, "name", "", "Karlstad");
    if (area.short_name.empty()) area.short_name = area.name;
    const auto [first, is_new] = places_.try_emplace(area.code, areas_.size());
    if (!is_new) {
      const Origin& other = areas_[first->second].origin;
      report("VSP-MOD-004", origin,
             {{"found", area.code}, {"first", other.file + ":" + std::to_string(other.line)}});
      return;
    }
    areas_.push_back({std::move(area), std::move(origin)});
  }

  void read_regions() {
    const auto table =
        this->table(kRegions, {"code", "name", "english_name", "short_name", "slug", "other_names",
                               "valid_from", "valid_to", "successor", "remark"});
    for (const ReferenceRow& row : table.rows()) {
      const bool country = table.cell(row, "code") == kCountryCode;
      Area area = area_of(table, row, country ? AreaLevel::country : AreaLevel::region);
      area.english_name = table.cell(row, "english_name");
      area.short_name = table.cell(row, "short_name");
      area.successor = table.cell(row, "successor");
      area.remark = table.cell(row, "remark");
      if (!country) area.county = area.code;
      std::string_view rest = table.cell(row, "other_names");
      while (!rest.empty()) {
        const std::size_t bar = std::min(rest.find('|'), rest.size());
        area.other_names.push_back(trimmed(rest.substr(0, bar)));
        rest.remove_prefix(std::min(bar + 1, rest.size()));
      }
      add(std::move(area), {table.file(), row.line});
    }
  }

  void read_municipalities() {
    const auto table = this->table(kMunicipalities, {"code", "name", "slug", "county", "valid_from",
                                                     "valid_to", "successor", "remark"});
    for (const ReferenceRow& row : table.rows()) {
      Area area = area_of(table, row, AreaLevel::municipality);
      area.county = table.cell(row, "county");
      area.successor = table.cell(row, "successor");
      area.remark = table.cell(row, "remark");
      add(std::move(area), {table.file(), row.line});
    }
  }

  void read_organisations() {
    const auto table =
        this->table(kOrganisations, {"code", "name", "short_name", "slug", "county", "confidence",
                                     "valid_from", "valid_to", "successor", "remark"});
    for (const ReferenceRow& row : table.rows()) {
      Area area = area_of(table, row, AreaLevel::rss);
      area.short_name = table.cell(row, "short_name");
      area.county = table.cell(row, "county");
      area.successor = table.cell(row, "successor");
      area.remark = table.cell(row, "remark");
      area.confidence = table.cell(row, "confidence");
      const Origin origin{table.file(), row.line};
      if (area.confidence != "high" && area.confidence != "medium" && area.confidence != "low") {
        refuse(origin, "confidence", area.confidence, "high, medium, low");
      }
      add(std::move(area), origin);
    }
  }

  /// A healthcare region has one row per county that belongs to it whole, and one per municipality
  /// of a county that is split.
  void read_healthcare_regions() {
    const auto table = this->table(
        kHealthcareRegions,
        {"code", "name", "short_name", "slug", "county", "municipality", "valid_from", "valid_to"});
    std::map<std::string, std::string> names;
    for (const ReferenceRow& row : table.rows()) {
      const Origin origin{table.file(), row.line};
      Area area = area_of(table, row, AreaLevel::healthcare_region);
      area.short_name = table.cell(row, "short_name");
      area.valid_from = area.valid_to = std::nullopt;  // The years are those of the membership.
      const Membership membership{.group = area.code,
                                  .municipality = table.cell(row, "municipality"),
                                  .valid_from = year(table, row, "valid_from"),
                                  .valid_to = year(table, row, "valid_to")};
      const auto [name, is_new] = names.try_emplace(area.code, area.name);
      if (!is_new && name->second != area.name) refuse(origin, "name", area.name, name->second);
      if (is_new) add(std::move(area), origin);
      add_members(membership, table.cell(row, "county"), origin);
    }
  }

  void add_members(Membership membership, const std::string& county, const Origin& origin) {
    if (!membership.municipality.empty()) {
      memberships_.push_back({std::move(membership), origin});
      return;
    }
    bool any = false;
    for (const ReadArea& read : areas_) {
      if (read.area.level != AreaLevel::municipality || read.area.county != county) continue;
      membership.municipality = read.area.code;
      memberships_.push_back({membership, origin});
      any = true;
    }
    if (!any) report("VSP-MOD-005", origin, {{"column", "county"}, {"found", county}});
  }

  void read_organisation_members() {
    const auto table = this->table(kOrganisationMembers,
                                   {"rss", "municipality", "relation", "valid_from", "valid_to"});
    for (const ReferenceRow& row : table.rows()) {
      const Origin origin{table.file(), row.line};
      const std::string& relation = table.cell(row, "relation");
      if (relation != "primary" && relation != "secondary") {
        refuse(origin, "relation", relation, "primary, secondary");
      }
      memberships_.push_back({{.group = table.cell(row, "rss"),
                               .municipality = table.cell(row, "municipality"),
                               .primary = relation == "primary",
                               .valid_from = year(table, row, "valid_from"),
                               .valid_to = year(table, row, "valid_to")},
                              origin});
    }
  }

  const ReadArea* find(std::string_view code, std::optional<AreaLevel> level = {}) const {
    const auto place = places_.find(code);
    if (place != places_.end()) {
      const ReadArea& read = areas_[place->second];
      if (!level || read.area.level == *level) return &read;
    }
    return nullptr;
  }

  void check_references() {
    for (const ReadArea& read : areas_) {
      const auto& [area, origin] = read;
      if (area.valid_from && area.valid_to && *area.valid_from > *area.valid_to) {
        refuse(origin, "valid_to", std::to_string(*area.valid_to),
               "≥ " + std::to_string(*area.valid_from));
      }
      const bool needs_county =
          area.level == AreaLevel::municipality || area.level == AreaLevel::rss;
      if (needs_county && find(area.county, AreaLevel::region) == nullptr) {
        report("VSP-MOD-005", origin, {{"column", "county"}, {"found", area.county}});
      }
      if (!area.successor.empty() && find(area.successor, area.level) == nullptr) {
        report("VSP-MOD-005", origin, {{"column", "successor"}, {"found", area.successor}});
      }
    }
    for (const auto& [membership, origin] : memberships_) {
      if (find(membership.municipality, AreaLevel::municipality) == nullptr) {
        report("VSP-MOD-005", origin,
               {{"column", "municipality"}, {"found", membership.municipality}});
      }
      if (find(membership.group) == nullptr) {
        report("VSP-MOD-005", origin, {{"column", "rss"}, {"found", membership.group}});
      }
    }
  }

  void check_slugs() {
    std::map<std::pair<AreaLevel, std::string>, std::string> taken;
    for (const ReadArea& read : areas_) {
      const auto& [area, origin] = read;
      const bool legal =
          !area.slug.empty() && std::all_of(area.slug.begin(), area.slug.end(), [](char letter) {
            return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
                   letter == '-';
          });
      if (!legal) refuse(origin, "slug", area.slug, "a–z, 0–9, -");
      const auto [first, is_new] = taken.try_emplace({area.level, area.slug}, area.code);
      if (!is_new) {
        report("VSP-MOD-009", origin, {{"found", area.slug}, {"first", first->second}});
      }
    }
  }

  void check_primary_memberships() {
    std::map<std::pair<std::string, AreaLevel>, std::vector<const ReadMembership*>> primaries;
    std::map<std::pair<std::string, std::string>, std::vector<const ReadMembership*>> pairs;
    for (const ReadMembership& read : memberships_) {
      const auto& membership = read.membership;
      auto& same = pairs[{membership.municipality, membership.group}];
      if (const auto* other = overlapping(same, membership); other != nullptr) {
        report("VSP-MOD-010", read.origin, membership_arguments(membership, *other));
        continue;
      }
      same.push_back(&read);
      const ReadArea* group = find(membership.group);
      if (!membership.primary || group == nullptr) continue;
      auto& others = primaries[{membership.municipality, group->area.level}];
      if (const auto* other = overlapping(others, membership); other != nullptr) {
        report("VSP-MOD-006", read.origin, membership_arguments(membership, *other));
      }
      others.push_back(&read);
    }
  }

  static const ReadMembership* overlapping(const std::vector<const ReadMembership*>& others,
                                           const Membership& membership) {
    for (const ReadMembership* other : others) {
      if (overlap(other->membership, membership)) return other;
    }
    return nullptr;
  }

  static std::map<std::string, std::string> membership_arguments(const Membership& membership,
                                                                 const ReadMembership& other) {
    return {{"municipality", membership.municipality},
            {"found", membership.group},
            {"first", other.membership.group},
            {"first_row", std::to_string(other.origin.line)}};
  }

  void check_successors() {
    for (const ReadArea& start : areas_) {
      std::set<std::string_view> seen{start.area.code};
      const ReadArea* at = &start;
      while (at != nullptr && !at->area.successor.empty()) {
        if (!seen.insert(at->area.successor).second) {
          report("VSP-MOD-007", start.origin, {{"found", start.area.code}});
          break;
        }
        at = find(at->area.successor);
      }
    }
  }

  const std::map<std::string, std::string>& files_;
  std::vector<Finding> findings_;
  std::vector<ReadArea> areas_;
  std::vector<ReadMembership> memberships_;
  std::map<std::string, std::size_t, std::less<>> places_;  // Code → index in areas_.
};

}  // namespace

AreaRegistry AreaRegistry::from_csv(const std::map<std::string, std::string>& files) {
  Reader reader(files);
  reader.read();
  AreaRegistry registry;
  registry.memberships_ = reader.memberships();
  registry.areas_ = reader.areas();
  for (std::size_t i = 0; i < registry.areas_.size(); ++i) {
    registry.by_code_.emplace(registry.areas_[i].code, i);
  }
  return registry;
}

}  // namespace vsp
