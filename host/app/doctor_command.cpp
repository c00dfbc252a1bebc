// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <iostream>

#include "app/commands.hpp"
#include "report/output_folder.hpp"

namespace vsp::app {
namespace {

using Json = nlohmann::ordered_json;

struct Check {
  std::string name;
  bool works = false;
  std::string detail;
};

/// Loads every capability of a plugin that has code, so that what a run would meet is met here.
Check check_plugin(const Session& session, const report::Installation& installation,
                   const plugin::Manifest& manifest) {
  Check check{manifest.id, true, manifest.version};
  for (const auto& capability : manifest.capabilities) {
    if (!capability.known) {
      check.detail += "; " + capability.id + " " + session.word("needs_newer_host");
      continue;
    }
    if (manifest.library.empty()) continue;
    try {
      // Every capability structure begins with struct_size and a reserved word.
      struct Smallest {
        std::uint32_t struct_size;
        std::uint32_t reserved;
      };
      installation.plugins.capability<Smallest>(capability.id, capability.name);
    } catch (const Error& error) {
      check.works = false;
      check.detail = session.messages.render(error.findings().front(), session.language);
    }
  }
  return check;
}

Check check_font(const Session& session) {
  // The place where Debian's fonts-open-sans puts the font that the PDF writer embeds.
  const std::filesystem::path font = "/usr/share/fonts/truetype/open-sans/OpenSans-Regular.ttf";
  const bool there = std::filesystem::is_regular_file(font);
  return {"Open Sans", there, there ? font.string() : session.word("doctor_font")};
}

Check check_writing(const Session& session) {
  const auto folder =
      std::filesystem::temp_directory_path() / ("vardspegel-doctor-" + std::to_string(::getpid()));
  Check check{session.word("doctor_write"), true, std::filesystem::temp_directory_path().string()};
  try {
    report::OutputFolder output(folder);
    output.write("write-test", "1");
  } catch (const Error& error) {
    check.works = false;
    check.detail = session.messages.render(error.findings().front(), session.language);
  }
  std::error_code ignored;
  std::filesystem::remove_all(folder, ignored);
  return check;
}

int doctor(const Session& session) {
  std::vector<Check> checks;
  const auto installation = session.open();
  checks.push_back({session.word("doctor_share"), true, session.places.share.string()});
  checks.push_back(
      {session.word("doctor_messages"), true, std::to_string(session.messages.codes().size())});
  checks.push_back({session.word("doctor_areas"),
                    installation.areas.of_level(AreaLevel::region, {}).size() == 21,
                    std::to_string(installation.areas.all().size())});
  checks.push_back({session.word("doctor_indicators"), !installation.library.entries().empty(),
                    std::to_string(installation.library.entries().size())});
  checks.push_back({session.word("doctor_plugins"), installation.findings.empty(),
                    std::to_string(installation.plugins.manifests().size())});
  for (const auto& manifest : installation.plugins.manifests()) {
    checks.push_back(check_plugin(session, installation, manifest));
  }
  checks.push_back(check_font(session));
  checks.push_back(check_writing(session));
  bool works = true;
  Json items = Json::array();
  for (const Check& check : checks) {
    works = works && check.works;
    if (session.json) {
      items.push_back({{"check", check.name}, {"works", check.works}, {"detail", check.detail}});
    } else {
      std::cout << padded(session.word(check.works ? "doctor_ok" : "doctor_fault"), 8)
                << padded(check.name, 40) << check.detail << '\n';
    }
  }
  if (session.json) {
    Session::print_json({{"works", works},
                         {"checks", items},
                         {"findings", session.findings_json(installation.findings)}});
  }
  return works ? 0 : 1;
}

}  // namespace

void add_doctor(CLI::App& app, Session& session, Action& chosen) {
  CLI::App& command = session.add_command(app, "doctor");
  command.callback([&session, &chosen] { chosen = [&session] { return doctor(session); }; });
}

}  // namespace vsp::app
