// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "plugin/registry.hpp"

namespace vsp::plugin {

/// Loads a plugin's library for good and checks its entry object. Throws Error(Failure::plugin):
/// VSP-PLG-004, 006, 016, 017, 030–040, 045. Callers serialise.
const vsp_plugin& load_library(const Manifest& manifest);

/// Asks a loaded plugin for the structure of a capability and checks that it has at least
/// struct_size bytes. Throws Error(Failure::plugin): VSP-PLG-041, 042, 050, 051.
const void* ask_for_capability(const Manifest& manifest, const vsp_plugin& entry,
                               std::string_view id, std::string_view name, std::size_t struct_size);

}  // namespace vsp::plugin
