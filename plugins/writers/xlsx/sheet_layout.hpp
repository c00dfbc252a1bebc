// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "cell_style.hpp"
#include "document/document.hpp"

/// Where everything of a workbook stands; no call of the library yet. Rows and columns count from
/// 0.
namespace vsp::xlsx {

/// A link to a cell of the same workbook.
struct Link {
  std::string sheet;
  std::string cell;  ///< "A1"
  std::string text;  ///< What is shown.
};

struct PlacedCell {
  std::uint32_t row = 0;
  std::uint16_t column = 0;
  std::variant<std::monostate, double, document::Text, Link> content;  ///< Nothing: only a look.
  CellStyle style;
};

/// A table of Excel: its head row and the rows under it.
struct PlacedTable {
  std::uint32_t row = 0;       ///< Of the head.
  std::uint32_t last_row = 0;  ///< At least row + 1: a table of Excel has a row.
  std::uint16_t column = 0;
  std::uint16_t last_column = 0;
  std::string id;
  std::vector<std::string> headings;  ///< Unique.
  CellStyle head;
  std::vector<document::Align> aligned;  ///< Of the head's cells; left where it is short.
  bool filter = false;
};

struct PlacedFigure {
  std::uint32_t caption_row = 0;
  std::uint32_t row = 0;       ///< Of the chart's upper edge.
  std::uint32_t next_row = 0;  ///< The first row below it.
  const document::Figure* figure = nullptr;
  std::size_t plan = 0;  ///< Index in ChartData::plans.
  double width = 0;      ///< Pixels.
  double height = 0;
};

struct SheetLayout {
  std::string name;
  std::vector<PlacedCell> cells;
  std::vector<PlacedTable> tables;
  std::vector<PlacedFigure> figures;
  std::vector<double> widths;  ///< Of the columns from the first.
  std::map<std::uint32_t, double>
      heights;  ///< Points, of rows with more than a line of usual size.
  std::uint32_t frozen_rows = 0;
  std::uint16_t frozen_columns = 0;
  /// The row that is printed on every page.
  std::optional<std::uint32_t> repeated_row;
  std::vector<std::uint32_t> page_breaks;  ///< Before these rows.
  bool landscape = false;
};

/// Height of a row that nothing is set for, in pixels and in points.
inline constexpr double kRowPixels = 20;
inline constexpr double kRowPoints = 15;
/// The highest that a row can be, in points.
inline constexpr double kHighestRow = 409;

/// Makes rows high enough for wrapped and large text: not every spreadsheet program does it itself.
void set_heights(SheetLayout& layout);

}  // namespace vsp::xlsx
