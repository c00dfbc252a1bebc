// SPDX-License-Identifier: Apache-2.0
#include "document/evaluation.hpp"

#include <algorithm>

#include "diagnostics/error.hpp"
#include "diagnostics/listed.hpp"
#include "document/members.hpp"
#include "document/template_functions.hpp"
#include "text/number_format.hpp"

namespace vsp::document {
namespace {

using Kind = Expression::Kind;

[[noreturn]] void refuse(const char* code, const Location& where, const std::string& found,
                         const std::string& expected) {
  throw Error(
      Failure::configuration,
      Finding{code, Severity::error, where, {{"found", found}, {"expected", expected}}, {}, {}});
}

}  // namespace

Value Evaluation::evaluate(const Expression& expression, const Scope& scope,
                           const Location& where) const {
  switch (expression.kind) {
    case Kind::text:
      return {expression.text};
    case Kind::number:
      return {expression.number};
    case Kind::name:
      return name(expression, scope, where);
    case Kind::member:
      return member(evaluate(expression.operands.front(), scope, where), expression, where);
    case Kind::call:
      return call(expression, scope, where);
    case Kind::filter:
      return filter(expression, scope, where);
    case Kind::compare:
      return compare(expression, scope, where);
    case Kind::logical_and:
      return {truth(evaluate(expression.operands[0], scope, where)) &&
              truth(evaluate(expression.operands[1], scope, where))};
    case Kind::logical_or:
      return {truth(evaluate(expression.operands[0], scope, where)) ||
              truth(evaluate(expression.operands[1], scope, where))};
    case Kind::negate:
      return {!truth(evaluate(expression.operands[0], scope, where))};
  }
  return {};
}

Value Evaluation::name(const Expression& expression, const Scope& scope,
                       const Location& where) const {
  if (const auto bound = scope.find(expression.text); bound != scope.end()) return bound->second;
  if (expression.text == "report") return {&context_.report};
  if (expression.text == "area") return {&context_.subject};
  if (expression.text == "country") return {context_.areas.find("00")};
  if (expression.text == "sources") {
    Value::List list;
    for (const SourceFacts& source : context_.sources) list.push_back({&source});
    return {std::move(list)};
  }
  if (expression.text == "findings") {
    Value::List list;
    for (const std::string& finding : context_.findings) list.push_back({finding});
    return {std::move(list)};
  }
  std::string known = "report, area, country, sources, findings";
  for (const auto& [bound, value] : scope) known += ", " + bound;
  refuse("VSP-TPL-002", where, expression.text, known);
}

Value Evaluation::member(const Value& object, const Expression& expression,
                         const Location& where) const {
  if (object.empty()) return {};
  auto found = member_of(object, expression.text, *this);
  if (!found) refuse("VSP-TPL-003", where, expression.text, members_of(object));
  return std::move(*found);
}

Value Evaluation::call(const Expression& expression, const Scope& scope,
                       const Location& where) const {
  std::vector<Value> arguments;
  for (const Expression& operand : expression.operands) {
    arguments.push_back(evaluate(operand, scope, where));
  }
  return call_function(expression.text, arguments, *this, where);
}

Value Evaluation::filter(const Expression& expression, const Scope& scope,
                         const Location& where) const {
  std::vector<Value> arguments;
  for (const Expression& operand : expression.operands) {
    arguments.push_back(evaluate(operand, scope, where));
  }
  return call_filter(expression.text, arguments, *this, where);
}

Value Evaluation::compare(const Expression& expression, const Scope& scope,
                          const Location& where) const {
  const auto number_of = [](const Value& value) -> std::optional<double> {
    if (const double* number = value.as<double>()) return *number;
    if (const Observation* observation = value.observation()) return observation->value;
    return std::nullopt;
  };
  const Value left = evaluate(expression.operands[0], scope, where);
  const Value right = evaluate(expression.operands[1], scope, where);
  const std::string& sign = expression.text;
  const auto a = number_of(left);
  const auto b = number_of(right);
  if (a && b) {
    if (sign == "=") return {*a == *b};
    if (sign == "!=") return {*a != *b};
    if (sign == "<") return {*a < *b};
    if (sign == ">") return {*a > *b};
    return {sign == "<=" ? *a <= *b : *a >= *b};
  }
  const std::string* x = left.as<std::string>();
  const std::string* y = right.as<std::string>();
  if (x && y && (sign == "=" || sign == "!=")) return {(*x == *y) == (sign == "=")};
  // A value that is not there equals nothing and is neither smaller nor larger.
  if (left.empty() || right.empty() || left.observation() || right.observation()) {
    return {sign == "!="};
  }
  refuse("VSP-TPL-004", where, sign, "number, text");
}

bool Evaluation::truth(const Value& value) {
  if (value.empty()) return false;
  if (const bool* flag = value.as<bool>()) return *flag;
  if (const double* number = value.as<double>()) return *number != 0;
  if (const std::string* text = value.as<std::string>()) return !text->empty();
  if (const Value::List* list = value.as<Value::List>()) return !list->empty();
  return true;
}

std::string Evaluation::shown(const Value& value) const {
  if (const std::string* text = value.as<std::string>()) return *text;
  if (const double* number = value.as<double>()) {
    return text::format_number(*number, {text::decimals_of(*number), false, true},
                               context_.language);
  }
  if (const Observation* observation = value.observation()) {
    if (!observation->value) return state_words(observation->state);
    return text::format_number(*observation->value, {decimals(*observation), false, true},
                               context_.language);
  }
  if (const Indicator* found = value.indicator()) return found->title.in(context_.language);
  if (const Area* found = value.area()) return area_name(*found);
  if (const SourceFacts* source = value.source()) return source->title;
  if (const ReportFacts* report = value.report()) return report->title;
  if (const bool* flag = value.as<bool>()) {
    return context_.vocabulary.word("answer", *flag ? "yes" : "no", context_.language);
  }
  if (const Value::List* list = value.as<Value::List>()) {
    std::string text;
    for (const Value& item : *list) append_listed(text, shown(item));
    return text;
  }
  return state_words(ValueState::missing);
}

const std::string& Evaluation::state_words(ValueState state) const {
  return context_.vocabulary.word("state", to_string(state), context_.language);
}

int Evaluation::decimals(const Observation& observation) const {
  if (observation.published_decimals >= 0) return observation.published_decimals;
  const Indicator* found = indicator(observation.key.indicator);
  return found ? found->decimals : 0;
}

const std::string& Evaluation::area_name(const Area& area) const {
  const bool english = context_.language == Language::en && !area.english_name.empty();
  return english ? area.english_name : area.name;
}

const Indicator* Evaluation::indicator(std::string_view id) const {
  const auto found = std::find_if(context_.indicators.begin(), context_.indicators.end(),
                                  [&](const Indicator& one) { return one.id == id; });
  return found == context_.indicators.end() ? nullptr : &*found;
}

std::string Evaluation::trend(const Indicator& indicator, const Area& area) const {
  const Observation* first = nullptr;
  const Observation* last = nullptr;
  for (const Observation* observation : context_.results.series(indicator.id, area.code)) {
    if (!observation->value) continue;
    if (!first) first = observation;
    last = observation;
  }
  if (!first || first == last) return "unknown";
  if (*first->value == *last->value) return "unchanged";
  if (indicator.direction == Direction::neutral) return "changed";
  const bool rose = *last->value > *first->value;
  return rose == (indicator.direction == Direction::higher) ? "better" : "worse";
}

}  // namespace vsp::document
