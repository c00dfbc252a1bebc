// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>

#include "diagnostics/finding.hpp"

namespace vsp::plugin {

/// Looks at a shared library before it is given to the dynamic loader, which trusts the file and
/// dies of a bus error on one that is cut off. Nothing when it can be tried; otherwise a finding:
/// VSP-PLG-032 not an ELF file, VSP-PLG-033 empty, VSP-PLG-034 truncated (header tables, sections
/// or segments outside the file), VSP-PLG-035 other machine, other word size or no shared library,
/// VSP-PLG-006 cannot be read.
std::optional<Finding> check_elf(const std::filesystem::path& library);

}  // namespace vsp::plugin
