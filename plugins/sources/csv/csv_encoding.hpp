// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "csv_findings.hpp"
#include "csv_request.hpp"

namespace vsp::source_csv {

/// The bytes of a file as UTF-8 text without byte order mark, NUL or other control characters than
/// tab and line ends. fixed: the encoding that the request states; otherwise it is detected, and
/// reported when it is another than plain UTF-8 (VSP-SRC-018). Nothing, and findings VSP-SRC-011 …
/// 019, when the bytes are not text or their encoding cannot be told.
std::optional<std::string> decode(std::string bytes, std::optional<Encoding> fixed,
                                  Findings& findings);

}  // namespace vsp::source_csv
