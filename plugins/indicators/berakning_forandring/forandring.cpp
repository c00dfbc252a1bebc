// SPDX-License-Identifier: Apache-2.0
// Percentage change against a reference period, with the sign turned so that plus is better:
//   change = s · 100 · (v_t − v_ref) / v_ref, s = −1 where lower is better, else 1,
// from unrounded values.
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
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

/// Years are compared with years and months with months: the letter of "2023-S1", 'Y' for a year.
char kind_of(std::string_view period) { return period.size() > 5 ? period[5] : 'Y'; }

/// A change is as uncertain as the less certain of the two values it is made of.
State weaker(State left, State right) {
  if (left == State::estimated || right == State::estimated) return State::estimated;
  if (left == State::provisional || right == State::provisional) return State::provisional;
  return State::value;
}

struct Change : vsp::sdk::Derived {
  void begin() {
    const auto given = nlohmann::json::parse(parameters());
    for (const auto& [name, value] : given.items()) {
      if (name == "inputs") {
        inputs_ = value.get<std::vector<std::string>>();
      } else if (name == "better") {
        better_ = value.get<std::string>();
      } else if (name == "reference") {
        reference_ = value.get<std::string>();
      } else {
        throw vsp::sdk::input_invalid("VSP-IND-005", "unknown parameter \"" + name + "\"");
      }
    }
    if (inputs_.size() != 1) {
      throw vsp::sdk::input_invalid("VSP-IND-006", "\"inputs\" must name one indicator");
    }
    if (better_ != "higher" && better_ != "lower") {
      throw vsp::sdk::input_invalid("VSP-IND-007", "\"better\" must be \"higher\" or \"lower\"");
    }
  }

  void derive(std::span<const Observation> observations, const Emit& emit) const {
    using Line = std::tuple<std::string_view, std::string_view, char>;
    std::map<Line, std::vector<const Observation*>> lines;
    for (const Observation& one : observations) {
      if (one.indicator != inputs_.front()) continue;
      lines[{one.area, one.breakdown, kind_of(one.period)}].push_back(&one);
    }
    for (const auto& [line, points] : lines) {
      const Observation* reference = reference_of(points);
      for (const Observation* point : points) emit(change(*point, reference));
    }
  }

 private:
  /// The given period, or the first one with a number; nullptr when that has none.
  const Observation* reference_of(const std::vector<const Observation*>& points) const {
    for (const Observation* point : points) {
      const bool wanted =
          reference_.empty() ? point->value.has_value() : point->period == reference_;
      if (wanted) return point->value ? point : nullptr;
    }
    return nullptr;
  }

  Observation change(const Observation& point, const Observation* reference) const {
    Observation result{.area = point.area, .period = point.period, .breakdown = point.breakdown};
    result.state = point.state;
    if (!point.value) return result;
    if (reference == nullptr) {
      result.state = State::missing;
    } else if (*reference->value <= 0) {
      result.state = State::not_applicable;  // No percentage of nothing or less.
    } else {
      const double difference =
          better_ == "lower" ? *reference->value - *point.value : *point.value - *reference->value;
      result.value = 100 * difference / *reference->value;
      result.state = weaker(point.state, reference->state);
    }
    return result;
  }

  std::vector<std::string> inputs_;
  std::string better_;
  std::string reference_;
};

}  // namespace

VSP_PLUGIN(vsp::sdk::derived<Change>("forandring"));
