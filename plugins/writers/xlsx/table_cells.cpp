// SPDX-License-Identifier: Apache-2.0
#include "table_cells.hpp"

#include <algorithm>

#include "diagnostics/error.hpp"
#include "excel_names.hpp"
#include "excel_text.hpp"
#include "number_code.hpp"

namespace vsp::xlsx {
namespace {

constexpr std::uint32_t kMaximumRows = 1048576;
constexpr std::uint16_t kMaximumColumns = 16384;
constexpr std::size_t kMaximumHeading = 255;
constexpr double kNarrowest = 9;
constexpr double kWidestText = 46;
constexpr double kWidestEver = 200;
/// Lines that a row can show.
constexpr int kMostLines = 25;
/// Room at both sides of a cell, and for the filter's button in a head.
constexpr double kPadding = 3.5;
constexpr double kFilterButton = 3;

std::string_view mark_of(document::CellMark mark) {
  switch (mark) {
    case document::CellMark::better:
      return " ▲";
    case document::CellMark::worse:
      return " ▼";
    case document::CellMark::unchanged:
      return " =";
    case document::CellMark::none:
      break;
  }
  return "";
}

std::uint32_t colour_of(const document::Cell& cell) {
  if (cell.mark == document::CellMark::worse) return kWorseColour;
  if (cell.mark == document::CellMark::better) return kBetterColour;
  return has_number(cell.state) ? kInkColour : kMutedColour;
}

void check_room(const document::Table& table, std::uint32_t row, std::size_t columns) {
  const std::size_t last = row + std::max<std::size_t>(1, table.rows.size());
  if (last < kMaximumRows && columns <= kMaximumColumns) return;
  Finding finding;
  finding.code = "VSP-XLS-007";
  finding.arguments = {
      {"table", table.id},
      {"found", std::to_string(last + 1) + " × " + std::to_string(columns)},
      {"expected", std::to_string(kMaximumRows) + " × " + std::to_string(kMaximumColumns)}};
  throw Error(Failure::plugin, std::move(finding));
}

std::vector<std::string> headings_of(const document::Table& table,
                                     const std::string& notice_heading) {
  std::vector<std::string> headings;
  std::vector<std::string> ids;
  for (const document::TableColumn& column : table.columns) {
    headings.push_back(document::plain_text(column.heading));
    ids.push_back(column.id);
  }
  if (!notice_heading.empty()) {
    headings.push_back(notice_heading);
    ids.emplace_back();
  }
  std::vector<std::string> unique = unique_headings(headings, ids);
  for (const std::string& heading : unique) {
    if (excel_length(heading) <= kMaximumHeading) continue;
    Finding finding;
    finding.code = "VSP-XLS-005";
    finding.arguments = {{"table", table.id},
                         {"found", std::to_string(excel_length(heading))},
                         {"expected", std::to_string(kMaximumHeading)},
                         {"column", excel_prefix(heading, 60) + "…"}};
    throw Error(Failure::plugin, std::move(finding));
  }
  return unique;
}

/// The longest stretch without a place where a line may break.
double longest_word(const std::string& text) {
  double longest = 0;
  std::size_t from = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && text[at] != ' ' && text[at] != '\n' && text[at] != '-') continue;
    longest = std::max(longest, display_width(text.substr(from, at - from), 11, true));
    from = at + 1;
  }
  return longest;
}

/// A head may take three lines.
double head_width(const document::TableColumn& column) {
  const std::string text = document::plain_text(column.heading);
  return std::max(longest_word(text), display_width(text, 11, true) / 3);
}

}  // namespace

CellStyle head_style(bool wrapped) {
  CellStyle style;
  style.strong = true;
  style.colour = kPaperColour;
  style.filled = true;
  style.fill = kHeadColour;
  style.wrapped = wrapped;
  style.top = wrapped;
  style.indented = true;
  return style;
}

