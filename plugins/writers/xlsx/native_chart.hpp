// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "chart_data.hpp"
#include "sheet_writer.hpp"

namespace vsp::xlsx {

/// Makes the native chart of a placed figure on its sheet: series drawn from the sheet of values,
/// axes with titles, colours, markers and dashes of chart/palette.hpp, alternative text.
void insert_chart(const PlacedFigure& placed, const std::string& sheet_name, lxw_worksheet* sheet,
                  const WorkbookContext& context, WorkbookFile& workbook);

}  // namespace vsp::xlsx
