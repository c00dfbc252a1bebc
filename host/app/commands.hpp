// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>
#include <functional>

#include "app/session.hpp"

/// Each function adds one command to the command line. When the command was given, `chosen` is set
/// to what it does, which returns the exit status.
namespace vsp::app {

using Action = std::function<int()>;

void add_run(CLI::App& app, Session& session, Action& chosen);
void add_plugins(CLI::App& app, Session& session, Action& chosen);
void add_indicators(CLI::App& app, Session& session, Action& chosen);
void add_areas(CLI::App& app, Session& session, Action& chosen);
void add_explain(CLI::App& app, Session& session, Action& chosen);
void add_doctor(CLI::App& app, Session& session, Action& chosen);

}  // namespace vsp::app
