// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "csv_dialect.hpp"
#include "csv_findings.hpp"
#include "csv_header.hpp"
#include "csv_parser.hpp"
#include "csv_request.hpp"
#include "vardspegel/table_builder.hpp"

namespace vsp::source_csv {

/// Turns the data records into the table of the request: "#row", each requested column, and the
/// column "<name>#state" of each number or integer and of each text with states. Reports every cell
/// that is not as its column demands (VSP-SRC-004 … 009, 022, 023). The table is to be used only
/// when nothing of severity error was reported.
sdk::TableBuilder make_table(const Records& records, const HeaderMatch& header,
                             const DecimalSign& decimal, const Request& request,
                             Findings& findings);

}  // namespace vsp::source_csv
