// SPDX-License-Identifier: Apache-2.0
#include "report/definition_table.hpp"

#include <sstream>

#include "diagnostics/listed.hpp"
#include "text/edit_distance.hpp"

namespace vsp::report {

DefinitionTable::DefinitionTable(const toml::table& table, std::string file,
                                 std::vector<Finding>& findings)
    : table_(table), file_(std::move(file)), findings_(findings) {}

DefinitionTable::~DefinitionTable() {
  for (const auto& [key, node] : table_) {
    const std::string name(key.str());
    if (asked_.count(name) != 0) continue;
    std::string nearest;
    std::size_t best = 4;
    for (const std::string& known : asked_) {
      const std::size_t distance = text::edit_distance(name, known);
      if (distance < best) {
        best = distance;
        nearest = known;
      }
    }
    if (nearest.empty()) {
      for (const std::string& known : asked_) append_listed(nearest, known);
    }
    report("VSP-REP-003", key.source(), name, nearest);
  }
}

const toml::node* DefinitionTable::get(const char* key, bool required) {
  asked_.insert(key);
  const toml::node* node = table_.get(key);
  if (!node && required) report("VSP-REP-004", table_.source(), key, key);
  return node;
}

std::string DefinitionTable::text(const char* key, bool required) {
  const toml::node* node = get(key, required);
  if (!node) return {};
  const auto value = node->value<std::string>();
  if (!value || !node->is_string()) report("VSP-REP-004", node->source(), key, "\"text\"");
  return value.value_or("");
}

std::optional<double> DefinitionTable::number(const char* key) {
  const toml::node* node = get(key, false);
  if (!node) return std::nullopt;
  if (!node->is_number()) report("VSP-REP-004", node->source(), key, "0–9");
  return node->value<double>();
}

bool DefinitionTable::flag(const char* key) {
  const toml::node* node = get(key, false);
  if (!node) return false;
  if (!node->is_boolean()) report("VSP-REP-004", node->source(), key, "true, false");
  return node->value<bool>().value_or(false);
}

Localized DefinitionTable::localized(const char* key, bool required) {
  const toml::node* node = get(key, required);
  if (!node) return {};
  const toml::table* pair = node->as_table();
  const auto sv = pair ? (*pair)["sv"].value<std::string>() : std::nullopt;
  const auto en = pair ? (*pair)["en"].value<std::string>() : std::nullopt;
  if (!sv || !en || pair->size() != 2) {
    report("VSP-REP-004", node->source(), key, std::string(key) + ".sv, " + key + ".en");
    return {};
  }
  return {*sv, *en};
}

std::vector<std::string> DefinitionTable::texts(const char* key, bool required) {
  const toml::node* node = get(key, required);
  std::vector<std::string> result;
  if (!node) return result;
  if (const toml::array* array = node->as_array()) {
    for (const toml::node& item : *array) {
      if (!item.is_string()) report("VSP-REP-004", item.source(), key, "\"text\"");
      result.push_back(item.value<std::string>().value_or(""));
    }
  } else {
    report("VSP-REP-004", node->source(), key, "[\"text\", …]");
  }
  return result;
}

std::map<std::string, std::string> DefinitionTable::text_map(const char* key) {
  std::map<std::string, std::string> result;
  const toml::table* pairs = table(key);
  if (!pairs) return result;
  for (const auto& [name, node] : *pairs) {
    if (!node.is_string())
      report("VSP-REP-004", node.source(), std::string(name.str()), "\"text\"");
    result[std::string(name.str())] = node.value<std::string>().value_or("");
  }
  return result;
}

std::optional<Binding> DefinitionTable::binding(const char* key, bool required) {
  const toml::node* node = get(key, required);
  if (!node) return std::nullopt;
  if (const auto fixed = node->value<std::string>(); fixed && node->is_string()) {
    return Binding{false, *fixed};
  }
  const toml::table* pair = node->as_table();
  const auto column = pair ? (*pair)["column"].value<std::string>() : std::nullopt;
  if (!column || pair->size() != 1) {
    report("VSP-REP-004", node->source(), key, "\"text\", { column = \"…\" }");
    return std::nullopt;
  }
  return Binding{true, *column};
}

std::string DefinitionTable::json(const char* key) {
  const toml::table* held = table(key);
  if (!held) return "{}";
  std::ostringstream text;
  text << toml::json_formatter(*held, toml::format_flags::none);
  return text.str();
}

const toml::table* DefinitionTable::table(const char* key) {
  const toml::node* node = get(key, false);
  if (!node) return nullptr;
  if (!node->is_table()) report("VSP-REP-004", node->source(), key, "[" + std::string(key) + "]");
  return node->as_table();
}

const toml::array* DefinitionTable::tables(const char* key) {
  const toml::node* node = get(key, false);
  if (!node) return nullptr;
  if (!node->is_array_of_tables()) {
    report("VSP-REP-004", node->source(), key, "[[" + std::string(key) + "]]");
    return nullptr;
  }
  return node->as_array();
}

std::string DefinitionTable::date(const char* key) {
  const toml::node* node = get(key, true);
  if (!node) return {};
  const auto value = node->value<toml::date>();
  if (!node->is_date() || !value) {
    report("VSP-REP-004", node->source(), key, "2024-08-30");
    return {};
  }
  std::ostringstream text;
  text << *value;
  return text.str();
}

std::string DefinitionTable::word(const char* key, const std::vector<std::string>& allowed,
                                  bool required) {
  std::string value = text(key, required);
  if (value.empty()) return allowed.front();
  for (const std::string& one : allowed) {
    if (one == value) return value;
  }
  std::string list;
  for (const std::string& one : allowed) append_listed(list, one);
  report("VSP-REP-005", table_.get(key)->source(), value, list);
  return allowed.front();
}

void DefinitionTable::report(const char* code, const toml::source_region& at,
                             const std::string& found, const std::string& expected) {
  findings_.push_back(
      {code, Severity::error, place(at), {{"found", found}, {"expected", expected}}, {}, {}});
}

Location DefinitionTable::place(const toml::source_region& at) const {
  return {file_, "", static_cast<std::int64_t>(at.begin.line),
          static_cast<std::int64_t>(at.begin.column)};
}

}  // namespace vsp::report
