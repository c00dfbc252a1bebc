// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "plugin/registry.hpp"

namespace vsp::plugin {

/// Reads plugin.toml in a canonical plugin folder; runs no code of the plugin. Everything that is
/// wrong is a finding with file:line:column (VSP-PLG-004, 006, 010–019); nothing is given back when
/// one of them is an error. A capability of a newer host (VSP-PLG-023) is a note, a manifest for
/// another ABI major (VSP-PLG-030) a warning.
std::optional<Manifest> read_manifest(const std::filesystem::path& folder,
                                      std::vector<Finding>& findings);

/// True for a capability id that this host knows.
bool is_known_capability(std::string_view id);

/// "0.1".
std::string abi_text(std::uint32_t major, std::uint32_t minor);

}  // namespace vsp::plugin
