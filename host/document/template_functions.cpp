// SPDX-License-Identifier: Apache-2.0
#include "document/template_functions.hpp"

#include <algorithm>
#include <functional>
#include <map>

#include "diagnostics/error.hpp"
#include "diagnostics/listed.hpp"
#include "document/evaluation.hpp"
#include "text/number_format.hpp"

namespace vsp::document {
namespace {

/// One call: its arguments, with readers that refuse what does not fit.
struct Call {
  const std::string& name;
  const std::vector<Value>& arguments;
  const Evaluation& evaluation;
  const Location& where;

  [[noreturn]] void refuse(const char* code, const std::string& found,
                           const std::string& expected) const {
    throw Error(Failure::configuration,
                Finding{code,
                        Severity::error,
                        where,
                        {{"function", name}, {"found", found}, {"expected", expected}},
                        {},
                        {}});
  }
  const Value& argument(std::size_t index, const char* what) const {
    if (index >= arguments.size()) {
      refuse("VSP-TPL-006", std::to_string(arguments.size()), what);
    }
    return arguments[index];
  }
  /// An indicator, given as an object or by its id.
  const Indicator& indicator(std::size_t index) const {
    const Value& value = argument(index, "indicator");
    if (const Indicator* held = value.indicator()) return *held;
    const std::string* id = value.as<std::string>();
    const Indicator* found = id ? evaluation.indicator(*id) : nullptr;
    if (!found) refuse("VSP-TPL-007", id ? *id : "", "indicator");
    return *found;
  }
  /// An area, given as an object or by its code; the subject when not given.
  const Area& area(std::size_t index) const {
    if (index >= arguments.size()) return evaluation.context().subject;
    if (const Area* held = arguments[index].area()) return *held;
    const std::string* code = arguments[index].as<std::string>();
    const Area* found = code ? evaluation.context().areas.find(*code) : nullptr;
    if (!found) refuse("VSP-TPL-008", code ? *code : "", "area");
    return *found;
  }
  std::string text(std::size_t index, const char* what) const {
    const std::string* held = argument(index, what).as<std::string>();
    if (!held) refuse("VSP-TPL-006", "", what);
    return *held;
  }
  Language language() const { return evaluation.context().language; }
};

using Function = std::function<Value(const Call&)>;

Value observation_or_nothing(const Observation* observation) {
  return observation ? Value{observation} : Value{};
}

Value value_at(const Call& call) {
  const std::string code = call.text(2, "period");
  const auto period = period_from(code);
  if (!period) call.refuse("VSP-TPL-006", code, "period");
  return observation_or_nothing(call.evaluation.context().results.find(
      {call.indicator(0).id, call.area(1).code, *period, ""}));
}

Value first_or_last(const Call& call, bool last) {
  const auto series =
      call.evaluation.context().results.series(call.indicator(0).id, call.area(1).code);
  if (series.empty()) return {};
  return {last ? series.back() : series.front()};
}

Value observations(const Call& call) {
  Value::List list;
  const auto& context = call.evaluation.context();
  // observations(area): of all indicators; observations(indicator, area): of one.
  if (call.argument(0, "area").area()) {
    for (const Indicator& indicator : context.indicators) {
      for (const auto* one : context.results.series(indicator.id, call.area(0).code)) {
        list.push_back({one});
      }
    }
  } else {
    for (const auto* one : context.results.series(call.indicator(0).id, call.area(1).code)) {
      list.push_back({one});
    }
  }
  return {std::move(list)};
}

Value indicators(const Call& call) {
  Value::List list;
  for (std::size_t i = 0; i < call.arguments.size(); ++i) {
    const std::string name = call.text(i, "core, used, id");
    if (name != "core" && name != "used") {
      list.push_back({&call.indicator(i)});
      continue;
    }
    for (const Indicator& indicator : call.evaluation.context().indicators) {
      if (name == "used" || indicator.national_core) list.push_back({&indicator});
    }
  }
  return {std::move(list)};
}

/// derived(indicator, 'forandring'): the indicator that a calculation made of another.
Value derived(const Call& call) {
  const std::string id = call.indicator(0).id + "." + call.text(1, "calculation");
  const Indicator* found = call.evaluation.indicator(id);
  if (!found) call.refuse("VSP-TPL-007", id, "indicator");
  return {found};
}

/// indicators_of(area): those with an observation in the area.
Value indicators_of(const Call& call) {
  Value::List list;
  const auto& context = call.evaluation.context();
  for (const Indicator& indicator : context.indicators) {
    if (!context.results.series(indicator.id, call.area(0).code).empty())
      list.push_back({&indicator});
  }
  return {std::move(list)};
}

/// list(a, b, …): its arguments as one list.
Value list_of(const Call& call) { return {Value::List(call.arguments)}; }

Value areas(const Call& call) {
  const std::string name = call.text(0, "level");
  const auto level = area_level_from(name);
  if (!level) call.refuse("VSP-TPL-006", name, "country, region, municipality, rss");
  Value::List list;
  const auto& context = call.evaluation.context();
  const auto period = period_from(context.report.period);
  const auto year = period ? std::optional<int>(period->year) : std::nullopt;
  for (const Area* area : context.areas.of_level(*level, year)) list.push_back({area});
  return {std::move(list)};
}

Value trend(const Call& call) { return {call.evaluation.trend(call.indicator(0), call.area(1))}; }

Value difference(const Call& call) {
  const Observation* left = call.argument(0, "observation").observation();
  const Observation* right = call.argument(1, "observation").observation();
  if (!left || !right || !left->value || !right->value) return {};
  return {*left->value - *right->value};
}

Value count(const Call& call) {
  const Value::List* list = call.argument(0, "list").as<Value::List>();
  if (!list) call.refuse("VSP-TPL-006", "", "list");
  return {static_cast<double>(list->size())};
}

/// count_trend('worse', list of indicators, area): how many have that trend.
Value count_trend(const Call& call) {
  const std::string wanted = call.text(0, "better, worse, unchanged");
  const Value::List* list = call.argument(1, "list").as<Value::List>();
  if (!list) call.refuse("VSP-TPL-006", "", "list");
  double matching = 0;
  for (const Value& item : *list) {
    const Indicator* indicator = item.indicator();
    if (!indicator) call.refuse("VSP-TPL-006", "", "indicators");
    if (call.evaluation.trend(*indicator, call.area(2)) == wanted) ++matching;
  }
  return {matching};
}

const std::map<std::string, Function, std::less<>>& functions() {
  static const std::map<std::string, Function, std::less<>> table = {
      {"value", value_at},
      {"first", [](const Call& call) { return first_or_last(call, false); }},
      {"last", [](const Call& call) { return first_or_last(call, true); }},
      {"observations", observations},
      {"indicators", indicators},
      {"indicators_of", indicators_of},
      {"list", list_of},
      {"derived", derived},
      {"areas", areas},
      {"trend", trend},
      {"difference", difference},
      {"count", count},
      {"count_trend", count_trend}};
  return table;
}

/// The number of what stands before the bar, or nothing with the words of its state in words.
std::optional<double> number_of(const Value& value) {
  if (const double* number = value.as<double>()) return *number;
  if (const Observation* observation = value.observation()) return observation->value;
  return std::nullopt;
}

Value formatted(const Call& call, bool sign, const char* suffix) {
  const Value& value = call.argument(0, "number");
  const auto number = number_of(value);
  if (!number) return {call.evaluation.shown(value)};
  int decimals = text::decimals_of(*number, 1);
  if (const Observation* observation = value.observation()) {
    decimals = call.evaluation.decimals(*observation);
  }
  if (call.arguments.size() > 1) {
    const double* wanted = call.arguments[1].as<double>();
    if (!wanted || *wanted < 0 || *wanted > 15) call.refuse("VSP-TPL-006", "", "0–15");
    decimals = static_cast<int>(*wanted);
  }
  return {text::format_number(*number, {decimals, sign, true}, call.language()) + suffix};
}

/// choose('worse','sämre','better','bättre','annars'): the word that belongs to the text before the
/// bar; an odd last argument is for all others.
Value choose(const Call& call) {
  const std::string key = call.text(0, "text");
  for (std::size_t i = 1; i + 1 < call.arguments.size(); i += 2) {
    if (call.text(i, "text") == key) return call.arguments[i + 1];
  }
  if (call.arguments.size() % 2 == 0) return call.arguments.back();
  call.refuse("VSP-TPL-006", key, "choose(…)");
}

/// A yes/no answer that stands as 0 or 100 percent of one respondent.
Value answer(const Call& call) {
  const Value& value = call.argument(0, "observation");
  const auto number = number_of(value);
  if (!number) return {call.evaluation.shown(value)};
  if (*number != 0 && *number != 100)
    call.refuse("VSP-TPL-006", call.evaluation.shown(value), "0, 100");
  return {call.evaluation.context().vocabulary.word("answer", *number == 100 ? "yes" : "no",
                                                    call.language())};
}

/// or('…'): what stands before the bar, or the other when there is nothing.
Value alternative(const Call& call) {
  const Value& value = call.argument(0, "value");
  return value.empty() ? call.argument(1, "value") : value;
}

Value join(const Call& call) {
  const Value::List* list = call.argument(0, "list").as<Value::List>();
  if (!list) call.refuse("VSP-TPL-006", "", "list");
  const std::string between = call.arguments.size() > 1 ? call.text(1, "text") : ", ";
  std::string text;
  for (const Value& item : *list) {
    if (!text.empty()) text += between;
    text += call.evaluation.shown(item);
  }
  return {text};
}

/// words('trend'): the vocabulary's word of that group for the key before the bar.
Value words(const Call& call) {
  return {call.evaluation.context().vocabulary.word(call.text(1, "group"), call.text(0, "text"),
                                                    call.language())};
}

/// The first letter large, for words that begin a sentence or a cell.
Value capitalised(const Call& call) {
  std::string text = call.evaluation.shown(call.argument(0, "text"));
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return {text};
}

const std::map<std::string, Function, std::less<>>& filters() {
  static const std::map<std::string, Function, std::less<>> table = {
      {"number", [](const Call& call) { return formatted(call, false, ""); }},
      {"signed", [](const Call& call) { return formatted(call, true, ""); }},
      {"percent",
       [](const Call& call) {
         const bool swedish = call.language() == Language::sv;
         return formatted(call, false, swedish ? "\u00A0%" : "%");
       }},
      {"choose", choose},
      {"answer", answer},
      {"or", alternative},
      {"join", join},
      {"capitalised", capitalised},
      {"words", words}};
  return table;
}

Value dispatch(const std::map<std::string, Function, std::less<>>& table, const Call& call) {
  const auto found = table.find(call.name);
  if (found == table.end()) {
    std::string known;
    for (const auto& [name, function] : table) append_listed(known, name);
    call.refuse("VSP-TPL-005", call.name, known);
  }
  return found->second(call);
}

}  // namespace

Value call_function(const std::string& name, const std::vector<Value>& arguments,
                    const Evaluation& evaluation, const Location& where) {
  return dispatch(functions(), {name, arguments, evaluation, where});
}

Value call_filter(const std::string& name, const std::vector<Value>& arguments,
                  const Evaluation& evaluation, const Location& where) {
  return dispatch(filters(), {name, arguments, evaluation, where});
}

}  // namespace vsp::document
