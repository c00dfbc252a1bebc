// SPDX-License-Identifier: Apache-2.0
#include "report/observation_reading.hpp"

#include <algorithm>
#include <cmath>

#include "diagnostics/error.hpp"
#include "model/breakdown.hpp"
#include "report/definition_check.hpp"
#include "report/indicator_plugin.hpp"
#include "text/number_format.hpp"

namespace vsp::report {
namespace {

std::string cell_text(const Column& column, std::size_t row) {
  switch (column.type()) {
    case ColumnType::text:
      return column.text()[row].value_or("");
    case ColumnType::integer:
      return column.integer()[row] ? std::to_string(*column.integer()[row]) : "";
    case ColumnType::number:
      return column.number()[row] ? text::format_exact(*column.number()[row]) : "";
  }
  return {};
}

std::string bound(const Binding& binding, const SourceTable& source, std::size_t row) {
  return binding.column ? cell_text(*source.table.find(binding.text), row) : binding.text;
}

std::optional<double> cell_number(const Column& column, std::size_t row) {
  if (column.type() == ColumnType::number) return column.number()[row];
  if (column.type() == ColumnType::integer && column.integer()[row]) {
    return static_cast<double>(*column.integer()[row]);
  }
  return std::nullopt;
}

Location row_location(const SourceTable& source, std::size_t row) {
  return {source.definition->path, "", source.table.find("#row")->integer()[row].value_or(0), 0};
}

/// The state of a cell: what the row's state column or the cell's own word says, else value or
/// missing.
ValueState cell_state(const SeriesDefinition& definition, const SourceTable& source,
                      std::size_t row, bool has_value) {
  if (!definition.state_column.empty()) {
    const auto found =
        definition.state_words.find(cell_text(*source.table.find(definition.state_column), row));
    if (found != definition.state_words.end()) return found->second;
  }
  if (const Column* column = source.table.find(definition.value + "#state")) {
    if (const auto& word = column->text()[row]) {
      if (const auto state = value_state_from(*word)) return *state;
    }
  }
  return has_value ? ValueState::value : ValueState::missing;
}

template <class Value>
Column kept(const Column& column, const std::vector<std::optional<Value>>& values,
            const std::vector<bool>& keep) {
  std::vector<std::optional<Value>> chosen;
  for (std::size_t row = 0; row < values.size(); ++row) {
    if (keep[row]) chosen.push_back(values[row]);
  }
  return {column.name(), std::move(chosen)};
}

/// The source with only the rows that fulfil a condition.
SourceTable chosen_rows(const SourceTable& source, const RowCondition& condition) {
  SourceTable chosen = source;
  if (condition.column.empty()) return chosen;
  const Column& tested = *source.table.find(condition.column);
  std::vector<bool> keep;
  for (std::size_t row = 0; row < source.table.row_count(); ++row) {
    keep.push_back((cell_text(tested, row) == condition.text) != condition.excludes);
  }
  std::vector<Column> columns;
  for (const Column& column : source.table.columns()) {
    switch (column.type()) {
      case ColumnType::text:
        columns.push_back(kept(column, column.text(), keep));
        break;
      case ColumnType::number:
        columns.push_back(kept(column, column.number(), keep));
        break;
      case ColumnType::integer:
        columns.push_back(kept(column, column.integer(), keep));
        break;
    }
  }
  chosen.table = Table(std::move(columns));
  return chosen;
}

}  // namespace

std::vector<Observation> ObservationReader::series(const SeriesDefinition& definition,
                                                   const SourceTable& whole) {
  const SourceTable source = chosen_rows(whole, definition.rows);
  std::vector<Observation> observations;
  const Column& values = *source.table.find(definition.value);
  const auto row_places = places(definition.area, definition.period, source);
  for (std::size_t row = 0; row < source.table.row_count(); ++row) {
    const Location where = row_location(source, row);
    const std::string id = bound(definition.indicator, source, row);
    const library::LibraryEntry* entry = library_.entry(id);
    if (!entry) {
      report("VSP-OBS-004", where,
             {{"found", id}, {"expected", suggested_indicators(library_, id)}});
      continue;
    }
    if (entry->indicator.shape != Shape::series) {
      report("VSP-OBS-006", where,
             {{"found", id}, {"expected", std::string(to_string(entry->indicator.shape))}});
      continue;
    }
    if (!row_places[row].area) continue;
    Observation one;
    one.key = {id, row_places[row].area->code, row_places[row].period,
               breakdown_of(definition, source, row)};
    const auto number = cell_number(values, row);
    one.state = cell_state(definition, source, row, number.has_value());
    if (has_number(one.state) != number.has_value()) {
      report("VSP-OBS-008", where,
             {{"found", number ? text::format_exact(*number) : ""},
              {"expected", std::string(to_string(one.state))}});
      continue;
    }
    if (number) {
      one.value = number;
      one.published_decimals =
          definition.decimals ? *definition.decimals : text::decimals_of(*number);
    }
    if (definition.note) one.note = bound(*definition.note, source, row);
    one.provenance = {source.definition->id, where.row, definition.value, entry->plugin,
                      where.file};
    one.synthetic = source.definition->kind == SourceKind::synthetic;
    // What is made up was never printed: it is shown with the indicator's own decimals.
    if (one.synthetic && !definition.decimals) one.published_decimals = -1;
    observations.push_back(std::move(one));
  }
  return observations;
}

std::vector<Observation> ObservationReader::indicator(const IndicatorDefinition& definition,
                                                      const SourceTable& whole) {
  const SourceTable source = chosen_rows(whole, definition.rows);
  const library::LibraryEntry* entry = library_.entry(definition.id);  // check_definition found it
  const Shape shape = entry->indicator.shape;
  const auto row_places = places(definition.area, definition.period, source);
  if (std::any_of(row_places.begin(), row_places.end(),
                  [](const auto& place) { return !place.area; })) {
    return {};
  }
  aggregate::Result result;
  try {
    const Table inputs = plugin_inputs(entry->indicator, definition, source);
    if (shape == Shape::proportion) {
      const auto rows = judge_rows(definition, inputs, row_places, plugins_, findings_);
      result = aggregate::count_proportion(entry->indicator, rows, definition.levels, areas_,
                                           entry->plugin);
    } else {
      const auto rows = measure_rows(definition, inputs, row_places, plugins_, findings_);
      result = aggregate::aggregate_measure(entry->indicator, rows, definition.levels, areas_,
                                            entry->plugin);
    }
  } catch (const Error& error) {
    // Faulty rows end the run like those of a source; a plugin that fails does not.
    if (error.failure() == Failure::input) {
      findings_.insert(findings_.end(), error.findings().begin(), error.findings().end());
      return {};
    }
    if (error.failure() == Failure::configuration) throw;
    for (Finding finding : error.findings()) {
      finding.arguments["indicator"] = definition.id;
      failures_.push_back(std::move(finding));
    }
    return failed_observations(definition.id, row_places, definition.levels, areas_, entry->plugin);
  }
  findings_.insert(findings_.end(), result.findings.begin(), result.findings.end());
  for (Observation& one : result.observations) {
    one.synthetic = source.definition->kind == SourceKind::synthetic;
  }
  return std::move(result.observations);
}

std::string ObservationReader::breakdown_of(const SeriesDefinition& definition,
                                            const SourceTable& source, std::size_t row) {
  Breakdown breakdown;
  for (const auto& [dimension, binding] : definition.breakdown) {
    const std::string category = bound(binding, source, row);
    if (category.empty()) continue;
    if (!is_category(dimension, category)) {
      report("VSP-OBS-009", row_location(source, row),
             {{"found", category},
              {"column", dimension},
              {"expected", dimension == "sex"   ? "F, M"
                           : dimension == "age" ? "65-69, 85+"
                                                : "a–z, 0–9, -"}});
      continue;
    }
    breakdown[dimension] = category;
  }
  return to_string(breakdown);
}

std::vector<aggregate::RowPlace> ObservationReader::places(const Binding& area,
                                                           const Binding& period,
                                                           const SourceTable& source) {
  std::vector<aggregate::RowPlace> result(source.table.row_count());
  for (std::size_t row = 0; row < result.size(); ++row) {
    const Location where = row_location(source, row);
    aggregate::RowPlace& place = result[row];
    place.source = source.definition->id;
    place.file = where.file;
    place.row = where.row;
    place.area = area_of(bound(area, source, row), where);
    const std::string code = bound(period, source, row);
    const auto parsed = period_from(code);
    if (!parsed) {
      report("VSP-OBS-003", where, {{"found", code}});
      place.area = nullptr;
      continue;
    }
    place.period = *parsed;
    if (!place.area) continue;
    const int year = parsed->year;
    const Area& unit = *place.area;
    if ((unit.valid_from && year < *unit.valid_from) || (unit.valid_to && year > *unit.valid_to)) {
      report(
          "VSP-OBS-005", where,
          {{"found", unit.code + " " + unit.name},
           {"period", code},
           {"expected", (unit.valid_from ? std::to_string(*unit.valid_from) : std::string()) + "–" +
                            (unit.valid_to ? std::to_string(*unit.valid_to) : std::string()) +
                            (unit.successor.empty() ? "" : " → " + unit.successor)}});
      place.area = nullptr;
    }
  }
  return result;
}

const Area* ObservationReader::area_of(const std::string& code, const Location& where) {
  if (const Area* found = areas_.find(code)) return found;
  report("VSP-OBS-002", where, {{"found", code}, {"expected", suggested_areas(areas_, code)}});
  return nullptr;
}

void ObservationReader::report(const char* code, const Location& where,
                               std::map<std::string, std::string> arguments) {
  findings_.push_back({code, Severity::error, where, std::move(arguments), {}, {}});
}

}  // namespace vsp::report
