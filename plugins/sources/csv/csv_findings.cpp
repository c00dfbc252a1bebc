// SPDX-License-Identifier: Apache-2.0
#include "csv_findings.hpp"

#include <algorithm>
#include <tuple>

namespace vsp::source_csv {

void Findings::add(sdk::Severity severity, const char* code, const Place& place,
                   std::string_view found, std::string expected, Arguments arguments) {
  sdk::Finding finding;
  finding.code = code;
  finding.severity = severity;
  finding.file = file_;
  finding.row = place.row;
  finding.column = place.column;
  finding.column_name = place.name;
  finding.found = clip(found);
  finding.expected = std::move(expected);
  finding.arguments = std::move(arguments);
  findings_.push_back(std::move(finding));
}

void Findings::error(const char* code, const Place& place, std::string_view found,
                     std::string expected, Arguments arguments) {
  add(sdk::Severity::error, code, place, found, std::move(expected), std::move(arguments));
  ++errors_;
}

void Findings::note(const char* code, const Place& place, std::string_view found,
                    std::string expected, Arguments arguments) {
  add(sdk::Severity::note, code, place, found, std::move(expected), std::move(arguments));
}

void Findings::sort() {
  std::stable_sort(findings_.begin(), findings_.end(),
                   [](const sdk::Finding& left, const sdk::Finding& right) {
                     return std::tie(left.row, left.column) < std::tie(right.row, right.column);
                   });
}

std::string clip(std::string_view text) {
  constexpr std::size_t limit = 80;
  std::size_t characters = 0;
  for (std::size_t index = 0; index < text.size(); ++index) {
    const bool starts_character = (static_cast<unsigned char>(text[index]) & 0xC0U) != 0x80U;
    if (starts_character && ++characters > limit) return std::string(text.substr(0, index)) + "…";
  }
  return std::string(text);
}

std::string list_of(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words) list += (list.empty() ? "" : ", ") + word;
  return list.empty() ? "–" : list;
}

}  // namespace vsp::source_csv
