// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "library/indicator_library.hpp"
#include "model/area.hpp"
#include "plugin/registry.hpp"
#include "text/message_catalogue.hpp"
#include "text/vocabulary.hpp"

namespace vsp::report {

/// Where the program's own files are, found from the place of the program.
struct Places {
  std::filesystem::path share;    ///< share/vardspegel: templates and reference data.
  std::filesystem::path plugins;  ///< lib/vardspegel/plugins
};

/// The places that belong to the running program (…/bin/vardspegel → …/share, …/lib).
Places installed_places();

/// What the program has at hand: units, plugins, indicators and words. Immutable after opening;
/// shared between threads.
struct Installation {
  Places places;
  text::MessageCatalogue messages;
  text::Vocabulary vocabulary;
  AreaRegistry areas;
  plugin::Registry plugins;
  library::IndicatorLibrary library;
  /// What is wrong with single plugins or the search path; the rest work.
  std::vector<Finding> findings;

  /// plugin_paths: folders of the command line. environment: VARDSPEGEL_PLUGIN_PATH or nullptr.
  static Installation open(const Places& places,
                           const std::vector<std::filesystem::path>& plugin_paths,
                           const char* environment);
};

/// The reference files by name without folder ("regions.csv" → content). Throws VSP-RUN-001.
std::map<std::string, std::string> read_reference(const Places& places);

}  // namespace vsp::report
