// SPDX-License-Identifier: Apache-2.0
#include "excel_names.hpp"

#include <algorithm>
#include <map>

#include "excel_text.hpp"

namespace vsp::xlsx {
namespace {

constexpr std::size_t kMaximumSheetName = 31;

/// Small letters for comparing: ASCII and U+00C0–U+00DE, which covers Swedish.
std::string folded(std::string_view text) {
  std::string folded(text);
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const auto c = static_cast<unsigned char>(folded[i]);
    const bool after_c3 = i > 0 && static_cast<unsigned char>(folded[i - 1]) == 0xC3;
    if ((c >= 'A' && c <= 'Z') || (after_c3 && c >= 0x80 && c <= 0x9E && c != 0x97)) {
      folded[i] = static_cast<char>(c + 0x20);
    }
  }
  return folded;
}

/// Without line breaks and blanks at the ends.
std::string one_line(std::string_view text) {
  std::string line = clean_text(text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  const std::size_t first = line.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return line.substr(first, line.find_last_not_of(' ') - first + 1);
}

std::string legal_sheet_name(std::string_view wanted) {
  std::string name;
  for (const char c : one_line(wanted)) {
    name += std::string_view("[]:*?/\\").find(c) == std::string_view::npos ? c : '-';
  }
  name = one_line(excel_prefix(name, kMaximumSheetName));
  // Neither an apostrophe nor, left over from one, a blank at the ends.
  const std::size_t first = name.find_first_not_of(" '");
  if (first == std::string::npos) return {};
  name = name.substr(first, name.find_last_not_of(" '") - first + 1);
  // Excel keeps this name for itself.
  if (folded(name) == "history") name += '_';
  return name;
}

}  // namespace

std::string SheetNames::claim(std::string_view wanted, std::string_view fallback) {
  std::string base = legal_sheet_name(wanted);
  if (base.empty()) base = legal_sheet_name(fallback);
  if (base.empty()) base = "1";
  std::string name = base;
  for (int number = 2; !taken_.insert(folded(name)).second; ++number) {
    const std::string suffix = " (" + std::to_string(number) + ")";
    name = one_line(excel_prefix(base, kMaximumSheetName - suffix.size())) + suffix;
  }
  return name;
}

std::string RangeNames::claim(std::string_view prefix, std::string_view id) {
  std::string base(prefix);
  for (const char c : folded(id.substr(0, 100))) {
    const bool legal = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    base += legal ? c : '_';
  }
  std::string name = id.empty() ? base + "1" : base;
  for (int number = 2; !taken_.insert(name).second; ++number) {
    name = base + (id.empty() ? "" : "_") + std::to_string(number);
  }
  return name;
}

std::vector<std::string> unique_headings(const std::vector<std::string>& headings,
                                         const std::vector<std::string>& ids) {
  std::vector<std::string> unique;
  std::set<std::string> taken;
  std::map<std::string, int> next_number;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    std::string base = one_line(headings[i]);
    if (base.empty()) base = one_line(ids.at(i));
    if (base.empty()) base = std::to_string(i + 1);
    std::string heading = base;
    // Counting on from the last number: a table may have thousands of equal headings.
    int& number = next_number.try_emplace(folded(base), 2).first->second;
    while (!taken.insert(folded(heading)).second) {
      heading = base + " (" + std::to_string(number++) + ")";
    }
    unique.push_back(heading);
  }
  return unique;
}

}  // namespace vsp::xlsx
