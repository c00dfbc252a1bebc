// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <iostream>
#include <new>
#include <string_view>

#include "app/commands.hpp"
#include "app/session.hpp"
#include "diagnostics/error.hpp"

namespace {

using vsp::Language;

/// --lang wins, then the environment as POSIX orders it, then Swedish.
Language wanted_language(int argc, char** argv) {
  std::string_view wanted;
  for (const char* name : {"LANG", "LC_MESSAGES", "LC_ALL"}) {
    const char* value = std::getenv(name);
    if (value && *value) wanted = value;
  }
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument == "--lang" && i + 1 < argc) wanted = argv[i + 1];
    if (argument.rfind("--lang=", 0) == 0) wanted = argument.substr(7);
  }
  return wanted.rfind("en", 0) == 0 ? Language::en : Language::sv;
}

/// What an interrupted run says, in the language of the session; set before the handler is.
std::string& interruption_text() {
  static std::string text;
  return text;
}

/// Files appear whole or not at all, so that the process may simply end.
extern "C" void interrupted(int /*signal*/) {
  const std::string& text = interruption_text();
  const auto written = ::write(STDERR_FILENO, text.data(), text.size());
  static_cast<void>(written);
  std::_Exit(5);
}

int fail(const vsp::app::Session* session, int status, const std::vector<vsp::Finding>& findings) {
  if (!session) {
    const vsp::text::MessageCatalogue none;
    for (const auto& finding : findings) std::cerr << none.render(finding, Language::en) << '\n';
    return status;
  }
  session->tell(findings);
  if (session->json) {
    vsp::app::Session::print_json(
        {{"status", status}, {"findings", session->findings_json(findings)}});
  }
  return status;
}

int parse_and_run(int argc, char** argv, vsp::app::Session& session) {
  CLI::App app(session.word("program"), "vardspegel");
  for (const char* label :
       {"Usage", "Options", "Subcommands", "Positionals", "OPTIONS", "SUBCOMMAND", "REQUIRED"}) {
    app.get_formatter()->label(label, session.word(std::string("label_") + label));
  }
  app.set_help_flag("-h,--help", session.word("help"));
  app.set_version_flag("--version", "Vårdspegel " VSP_VERSION, session.word("version"));
  app.add_option("--lang", session.word("lang"))
      ->check(CLI::IsMember({"sv", "en"}))
      ->type_name("sv|en");
  app.add_flag("--quiet", session.quiet, session.word("quiet"));
  app.add_flag("--json", session.json, session.word("json"));
  app.require_subcommand(1);
  vsp::app::Action chosen;
  vsp::app::add_run(app, session, chosen);
  vsp::app::add_plugins(app, session, chosen);
  vsp::app::add_indicators(app, session, chosen);
  vsp::app::add_areas(app, session, chosen);
  vsp::app::add_explain(app, session, chosen);
  vsp::app::add_doctor(app, session, chosen);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);  // --help, --version
    return fail(&session, 2,
                {{"VSP-CLI-001", vsp::Severity::error, {}, {{"found", error.what()}}, {}, {}}});
  }
  return chosen();
}

}  // namespace

int main(int argc, char** argv) {
  std::unique_ptr<vsp::app::Session> session;
  try {
    session = std::make_unique<vsp::app::Session>(wanted_language(argc, argv),
                                                  vsp::report::installed_places());
    interruption_text() =
        "\n" +
        session->messages.render({"VSP-RUN-014", vsp::Severity::error, {}, {}, {}, {}},
                                 session->language) +
        "\n";
    std::signal(SIGINT, interrupted);
    std::signal(SIGTERM, interrupted);
    const int status = parse_and_run(argc, argv, *session);
    std::cout.flush();
    if (!std::cout)
      return fail(session.get(), 5, {{"VSP-RUN-015", vsp::Severity::error, {}, {}, {}, {}}});
    return status;
  } catch (const vsp::Error& error) {
    return fail(session.get(), vsp::app::exit_status(error.failure()), error.findings());
  } catch (const std::bad_alloc&) {
    return fail(session.get(), 5, {{"VSP-RUN-013", vsp::Severity::error, {}, {}, {}, {}}});
  } catch (const std::exception& error) {
    return fail(session.get(), 5,
                {{"VSP-INT-001", vsp::Severity::error, {}, {{"found", error.what()}}, {}, {}}});
  }
}
