// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

namespace vsp {

/// State of a value. Missing, zero and suppressed are three things and stay so in every output. The
/// numbers are those of VSP_STATE_… in the SDK.
enum class ValueState : int {
  value = 0,
  estimated = 1,
  provisional = 2,
  missing = 3,
  cannot_be_estimated = 4,
  not_applicable = 5,
  suppressed = 6,
  error = 7,
};

/// True for the states that come with a number.
constexpr bool has_number(ValueState state) {
  return state == ValueState::value || state == ValueState::estimated ||
         state == ValueState::provisional;
}

/// The state's ASCII name, as in report definitions, XML and JSON: "cannot_be_estimated".
std::string_view to_string(ValueState state);

/// The state of a name as above; nothing when there is none of that name.
std::optional<ValueState> value_state_from(std::string_view name);

}  // namespace vsp
