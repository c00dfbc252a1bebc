// SPDX-License-Identifier: Apache-2.0
#include "plugin/manifest.hpp"

#include <toml++/toml.h>
#include <algorithm>
#include <array>
#include <cstddef>
#include <fstream>
#include <initializer_list>
#include <string>
#include <system_error>
#include <tuple>
#include <utility>

#include "diagnostics/listed.hpp"
#include "plugin/manifest_names.hpp"
#include "plugin/trust.hpp"

namespace vsp::plugin {
namespace fs = std::filesystem;
namespace {

constexpr std::array<std::string_view, 6> known_capabilities = {
    VSP_CAPABILITY_SOURCE_1,  VSP_CAPABILITY_SERIES_1,  VSP_CAPABILITY_PROPORTION_1,
    VSP_CAPABILITY_MEASURE_1, VSP_CAPABILITY_DERIVED_1, VSP_CAPABILITY_WRITER_1};
constexpr std::uintmax_t largest_manifest = 1U << 20U;

using Check = bool (*)(std::string_view);

/// Reads one manifest and collects what is wrong with it.
class ManifestReader {
 public:
  ManifestReader(fs::path folder, std::vector<Finding>& findings)
      : folder_(std::move(folder)), path_(folder_ / "plugin.toml"), findings_(findings) {}

  std::optional<Manifest> read();

 private:
  Finding& add(const char* code, const toml::source_region& where,
               Severity severity = Severity::error);
  void bad_value(const toml::node& node, const std::string& found, const std::string& expected);
  void check_keys(const toml::table& table, std::initializer_list<std::string_view> known);
  std::string text(const toml::table& table, const char* key, bool required, Check check,
                   const char* expected);
  std::string file(const toml::table& table, const char* key);
  Localized title(const toml::table& table);
  void abi(const toml::table& table);
  void capabilities(const toml::table& table);
  Capability capability(const toml::table& table);
  void check_code(const Capability& capability, const toml::table& table);
  bool format_is_known(const toml::table& table);
  std::optional<toml::table> parse();

