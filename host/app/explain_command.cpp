// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cctype>
#include <iostream>
#include <memory>

#include "app/commands.hpp"
#include "text/edit_distance.hpp"

namespace vsp::app {
namespace {

std::string nearest(const std::string& code, const std::vector<std::string>& codes) {
  std::string best;
  std::size_t least = 5;
  for (const std::string& one : codes) {
    const std::size_t distance = text::edit_distance(code, one);
    if (distance < least) {
      least = distance;
      best = one;
    }
  }
  return best;
}

int explain(const Session& session, std::string code) {
  std::transform(code.begin(), code.end(), code.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  const text::Message* message = session.messages.find(code);
  if (!message) {
    throw Error(Failure::configuration,
                Finding{"VSP-CLI-002",
                        Severity::error,
                        {},
                        {{"found", code}, {"expected", nearest(code, session.messages.codes())}},
                        {},
                        {}});
  }
  if (session.json) {
    Session::print_json({{"code", code},
                         {"message", message->message.in(session.language)},
                         {"remedy", message->remedy.in(session.language)},
                         {"explanation", message->explanation.in(session.language)}});
    return 0;
  }
  std::cout << code << '\n'
            << message->message.in(session.language) << "\n\n"
            << message->explanation.in(session.language) << '\n';
  if (!message->remedy.in(session.language).empty()) {
    std::cout << "\n→ " << message->remedy.in(session.language) << '\n';
  }
  return 0;
}

}  // namespace

void add_explain(CLI::App& app, Session& session, Action& chosen) {
  CLI::App& command = session.add_command(app, "explain", false);
  auto code = std::make_shared<std::string>();
  command.add_option("code", *code, session.word("explain_code"))->required()->type_name("CODE");
  command.callback(
      [&session, &chosen, code] { chosen = [&session, code] { return explain(session, *code); }; });
}

}  // namespace vsp::app
