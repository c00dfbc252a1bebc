// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace vsp::plugin {

/// True for a plugin id: parts of a–z, 0–9 and "_" joined by ".", e.g. "source.csv".
bool is_plugin_id(std::string_view text);

/// True for the name of a capability: a–z, 0–9, "_", "-" and ".", e.g. "csv" or an indicator id.
bool is_capability_name(std::string_view text);

/// True for a capability id: dotted name, "/", revision, e.g. "vsp.source/1".
bool is_capability_id(std::string_view text);

/// True for a version of three numbers with an optional suffix: "1.2.0", "1.2.0-beta.1".
bool is_version(std::string_view text);

/// Major and minor of "0.1"; nothing when it is not of that form.
std::optional<std::pair<std::uint32_t, std::uint32_t>> abi_from(std::string_view text);

}  // namespace vsp::plugin
