// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "model/indicator.hpp"

namespace vsp::library {

/// Units that an indicator may have; each has its words in templates/vocabulary/units.toml.
inline constexpr std::array<std::string_view, 9> kUnits = {
    "percent",      "percentage_points", "percent_change", "per_100000",
    "per_100_beds", "persons",           "number",         "sek",
    "index"};

/// Longest short title, in characters: what fits beside a line of a chart.
inline constexpr std::size_t kShortTitleLength = 32;

/// Reads an indicator's metadata (docs/indicator-metadata.md). file is named in messages.
/// Everything that is wrong is found at once: throws Error(Failure::plugin) with a finding per
/// fault, each with line and column: VSP-LIB-001 … -010. Pure; safe from any thread.
Indicator indicator_from_toml(std::string_view text, const std::string& file);

}  // namespace vsp::library
