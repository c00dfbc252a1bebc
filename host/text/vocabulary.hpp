// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "model/localized.hpp"

namespace vsp::text {

/// Fixed words that documents use for the model's terms: states, directions, trends, levels, units.
/// templates/vocabulary/*.toml: [group.key] sv = "…", en = "…".
class Vocabulary {
 public:
  /// Throws Error(Failure::configuration, VSP-TXT-002) for a file that is not valid.
  static Vocabulary load(const std::filesystem::path& folder);

  /// The word of "group.key", e.g. "state.missing", "unit.percent". Throws Error(VSP-TXT-003) when
  /// the vocabulary does not have it: a document never shows a raw key.
  const std::string& word(std::string_view group, std::string_view key, Language language) const;
  bool has(std::string_view group, std::string_view key) const;

 private:
  std::map<std::string, Localized, std::less<>> words_;
};

}  // namespace vsp::text
