// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/indicator.hpp"

namespace vsp::library {

/// An indicator and where it comes from.
struct LibraryEntry {
  Indicator indicator;
  std::string plugin;  ///< Id of the plugin that has it.
  std::string file;    ///< Its metadata file, for messages.
};

/// All indicators at hand. Immutable; shared between threads.
class IndicatorLibrary {
 public:
  IndicatorLibrary() = default;
  /// Throws Error(Failure::plugin) with a VSP-LIB-008 for each id that is there twice.
  explicit IndicatorLibrary(std::vector<LibraryEntry> entries);

  /// By `order` (those without one last), then by id.
  const std::vector<LibraryEntry>& entries() const { return entries_; }
  const Indicator* find(std::string_view id) const;
  /// The entry of an id, or nullptr.
  const LibraryEntry* entry(std::string_view id) const;

  /// The indicators in which every word is found as the beginning of a word of id, Kolada id,
  /// titles, keywords or measure; best first. Case does not matter; a word without å, ä, ö finds
  /// those with them too ("lakare" finds "läkare"), not the other way round. No words: all, in
  /// order.
  std::vector<const Indicator*> search(const std::vector<std::string>& words,
                                       Language language) const;
  /// Ids that a wrong one may mean, nearest first, at most three.
  std::vector<std::string> suggestions(std::string_view wrong_id) const;

 private:
  std::vector<LibraryEntry> entries_;
};

}  // namespace vsp::library
