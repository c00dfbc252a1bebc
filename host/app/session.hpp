// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/error.hpp"
#include "report/installation.hpp"

namespace vsp::app {

/// What every command has: the common options, the words and the way to print.
class Session {
 public:
  Session(Language wanted, report::Places found);

  Language language;
  bool quiet = false;
  bool json = false;
  std::vector<std::filesystem::path> plugin_paths;
  report::Places places;
  text::MessageCatalogue messages;
  text::Vocabulary vocabulary;

  /// The word cli.<key> of the vocabulary.
  const std::string& word(std::string_view key) const {
    return vocabulary.word("cli", key, language);
  }
  /// Opens plugins, areas and indicators; tells what is wrong with single plugins unless quiet.
  report::Installation open() const;
  /// A finding on standard error (notes not when quiet).
  void tell(const Finding& finding) const;
  void tell(const std::vector<Finding>& findings) const;
  /// Findings as JSON, with message and remedy in the session's language.
  nlohmann::ordered_json findings_json(const std::vector<Finding>& findings) const;
  static void print_json(const nlohmann::ordered_json& value);
  /// Adds --help, --quiet and --json to a command, and --plugin-path where it reads plugins.
  CLI::App& add_command(CLI::App& parent, const std::string& name, bool reads_plugins = true);
};

/// The exit status of a failure.
int exit_status(Failure failure);

/// A text padded with blanks to a width in characters (not bytes); longer text stays as it is.
std::string padded(const std::string& text, std::size_t width);

}  // namespace vsp::app
