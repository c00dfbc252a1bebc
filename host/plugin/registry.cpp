// SPDX-License-Identifier: Apache-2.0
#include "plugin/registry.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <system_error>
#include <utility>

#include "diagnostics/listed.hpp"
#include "plugin/library.hpp"
#include "plugin/manifest.hpp"
#include "plugin/trust.hpp"

namespace vsp::plugin {
namespace fs = std::filesystem;

/// What has been loaded, or why it could not be: the second who asks gets the same answer.
struct Registry::Loaded {
  struct Outcome {
    const vsp_plugin* entry = nullptr;
    std::optional<Error> error;
  };
  /// Throws the Error of the first attempt again when that failed.
  const vsp_plugin& entry_of(const Manifest& manifest) {
    const std::lock_guard lock(mutex);
    Outcome& outcome = outcomes[manifest.id];
    if (outcome.entry == nullptr && !outcome.error) {
      try {
        outcome.entry = &load_library(manifest);
      } catch (const Error& error) {
        outcome.error = error;
      }
    }
    if (outcome.error) throw Error(*outcome.error);
    return *outcome.entry;
  }

  std::mutex mutex;
  std::map<std::string, Outcome> outcomes;  ///< By plugin id.
};

namespace {

/// Files and folders of a search folder by name, so that the order is not the file system's.
std::vector<fs::path> entries_of(const fs::path& folder, std::vector<Finding>& findings) {
  std::vector<fs::path> entries;
  std::error_code error;
  fs::directory_iterator next(folder, error);
  for (; !error && next != fs::directory_iterator(); next.increment(error)) {
    entries.push_back(next->path());
  }
  if (error) {
    findings.push_back(plugin_finding("VSP-PLG-002", Severity::error, folder));
    findings.back().arguments["reason"] = error.message();
  }
  std::sort(entries.begin(), entries.end());
  return entries;
}

/// Something beside the plugin folders that was surely meant to be a plugin is named, not passed
/// over.
void name_stray(const fs::path& entry, std::vector<Finding>& findings) {
  const bool stray = entry.extension() == ".so" || entry.filename() == "plugin.toml";
  if (stray) findings.push_back(plugin_finding("VSP-PLG-005", Severity::warning, entry));
}

void scan_entry(const fs::path& entry, std::vector<Manifest>& manifests,
                std::vector<Finding>& findings) {
  std::error_code error;
  if (entry.filename().native().front() == '.') return;
  const bool link = fs::is_symlink(entry, error);
  if (!fs::is_directory(entry, error)) {
    if (link && !fs::exists(entry, error)) trusted_folder(entry, Severity::error, findings);
    name_stray(entry, findings);
    return;
  }
  const fs::path folder = trusted_folder(entry, Severity::error, findings);
  if (folder.empty()) return;
  if (!fs::exists(fs::symlink_status(folder / "plugin.toml", error))) {
    findings.push_back(plugin_finding("VSP-PLG-005", Severity::warning, entry));
    return;
  }
  if (auto manifest = read_manifest(folder, findings)) manifests.push_back(std::move(*manifest));
}

/// Nobody can tell which of two plugins with one id is the right one, so neither is used.
void leave_out_duplicates(std::vector<Manifest>& manifests, std::vector<Finding>& findings) {
  std::map<std::string, std::vector<const Manifest*>> by_id;
  for (const Manifest& manifest : manifests) by_id[manifest.id].push_back(&manifest);
  for (const auto& [id, same] : by_id) {
    if (same.size() < 2) continue;
    for (const Manifest* manifest : same) {
      std::string others;
      for (const Manifest* other : same) {
        if (other != manifest) append_listed(others, other->folder.string());
      }
      findings.push_back(
          plugin_finding("VSP-PLG-020", Severity::error, manifest->folder / "plugin.toml"));
      findings.back().arguments = {{"plugin", id}, {"found", others}};
    }
  }
  std::erase_if(manifests, [&](const Manifest& manifest) { return by_id[manifest.id].size() > 1; });
}

void name_double_offers(const std::vector<Manifest>& manifests, std::vector<Finding>& findings) {
  std::map<std::pair<std::string, std::string>, const Manifest*> first;
  for (const Manifest& manifest : manifests) {
    for (const Capability& capability : manifest.capabilities) {
      const auto [place, inserted] = first.try_emplace({capability.id, capability.name}, &manifest);
      if (inserted) continue;
      findings.push_back(
          plugin_finding("VSP-PLG-021", Severity::warning, manifest.folder / "plugin.toml"));
      findings.back().arguments = {{"plugin", manifest.id},
                                   {"found", capability.id + " " + capability.name},
                                   {"used", place->second->id}};
    }
  }
}

bool offers(const Manifest& manifest, std::string_view id, std::string_view name) {
  return std::any_of(
      manifest.capabilities.begin(), manifest.capabilities.end(),
      [&](const Capability& capability) { return capability.id == id && capability.name == name; });
}

}  // namespace

Registry Registry::scan(const SearchPath& path) {
  Registry registry;
  registry.loaded_ = std::make_shared<Loaded>();
  for (const fs::path& folder : path.folders) {
    for (const fs::path& entry : entries_of(folder, registry.findings_)) {
      scan_entry(entry, registry.manifests_, registry.findings_);
    }
  }
  leave_out_duplicates(registry.manifests_, registry.findings_);
  name_double_offers(registry.manifests_, registry.findings_);
  return registry;
}

const Manifest* Registry::find(std::string_view id) const {
  const auto place = std::find_if(manifests_.begin(), manifests_.end(),
                                  [id](const Manifest& manifest) { return manifest.id == id; });
  return place == manifests_.end() ? nullptr : &*place;
}

const Manifest* Registry::provider(std::string_view capability, std::string_view name) const {
  const auto place =
      std::find_if(manifests_.begin(), manifests_.end(),
                   [&](const Manifest& manifest) { return offers(manifest, capability, name); });
  return place == manifests_.end() ? nullptr : &*place;
}

std::vector<std::string> Registry::names(std::string_view capability) const {
  std::vector<std::string> names;
  for (const Manifest& manifest : manifests_) {
    for (const Capability& offered : manifest.capabilities) {
      if (offered.id == capability) names.push_back(offered.name);
    }
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

const void* Registry::load(std::string_view id, std::string_view name,
                           std::size_t struct_size) const {
  const Manifest* manifest = provider(id, name);
  if (manifest == nullptr) {
    Finding finding;
    finding.code = "VSP-PLG-043";
    std::string expected;
    for (const std::string& known : names(id)) append_listed(expected, known);
    finding.arguments = {{"capability", std::string(id)},
                         {"found", std::string(name)},
                         {"expected", expected.empty() ? "–" : expected}};
    throw Error(Failure::plugin, std::move(finding));
  }
  const vsp_plugin& entry = loaded_->entry_of(*manifest);
  return ask_for_capability(*manifest, entry, id, name, struct_size);
}

}  // namespace vsp::plugin
