// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "model/localized.hpp"

namespace vsp::pdf {

/// The few words that the page itself needs; everything else comes with the document tree.
struct Words {
  std::string_view language_tag;  ///< BCP 47, for /Lang.
  std::string_view shaping_language;
  std::string_view as_of;  ///< Before the date.
  std::string_view better;
  std::string_view worse;
  std::string_view unchanged;
  std::string_view no_rows;
};

inline constexpr Words kSwedishWords{"sv-SE",      "sv",         "Uppgifter per",  "förbättring",
                                     "försämring", "oförändrat", "Inga uppgifter."};
inline constexpr Words kEnglishWords{"en-GB",         "en",        "Data as of", "improvement",
                                     "deterioration", "unchanged", "No data."};

constexpr const Words& words(Language language) {
  return language == Language::sv ? kSwedishWords : kEnglishWords;
}

}  // namespace vsp::pdf