PlacedCell placed_cell(const document::Cell& cell, document::Align align, Language language,
                       bool data) {
  PlacedCell placed;
  CellStyle& style = placed.style;
  style.align = align;
  style.indented = align != document::Align::center;
  style.rule = !data;
  style.top = !data;
  if (cell.number && has_number(cell.state)) {
    placed.content = *cell.number;
    style.number_code = number_code(cell, language, data ? "" : mark_of(cell.mark));
    if (data) {
      style.number_code = plain_number_code(std::clamp(cell.decimals, 0, 15),
                                            style.number_code.find("#,##0") != std::string::npos);
    }
  } else {
    document::Text text = cell.text;
    if (!data && cell.mark != document::CellMark::none && !text.empty()) {
      text.back().text += mark_of(cell.mark);
    }
    if (!document::plain_text(text).empty()) placed.content = std::move(text);
    style.wrapped = !data;
  }
  if (data) return placed;
  style.strong = cell.header;
  style.colour = colour_of(cell);
  style.emphasis = !has_number(cell.state);
  return placed;
}

double width_of(const PlacedCell& cell) {
  if (const auto* text = std::get_if<document::Text>(&cell.content)) {
    return display_width(document::plain_text(*text), cell.style.points(), cell.style.strong);
  }
  if (const auto* number = std::get_if<double>(&cell.content)) {
    // The code has about the length of what it shows, but for the digits before the point.
    const std::string whole =
        std::to_string(static_cast<long long>(std::clamp(*number, -9e15, 9e15)));
    const std::string code = cell.style.number_code.substr(0, cell.style.number_code.find(';'));
    return display_width(code) + static_cast<double>(whole.size()) * 4 / 3;
  }
  return 0;
}

std::vector<double> table_widths(const document::Table& table, Language language) {
  std::vector<double> widths;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    double width = head_width(table.columns[i]);
    double text_width = 0;
    for (const std::vector<document::Cell>& row : table.rows) {
      const PlacedCell cell = placed_cell(row.at(i), table.columns[i].align, language, table.data);
      text_width = std::max(text_width, width_of(cell));
    }
    width = std::max(width, std::min(text_width, kWidestText));
    // A text that would need more lines than a row can show gets a wider column.
    while (!table.data && text_width / kMostLines > width * 0.9 && width < kWidestEver) width += 10;
    if (table.data) width += kFilterButton;
    widths.push_back(std::clamp(width + kPadding, kNarrowest, kWidestEver));
  }
  return widths;
}

std::uint32_t place_table(const document::Table& table, std::uint32_t row, Language language,
                          const std::string& notice_heading, const std::string& notice,
                          SheetLayout& layout) {
  PlacedTable placed;
  check_room(table, row, table.columns.size() + (notice_heading.empty() ? 0 : 1));
  placed.headings = headings_of(table, notice_heading);
  if (placed.headings.empty()) return row;
  placed.row = row;
  placed.last_row = row + static_cast<std::uint32_t>(std::max<std::size_t>(1, table.rows.size()));
  placed.last_column = static_cast<std::uint16_t>(placed.headings.size() - 1);
  placed.id = table.id;
  placed.head = head_style(!table.data);
  placed.filter = table.data;
  for (const document::TableColumn& column : table.columns) placed.aligned.push_back(column.align);
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const auto at = row + 1 + static_cast<std::uint32_t>(r);
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      PlacedCell cell =
          placed_cell(table.rows[r].at(c), table.columns[c].align, language, table.data);
      cell.row = at;
      cell.column = static_cast<std::uint16_t>(c);
      layout.cells.push_back(std::move(cell));
    }
    if (notice_heading.empty()) continue;
    PlacedCell cell;
    cell.row = at;
    cell.column = placed.last_column;
    cell.content = document::Text{{notice, false, false, ""}};
    layout.cells.push_back(std::move(cell));
  }
  const std::uint32_t next = placed.last_row + 1;
  layout.tables.push_back(std::move(placed));
  return next;
}

SheetLayout data_sheet(const std::string& name, const document::Table& table, Language language,
                       const std::string& notice_heading, const std::string& notice) {
  SheetLayout layout;
  layout.name = name;
  layout.widths = table_widths(table, language);
  if (!notice.empty()) {
    layout.widths.push_back(std::min(display_width(notice), kWidestText) + kPadding);
  }
  place_table(table, 0, language, notice.empty() ? "" : notice_heading, notice, layout);
  layout.frozen_rows = 1;
  layout.repeated_row = 0;
  layout.landscape = true;
  return layout;
}

}  // namespace vsp::xlsx
