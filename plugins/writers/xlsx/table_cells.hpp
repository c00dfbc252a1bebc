// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/document.hpp"
#include "sheet_layout.hpp"

namespace vsp::xlsx {

/// The cell of a table as a cell of a sheet. A number stays a number only when its state has one; a
/// state without number is its words. In a sheet to read, marks and emphasis are shown; in a sheet
/// of data there is the value and nothing else.
PlacedCell placed_cell(const document::Cell& cell, document::Align align, Language language,
                       bool data);

/// How the head row of a table looks.
CellStyle head_style(bool wrapped);

/// Width that the cell's content takes on one line.
double width_of(const PlacedCell& cell);

/// Adds the head row and the rows of a table from that row on; gives the first row after it. widths
/// must already be there. Throws Error(Failure::plugin, VSP-XLS-007) when the sheet has no room.
std::uint32_t place_table(const document::Table& table, std::uint32_t row, Language language,
                          const std::string& notice_heading, const std::string& notice,
                          SheetLayout& layout);

/// Widths of the table's columns: of the content, within limits; texts beyond them are wrapped.
std::vector<double> table_widths(const document::Table& table, Language language);

/// A sheet with nothing but that table: head row in the first row, frozen, with a filter. notice is
/// repeated on every row in a column named notice_heading when it is not empty.
SheetLayout data_sheet(const std::string& name, const document::Table& table, Language language,
                       const std::string& notice_heading, const std::string& notice);

}  // namespace vsp::xlsx
