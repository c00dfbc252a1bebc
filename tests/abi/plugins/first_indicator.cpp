// SPDX-License-Identifier: Apache-2.0
// The example of docs/plugin-abi.md; a test compares the two.
// [snippet]
#include <vardspegel/indicator.hpp>

namespace {
using vsp::sdk::Row;
using vsp::sdk::Verdict;

/// Does a person of 65 or over with home care have a named permanent care contact?
struct FastOmsorgskontakt : vsp::sdk::Proportion {
  vsp::sdk::Input<std::int64_t> age{*this, "age"};
  vsp::sdk::Input<std::string_view> contact{*this, "contact"};

  Verdict judge(const Row& row) const {
    const auto years = age(row);
    if (!years) return Verdict::missing;
    if (*years < 65) return Verdict::excluded;
    const auto answer = contact(row);
    if (!answer) return Verdict::missing;
    return *answer == "ja" ? Verdict::met : Verdict::not_met;
  }
};

}  // namespace

VSP_PLUGIN(vsp::sdk::proportion<FastOmsorgskontakt>("fast_omsorgskontakt"));
// [snippet]
