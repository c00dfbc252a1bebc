// SPDX-License-Identifier: Apache-2.0
#include "csv_reader.hpp"

#include <algorithm>
#include <utility>

#include "csv_columns.hpp"
#include "csv_dialect.hpp"
#include "csv_encoding.hpp"
#include "csv_header.hpp"
#include "csv_parser.hpp"
#include "csv_text.hpp"

namespace vsp::source_csv {
namespace {

bool is_empty(const Records& records, const Record& record) {
  for (std::size_t index = 0; index < record.count; ++index) {
    if (!trim(records.cell(record, index)).empty()) return false;
  }
  return true;
}

/// Takes out what is no data: blank lines, and records of empty cells at the end, as spreadsheets
/// write for rows that were once used. In a file of one column a blank line between others is a row
/// with an empty cell, and stays.
void drop_blank_records(Records& records, char delimiter, Findings& findings) {
  std::vector<Record>& list = records.records;
  list.erase(list.begin(), std::find_if(list.begin(), list.end(),
                                        [](const Record& record) { return !record.blank; }));
  const std::size_t before = list.size();
  std::size_t lines = 0;
  std::int64_t first_row = 0;
  while (list.size() > 1 && is_empty(records, list.back())) {
    if (!list.back().blank) {
      ++lines;
      first_row = list.back().row;
    }
    list.pop_back();
  }
  if (lines > 0) {
    findings.note("VSP-SRC-038", {first_row, 0}, std::to_string(lines));
  }
  const bool one_column = delimiter == '\0' || (!list.empty() && list.front().count == 1);
  if (before > 0 && !one_column)
    std::erase_if(list, [](const Record& record) { return record.blank; });
}

/// Reports records with fewer cells than the header, or with more that are not empty.
void check_widths(const Records& records, const HeaderMatch& header, Findings& findings) {
  for (std::size_t row = 1; row < records.records.size(); ++row) {
    const Record& record = records.records[row];
    if (record.count < header.width) {
      findings.error("VSP-SRC-036", {record.row, 0}, std::to_string(record.count),
                     std::to_string(header.width));
    }
    for (std::size_t cell = header.width; cell < record.count; ++cell) {
      const std::string_view found = trim(records.cell(record, cell));
      if (found.empty()) continue;
      findings.error("VSP-SRC-037", {record.row, static_cast<std::int64_t>(cell + 1)}, found,
                     std::to_string(header.width), {{"count", std::to_string(record.count)}});
      break;
    }
  }
}

}  // namespace

std::optional<sdk::TableBuilder> read_csv(std::string bytes, const Request& request,
                                          Findings& findings) {
  const std::optional<std::string> text = decode(std::move(bytes), request.encoding, findings);
  if (!text) return std::nullopt;
  if (trim(*text).empty()) {
    findings.error("VSP-SRC-031", {});
    return std::nullopt;
  }
  const std::optional<Layout> layout = detect_layout(*text, request, findings);
  if (!layout) return std::nullopt;
  Records records = parse_records(layout->text, layout->delimiter, layout->first_row, findings);
  drop_blank_records(records, layout->delimiter, findings);
  if (records.records.empty()) {
    findings.error("VSP-SRC-031", {});
    return std::nullopt;
  }
  const Record& first = records.records.front();
  std::vector<std::string_view> names;
  for (std::size_t cell = 0; cell < first.count; ++cell) names.push_back(records.cell(first, cell));
  const HeaderMatch header = match_header(names, first.row, request, findings);
  if (records.records.size() == 1) findings.error("VSP-SRC-032", {first.row, 0});
  check_widths(records, header, findings);
  const DecimalSign decimal = detect_decimal(records, header, request, findings);
  sdk::TableBuilder table = make_table(records, header, decimal, request, findings);
  if (findings.has_errors()) return std::nullopt;
  return table;
}

}  // namespace vsp::source_csv
