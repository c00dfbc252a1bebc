// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "vardspegel/abi.h"

namespace vsp::sdk {

/// State of a value. Missing, zero and suppressed are three things.
enum class State : vsp_value_state {
  value = VSP_STATE_VALUE,
  estimated = VSP_STATE_ESTIMATED,
  provisional = VSP_STATE_PROVISIONAL,
  missing = VSP_STATE_MISSING,
  cannot_be_estimated = VSP_STATE_CANNOT_BE_ESTIMATED,
  not_applicable = VSP_STATE_NOT_APPLICABLE,
  suppressed = VSP_STATE_SUPPRESSED,
  error = VSP_STATE_ERROR,
};

/// True for the states that come with a number.
constexpr bool has_number(State state) {
  return state == State::value || state == State::estimated || state == State::provisional;
}

/// The state's ASCII name, as in requests and in "<name>#state" columns: "cannot_be_estimated".
/// "error" for a number that is no state.
constexpr std::string_view to_string(State state) {
  switch (state) {
    case State::value:
      return "value";
    case State::estimated:
      return "estimated";
    case State::provisional:
      return "provisional";
    case State::missing:
      return "missing";
    case State::cannot_be_estimated:
      return "cannot_be_estimated";
    case State::not_applicable:
      return "not_applicable";
    case State::suppressed:
      return "suppressed";
    case State::error:
      break;
  }
  return "error";
}

/// The state of a name as above; nothing when there is none of that name.
constexpr std::optional<State> state_from(std::string_view name) {
  for (vsp_value_state number = VSP_STATE_VALUE; number <= VSP_STATE_ERROR; ++number) {
    if (to_string(static_cast<State>(number)) == name) return static_cast<State>(number);
  }
  return std::nullopt;
}

/// The state of a number that came over the ABI; State::error for a number that is none.
constexpr State state_from(vsp_value_state number) {
  return number >= VSP_STATE_VALUE && number <= VSP_STATE_ERROR ? static_cast<State>(number)
                                                                : State::error;
}

}  // namespace vsp::sdk
