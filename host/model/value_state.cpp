// SPDX-License-Identifier: Apache-2.0
#include "model/value_state.hpp"

#include <array>

namespace vsp {
namespace {
constexpr std::array<std::string_view, 8> kNames = {
    "value",          "estimated",  "provisional", "missing", "cannot_be_estimated",
    "not_applicable", "suppressed", "error"};
}

std::string_view to_string(ValueState state) { return kNames.at(static_cast<std::size_t>(state)); }

std::optional<ValueState> value_state_from(std::string_view name) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames.at(i) == name) return static_cast<ValueState>(i);
  }
  return std::nullopt;
}

}  // namespace vsp
