// SPDX-License-Identifier: Apache-2.0
// The sum of several indicators for the same area, period and breakdown. Never a sum of some of
// them.
#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "vardspegel/indicator.hpp"

namespace {

using vsp::sdk::Emit;
using vsp::sdk::Observation;
using vsp::sdk::State;

/// Of what a sum is made decides the first of these states that one of its parts has.
constexpr std::array kDecidingOrder = {
    State::error,          State::suppressed, State::cannot_be_estimated, State::missing,
    State::not_applicable, State::estimated,  State::provisional,         State::value};

struct Sum : vsp::sdk::Derived {
  void begin() {
    const auto given = nlohmann::json::parse(parameters());
    for (const auto& [name, value] : given.items()) {
      if (name != "inputs") {
        throw vsp::sdk::input_invalid("VSP-IND-005", "unknown parameter \"" + name + "\"");
      }
      inputs_ = value.get<std::vector<std::string>>();
    }
    if (inputs_.empty()) {
      throw vsp::sdk::input_invalid("VSP-IND-006", "parameter \"inputs\" is missing or empty");
    }
  }

  void derive(std::span<const Observation> observations, const Emit& emit) const {
    using Place = std::tuple<std::string_view, std::string_view, std::string_view>;
    std::map<Place, std::vector<const Observation*>> places;
    for (const Observation& one : observations) {
      const auto input = std::find(inputs_.begin(), inputs_.end(), one.indicator);
      if (input == inputs_.end()) continue;
      auto& parts = places[{one.area, one.period, one.breakdown}];
      parts.resize(inputs_.size());
      parts[static_cast<std::size_t>(input - inputs_.begin())] = &one;
    }
    for (const auto& [place, parts] : places) {
      const auto& [area, period, breakdown] = place;
      Observation result{.area = area, .period = period, .breakdown = breakdown};
      result.state = deciding(parts);
      if (has_number(result.state)) {
        double sum = 0;
        for (const Observation* part : parts) sum += part->value.value_or(0);
        result.value = sum;
      }
      emit(result);
    }
  }

 private:
  static State deciding(const std::vector<const Observation*>& parts) {
    for (const State state : kDecidingOrder) {
      for (const Observation* part : parts) {
        if ((part == nullptr ? State::missing : part->state) == state) return state;
      }
    }
    return State::missing;
  }

  std::vector<std::string> inputs_;
};

}  // namespace

VSP_PLUGIN(vsp::sdk::derived<Sum>("summa"), vsp::sdk::derived<Sum>("ssk_utbildningsforman"));
