// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "csv_findings.hpp"
#include "csv_request.hpp"
#include "vardspegel/table_builder.hpp"

namespace vsp::source_csv {

/// Reads the bytes of a file as the request says: encoding, delimiter, records, header, decimal
/// sign, columns. Reports all that it finds, not only the first. Nothing when anything of severity
/// error was reported. Linear time; thread-safe.
std::optional<sdk::TableBuilder> read_csv(std::string bytes, const Request& request,
                                          Findings& findings);

}  // namespace vsp::source_csv
