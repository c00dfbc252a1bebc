// SPDX-License-Identifier: Apache-2.0
#include "report/installation.hpp"

#include <utility>

#include "diagnostics/error.hpp"
#include "library/indicator_metadata.hpp"
#include "report/sha256.hpp"

namespace vsp::report {
namespace {

library::IndicatorLibrary read_library(const plugin::Registry& plugins,
                                       std::vector<Finding>& findings) {
  std::vector<library::LibraryEntry> entries;
  for (const plugin::Manifest& manifest : plugins.manifests()) {
    for (const plugin::Capability& capability : manifest.capabilities) {
      if (capability.metadata.empty()) continue;
      const std::string file =
          (manifest.folder.filename() / capability.metadata.filename()).string();
      try {
        entries.push_back({library::indicator_from_toml(read_file(capability.metadata), file),
                           manifest.id, file});
      } catch (const Error& error) {
        // One plugin's faulty metadata must not hide the other indicators.
        findings.insert(findings.end(), error.findings().begin(), error.findings().end());
      }
    }
  }
  return library::IndicatorLibrary(std::move(entries));
}

}  // namespace

Places installed_places() {
  const auto root = std::filesystem::read_symlink("/proc/self/exe").parent_path().parent_path();
  return {root / "share" / "vardspegel", root / "lib" / "vardspegel" / "plugins"};
}

std::map<std::string, std::string> read_reference(const Places& places) {
  std::map<std::string, std::string> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(places.share / "reference", error)) {
    if (entry.path().extension() == ".csv") {
      files[entry.path().filename().string()] = read_file(entry.path());
    }
  }
  return files;
}

Installation Installation::open(const Places& places,
                                const std::vector<std::filesystem::path>& plugin_paths,
                                const char* environment) {
  Installation result;
  result.places = places;
  result.messages = text::MessageCatalogue::load(places.share / "templates" / "messages");
  result.vocabulary = text::Vocabulary::load(places.share / "templates" / "vocabulary");
  result.areas = AreaRegistry::from_csv(read_reference(places));
  result.plugins = plugin::Registry::scan(
      plugin::search_path(places.plugins, plugin_paths, environment, result.findings));
  const auto& found = result.plugins.findings();
  result.findings.insert(result.findings.end(), found.begin(), found.end());
  result.library = read_library(result.plugins, result.findings);
  return result;
}

}  // namespace vsp::report
