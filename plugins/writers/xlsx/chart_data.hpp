// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "chart/palette.hpp"
#include "document/document.hpp"
#include "sheet_layout.hpp"

namespace vsp::xlsx {

enum class ChartKind { column, bar, line, scatter };

/// One row of the table behind the charts: one value of one series.
struct ChartDataRow {
  std::string figure;
  std::string series;
  std::variant<double, std::string> position;
  std::string label;  ///< Of a bar chart's category: with the states of values that have no number.
  std::optional<double> value;
  std::string state;
  std::optional<double> lower, upper;
  int decimals = 0;
  int position_decimals = 0;
};

/// A series of a chart as a range of rows in that table.
struct ChartRange {
  std::uint32_t first = 0;  ///< Row of the sheet, from 0.
  std::uint32_t last = 0;
  chart::SeriesStyle style;
  bool joined = true;        ///< Its points are joined by a line.
  bool unpublished = false;  ///< By a thin dashed one.
  bool reference = false;    ///< A reference line: dashed, without markers.
  bool named = true;         ///< Shown in the legend.
  std::vector<bool> hollow;  ///< Per row: estimated or provisional.
};

/// How one figure becomes a chart.
struct ChartPlan {
  ChartKind kind = ChartKind::line;
  std::vector<ChartRange> ranges;
  bool connect_blanks = false;
  bool labelled = false;                   ///< Categories are taken from the column of labels.
  std::optional<double> minimum, maximum;  ///< Ends of the value axis.
  std::optional<double> x_minimum, x_maximum, x_step;  ///< Of a scatter chart's x axis.
  std::vector<std::string> remarks;                    ///< What the chart cannot show, in words.
};

/// The values of all figures of a workbook, for one visible sheet on which the charts draw.
class ChartData {
 public:
  explicit ChartData(Language language) : language_(language) {}

  /// Adds a figure's values; gives the index of its plan. Throws Error(Failure::plugin,
  /// VSP-XLS-008) when a series has two values at one place of a bar chart or a category that is
  /// not there.
  std::size_t add(const document::Figure& figure);

  bool empty() const { return rows_.empty(); }
  const ChartPlan& plan(std::size_t index) const { return plans_.at(index); }
  const std::vector<ChartDataRow>& rows() const { return rows_; }

  /// Columns of the sheet. Those that no figure needs are left out, so their places vary.
  struct Columns {
    std::uint16_t figure = 0, series = 1, position = 2;
    std::optional<std::uint16_t> label;
    std::uint16_t value = 3, state = 4;
    std::optional<std::uint16_t> lower, upper;
    std::uint16_t count = 5;
  };
  Columns columns() const;

  /// The sheet: head row in the first row, one value a row. notice: what every row says in a column
  /// of its own when the figures are synthetic.
  SheetLayout layout(const std::string& name, const std::string& notice) const;

 private:
  Language language_;
  std::vector<ChartDataRow> rows_;
  std::vector<ChartPlan> plans_;
};

}  // namespace vsp::xlsx
