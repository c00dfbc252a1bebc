// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <vector>

#include "diagnostics/finding.hpp"

namespace vsp::plugin {

/// A finding of this room. Arguments are added by the caller.
Finding plugin_finding(const char* code, Severity severity, const std::filesystem::path& file);

/// The canonical path of a folder that only its owner and group can change. Otherwise an empty path
/// and a finding: VSP-PLG-002 when it is not there, is no folder or cannot be read, VSP-PLG-003
/// when everybody may write in it or may replace a folder on the way to it (world-writable without
/// the sticky bit). missing: the severity of VSP-PLG-002.
std::filesystem::path trusted_folder(const std::filesystem::path& folder, Severity missing,
                                     std::vector<Finding>& findings);

/// True when name is a plain file name of a regular file inside folder (no path, no symbolic link
/// out of it) that not everybody may write. Otherwise a finding: VSP-PLG-004 world-writable,
/// VSP-PLG-015 not a plain name, VSP-PLG-016 not there, VSP-PLG-017 leads out of the folder or is
/// no file. where tells the place that names the file. folder is canonical.
bool trusted_file(const std::filesystem::path& folder, const std::string& name,
                  const Location& where, std::vector<Finding>& findings);

}  // namespace vsp::plugin
