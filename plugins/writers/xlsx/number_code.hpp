// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "document/document.hpp"

namespace vsp::xlsx {

/// Number format code (in Excel's locale-neutral notation, which Excel shows with the decimal sign
/// and the thousands separator of the reader's settings) with which the cell's unrounded number
/// looks like its text: same decimals, sign, grouping, and what stands before and after the number
/// in the text ("59,7 %", "12*") as literals. A text that does not contain the number gives the
/// bare code. suffix is added as a literal (a mark). cell.number must be there.
std::string number_code(const document::Cell& cell, Language language,
                        std::string_view suffix = {});

/// Code without literals: "0.0", "#,##0".
std::string plain_number_code(int decimals, bool grouping);

}  // namespace vsp::xlsx
