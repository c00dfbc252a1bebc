// SPDX-License-Identifier: Apache-2.0
#include "sheet_layout.hpp"

#include <algorithm>

#include "excel_text.hpp"

namespace vsp::xlsx {
namespace {

/// Room at the sides of a cell that text does not use.
constexpr double kPadding = 2;
constexpr double kLineFactor = 1.36;

double height_of(const std::string& text, const CellStyle& style, double width) {
  const int lines =
      style.wrapped ? wrapped_lines(text, width - kPadding, style.points(), style.strong) : 1;
  return std::min(kHighestRow, lines * style.points() * kLineFactor);
}

}  // namespace

void set_heights(SheetLayout& layout) {
  const auto raise = [&](std::uint32_t row, double height) {
    if (height <= kRowPoints) return;
    double& highest = layout.heights[row];
    highest = std::max(highest, height);
  };
  for (const PlacedCell& cell : layout.cells) {
    const auto* text = std::get_if<document::Text>(&cell.content);
    if (text == nullptr || cell.column >= layout.widths.size()) continue;
    raise(cell.row, height_of(document::plain_text(*text), cell.style, layout.widths[cell.column]));
  }
  for (const PlacedTable& table : layout.tables) {
    for (std::size_t i = 0; i < table.headings.size(); ++i) {
      raise(table.row, height_of(table.headings[i], table.head, layout.widths.at(i)));
    }
  }
}

}  // namespace vsp::xlsx
