// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace vsp::xlsx {

/// Hands out sheet names that Excel accepts and that differ, also in the way Excel compares them
/// (without regard to case).
class SheetNames {
 public:
  /// wanted without the characters that Excel forbids, at most 31 UTF-16 units; " (2)" … is added
  /// when it is taken. fallback is used when nothing is left of wanted.
  std::string claim(std::string_view wanted, std::string_view fallback);

 private:
  std::set<std::string> taken_;
};

/// Hands out names for tables and ranges: ASCII letters, digits and underscores, all different.
class RangeNames {
 public:
  /// prefix must begin with a letter and make a name that no cell reference can equal: "tab_".
  std::string claim(std::string_view prefix, std::string_view id);

 private:
  std::set<std::string> taken_;
};

/// The headings of a table as Excel demands them: on one line, none empty (then the id or a
/// number), all different in the way Excel compares them.
std::vector<std::string> unique_headings(const std::vector<std::string>& headings,
                                         const std::vector<std::string>& ids);

}  // namespace vsp::xlsx
