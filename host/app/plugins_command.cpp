// SPDX-License-Identifier: Apache-2.0
#include <iostream>
#include <memory>

#include "app/commands.hpp"
#include "diagnostics/listed.hpp"
#include "text/edit_distance.hpp"

namespace vsp::app {
namespace {

using Json = nlohmann::ordered_json;

std::string abi(const plugin::Manifest& manifest) {
  return std::to_string(manifest.abi_major) + "." + std::to_string(manifest.abi_minor);
}

Json manifest_json(const plugin::Manifest& manifest, Language language) {
  Json capabilities = Json::array();
  for (const auto& capability : manifest.capabilities) {
    capabilities.push_back(
        {{"id", capability.id}, {"name", capability.name}, {"known", capability.known}});
  }
  return {{"id", manifest.id},
          {"version", manifest.version},
          {"abi", abi(manifest)},
          {"title", manifest.title.in(language)},
          {"publisher", manifest.publisher},
          {"licence", manifest.licence},
          {"folder", manifest.folder.string()},
          {"code", !manifest.library.empty()},
          {"capabilities", capabilities}};
}

/// Scans the manifests only: listing plugins runs none of their code.
plugin::Registry scan(const Session& session, std::vector<Finding>& findings) {
  auto registry =
      plugin::Registry::scan(plugin::search_path(session.places.plugins, session.plugin_paths,
                                                 std::getenv("VARDSPEGEL_PLUGIN_PATH"), findings));
  findings.insert(findings.end(), registry.findings().begin(), registry.findings().end());
  session.tell(findings);
  return registry;
}

int list(const Session& session) {
  std::vector<Finding> findings;
  const plugin::Registry registry = scan(session, findings);
  Json items = Json::array();
  for (const auto& manifest : registry.manifests()) {
    if (session.json) {
      items.push_back(manifest_json(manifest, session.language));
      continue;
    }
    std::string offers;
    for (const auto& capability : manifest.capabilities) {
      append_listed(offers, capability.id + " " + capability.name);
      if (!capability.known) offers += " (" + session.word("needs_newer_host") + ")";
    }
    std::cout << padded(manifest.id, 40) << padded(manifest.version, 10) << offers << '\n';
  }
  if (session.json) {
    Session::print_json({{"plugins", items}, {"findings", session.findings_json(findings)}});
  }
  return findings.empty() ? 0 : 1;
}

int show(const Session& session, const std::string& id) {
  std::vector<Finding> findings;
  const plugin::Registry registry = scan(session, findings);
  const plugin::Manifest* manifest = registry.find(id);
  if (!manifest) {
    std::string near;
    std::size_t least = 6;
    for (const auto& one : registry.manifests()) {
      const std::size_t distance = text::edit_distance(id, one.id);
      if (distance < least) {
        least = distance;
        near = one.id;
      }
    }
    throw Error(
        Failure::configuration,
        Finding{"VSP-CLI-003", Severity::error, {}, {{"found", id}, {"expected", near}}, {}, {}});
  }
  if (session.json) {
    Session::print_json(manifest_json(*manifest, session.language));
    return 0;
  }
  const auto line = [](const std::string& title, const std::string& text) {
    std::cout << padded(title + ":", 20) << text << '\n';
  };
  std::cout << manifest->id << "  " << manifest->title.in(session.language) << '\n';
  line(session.word("version"), manifest->version);
  line("ABI", abi(*manifest));
  line(session.word("publisher"), manifest->publisher);
  line(session.word("licence"), manifest->licence);
  line(session.word("folder"), manifest->folder.string());
  line(session.word("code"), manifest->library.empty() ? session.word("metadata_only")
                                                       : manifest->library.filename().string());
  for (const auto& capability : manifest->capabilities) {
    line(session.word("offers"),
         capability.id + " " + capability.name +
             (capability.known ? "" : " (" + session.word("needs_newer_host") + ")"));
  }
  return 0;
}

}  // namespace

void add_plugins(CLI::App& app, Session& session, Action& chosen) {
  CLI::App& command = session.add_command(app, "plugins");
  auto id = std::make_shared<std::string>();
  CLI::App& listing = *command.add_subcommand("list", session.word("plugins_list"));
  CLI::App& showing = *command.add_subcommand("show", session.word("plugins_show"));
  showing.add_option("id", *id, session.word("plugins_id"))->required()->type_name("ID");
  command.require_subcommand(0, 1);
  listing.fallthrough();
  showing.fallthrough();
  command.callback([&session, &chosen, &showing, id] {
    chosen = [&session, &showing, id] {
      return showing.parsed() ? show(session, *id) : list(session);
    };
  });
}

}  // namespace vsp::app
