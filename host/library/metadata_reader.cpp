// SPDX-License-Identifier: Apache-2.0
#include "library/metadata_reader.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "text/edit_distance.hpp"

namespace vsp::library {
namespace {

constexpr std::array<std::string_view, 2> kLanguages = {"sv", "en"};

bool is_blank(const std::string& text) {
  return text.find_first_not_of(" \t\n") == std::string::npos;
}

}  // namespace

std::string nearest_or_all(std::string_view wrong, std::span<const std::string_view> words) {
  const std::string_view* nearest = nullptr;
  std::size_t least = std::max<std::size_t>(2, wrong.size() / 3) + 1;
  for (const std::string_view& word : words) {
    const std::size_t distance = text::edit_distance(wrong, word);
    if (distance < least) {
      least = distance;
      nearest = &word;
    }
  }
  if (nearest != nullptr) return std::string(*nearest);
  std::string all;
  for (const std::string_view& word : words) {
    all += all.empty() ? "" : ", ";
    all += word;
  }
  return all;
}

MetadataReader::MetadataReader(const toml::table& table, std::string file,
                               std::vector<Finding>& findings, std::string prefix)
    : table_(table), file_(std::move(file)), findings_(findings), prefix_(std::move(prefix)) {}

Location MetadataReader::where(const toml::node* node) const {
  const toml::source_position begin =
      node != nullptr ? node->source().begin : table_.source().begin;
  return {.file = file_,
          .row = static_cast<std::int64_t>(begin.line),
          .column = static_cast<std::int64_t>(begin.column)};
}

void MetadataReader::report_at(const char* code, const toml::node* node, std::string_view field,
                               std::map<std::string, std::string> arguments) {
  arguments.emplace("field", prefix_ + std::string(field));
  findings_.push_back({.code = code, .where = where(node), .arguments = std::move(arguments)});
}

void MetadataReader::report(const char* code, std::string_view field,
                            std::map<std::string, std::string> arguments) {
  report_at(code, table_.get(field), field, std::move(arguments));
}

void MetadataReader::allow(std::span<const std::string_view> known) {
  for (const auto& [key, node] : table_) {
    if (std::find(known.begin(), known.end(), key.str()) != known.end()) continue;
    const auto begin = key.source().begin;
    findings_.push_back({.code = "VSP-LIB-002",
                         .where = {.file = file_,
                                   .row = static_cast<std::int64_t>(begin.line),
                                   .column = static_cast<std::int64_t>(begin.column)},
                         .arguments = {{"found", prefix_ + std::string(key.str())},
                                       {"expected", nearest_or_all(key.str(), known)}}});
  }
}

const toml::node* MetadataReader::find(std::string_view field, Need need, const char* expected_type,
                                       bool (*is_type)(const toml::node&)) {
  const toml::node* node = table_.get(field);
  if (node == nullptr) {
    if (need == Need::required) report_at("VSP-LIB-003", nullptr, field, {});
    return nullptr;
  }
  if (is_type(*node)) return node;
  report_at("VSP-LIB-004", node, field, {{"expected", expected_type}});
  return nullptr;
}

std::string MetadataReader::text(std::string_view field, Need need) {
  const auto* node = find(field, need, "\"…\"", [](const toml::node& n) { return n.is_string(); });
  if (node == nullptr) return {};
  std::string value = node->value_or(std::string());
  if (is_blank(value)) report_at("VSP-LIB-003", node, field, {});
  return value;
}

Localized MetadataReader::localized(std::string_view field, Need need) {
  const auto* node =
      find(field, need, "sv = \"…\", en = \"…\"", [](const toml::node& n) { return n.is_table(); });
  if (node == nullptr) return {};
  MetadataReader reader(*node->as_table(), file_, findings_, prefix_ + std::string(field) + '.');
  reader.allow(kLanguages);
  return {reader.text("sv", Need::required), reader.text("en", Need::required)};
}

std::optional<std::int64_t> MetadataReader::integer(std::string_view field, Need need) {
  const auto* node = find(field, need, "1", [](const toml::node& n) { return n.is_integer(); });
  return node == nullptr ? std::nullopt : node->value<std::int64_t>();
}

std::optional<double> MetadataReader::number(std::string_view field, Need need) {
  const auto* node = find(field, need, "1.5", [](const toml::node& n) { return n.is_number(); });
  return node == nullptr ? std::nullopt : node->value<double>();
}

bool MetadataReader::boolean(std::string_view field) {
  const auto* node = find(field, Need::optional, "true, false",
                          [](const toml::node& n) { return n.is_boolean(); });
  return node != nullptr && node->value_or(false);
}

std::vector<std::string> MetadataReader::texts(std::string_view field) {
  const auto* node = find(field, Need::optional, "[\"…\", \"…\"]",
                          [](const toml::node& n) { return n.is_array(); });
  std::vector<std::string> result;
  if (node == nullptr) return result;
  for (const toml::node& element : *node->as_array()) {
    const auto value = element.value<std::string>();
    if (value) {
      result.push_back(*value);
    } else {
      report_at("VSP-LIB-004", &element, field, {{"expected", "[\"…\", \"…\"]"}});
    }
  }
  return result;
}

std::vector<const toml::table*> MetadataReader::tables(std::string_view field) {
  const auto* node = find(field, Need::optional, "[[…]]",
                          [](const toml::node& n) { return n.is_array_of_tables(); });
  std::vector<const toml::table*> result;
  if (node == nullptr) return result;
  for (const toml::node& element : *node->as_array()) result.push_back(element.as_table());
  return result;
}

std::string MetadataReader::word(std::string_view field, Need need,
                                 std::span<const std::string_view> words) {
  std::string value = text(field, need);
  if (!value.empty() && std::find(words.begin(), words.end(), value) == words.end()) {
    report("VSP-LIB-005", field, {{"found", value}, {"expected", nearest_or_all(value, words)}});
  }
  return value;
}

std::vector<std::string> MetadataReader::words(std::string_view field,
                                               std::span<const std::string_view> words) {
  std::vector<std::string> result;
  std::set<std::string> seen;
  for (std::string& value : texts(field)) {
    if (std::find(words.begin(), words.end(), value) == words.end()) {
      report("VSP-LIB-005", field, {{"found", value}, {"expected", nearest_or_all(value, words)}});
    } else if (!seen.insert(value).second) {
      report("VSP-LIB-009", field, {{"found", value}});
    } else {
      result.push_back(std::move(value));
    }
  }
  return result;
}

}  // namespace vsp::library
