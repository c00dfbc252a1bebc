// SPDX-License-Identifier: Apache-2.0
#include "chart/specification_check.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "chart/scale.hpp"
#include "diagnostics/error.hpp"
#include "text/number_format.hpp"

namespace vsp::chart {
namespace {

constexpr double kLeastWidth = 150;
constexpr double kMostWidth = 10000;
constexpr double kLeastAspect = 0.2;
constexpr double kMostAspect = 10;
// Beyond this a number has more digits than a reader can take in, and doubles skip whole numbers.
constexpr double kLargest = 1e15;

std::string shown(double value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value > 0 ? "inf" : "-inf";
  return std::abs(value) < kLargest ? text::format_exact(value) : "≥ 1e15";
}

class Findings {
 public:
  void add(std::string code, std::map<std::string, std::string> arguments) {
    Finding finding;
    finding.code = std::move(code);
    finding.arguments = std::move(arguments);
    findings_.push_back(std::move(finding));
  }
  bool usable(double value) const { return std::isfinite(value) && std::abs(value) <= kLargest; }
  void check_number(const std::string& where, double value) {
    if (!usable(value)) add("VSP-CHT-003", {{"where", where}, {"found", shown(value)}});
  }
  void check_number(const std::string& where, const std::optional<double>& value) {
    if (value) check_number(where, *value);
  }
  void throw_if_any() {
    if (!findings_.empty()) throw Error(Failure::configuration, std::move(findings_));
  }

 private:
  std::vector<Finding> findings_;
};

void check_axis(const Axis& axis, const std::string& name, Findings& findings) {
  findings.check_number(name, axis.minimum);
  findings.check_number(name, axis.maximum);
  if (axis.minimum && axis.maximum && !(*axis.minimum < *axis.maximum)) {
    findings.add(
        "VSP-CHT-005",
        {{"where", name}, {"minimum", shown(*axis.minimum)}, {"maximum", shown(*axis.maximum)}});
  }
  if (axis.decimals < 0 || axis.decimals > 12) {
    findings.add("VSP-CHT-006", {{"where", name + ".decimals"},
                                 {"found", std::to_string(axis.decimals)},
                                 {"expected", "0–12"}});
  }
}

void check_datum(const Specification& specification, const Series& series, const Datum& datum,
                 Findings& findings) {
  const std::string where = series.id + " x = " + shown(datum.x);
  findings.check_number(where, datum.x);
  findings.check_number(where, datum.y);
  findings.check_number(where, datum.lower);
  findings.check_number(where, datum.upper);
  if (specification.x.scale == Scale::category) {
    const auto count = static_cast<double>(specification.x.categories.size());
    if (!(datum.x >= 0 && datum.x < count && std::floor(datum.x) == datum.x)) {
      findings.add("VSP-CHT-004", {{"where", series.id},
                                   {"found", shown(datum.x)},
                                   {"expected", "0–" + shown(std::max(count - 1, 0.0))}});
    }
  }
  if ((datum.y || datum.lower || datum.upper) && !has_number(datum.state)) {
    findings.add("VSP-CHT-009", {{"where", where}, {"found", std::string(to_string(datum.state))}});
  }
  if (datum.lower && datum.upper && *datum.lower > *datum.upper) {
    findings.add("VSP-CHT-011", {{"where", where}});
  }
  const auto state = static_cast<std::size_t>(datum.state);
  if (series.mark == Mark::bar && !has_number(datum.state) &&
      (state >= specification.state_words.size() || specification.state_words[state].empty())) {
    findings.add("VSP-CHT-010", {{"where", where}, {"found", std::string(to_string(datum.state))}});
  }
}

void check_series(const Specification& specification, const Series& series, Findings& findings) {
  for (const Datum& datum : series.data) check_datum(specification, series, datum, findings);
  const auto unordered =
      std::adjacent_find(series.data.begin(), series.data.end(),
                         [](const Datum& a, const Datum& b) { return !(a.x < b.x); });
  if (unordered != series.data.end()) {
    findings.add("VSP-CHT-007", {{"where", series.id}, {"found", shown(std::next(unordered)->x)}});
  }
}

void check_line(const Specification& specification, const ReferenceLine& line, Findings& findings) {
  const std::string where = line.label.empty() ? "lines" : line.label;
  findings.check_number(where, line.at);
  const Axis& axis = line.vertical ? specification.x : specification.y;
  double low = axis.minimum.value_or(line.at);
  double high = axis.maximum.value_or(line.at);
  if (line.vertical && axis.scale == Scale::category) {
    low = -0.5;
    high = static_cast<double>(axis.categories.size()) - 0.5;
  }
  if (line.at < low || line.at > high) {
    findings.add("VSP-CHT-014", {{"where", where}, {"found", shown(line.at)}});
  }
}

// What a reader can find the chart by.
std::string name_of(const Specification& specification) {
  if (!specification.title.empty() || specification.series.empty()) return specification.title;
  return specification.series.front().id;
}

}  // namespace

bool has_values(const Specification& specification) {
  for (const Series& series : specification.series) {
    for (const Datum& datum : series.data) {
      if (datum.y && in_window(specification, datum)) return true;
    }
  }
  return false;
}

void check(const Specification& specification, double width) {
  Findings findings;
  if (!(width >= kLeastWidth && width <= kMostWidth)) {
    findings.add("VSP-CHT-002", {{"found", shown(width)}, {"expected", "150–10000"}});
  }
  if (!(specification.aspect >= kLeastAspect && specification.aspect <= kMostAspect)) {
    findings.add(
        "VSP-CHT-006",
        {{"where", "aspect"}, {"found", shown(specification.aspect)}, {"expected", "0.2–10"}});
  }
  check_axis(specification.x, "x", findings);
  check_axis(specification.y, "y", findings);
  if (specification.horizontal && specification.x.scale != Scale::category) {
    findings.add("VSP-CHT-015", {});
  }
  if (!specification.cut_label.empty() &&
      specification.cut_label.find("{value}") == std::string::npos) {
    findings.add("VSP-CHT-012", {{"found", specification.cut_label}, {"expected", "{value}"}});
  }
  for (const Series& series : specification.series) check_series(specification, series, findings);
  for (const ReferenceLine& line : specification.lines) check_line(specification, line, findings);
  findings.throw_if_any();
  if (!has_values(specification) && specification.empty_label.empty()) {
    findings.add("VSP-CHT-001", {{"where", name_of(specification)}});
  }
  findings.throw_if_any();
}

}  // namespace vsp::chart
