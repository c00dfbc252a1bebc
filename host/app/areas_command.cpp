// SPDX-License-Identifier: Apache-2.0
#include <iostream>
#include <memory>

#include "app/commands.hpp"
#include "diagnostics/listed.hpp"
#include "report/definition_check.hpp"

namespace vsp::app {
namespace {

using Json = nlohmann::ordered_json;

Json area_json(const Area& area) {
  Json item;
  item["code"] = area.code;
  item["level"] = to_string(area.level);
  item["name"] = area.name;
  item["short_name"] = area.short_name;
  if (!area.county.empty()) item["county"] = area.county;
  if (area.valid_from) item["valid_from"] = *area.valid_from;
  if (area.valid_to) item["valid_to"] = *area.valid_to;
  if (!area.successor.empty()) item["successor"] = area.successor;
  item["confidence"] = area.confidence;
  if (!area.remark.empty()) item["remark"] = area.remark;
  return item;
}

int list(const Session& session, const AreaRegistry& areas, const std::string& level_name) {
  const auto level = area_level_from(level_name);
  Json items = Json::array();
  for (const Area& area : areas.all()) {
    if (!level_name.empty() && area.level != level) continue;
    if (session.json) {
      items.push_back(area_json(area));
    } else {
      std::cout << padded(area.code, 12)
                << padded(session.vocabulary.word("level", to_string(area.level), session.language),
                          18)
                << area.name << '\n';
    }
  }
  if (session.json) Session::print_json(items);
  return 0;
}

Json codes(const std::vector<const Area*>& areas) {
  Json list = Json::array();
  for (const Area* area : areas) list.push_back(area->code);
  return list;
}

void print_line(const std::string& title, const std::string& text) {
  if (!text.empty()) std::cout << padded(title + ":", 24) << text << '\n';
}

std::string names(const std::vector<const Area*>& areas) {
  std::string text;
  for (const Area* area : areas) append_listed(text, area->code + " " + area->short_name);
  return text;
}

int show(const Session& session, const AreaRegistry& areas, const std::string& code) {
  const Area* area = areas.find(code);
  if (!area) {
    throw Error(Failure::configuration,
                Finding{"VSP-RUN-007",
                        Severity::error,
                        {},
                        {{"found", code}, {"expected", report::suggested_areas(areas, code)}},
                        {},
                        {}});
  }
  const bool group = area->level != AreaLevel::municipality;
  const auto members =
      group ? areas.municipalities_of(*area, {}, false) : std::vector<const Area*>{};
  const bool unit = area->level == AreaLevel::municipality || area->level == AreaLevel::region;
  const auto healthcare =
      unit ? areas.groups_of(*area, AreaLevel::healthcare_region) : std::vector<const Area*>{};
  const auto rss = unit ? areas.groups_of(*area, AreaLevel::rss) : std::vector<const Area*>{};
  if (session.json) {
    Json item = area_json(*area);
    item["municipalities"] = codes(members);
    item["healthcare_regions"] = codes(healthcare);
    item["rss"] = codes(rss);
    Session::print_json(item);
    return 0;
  }
  std::cout << area->code << "  " << area->name << '\n';
  print_line(session.word("level"),
             session.vocabulary.word("level", to_string(area->level), session.language));
  if (const Area* county = areas.find(area->county); county && county != area) {
    print_line(session.word("county"), county->code + " " + county->name);
  }
  if (area->valid_from) print_line(session.word("valid_from"), std::to_string(*area->valid_from));
  if (area->valid_to) {
    print_line(
        session.word("valid_to"),
        std::to_string(*area->valid_to) + (area->successor.empty() ? "" : " → " + area->successor));
  }
  print_line(session.word("healthcare_region"), names(healthcare));
  print_line(session.word("rss"), names(rss));
  if (group) {
    print_line(session.word("municipalities"),
               std::to_string(members.size()) + (members.empty() ? "" : ": ") + names(members));
  }
  if (area->confidence != "high") print_line(session.word("confidence"), area->confidence);
  print_line(session.word("remark"), area->remark);
  return 0;
}

}  // namespace

void add_areas(CLI::App& app, Session& session, Action& chosen) {
  CLI::App& command = session.add_command(app, "areas", false);
  auto level = std::make_shared<std::string>();
  auto code = std::make_shared<std::string>();
  CLI::App& listing = *command.add_subcommand("list", session.word("areas_list"));
  listing.add_option("--level", *level, session.word("areas_level"))
      ->check(CLI::IsMember({"country", "region", "municipality", "healthcare_region", "rss"}));
  CLI::App& showing = *command.add_subcommand("show", session.word("areas_show"));
  showing.add_option("code", *code, session.word("areas_code"))->required()->type_name("CODE");
  command.require_subcommand(0, 1);
  listing.fallthrough();
  showing.fallthrough();
  command.callback([&session, &chosen, &showing, level, code] {
    chosen = [&session, &showing, level, code] {
      const AreaRegistry areas = AreaRegistry::from_csv(report::read_reference(session.places));
      return showing.parsed() ? show(session, areas, *code) : list(session, areas, *level);
    };
  });
}

}  // namespace vsp::app
