// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <toml++/toml.h>

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/finding.hpp"
#include "model/localized.hpp"

namespace vsp::library {

/// Whether a field must be there.
enum class Need { required, optional };

/// Takes typed fields out of one TOML table and collects a located finding for everything that is
/// not as it should be. Private to this room.
class MetadataReader {
 public:
  /// prefix is put before field names in messages ("target.").
  MetadataReader(const toml::table& table, std::string file, std::vector<Finding>& findings,
                 std::string prefix = {});

  /// Reports keys that are not among the known ones, with the nearest of them.
  void allow(std::span<const std::string_view> known);

  std::string text(std::string_view field, Need need);
  Localized localized(std::string_view field, Need need);
  std::optional<std::int64_t> integer(std::string_view field, Need need);
  std::optional<double> number(std::string_view field, Need need);
  bool boolean(std::string_view field);
  /// The texts of an array; none when it is absent.
  std::vector<std::string> texts(std::string_view field);
  /// The tables of an array of tables ([[input]]).
  std::vector<const toml::table*> tables(std::string_view field);

  /// text() that must be one of some words; reports the nearest when it is not.
  std::string word(std::string_view field, Need need, std::span<const std::string_view> words);
  /// texts() that must all be among some words, each once.
  std::vector<std::string> words(std::string_view field, std::span<const std::string_view> words);

  bool has(std::string_view field) const { return table_.contains(field); }
  /// Adds a finding about a field, at its place in the file.
  void report(const char* code, std::string_view field,
              std::map<std::string, std::string> arguments);

 private:
  const toml::node* find(std::string_view field, Need need, const char* expected_type,
                         bool (*is_type)(const toml::node&));
  Location where(const toml::node* node) const;
  void report_at(const char* code, const toml::node* node, std::string_view field,
                 std::map<std::string, std::string> arguments);

  const toml::table& table_;
  std::string file_;
  std::vector<Finding>& findings_;
  std::string prefix_;
};

/// The word nearest to a wrong one, or all of them when none is near: "higher, lower, neutral".
std::string nearest_or_all(std::string_view wrong, std::span<const std::string_view> words);

}  // namespace vsp::library
