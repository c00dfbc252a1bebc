// SPDX-License-Identifier: Apache-2.0
#include "app/session.hpp"

#include <cstdlib>
#include <iostream>

#include "text/edit_distance.hpp"

namespace vsp::app {

Session::Session(Language wanted, report::Places found)
    : language(wanted),
      places(std::move(found)),
      messages(text::MessageCatalogue::load(places.share / "templates" / "messages")),
      vocabulary(text::Vocabulary::load(places.share / "templates" / "vocabulary")) {}

report::Installation Session::open() const {
  report::Installation installation =
      report::Installation::open(places, plugin_paths, std::getenv("VARDSPEGEL_PLUGIN_PATH"));
  tell(installation.findings);
  return installation;
}

void Session::tell(const Finding& finding) const {
  if (quiet && finding.severity == Severity::note) return;
  std::cerr << messages.render(finding, language) << '\n';
}

void Session::tell(const std::vector<Finding>& findings) const {
  for (const Finding& finding : findings) tell(finding);
}

nlohmann::ordered_json Session::findings_json(const std::vector<Finding>& findings) const {
  auto list = nlohmann::ordered_json::array();
  for (const Finding& finding : findings) {
    nlohmann::ordered_json item;
    item["code"] = finding.code;
    item["severity"] = to_string(finding.severity);
    item["file"] = finding.where.file;
    item["row"] = finding.where.row;
    item["column"] = finding.where.column;
    item["message"] = messages.message(finding, language);
    item["remedy"] = messages.remedy(finding, language);
    list.push_back(std::move(item));
  }
  return list;
}

void Session::print_json(const nlohmann::ordered_json& value) {
  std::cout << value.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
}

CLI::App& Session::add_command(CLI::App& parent, const std::string& name, bool reads_plugins) {
  CLI::App& command = *parent.add_subcommand(name, word("command_" + name));
  command.set_help_flag("-h,--help", word("help"));
  command.add_flag("--quiet", quiet, word("quiet"));
  command.add_flag("--json", json, word("json"));
  command.add_option("--lang", word("lang"))
      ->check(CLI::IsMember({"sv", "en"}))
      ->type_name("sv|en");
  if (reads_plugins) {
    command.add_option("--plugin-path", plugin_paths, word("plugin_path"))->type_name("DIR");
  }
  return command;
}

int exit_status(Failure failure) {
  switch (failure) {
    case Failure::configuration:
      return 2;
    case Failure::input:
      return 3;
    case Failure::plugin:
      return 4;
    case Failure::system:
      return 5;
  }
  return 5;
}

std::string padded(const std::string& text, std::size_t width) {
  const std::size_t size = text::code_points(text).size();
  return size < width ? text + std::string(width - size, ' ') : text;
}

}  // namespace vsp::app
