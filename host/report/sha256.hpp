// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace vsp::report {

/// SHA-256 in 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

/// Content of a file. Throws Error(Failure::system, VSP-RUN-001) when it cannot be read.
std::string read_file(const std::filesystem::path& file);

}  // namespace vsp::report
