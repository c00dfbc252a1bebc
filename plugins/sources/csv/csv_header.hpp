// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "csv_findings.hpp"
#include "csv_request.hpp"

namespace vsp::source_csv {

/// Where the requested columns stand in the file.
struct HeaderMatch {
  std::size_t width = 0;  ///< Cells of the header without empty ones at its end.
  std::vector<std::optional<std::size_t>> columns;  ///< Per requested column, its 0-based cell.
};

/// Number of requested columns that a header has.
std::size_t count_matches(const std::vector<std::string_view>& header, const Request& request);

/// Matches a header with the requested columns, folded (csv_text.hpp). Reports a missing column
/// (VSP-SRC-041, with the nearest headers), two headers for one column (042), a header that is
/// spelt otherwise than the request (043, note) and an absent optional column (044, note).
HeaderMatch match_header(const std::vector<std::string_view>& header, std::int64_t row,
                         const Request& request, Findings& findings);

}  // namespace vsp::source_csv
