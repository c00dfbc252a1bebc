// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "csv_findings.hpp"
#include "csv_header.hpp"
#include "csv_parser.hpp"
#include "csv_request.hpp"

namespace vsp::source_csv {

/// Where the header begins and what stands between cells.
struct Layout {
  std::string_view text;       ///< The file's text from the header on.
  std::int64_t first_row = 1;  ///< Line at which it begins.
  char delimiter = '\0';       ///< NUL: none, the file has one column.
};

/// Finds the delimiter: as the request or Excel's line "sep=;" says, else the one of comma,
/// semicolon and tab with which the header has the requested columns, else the only one with which
/// all records have as many cells as the header. Reports VSP-SRC-021 when that does not decide it,
/// 024 when "sep=" and the request differ, and 025 (note) what was found when it is not a comma.
std::optional<Layout> detect_layout(std::string_view text, const Request& request,
                                    Findings& findings);

/// The decimal sign of a file.
struct DecimalSign {
  std::optional<char> sign;    ///< Nothing: no cell tells, or none needs it.
  bool contradictory = false;  ///< Some cells are numbers only with the other one.
};

/// The decimal sign that the number cells of the file tell, or the request's. Where they
/// contradict, the sign of the majority, so that the others can be reported. Reports 026 (note) for
/// a comma.
DecimalSign detect_decimal(const Records& records, const HeaderMatch& header,
                           const Request& request, Findings& findings);

}  // namespace vsp::source_csv
