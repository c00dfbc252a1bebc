// SPDX-License-Identifier: Apache-2.0
// Questions that a region answers with yes or no: the share that answered yes.
#include <string>
#include <string_view>

#include "vardspegel/indicator.hpp"

namespace {

using vsp::sdk::Row;
using vsp::sdk::Verdict;

bool is_one_of(std::string_view answer, std::string_view first, std::string_view second) {
  std::string lower(answer);
  for (char& letter : lower) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return lower == first || lower == second;
}

struct AnsweredYes : vsp::sdk::Proportion {
  vsp::sdk::Input<std::string_view> answer{*this, "answer"};

  Verdict judge(const Row& row) const {
    const std::string_view given = answer(row).value_or("");
    if (given.empty()) return Verdict::missing;
    if (is_one_of(given, "ja", "yes")) return Verdict::met;
    if (is_one_of(given, "nej", "no")) return Verdict::not_met;
    // Anything else would be lost if it were counted as missing.
    report({.code = "VSP-IND-001",
            .row = row.index() + 1,
            .column_name = "answer",
            .found = std::string(given),
            .expected = "Ja, Nej"});
    return Verdict::missing;
  }
};

}  // namespace

VSP_PLUGIN(vsp::sdk::proportion<AnsweredYes>("styrning_uppdrag"),
           vsp::sdk::proportion<AnsweredYes>("styrning_ersattning"),
           vsp::sdk::proportion<AnsweredYes>("styrning_uppfoljning"),
           vsp::sdk::proportion<AnsweredYes>("primarvard_budget_hogre"),
           vsp::sdk::proportion<AnsweredYes>("primarvard_andra_insatser"));
