// SPDX-License-Identifier: Apache-2.0
#include "report/definition_check.hpp"

#include "diagnostics/error.hpp"
#include "diagnostics/listed.hpp"

namespace vsp::report {
namespace {

class Checker {
 public:
  Checker(const AreaRegistry& areas, const library::IndicatorLibrary& library)
      : areas_(areas), library_(library) {}

  void area(const Binding& binding, const Location& where) {
    if (binding.column || areas_.find(binding.text)) return;
    add("VSP-OBS-002", where, binding.text, suggested_areas(areas_, binding.text));
  }

  void period(const std::string& text, const Location& where) {
    if (!period_from(text)) add("VSP-OBS-003", where, text, "2023");
  }

  void period(const Binding& binding, const Location& where) {
    if (!binding.column) period(binding.text, where);
  }

  void indicator(const std::string& id, bool published, const Location& where) {
    const Indicator* known = library_.find(id);
    if (!known) {
      add("VSP-OBS-004", where, id, suggested_indicators(library_, id));
    } else if ((known->shape == Shape::series) != published || known->shape == Shape::derived) {
      add("VSP-OBS-006", where, id, std::string(to_string(known->shape)));
    }
  }

  /// "fortroende" or, for what a calculation made of each input, "fortroende.forandring".
  void result(const std::string& id, const Location& where) {
    if (id.empty()) return;
    const std::size_t dot = id.find('.');
    for (const std::string& part :
         {id.substr(0, dot), dot == std::string::npos ? std::string() : id.substr(dot + 1)}) {
      if (!part.empty() && !library_.find(part)) {
        add("VSP-OBS-004", where, part, suggested_indicators(library_, part));
      }
    }
  }

  std::vector<Finding> take() { return std::move(findings_); }

 private:
  void add(const char* code, const Location& where, const std::string& found,
           const std::string& expected) {
    findings_.push_back(
        {code, Severity::error, where, {{"found", found}, {"expected", expected}}, {}, {}});
  }

  const AreaRegistry& areas_;
  const library::IndicatorLibrary& library_;
  std::vector<Finding> findings_;
};

}  // namespace

void check_definition(const ReportDefinition& report, const AreaRegistry& areas,
                      const library::IndicatorLibrary& library) {
  Checker checker(areas, library);
  for (const SeriesDefinition& series : report.series) {
    checker.area(series.area, series.where);
    checker.period(series.period, series.where);
    if (!series.indicator.column) checker.indicator(series.indicator.text, true, series.where);
  }
  for (const IndicatorDefinition& indicator : report.indicators) {
    checker.area(indicator.area, indicator.where);
    checker.period(indicator.period, indicator.where);
    checker.indicator(indicator.id, false, indicator.where);
  }
  checker.period(report.period, {report.name, "", 0, 0});
  for (const CheckDefinition& check : report.checks) {
    checker.result(check.indicator, check.where);
    checker.result(check.minus, check.where);
    if (!check.period.empty()) checker.period(check.period, check.where);
    if (!check.minus_period.empty()) checker.period(check.minus_period, check.where);
  }
  std::vector<Finding> findings = checker.take();
  if (!findings.empty()) throw Error(Failure::configuration, std::move(findings));
}

std::string suggested_areas(const AreaRegistry& areas, const std::string& code) {
  std::string near;
  for (const Area* one : areas.suggestions(code)) {
    append_listed(near, one->code + " (" + one->name + ")");
  }
  return near;
}

std::string suggested_indicators(const library::IndicatorLibrary& library, const std::string& id) {
  std::string near;
  for (const std::string& one : library.suggestions(id)) append_listed(near, one);
  return near;
}

}  // namespace vsp::report
