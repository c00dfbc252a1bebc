// SPDX-License-Identifier: Apache-2.0
// Authors' mistakes that the SDK's trampolines must turn into a status and a code.
#include <vardspegel/indicator.hpp>
#include <vardspegel/source.hpp>

#include <limits>
#include <new>
#include <stdexcept>

namespace {
using vsp::sdk::Row;
using vsp::sdk::Verdict;

struct Judge : vsp::sdk::Proportion {
  vsp::sdk::Input<std::string_view> answer{*this, "answer"};

 protected:
  ~Judge() = default;
};

struct ThrowsError final : Judge {
  Verdict judge(const Row&) const { throw std::runtime_error("i bedömningen"); }
};
struct ThrowsInt final : Judge {
  Verdict judge(const Row&) const { throw 42; }
};
struct OutOfMemory final : Judge {
  Verdict judge(const Row&) const { throw std::bad_alloc(); }
};
struct OwnCode final : Judge {
  Verdict judge(const Row&) const {
    throw vsp::sdk::failed("VSP-TST-003", "med egen kod " + std::string(2000, 'x'));
  }
};
struct ThrowsInConstructor final : vsp::sdk::Proportion {
  ThrowsInConstructor() { throw std::logic_error("i konstruktorn"); }
  Verdict judge(const Row&) const { return Verdict::met; }
};
struct NotFinite final : vsp::sdk::Measure {
  vsp::sdk::Input<std::string_view> answer{*this, "answer"};
  vsp::sdk::Measured measure(const Row&) const { return std::numeric_limits<double>::infinity(); }
};
struct BadState final : vsp::sdk::Derived {
  void derive(std::span<const vsp::sdk::Observation>, const vsp::sdk::Emit& emit) const {
    emit({.area = "17", .period = "2023", .state = vsp::sdk::State::missing, .value = 1.0});
  }
};
struct Ragged final : vsp::sdk::Source {
  vsp::sdk::TableBuilder read() const {
    vsp::sdk::TableBuilder table;
    table.integer("#row").append(1);
    table.text("tom");
    return table;
  }
};
struct SameName final : vsp::sdk::Source {
  vsp::sdk::TableBuilder read() const {
    vsp::sdk::TableBuilder table;
    table.text("a");
    table.text("a");
    return table;
  }
};
struct NotFiniteSource final : vsp::sdk::Source {
  vsp::sdk::TableBuilder read() const {
    vsp::sdk::TableBuilder table;
    table.number("a").append(std::numeric_limits<double>::quiet_NaN());
    return table;
  }
};
/// Returns as if nothing had happened.
struct Findings final : vsp::sdk::Source {
  vsp::sdk::TableBuilder read() const {
    report({.code = "VSP-TST-004", .severity = vsp::sdk::Severity::note, .row = 1});
    report({.code = "VSP-TST-005", .row = 2});
    report({.code = "VSP-TST-006", .row = 3});
    return {};
  }
};

}  // namespace

VSP_PLUGIN(vsp::sdk::proportion<ThrowsError>("throws_error"),
           vsp::sdk::proportion<ThrowsInt>("throws_int"),
           vsp::sdk::proportion<OutOfMemory>("out_of_memory"),
           vsp::sdk::proportion<OwnCode>("own_code"),
           vsp::sdk::proportion<ThrowsInConstructor>("throws_in_constructor"),
           vsp::sdk::measure<NotFinite>("not_finite"), vsp::sdk::derived<BadState>("bad_state"),
           vsp::sdk::source<Ragged>("ragged"), vsp::sdk::source<Findings>("findings"),
           vsp::sdk::source<NotFiniteSource>("not_finite"),
           vsp::sdk::source<SameName>("same_name"));
