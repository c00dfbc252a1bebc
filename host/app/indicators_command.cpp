// SPDX-License-Identifier: Apache-2.0
#include <iostream>
#include <memory>

#include "app/commands.hpp"
#include "diagnostics/listed.hpp"
#include "report/definition_check.hpp"

namespace vsp::app {
namespace {

using Json = nlohmann::ordered_json;

std::string keywords(const Indicator& indicator, Language language) {
  std::string text;
  for (const std::string& id : indicator.keywords) {
    for (const Keyword& keyword : indicator_keywords()) {
      if (keyword.id != id) continue;
      append_listed(text, std::string(language == Language::sv ? keyword.sv : keyword.en));
    }
  }
  return text;
}

Json indicator_json(const Indicator& indicator, const library::LibraryEntry* entry) {
  const auto both = [](const Localized& text) { return Json{{"sv", text.sv}, {"en", text.en}}; };
  Json item;
  item["id"] = indicator.id;
  item["shape"] = to_string(indicator.shape);
  item["title"] = both(indicator.title);
  item["short_title"] = both(indicator.short_title);
  item["measure"] = both(indicator.measure);
  item["numerator"] = both(indicator.numerator);
  item["denominator"] = both(indicator.denominator);
  item["unit"] = indicator.unit;
  item["decimals"] = indicator.decimals;
  item["direction"] = to_string(indicator.direction);
  item["keywords"] = indicator.keywords;
  item["source_register"] = both(indicator.source_register);
  item["publisher"] = both(indicator.publisher);
  item["affected_care"] = both(indicator.affected_care);
  item["rhythm"] = both(indicator.rhythm);
  item["reference_period"] =
      indicator.reference_period ? Json(to_string(*indicator.reference_period)) : Json();
  item["interpretation"] = Json::array();
  for (const auto& note : indicator.interpretation) item["interpretation"].push_back(both(note));
  item["levels"] = Json::array();
  for (const AreaLevel level : indicator.levels) item["levels"].push_back(to_string(level));
  item["breakdowns"] = indicator.breakdowns;
  item["kolada_id"] = indicator.kolada_id;
  item["national_core"] = indicator.national_core;
  item["plugin"] = entry ? entry->plugin : "";
  return item;
}

void print_row(const Session& session, const Indicator& indicator) {
  std::cout << padded(indicator.national_core ? std::to_string(indicator.order) : "", 4)
            << padded(indicator.id, 40) << indicator.title.in(session.language) << '\n';
}

int list(const Session& session) {
  const auto installation = session.open();
  Json items = Json::array();
  for (const auto& entry : installation.library.entries()) {
    if (session.json) {
      items.push_back(indicator_json(entry.indicator, &entry));
    } else {
      print_row(session, entry.indicator);
    }
  }
  if (session.json) Session::print_json(items);
  return 0;
}

int search(const Session& session, const std::vector<std::string>& words) {
  const auto installation = session.open();
  Json items = Json::array();
  const auto found = installation.library.search(words, session.language);
  for (const Indicator* indicator : found) {
    if (session.json) {
      items.push_back(indicator_json(*indicator, installation.library.entry(indicator->id)));
    } else {
      print_row(session, *indicator);
    }
  }
  if (session.json) Session::print_json(items);
  if (found.empty() && !session.json) std::cerr << session.word("nothing_found") << '\n';
  return 0;
}

void print_line(const std::string& title, const std::string& text) {
  if (!text.empty()) std::cout << padded(title + ":", 24) << text << '\n';
}

int show(const Session& session, const std::string& id) {
  const auto installation = session.open();
  const auto* entry = installation.library.entry(id);
  if (!entry) {
    throw Error(Failure::configuration,
                Finding{"VSP-OBS-004",
                        Severity::error,
                        {},
                        {{"found", id},
                         {"expected", report::suggested_indicators(installation.library, id)}},
                        {},
                        {}});
  }
  const Indicator& indicator = entry->indicator;
  const Language language = session.language;
  if (session.json) {
    Session::print_json(indicator_json(indicator, entry));
    return 0;
  }
  std::cout << indicator.id << "  " << indicator.title.in(language) << '\n';
  print_line(session.word("measure"), indicator.measure.in(language));
  print_line(session.word("numerator"), indicator.numerator.in(language));
  print_line(session.word("denominator"), indicator.denominator.in(language));
  print_line(session.word("unit"), session.vocabulary.word("unit", indicator.unit, language));
  print_line(session.word("direction"),
             session.vocabulary.word("direction", to_string(indicator.direction), language));
  print_line(session.word("keywords"), keywords(indicator, language));
  print_line(session.word("source_register"), indicator.source_register.in(language));
  print_line(session.word("publisher"), indicator.publisher.in(language));
  print_line(session.word("affected_care"), indicator.affected_care.in(language));
  print_line(session.word("rhythm"), indicator.rhythm.in(language));
  if (indicator.reference_period) {
    print_line(session.word("reference_period"), display(*indicator.reference_period, language));
  }
  std::string levels;
  for (const AreaLevel level : indicator.levels) {
    append_listed(levels, session.vocabulary.word("level", to_string(level), language));
  }
  print_line(session.word("levels"), levels);
  print_line("Kolada", indicator.kolada_id);
  for (const auto& note : indicator.interpretation) {
    print_line(session.word("interpretation"), note.in(language));
  }
  print_line(session.word("remark"), indicator.remarks.in(language));
  print_line(session.word("plugin"), entry->plugin);
  return 0;
}

}  // namespace

void add_indicators(CLI::App& app, Session& session, Action& chosen) {
  CLI::App& command = session.add_command(app, "indicators");
  auto id = std::make_shared<std::string>();
  auto words = std::make_shared<std::vector<std::string>>();
  CLI::App& listing = *command.add_subcommand("list", session.word("indicators_list"));
  CLI::App& searching = *command.add_subcommand("search", session.word("indicators_search"));
  searching.add_option("words", *words, session.word("indicators_words"))->required();
  CLI::App& showing = *command.add_subcommand("show", session.word("indicators_show"));
  showing.add_option("id", *id, session.word("indicators_id"))->required()->type_name("ID");
  command.require_subcommand(0, 1);
  for (CLI::App* sub : {&listing, &searching, &showing}) sub->fallthrough();
  command.callback([&session, &chosen, &searching, &showing, id, words] {
    chosen = [&session, &searching, &showing, id, words] {
      if (showing.parsed()) return show(session, *id);
      return searching.parsed() ? search(session, *words) : list(session);
    };
  });
}

}  // namespace vsp::app
