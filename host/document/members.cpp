// SPDX-License-Identifier: Apache-2.0
#include "document/members.hpp"

#include <functional>
#include <map>

#include "diagnostics/listed.hpp"
#include "document/evaluation.hpp"

namespace vsp::document {
namespace {

template <class Object>
using Members =
    std::map<std::string_view, std::function<Value(const Object&, const Evaluation&)>, std::less<>>;

Value optional_number(const std::optional<double>& number) {
  return number ? Value{*number} : Value{};
}

Value words(const Evaluation& evaluation, std::string_view group, std::string_view key) {
  return {evaluation.context().vocabulary.word(group, key, evaluation.context().language)};
}

Value localized(const Localized& text, const Evaluation& evaluation) {
  return {text.in(evaluation.context().language)};
}

const Members<Observation>& observation_members() {
  static const Members<Observation> members = {
      {"value", [](const auto& o, const auto&) { return optional_number(o.value); }},
      {"numerator", [](const auto& o, const auto&) { return optional_number(o.numerator); }},
      {"denominator", [](const auto& o, const auto&) { return optional_number(o.denominator); }},
      {"lower", [](const auto& o, const auto&) { return optional_number(o.lower); }},
      {"upper", [](const auto& o, const auto&) { return optional_number(o.upper); }},
      {"has_value", [](const auto& o, const auto&) { return Value{o.value.has_value()}; }},
      {"state", [](const auto& o, const auto&) { return Value{std::string(to_string(o.state))}; }},
      {"state_words", [](const auto& o, const auto& e) { return Value{e.state_words(o.state)}; }},
      {"period", [](const auto& o,
                    const auto& e) { return Value{display(o.key.period, e.context().language)}; }},
      {"period_code", [](const auto& o, const auto&) { return Value{to_string(o.key.period)}; }},
      {"year", [](const auto& o, const auto&) { return Value{double(o.key.period.year)}; }},
      {"breakdown", [](const auto& o, const auto&) { return Value{o.key.breakdown}; }},
      {"indicator",
       [](const auto& o, const auto& e) {
         const Indicator* found = e.indicator(o.key.indicator);
         return found ? Value{found} : Value{};
       }},
      {"area",
       [](const auto& o, const auto& e) {
         const Area* found = e.context().areas.find(o.key.area);
         return found ? Value{found} : Value{};
       }},
      {"source",
       [](const auto& o, const auto& e) {
         for (const SourceFacts& source : e.context().sources) {
           if (source.id == o.provenance.source) return Value{&source};
         }
         return Value{};
       }},
      {"note", [](const auto& o, const auto&) { return Value{o.note}; }},
      {"synthetic", [](const auto& o, const auto&) { return Value{o.synthetic}; }},
      {"parts_present", [](const auto& o, const auto&) { return Value{double(o.parts_present)}; }},
      {"parts_expected",
       [](const auto& o, const auto&) { return Value{double(o.parts_expected)}; }},
      {"decimals", [](const auto& o, const auto& e) { return Value{double(e.decimals(o))}; }}};
  return members;
}

const Members<Indicator>& indicator_members() {
  static const Members<Indicator> members = {
      {"id", [](const auto& i, const auto&) { return Value{i.id}; }},
      {"title", [](const auto& i, const auto& e) { return localized(i.title, e); }},
      {"short", [](const auto& i, const auto& e) { return localized(i.short_title, e); }},
      {"measure", [](const auto& i, const auto& e) { return localized(i.measure, e); }},
      {"numerator", [](const auto& i, const auto& e) { return localized(i.numerator, e); }},
      {"denominator", [](const auto& i, const auto& e) { return localized(i.denominator, e); }},
      {"unit", [](const auto& i, const auto& e) { return words(e, "unit", i.unit); }},
      {"unit_key", [](const auto& i, const auto&) { return Value{i.unit}; }},
      {"direction",
       [](const auto& i, const auto&) { return Value{std::string(to_string(i.direction))}; }},
      {"direction_words",
       [](const auto& i, const auto& e) { return words(e, "direction", to_string(i.direction)); }},
      {"keywords",
       [](const auto& i, const auto& e) {
         Value::List list;
         for (const std::string& id : i.keywords) {
           for (const Keyword& keyword : indicator_keywords()) {
             if (keyword.id != id) continue;
             list.push_back(
                 {std::string(e.context().language == Language::sv ? keyword.sv : keyword.en)});
           }
         }
         return Value{std::move(list)};
       }},
      {"source_register",
       [](const auto& i, const auto& e) { return localized(i.source_register, e); }},
      {"publisher", [](const auto& i, const auto& e) { return localized(i.publisher, e); }},
      {"affected_care", [](const auto& i, const auto& e) { return localized(i.affected_care, e); }},
      {"rhythm", [](const auto& i, const auto& e) { return localized(i.rhythm, e); }},
      {"interpretation",
       [](const auto& i, const auto& e) {
         Value::List list;
         for (const Localized& note : i.interpretation) list.push_back(localized(note, e));
         return Value{std::move(list)};
       }},
      {"reference_period",
       [](const auto& i, const auto& e) {
         return i.reference_period ? Value{display(*i.reference_period, e.context().language)}
                                   : Value{};
       }},
      {"kolada", [](const auto& i, const auto&) { return Value{i.kolada_id}; }}};
  return members;
}

const Members<Area>& area_members() {
  static const Members<Area> members = {
      {"code", [](const auto& a, const auto&) { return Value{a.code}; }},
      {"name", [](const auto& a, const auto& e) { return Value{e.area_name(a)}; }},
      {"short",
       [](const auto& a, const auto& e) {
         const bool english = e.context().language == Language::en && !a.english_name.empty();
         return Value{english ? a.english_name : a.short_name};
       }},
      {"level", [](const auto& a, const auto&) { return Value{std::string(to_string(a.level))}; }}};
  return members;
}

const Members<ReportFacts>& report_members() {
  static const Members<ReportFacts> members = {
      {"id", [](const auto& r, const auto&) { return Value{r.id}; }},
      {"title", [](const auto& r, const auto&) { return Value{r.title}; }},
      {"publisher", [](const auto& r, const auto&) { return Value{r.publisher}; }},
      {"as_of", [](const auto& r, const auto&) { return Value{r.as_of}; }},
      {"period", [](const auto& r, const auto&) { return Value{r.period}; }},
      {"synthetic", [](const auto& r, const auto&) { return Value{r.synthetic}; }}};
  return members;
}

const Members<SourceFacts>& source_members() {
  static const Members<SourceFacts> members = {
      {"id", [](const auto& s, const auto&) { return Value{s.id}; }},
      {"title", [](const auto& s, const auto&) { return Value{s.title}; }},
      {"file", [](const auto& s, const auto&) { return Value{s.file}; }},
      {"sha256", [](const auto& s, const auto&) { return Value{s.sha256}; }},
      {"synthetic", [](const auto& s, const auto&) { return Value{s.synthetic}; }}};
  return members;
}

/// Calls use(members, object) for the kind of object at hand; false when it has no members.
template <class Use>
bool with_members(const Value& value, const Use& use) {
  if (const Observation* o = value.observation()) return use(observation_members(), *o), true;
  if (const Indicator* i = value.indicator()) return use(indicator_members(), *i), true;
  if (const Area* a = value.area()) return use(area_members(), *a), true;
  if (const ReportFacts* r = value.report()) return use(report_members(), *r), true;
  if (const SourceFacts* s = value.source()) return use(source_members(), *s), true;
  return false;
}

}  // namespace

std::optional<Value> member_of(const Value& object, std::string_view member,
                               const Evaluation& evaluation) {
  std::optional<Value> result;
  with_members(object, [&](const auto& members, const auto& held) {
    if (const auto found = members.find(member); found != members.end()) {
      result = found->second(held, evaluation);
    }
  });
  return result;
}

std::string members_of(const Value& object) {
  std::string names;
  with_members(object, [&](const auto& members, const auto&) {
    for (const auto& [name, get] : members) append_listed(names, std::string(name));
  });
  return names;
}

}  // namespace vsp::document
