// SPDX-License-Identifier: Apache-2.0
// A well-behaved plugin of every shape that the SDK has.
#include <vardspegel/indicator.hpp>
#include <vardspegel/source.hpp>
#include <vardspegel/writer.hpp>

namespace {
using vsp::sdk::State;

/// Length of a text; the states that a row may get.
struct Length : vsp::sdk::Measure {
  vsp::sdk::Input<std::string_view> word{*this, "word"};
  vsp::sdk::Input<std::string_view> word_state{*this, "word#state"};

  void begin() { factor_ = parameters() == R"({"factor":10})" ? 10 : 1; }
  vsp::sdk::Measured measure(const vsp::sdk::Row& row) const {
    if (const auto name = word_state(row))
      return vsp::sdk::state_from(*name).value_or(State::error);
    const auto text = word(row);
    if (!text) return State::missing;
    return factor_ * static_cast<double>(text->size());
  }

 private:
  double factor_ = 0;
};

struct Half : vsp::sdk::Derived {
  void derive(std::span<const vsp::sdk::Observation> all, const vsp::sdk::Emit& emit) const {
    for (vsp::sdk::Observation each : all) {
      if (each.value) *each.value /= 2;
      emit(each);
    }
  }
};

/// As many rows as the request has characters.
struct Rows : vsp::sdk::Source {
  vsp::sdk::TableBuilder read() const {
    vsp::sdk::TableBuilder table;
    auto row = table.integer("#row");
    auto value = table.number("value");
    auto state = table.text("value#state");
    for (std::size_t i = 0; i < parameters().size(); ++i) {
      const bool odd = i % 2 == 1;
      row.append(static_cast<std::int64_t>(i + 1));
      value.append(odd ? std::nullopt : std::optional(static_cast<double>(i) + 0.5));
      state.append(odd ? std::optional<std::string_view>("missing") : std::nullopt);
    }
    report({.code = "VSP-TST-002",
            .severity = vsp::sdk::Severity::note,
            .file = "rader.csv",
            .sheet = "Blad1",
            .row = 7,
            .column = 3,
            .column_name = "Värde",
            .found = "å",
            .expected = "ä",
            .arguments = {{"more", "ö"}},
            .message_sv = "på svenska",
            .message_en = "in English"});
    return table;
  }
};

struct Copy : vsp::sdk::Writer {
  void write(std::string_view document, const vsp::sdk::Sink& sink) const {
    sink.write(parameters());
    sink.write(document);
  }
};

struct AllTypes : vsp::sdk::Proportion {
  vsp::sdk::Input<std::string_view> word{*this, "text"};
  vsp::sdk::Input<double> number{*this, "number"};
  vsp::sdk::Input<std::int64_t> integer{*this, "integer"};

  vsp::sdk::Verdict judge(const vsp::sdk::Row& row) const {
    if (!word(row) || !number(row) || !integer(row)) return vsp::sdk::Verdict::missing;
    const bool met = *word(row) == "å" && *number(row) == 0.5 && *integer(row) == -3;
    return met ? vsp::sdk::Verdict::met : vsp::sdk::Verdict::not_met;
  }
};

}  // namespace

VSP_PLUGIN(vsp::sdk::measure<Length>("langd"), vsp::sdk::derived<Half>("halften"),
           vsp::sdk::source<Rows>("rader"), vsp::sdk::writer<Copy>("kopia"),
           vsp::sdk::proportion<AllTypes>("alla_typer"));
