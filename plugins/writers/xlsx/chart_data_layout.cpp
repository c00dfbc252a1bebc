// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "chart_data.hpp"
#include "excel_names.hpp"
#include "excel_text.hpp"
#include "number_code.hpp"
#include "table_cells.hpp"
#include "words.hpp"

namespace vsp::xlsx {
namespace {

constexpr double kWidest = 60;
constexpr double kNarrowest = 12;
/// From here numbers get a separator between thousands, as everywhere in the documents.
constexpr double kGrouped = 10000;

/// Fills the sheet cell by cell and remembers how wide the columns must be.
class DataCells {
 public:
  explicit DataCells(SheetLayout& layout) : layout_(layout) {}

  void text(std::uint32_t row, std::uint16_t column, const std::string& text) {
    widen(column, display_width(text));
    PlacedCell cell;
    cell.row = row;
    cell.column = column;
    cell.content = document::Text{{text, false, false, ""}};
    cell.style.indented = true;
    layout_.cells.push_back(std::move(cell));
  }
  void number(std::uint32_t row, std::uint16_t column, const std::optional<double>& value,
              int decimals, bool grouping) {
    if (!value) return;
    PlacedCell cell;
    cell.row = row;
    cell.column = column;
    cell.content = *value;
    cell.style.align = document::Align::right;
    cell.style.indented = true;
    cell.style.number_code =
        plain_number_code(std::clamp(decimals, 0, 15), grouping && std::abs(*value) >= kGrouped);
    layout_.cells.push_back(std::move(cell));
  }

 private:
  void widen(std::uint16_t column, double width) {
    double& widest = layout_.widths.at(column);
    widest = std::clamp(width + 3.5, widest, kWidest);
  }

  SheetLayout& layout_;
};

}  // namespace

ChartData::Columns ChartData::columns() const {
  const auto any = [&](auto&& test) { return std::any_of(rows_.begin(), rows_.end(), test); };
  Columns columns;
  std::uint16_t next = 3;
  if (any([](const ChartDataRow& row) { return !row.label.empty(); })) columns.label = next++;
  columns.value = next++;
  columns.state = next++;
  if (any([](const ChartDataRow& row) { return row.lower || row.upper; })) {
    columns.lower = next++;
    columns.upper = next++;
  }
  columns.count = next;
  return columns;
}

SheetLayout ChartData::layout(const std::string& name, const std::string& notice) const {
  const Words& w = words(language_);
  const Columns columns = this->columns();
  std::vector<std::string> headings(columns.count);
  headings[columns.figure] = w.figure;
  headings[columns.series] = w.series;
  headings[columns.position] = w.position;
  if (columns.label) headings[*columns.label] = w.label;
  headings[columns.value] = w.value;
  headings[columns.state] = w.state;
  if (columns.lower) headings[*columns.lower] = w.lower;
  if (columns.upper) headings[*columns.upper] = w.upper;
  if (!notice.empty()) headings.emplace_back(w.remark);

  SheetLayout layout;
  layout.name = name;
  for (const std::string& heading : headings) {
    layout.widths.push_back(std::max(kNarrowest, display_width(heading, 11, true) + 5));
  }
  DataCells cells(layout);
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const ChartDataRow& row = rows_[i];
    const auto at = static_cast<std::uint32_t>(i + 1);
    cells.text(at, columns.figure, row.figure);
    cells.text(at, columns.series, row.series);
    if (const double* x = std::get_if<double>(&row.position)) {
      cells.number(at, columns.position, *x, row.position_decimals, false);
    } else {
      cells.text(at, columns.position, std::get<std::string>(row.position));
    }
    if (columns.label) cells.text(at, *columns.label, row.label);
    cells.number(at, columns.value, row.value, row.decimals, true);
    cells.text(at, columns.state, row.state);
    if (columns.lower) cells.number(at, *columns.lower, row.lower, row.decimals, true);
    if (columns.upper) cells.number(at, *columns.upper, row.upper, row.decimals, true);
    if (!notice.empty()) cells.text(at, columns.count, notice);
  }
  PlacedTable table;
  table.last_row = static_cast<std::uint32_t>(std::max<std::size_t>(1, rows_.size()));
  table.last_column = static_cast<std::uint16_t>(headings.size() - 1);
  table.id = "diagramdata";
  table.headings = headings;
  table.head = head_style(false);
  table.filter = true;
  layout.tables.push_back(std::move(table));
  layout.frozen_rows = 1;
  layout.repeated_row = 0;
  layout.landscape = true;
  return layout;
}

}  // namespace vsp::xlsx
