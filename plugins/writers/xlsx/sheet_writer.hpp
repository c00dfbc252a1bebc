// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "chart_data.hpp"
#include "excel_names.hpp"
#include "sheet_layout.hpp"
#include "workbook_file.hpp"

namespace vsp::xlsx {

/// What the sheets of one workbook have in common.
struct WorkbookContext {
  const document::Document& document;
  const ChartData& charts;
  const std::string& chart_sheet;  ///< Name of the sheet with the figures' values.
  RangeNames& names;
};

/// Writes a laid-out sheet into the workbook. Throws Error for a number that is not finite
/// (VSP-XLS-001), a text that is too long for a cell (VSP-XLS-002), and what the library refuses
/// (VSP-XLS-003), each with sheet, row and column.
void write_sheet(const SheetLayout& layout, lxw_worksheet* sheet, const WorkbookContext& context,
                 WorkbookFile& workbook);

/// Paper, margins, repeated rows, header and footer.
void set_up_page(const SheetLayout& layout, lxw_worksheet* sheet,
                 const document::Document& document);

}  // namespace vsp::xlsx
