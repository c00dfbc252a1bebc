// SPDX-License-Identifier: Apache-2.0
// Nurses granted an education benefit: two terms, or a year that its region cannot split by term.
#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "vardspegel/indicator.hpp"

namespace {

using vsp::sdk::Input;
using vsp::sdk::Measured;
using vsp::sdk::Row;
using vsp::sdk::State;

/// A number of nurses, or the state in its place.
struct Count {
  std::optional<double> number;
  State state = State::missing;
};

/// The state that decides for a whole: without a number before with one, and of those without, what
/// the respondent said before silence.
State deciding(std::initializer_list<Count> parts) {
  constexpr std::array order = {
      State::error,          State::suppressed, State::cannot_be_estimated, State::missing,
      State::not_applicable, State::estimated,  State::provisional,         State::value};
  for (const State state : order) {
    for (const Count& part : parts) {
      if (part.state == state) return state;
    }
  }
  return State::missing;
}

struct GrantedInYear : vsp::sdk::Measure {
  Input<double> spring{*this, "spring"};
  Input<std::string_view> spring_state{*this, "spring#state"};
  Input<double> autumn{*this, "autumn"};
  Input<std::string_view> autumn_state{*this, "autumn#state"};
  Input<double> year{*this, "year_unsplit"};
  Input<std::string_view> year_state{*this, "year_unsplit#state"};

  Measured measure(const Row& row) const {
    const Count first = count(row, spring, spring_state, "spring");
    const Count second = count(row, autumn, autumn_state, "autumn");
    const Count whole = count(row, year, year_state, "year_unsplit");
    if (whole.number) {
      if (first.number || second.number) report_both(row);
      return {*whole.number, whole.state};
    }
    if (first.number && second.number) {
      return {*first.number + *second.number, deciding({first, second})};
    }
    // The year is only asked for where the terms are not known: its silence says nothing.
    if (whole.state != State::missing) return whole.state;
    // A term that counts without the other would pass for the year.
    Count other = first.number ? second : first;
    if (!first.number && !second.number) other.state = deciding({first, second});
    return other.state;
  }

 private:
  Count count(const Row& row, const Input<double>& number, const Input<std::string_view>& state,
              const char* column) const {
    Count result;
    result.number = number(row);
    const std::string_view word = state(row).value_or("");
    result.state = result.number ? State::value : State::missing;
    if (!word.empty()) {
      const auto known = vsp::sdk::state_from(word);
      if (known && has_number(*known) == result.number.has_value()) {
        result.state = *known;
      } else {
        report({.code = "VSP-IND-002",
                .row = row.index() + 1,
                .column_name = std::string(column) + "#state",
                .found = std::string(word)});
      }
    }
    if (result.number && *result.number < 0) {
      report({.code = "VSP-IND-003", .row = row.index() + 1, .column_name = column});
    }
    return result;
  }

  void report_both(const Row& row) const {
    report({.code = "VSP-IND-004", .row = row.index() + 1, .column_name = "year_unsplit"});
  }
};

}  // namespace

VSP_PLUGIN(vsp::sdk::measure<GrantedInYear>("ssk_bidrag"),
           vsp::sdk::measure<GrantedInYear>("ssk_grundlon"));
