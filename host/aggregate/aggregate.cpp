// SPDX-License-Identifier: Apache-2.0
#include "aggregate/aggregate.hpp"

#include <map>
#include <set>
#include <utility>

#include "diagnostics/listed.hpp"
#include "stats/wilson.hpp"

namespace vsp::aggregate {
namespace {

using UnitKey = std::pair<std::string, Period>;

std::string place_text(const RowPlace& place) {
  return place.file + ":" + std::to_string(place.row);
}

/// Two rows for one unit and period: each value would be counted, one of them is wrong.
template <class Row>
void check_unique(const Indicator& indicator, const std::vector<Row>& rows, Result& result) {
  std::map<UnitKey, const RowPlace*> seen;
  for (const Row& row : rows) {
    const auto [found, fresh] =
        seen.emplace(UnitKey{row.place.area->code, row.place.period}, &row.place);
    if (fresh) continue;
    result.findings.push_back({"VSP-OBS-001",
                               Severity::error,
                               {row.place.file, "", row.place.row, 0},
                               {{"indicator", indicator.id},
                                {"area", row.place.area->code},
                                {"period", to_string(row.place.period)},
                                {"breakdown", ""},
                                {"second", place_text(row.place)},
                                {"first", place_text(*found->second)}},
                               {},
                               {}});
  }
}

/// The units of a level that a row counts in: itself, the county of a municipality, the groups of
/// either, or the country.
std::vector<const Area*> units_at(const RowPlace& place, AreaLevel level,
                                  const AreaRegistry& areas) {
  if (place.area->level == level) return {place.area};
  if (level == AreaLevel::country) return {areas.find("00")};
  if (level == AreaLevel::region && place.area->level == AreaLevel::municipality) {
    return {areas.find(place.area->county)};
  }
  auto groups = areas.groups_of(*place.area, level, place.period.year);
  // A region whose municipalities are split between groups cannot be counted in one of them.
  if (place.area->level == AreaLevel::region && groups.size() != 1) return {};
  return groups;
}

template <class Row>
using RowsByUnit = std::map<UnitKey, std::vector<const Row*>>;

template <class Row>
RowsByUnit<Row> grouped(const Indicator& indicator, const std::vector<Row>& rows, AreaLevel level,
                        const AreaRegistry& areas, Result& result) {
  RowsByUnit<Row> units;
  for (const Row& row : rows) {
    const auto found = units_at(row.place, level, areas);
    if (found.empty() && row.place.area->level != AreaLevel::country) {
      result.findings.push_back({"VSP-AGG-002",
                                 Severity::warning,
                                 {row.place.file, "", row.place.row, 0},
                                 {{"indicator", indicator.id},
                                  {"area", row.place.area->code},
                                  {"level", std::string(to_string(level))}},
                                 {},
                                 {}});
    }
    for (const Area* unit : found) units[{unit->code, row.place.period}].push_back(&row);
  }
  return units;
}

template <class Row>
Observation start(const Indicator& indicator, const UnitKey& key,
                  const std::vector<const Row*>& rows, const std::string& plugin) {
  Observation observation;
  observation.key = {indicator.id, key.first, key.second, ""};
  observation.provenance.plugin = plugin;
  observation.provenance.source = rows.front()->place.source;
  observation.provenance.file = rows.front()->place.file;
  if (rows.size() == 1) observation.provenance.row = rows.front()->place.row;
  observation.parts_expected = static_cast<std::int32_t>(rows.size());
  return observation;
}

void judge(const Indicator& indicator, const std::vector<const JudgedRow*>& rows,
           Observation& observation) {
  std::int32_t met = 0;
  std::int32_t not_met = 0;
  std::int32_t missing = 0;
  for (const JudgedRow* row : rows) {
    met += row->verdict == Verdict::met ? 1 : 0;
    not_met += row->verdict == Verdict::not_met ? 1 : 0;
    missing += row->verdict == Verdict::missing ? 1 : 0;
  }
  const std::int32_t denominator = met + not_met;
  observation.parts_expected = denominator + missing;
  observation.parts_present = denominator;
  if (denominator == 0) {
    observation.state = missing > 0 ? ValueState::missing : ValueState::not_applicable;
    return;
  }
  observation.state = ValueState::value;
  observation.numerator = met;
  observation.denominator = denominator;
  observation.value = 100.0 * met / denominator;
  if (indicator.interval == IntervalMethod::wilson) {
    const auto interval = stats::wilson(met, denominator);
    observation.lower = 100 * interval->lower;
    observation.upper = 100 * interval->upper;
  }
}

void measure(const Indicator& indicator, const std::vector<const MeasuredRow*>& rows,
             Observation& observation) {
  if (rows.size() == 1) {
    observation.state = rows.front()->state;
    if (has_number(observation.state)) observation.value = rows.front()->value;
    observation.parts_present = observation.value ? 1 : 0;
    return;
  }
  double sum = 0;
  bool estimated = false;
  for (const MeasuredRow* row : rows) {
    if (!has_number(row->state)) continue;
    sum += row->value;
    estimated = estimated || row->state != ValueState::value;
    ++observation.parts_present;
  }
  if (observation.parts_present == 0) {
    observation.state = ValueState::missing;
    return;
  }
  observation.state = estimated ? ValueState::estimated : ValueState::value;
  observation.value =
      indicator.aggregation == Aggregation::mean ? sum / observation.parts_present : sum;
}

/// A total that lacks parts is told with the units that it lacks.
void tell_missing_parts(const Indicator& indicator, const Observation& observation,
                        const std::vector<const MeasuredRow*>& rows, Result& result) {
  if (observation.parts_present == observation.parts_expected || rows.size() == 1) return;
  std::string lacking;
  for (const MeasuredRow* row : rows) {
    if (has_number(row->state)) continue;
    append_listed(lacking, row->place.area->short_name);
  }
  result.findings.push_back({"VSP-AGG-001",
                             Severity::note,
                             {rows.front()->place.file, "", 0, 0},
                             {{"indicator", indicator.id},
                              {"title_sv", indicator.title.sv},
                              {"title_en", indicator.title.en},
                              {"area", observation.key.area},
                              {"period", to_string(observation.key.period)},
                              {"present", std::to_string(observation.parts_present)},
                              {"expected", std::to_string(observation.parts_expected)},
                              {"lacking", lacking}},
                             {},
                             {}});
}

}  // namespace

Result count_proportion(const Indicator& indicator, const std::vector<JudgedRow>& rows,
                        const std::vector<AreaLevel>& levels, const AreaRegistry& areas,
                        const std::string& plugin) {
  Result result;
  check_unique(indicator, rows, result);
  for (const AreaLevel level : std::set<AreaLevel>(levels.begin(), levels.end())) {
    for (const auto& [key, unit] : grouped(indicator, rows, level, areas, result)) {
      Observation observation = start(indicator, key, unit, plugin);
      judge(indicator, unit, observation);
      result.observations.push_back(std::move(observation));
    }
  }
  return result;
}

Result aggregate_measure(const Indicator& indicator, const std::vector<MeasuredRow>& rows,
                         const std::vector<AreaLevel>& levels, const AreaRegistry& areas,
                         const std::string& plugin) {
  Result result;
  check_unique(indicator, rows, result);
  for (const AreaLevel level : std::set<AreaLevel>(levels.begin(), levels.end())) {
    for (const auto& [key, unit] : grouped(indicator, rows, level, areas, result)) {
      Observation observation = start(indicator, key, unit, plugin);
      measure(indicator, unit, observation);
      tell_missing_parts(indicator, observation, unit, result);
      result.observations.push_back(std::move(observation));
    }
  }
  return result;
}

}  // namespace vsp::aggregate
