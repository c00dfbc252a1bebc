// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "csv_findings.hpp"

namespace vsp::source_csv {

/// The bytes of a file of at most 1 GiB. Nothing, and a finding, when there is no such file or it
/// is none (VSP-SRC-001), when it is larger (003), or when the system fails (002; io_failed is
/// set).
std::optional<std::string> read_file(const std::string& path, Findings& findings, bool& io_failed);

}  // namespace vsp::source_csv
