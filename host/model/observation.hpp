// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>

#include "model/period.hpp"
#include "model/value_state.hpp"

namespace vsp {

/// What an observation is of.
struct ObservationKey {
  std::string indicator{};
  std::string area{};
  Period period{};
  std::string breakdown{};  ///< "sex=F;age=65-69", keys in alphabetical order; empty = total.
  auto operator<=>(const ObservationKey&) const = default;  // NOLINT(modernize-use-nullptr)
};

/// Where a value came from.
struct Provenance {
  std::string source{};  ///< Id of the source in the report definition; empty for computed ones.
  std::int64_t row = 0;  ///< Row in the source's file; 0 when computed of several.
  std::string column{};  ///< Column in the source's file.
  std::string plugin{};  ///< Id of the plugin that made it.
  std::string file{};    ///< The source's file, as the report definition names it.
};

/// One value with its state. Numbers are unrounded.
struct Observation {
  ObservationKey key{};
  ValueState state = ValueState::missing;
  std::optional<double> value{};  ///< Present exactly when has_number(state).
  std::optional<double> numerator{}, denominator{};
  std::optional<double> lower{}, upper{};
  /// Parts that gave a number and parts that should have, for values summed of parts; 0 otherwise.
  std::int32_t parts_present = 0;
  std::int32_t parts_expected = 0;
  /// Decimals with which a published value was printed; −1 for computed ones.
  std::int32_t published_decimals = -1;
  bool synthetic = false;
  std::string note{};  ///< Key of a note in the report's texts, or the source's own words.
  Provenance provenance{};
};

}  // namespace vsp