  fs::path folder_;
  fs::path path_;
  std::vector<Finding>& findings_;
  Manifest manifest_;
  bool names_library_ = false;
  bool good_ = true;
};

Finding& ManifestReader::add(const char* code, const toml::source_region& where,
                             Severity severity) {
  findings_.push_back(plugin_finding(code, severity, path_));
  Finding& finding = findings_.back();
  finding.where.row = where.begin.line;
  finding.where.column = where.begin.column;
  if (severity == Severity::error) good_ = false;
  return finding;
}

void ManifestReader::bad_value(const toml::node& node, const std::string& found,
                               const std::string& expected) {
  Finding& finding = add("VSP-PLG-013", node.source());
  finding.arguments = {{"found", found}, {"expected", expected}};
}

void ManifestReader::check_keys(const toml::table& table,
                                std::initializer_list<std::string_view> known) {
  for (const auto& [key, node] : table) {
    if (std::find(known.begin(), known.end(), key.str()) != known.end()) continue;
    Finding& finding = add("VSP-PLG-011", key.source());
    std::string expected;
    for (const std::string_view name : known) {
      append_listed(expected, std::string(name));
    }
    finding.arguments = {{"found", std::string(key.str())}, {"expected", expected}};
  }
}

std::string ManifestReader::text(const toml::table& table, const char* key, bool required,
                                 Check check, const char* expected) {
  const toml::node* node = table.get(key);
  if (node == nullptr) {
    if (required) {
      add("VSP-PLG-012", table.source()).arguments = {{"expected", key}};
    }
    return {};
  }
  const auto* value = node->as_string();
  if (value == nullptr) {
    bad_value(*node, key, "\"text\"");
    return {};
  }
  if (value->get().empty() || (check != nullptr && !check(value->get()))) {
    bad_value(*node, value->get(), expected);
    return {};
  }
  return value->get();
}

std::string ManifestReader::file(const toml::table& table, const char* key) {
  const toml::node* node = table.get(key);
  std::string name = text(table, key, false, nullptr, "file.toml");
  if (name.empty()) return {};
  const Location where{path_.string(), "", node->source().begin.line, node->source().begin.column};
  if (!trusted_file(folder_, name, where, findings_)) {
    good_ = false;
    return {};
  }
  return name;
}

Localized ManifestReader::title(const toml::table& table) {
  const toml::node* node = table.get("title");
  if (node == nullptr) {
    add("VSP-PLG-012", table.source()).arguments = {{"expected", "title.sv, title.en"}};
    return {};
  }
  if (!node->is_table()) {
    bad_value(*node, "title", "title.sv, title.en");
    return {};
  }
  const toml::table& languages = *node->as_table();
  check_keys(languages, {"sv", "en"});
  for (const char* language : {"sv", "en"}) {
    if (languages.contains(language)) continue;
    add("VSP-PLG-012", languages.source()).arguments = {
        {"expected", std::string("title.") + language}};
  }
  return {text(languages, "sv", false, nullptr, "title.sv"),
          text(languages, "en", false, nullptr, "title.en")};
}

void ManifestReader::abi(const toml::table& table) {
  const toml::node* node = table.get("abi");
  const std::string written = text(
      table, "abi", true, [](std::string_view value) { return abi_from(value).has_value(); },
      "0.1");
  if (written.empty()) return;
  std::tie(manifest_.abi_major, manifest_.abi_minor) = *abi_from(written);
  if (manifest_.abi_major != VSP_ABI_MAJOR) {
    // Listed all the same, so that whoever asks for it hears what is the matter with it.
    add("VSP-PLG-030", node->source(), Severity::warning).arguments = {
        {"plugin", manifest_.id},
        {"found", written},
        {"expected", abi_text(VSP_ABI_MAJOR, VSP_ABI_MINOR)}};
  }
}

void ManifestReader::check_code(const Capability& capability, const toml::table& table) {
  if (!capability.known) {
    add("VSP-PLG-023", table.source(), Severity::note).arguments = {{"plugin", manifest_.id},
                                                                    {"found", capability.id}};
    return;
  }
  const bool series = capability.id == VSP_CAPABILITY_SERIES_1;
  const bool lacks = series ? table.get("metadata") == nullptr : !names_library_;
  if (lacks) {
    add("VSP-PLG-019", table.source()).arguments = {{"found", capability.id},
                                                    {"expected", series ? "metadata" : "library"}};
  }
}

Capability ManifestReader::capability(const toml::table& table) {
  check_keys(table, {"id", "name", "metadata"});
  Capability capability;
  capability.id = text(table, "id", true, &is_capability_id, "vsp.source/1");
  capability.name = text(table, "name", true, &is_capability_name, "a-z 0-9 _ - .");
  const std::string metadata = file(table, "metadata");
  if (!metadata.empty()) capability.metadata = folder_ / metadata;
  capability.known = is_known_capability(capability.id);
  if (!capability.id.empty()) check_code(capability, table);
  return capability;
}

void ManifestReader::capabilities(const toml::table& table) {
  const toml::node* node = table.get("capability");
  if (node == nullptr) {
    add("VSP-PLG-012", table.source()).arguments = {{"expected", "[[capability]]"}};
    return;
  }
  const toml::array* list = node->as_array();
  if (list == nullptr || list->empty() || !list->is_homogeneous(toml::node_type::table)) {
    bad_value(*node, "capability", "[[capability]]");
    return;
  }
  for (const toml::node& entry : *list) {
    Capability next = capability(*entry.as_table());
    const auto same = [&next](const Capability& other) {
      return other.id == next.id && other.name == next.name;
    };
    const auto& known = manifest_.capabilities;
    if (!next.name.empty() && std::any_of(known.begin(), known.end(), same)) {
      add("VSP-PLG-018", entry.source()).arguments = {{"found", next.id + " " + next.name}};
    }
    manifest_.capabilities.push_back(std::move(next));
  }
}

bool ManifestReader::format_is_known(const toml::table& table) {
  const toml::node* node = table.get("manifest");
  if (node == nullptr) {
    add("VSP-PLG-012", table.source()).arguments = {{"expected", "manifest"}};
    return false;
  }
  const auto version = node->value_exact<std::int64_t>();
  if (version == 1) return true;
  add("VSP-PLG-014", node->source()).arguments = {
      {"found", version ? std::to_string(*version) : "manifest"}, {"expected", "1"}};
  return false;
}

std::optional<toml::table> ManifestReader::parse() {
  std::error_code error;
  std::ifstream stream(path_, std::ios::binary);
  const std::uintmax_t size = fs::file_size(path_, error);
  if (error || !stream || size > largest_manifest) {
    add("VSP-PLG-006", {}).arguments = {
        {"reason", error ? error.message() : std::to_string(size) + " byte"}};
    return std::nullopt;
  }
  std::string content(static_cast<std::size_t>(size), '\0');
  stream.read(content.data(), static_cast<std::streamsize>(content.size()));
  content.resize(static_cast<std::size_t>(stream.gcount()));
  try {
    return toml::parse(content);
  } catch (const toml::parse_error& problem) {
    add("VSP-PLG-010", problem.source()).arguments = {
        {"reason", std::string(problem.description())}};
    return std::nullopt;
  }
}

std::optional<Manifest> ManifestReader::read() {
  if (!trusted_file(folder_, "plugin.toml", {path_.string(), "", 0, 0}, findings_))
    return std::nullopt;
  const std::optional<toml::table> parsed = parse();
  // Another format may have other keys: nothing else in it can be judged.
  if (!parsed || !format_is_known(*parsed)) return std::nullopt;
  const toml::table& table = *parsed;
  check_keys(table, {"manifest", "id", "version", "abi", "library", "title", "publisher", "licence",
                     "capability"});
  manifest_.folder = folder_;
  manifest_.id = text(table, "id", true, &is_plugin_id, "source.csv");
  manifest_.version = text(table, "version", true, &is_version, "1.2.0");
  abi(table);
  manifest_.title = title(table);
  manifest_.publisher = text(table, "publisher", true, nullptr, "publisher");
  manifest_.licence = text(table, "licence", true, nullptr, "Apache-2.0");
  names_library_ = table.contains("library");
  const std::string library = file(table, "library");
  if (!library.empty()) manifest_.library = folder_ / library;
  capabilities(table);
  if (!good_) return std::nullopt;
  return std::move(manifest_);
}

}  // namespace

std::optional<Manifest> read_manifest(const fs::path& folder, std::vector<Finding>& findings) {
  return ManifestReader(folder, findings).read();
}

bool is_known_capability(std::string_view id) {
  return std::find(known_capabilities.begin(), known_capabilities.end(), id) !=
         known_capabilities.end();
}

std::string abi_text(std::uint32_t major, std::uint32_t minor) {
  return std::to_string(major) + "." + std::to_string(minor);
}

}  // namespace vsp::plugin
