// SPDX-License-Identifier: Apache-2.0
#include "csv_dialect.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "csv_number.hpp"
#include "csv_text.hpp"

namespace vsp::source_csv {
namespace {

constexpr std::array<char, 3> candidates = {',', ';', '\t'};

std::string_view shown(char delimiter) {
  switch (delimiter) {
    case ',':
      return ",";
    case ';':
      return ";";
    case '\t':
      return "TAB";
    case '|':
      return "|";
    default:
      return "–";
  }
}

/// Takes Excel's first line "sep=;" off and gives its delimiter.
std::optional<char> take_separator_line(Layout& layout) {
  const std::size_t end = std::min(layout.text.find_first_of("\r\n"), layout.text.size());
  std::string_view line = layout.text.substr(0, end);
  const bool quoted = line.size() >= 2 && line.starts_with('"') && line.ends_with('"');
  if (quoted) line = line.substr(1, line.size() - 2);
  if (line.size() != 5 || folded(line.substr(0, 4)) != "sep=") return std::nullopt;
  layout.text.remove_prefix(end);
  layout.text.remove_prefix(layout.text.starts_with("\r\n") ? 2 : layout.text.empty() ? 0 : 1);
  ++layout.first_row;
  return line[4];
}

/// The cells of the first record that is not blank.
std::vector<std::string_view> header_cells(const Layout& layout, char delimiter, Records& records) {
  Findings ignored("");
  Parser parser(layout.text, delimiter, layout.first_row, ignored);
  while (parser.next(records) && records.records.back().blank) {
  }
  if (records.records.empty()) return {};
  const Record& header = records.records.back();
  return {records.cells.begin() + static_cast<std::ptrdiff_t>(header.first), records.cells.end()};
}

/// Whether every record has as many cells as the first.
bool is_even(const Layout& layout, char delimiter) {
  Findings ignored("");
  const Records records = parse_records(layout.text, delimiter, layout.first_row, ignored);
  std::uint32_t width = 0;
  std::size_t count = 0;
  for (const Record& record : records.records) {
    if (record.blank) continue;
    if (width == 0) width = record.count;
    if (record.count != width) return false;
    ++count;
  }
  return count > 1 && !ignored.has_errors();
}

std::optional<char> detect_delimiter(const Layout& layout, const Request& request,
                                     Findings& findings) {
  std::vector<char> best;
  std::size_t best_matches = 0;
  for (const char candidate : candidates) {
    Records records;
    const std::vector<std::string_view> header = header_cells(layout, candidate, records);
    const std::size_t matches = count_matches(header, request);
    if (matches < best_matches) continue;
    if (matches > best_matches) best.clear();
    best_matches = matches;
    if (header.size() > 1) best.push_back(candidate);
  }
  if (best.empty()) return '\0';
  if (best.size() > 1) {
    std::vector<char> even;
    std::copy_if(best.begin(), best.end(), std::back_inserter(even),
                 [&](char candidate) { return is_even(layout, candidate); });
    if (even.size() == 1) best = even;
  }
  if (best.size() == 1) return best.front();
  std::vector<std::string> signs;
  signs.reserve(best.size());
  for (const char sign : best) signs.push_back("”" + std::string(shown(sign)) + "”");
  findings.error("VSP-SRC-021", {layout.first_row, 0}, list_of(signs));
  return std::nullopt;
}

}  // namespace

std::optional<Layout> detect_layout(std::string_view text, const Request& request,
                                    Findings& findings) {
  Layout layout{text, 1, '\0'};
  const std::optional<char> stated = take_separator_line(layout);
  if (stated && request.delimiter && *stated != *request.delimiter) {
    findings.error("VSP-SRC-024", {1, 0}, shown(*stated), std::string(shown(*request.delimiter)));
    return std::nullopt;
  }
  if (stated && shown(*stated) == shown('\0')) {
    findings.error("VSP-SRC-024", {1, 0}, std::string_view(&*stated, 1), ", ; TAB |");
    return std::nullopt;
  }
  if (request.delimiter || stated) {
    layout.delimiter = request.delimiter ? *request.delimiter : *stated;
  } else if (const std::optional<char> found = detect_delimiter(layout, request, findings)) {
    layout.delimiter = *found;
  } else {
    return std::nullopt;
  }
  if (!request.delimiter && layout.delimiter != ',' && layout.delimiter != '\0') {
    findings.note("VSP-SRC-025", {}, shown(layout.delimiter));
  }
  return layout;
}

DecimalSign detect_decimal(const Records& records, const HeaderMatch& header,
                           const Request& request, Findings& findings) {
  if (request.decimal) return {request.decimal, false};
  std::size_t commas = 0;
  std::size_t points = 0;
  bool comma_first = false;
  for (std::size_t row = 1; row < records.records.size(); ++row) {
    const Record& record = records.records[row];
    for (std::size_t column = 0; column < request.columns.size(); ++column) {
      if (request.columns[column].type == ColumnType::text || !header.columns[column]) continue;
      if (*header.columns[column] >= record.count) continue;
      const std::string_view cell = trim(records.cell(record, *header.columns[column]));
      if (cell.find_first_of(",.") == std::string_view::npos) continue;
      if (request.columns[column].state_of(cell)) continue;
      const DecimalEvidence evidence = decimal_evidence(take_apart(cell).body);
      if (commas + points == 0) comma_first = evidence == DecimalEvidence::comma;
      if (evidence == DecimalEvidence::comma) ++commas;
      if (evidence == DecimalEvidence::point) ++points;
    }
  }
  if (commas + points == 0) return {};
  const bool comma = commas > points || (commas == points && comma_first);
  if (comma) findings.note("VSP-SRC-026", {}, ",");
  return {comma ? ',' : '.', commas > 0 && points > 0};
}

}  // namespace vsp::source_csv
