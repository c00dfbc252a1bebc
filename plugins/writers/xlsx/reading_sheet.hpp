// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "chart_data.hpp"
#include "document/document.hpp"
#include "sheet_layout.hpp"
#include "sheet_plan.hpp"

namespace vsp::xlsx {

/// Lays out a sheet to read: notice of synthetic figures, titles, then the blocks under each other.
/// Figures are added to charts. first: the workbook's first sheet, which carries the document's
/// title. chart_sheet: name of the sheet with the figures' values.
SheetLayout reading_sheet(const PlannedSheet& sheet, const document::Document& document, bool first,
                          const std::string& chart_sheet, ChartData& charts);

}  // namespace vsp::xlsx
