// SPDX-License-Identifier: Apache-2.0
#include "csv_header.hpp"

#include <algorithm>

#include "csv_text.hpp"

namespace vsp::source_csv {
namespace {

std::vector<std::string> fold_all(const std::vector<std::string_view>& header) {
  std::vector<std::string> keys;
  keys.reserve(header.size());
  for (const std::string_view cell : header) keys.push_back(folded(cell));
  return keys;
}

/// Cells whose header is one of the column's, in order.
std::vector<std::size_t> cells_of(const ColumnRequest& column,
                                  const std::vector<std::string>& keys) {
  std::vector<std::size_t> cells;
  for (std::size_t cell = 0; cell < keys.size(); ++cell) {
    const bool matches =
        std::any_of(column.headers.begin(), column.headers.end(),
                    [&](const std::string& wanted) { return folded(wanted) == keys[cell]; });
    if (matches) cells.push_back(cell);
  }
  return cells;
}

/// The headers that are most like one of the column's, at most three.
std::vector<std::string> nearest(const ColumnRequest& column,
                                 const std::vector<std::string_view>& header) {
  std::vector<std::pair<std::size_t, std::string>> candidates;
  for (const std::string_view cell : header) {
    const std::string key = folded(cell);
    if (key.empty()) continue;
    std::size_t distance = std::string_view::npos;
    for (const std::string& wanted : column.headers) {
      distance = std::min(distance, edit_distance(key, folded(wanted)));
    }
    candidates.emplace_back(distance, "”" + clip(trim(cell)) + "”");
  }
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const auto& left, const auto& right) { return left.first < right.first; });
  std::vector<std::string> names;
  for (std::size_t index = 0; index < std::min<std::size_t>(candidates.size(), 3); ++index) {
    names.push_back(candidates[index].second);
  }
  return names;
}

std::string wanted_headers(const ColumnRequest& column) {
  std::vector<std::string> names;
  for (const std::string& header : column.headers) names.push_back("”" + header + "”");
  return list_of(names);
}

}  // namespace

std::size_t count_matches(const std::vector<std::string_view>& header, const Request& request) {
  const std::vector<std::string> keys = fold_all(header);
  return static_cast<std::size_t>(
      std::count_if(request.columns.begin(), request.columns.end(),
                    [&](const ColumnRequest& column) { return !cells_of(column, keys).empty(); }));
}

HeaderMatch match_header(const std::vector<std::string_view>& header, std::int64_t row,
                         const Request& request, Findings& findings) {
  const std::vector<std::string> keys = fold_all(header);
  HeaderMatch match;
  match.width = keys.size();
  while (match.width > 0 && keys[match.width - 1].empty()) --match.width;
  for (const ColumnRequest& column : request.columns) {
    const std::vector<std::size_t> cells = cells_of(column, keys);
    match.columns.push_back(cells.empty() ? std::nullopt : std::optional(cells.front()));
    if (cells.empty()) {
      const Place place{row, 0, column.name};
      if (column.required) {
        findings.error("VSP-SRC-041", place, list_of(nearest(column, header)),
                       wanted_headers(column));
      } else {
        findings.note("VSP-SRC-044", place, {}, wanted_headers(column));
      }
      continue;
    }
    const auto place_of = [&](std::size_t cell) {
      return Place{row, static_cast<std::int64_t>(cell + 1), column.name};
    };
    for (std::size_t index = 1; index < cells.size(); ++index) {
      findings.error("VSP-SRC-042", place_of(cells[index]), trim(header[cells[index]]),
                     std::to_string(cells.front() + 1));
    }
    const std::string_view found = header[cells.front()];
    if (std::find(column.headers.begin(), column.headers.end(), found) == column.headers.end()) {
      findings.note("VSP-SRC-043", place_of(cells.front()), found, wanted_headers(column));
    }
  }
  return match;
}

}  // namespace vsp::source_csv
