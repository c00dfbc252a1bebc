// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <toml++/toml.h>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "diagnostics/finding.hpp"
#include "model/localized.hpp"
#include "report/report_definition.hpp"

namespace vsp::report {

/// Reads one table of a report definition strictly: what is missing, of another type or unknown is
/// a finding with its place; reading goes on, so that all of them are told at once.
class DefinitionTable {
 public:
  DefinitionTable(const toml::table& table, std::string file, std::vector<Finding>& findings);
  /// Reports the keys that nobody asked for, with the nearest of those that are known.
  ~DefinitionTable();
  DefinitionTable(const DefinitionTable&) = delete;
  DefinitionTable& operator=(const DefinitionTable&) = delete;

  std::string text(const char* key, bool required = true);
  std::optional<double> number(const char* key);
  bool flag(const char* key);
  Localized localized(const char* key, bool required = true);
  std::vector<std::string> texts(const char* key, bool required = false);
  std::map<std::string, std::string> text_map(const char* key);
  /// "text" (a fixed value) or { column = "…" }.
  std::optional<Binding> binding(const char* key, bool required = true);
  /// The table as JSON text; "{}" when it is not there.
  std::string json(const char* key);
  const toml::table* table(const char* key);
  const toml::array* tables(const char* key);
  std::string date(const char* key);
  /// One of the words; the first when it is not there and not required.
  std::string word(const char* key, const std::vector<std::string>& allowed, bool required);

  Location where() const { return place(table_.source()); }
  void report(const char* code, const toml::source_region& at, const std::string& found,
              const std::string& expected);

 private:
  const toml::node* get(const char* key, bool required);
  Location place(const toml::source_region& at) const;

  const toml::table& table_;
  std::string file_;
  std::vector<Finding>& findings_;
  std::set<std::string> asked_;
};

}  // namespace vsp::report
