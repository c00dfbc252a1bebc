// SPDX-License-Identifier: Apache-2.0
#include "report/indicator_plugin.hpp"

#include <cmath>
#include <functional>
#include <set>

#include "diagnostics/error.hpp"
#include "diagnostics/listed.hpp"
#include "table/arrow_exchange.hpp"

namespace vsp::report {
namespace {

vsp_text borrowed(const std::string& text) { return {text.data(), text.size()}; }

std::string owned(const vsp_text& text) {
  return text.size == 0 || !text.data ? std::string()
                                      : std::string(text.data, static_cast<std::size_t>(text.size));
}

[[noreturn]] void refuse(const char* code, Failure failure, const Location& where,
                         std::map<std::string, std::string> arguments) {
  throw Error(failure, Finding{code, Severity::error, where, std::move(arguments), {}, {}});
}

Column renamed(const Column& column, const std::string& name) {
  switch (column.type()) {
    case ColumnType::text:
      return {name, column.text()};
    case ColumnType::number:
      return {name, column.number()};
    case ColumnType::integer:
      return {name, column.integer()};
  }
  return {name, column.text()};
}

const char* type_name(ColumnType type) {
  return type == ColumnType::text ? "text" : type == ColumnType::number ? "number" : "integer";
}

std::vector<std::string> names_of(const Table& table) {
  std::vector<std::string> names;
  for (const Column& column : table.columns()) names.push_back(column.name());
  return names;
}

/// Findings of a row plugin count rows of the batch from 1: told as rows of the source.
std::vector<Finding> located(std::vector<Finding> findings,
                             const std::vector<aggregate::RowPlace>& places) {
  for (Finding& finding : findings) {
    const std::int64_t row = finding.where.row;
    if (!finding.where.file.empty() || row < 1 || row > static_cast<std::int64_t>(places.size()))
      continue;
    const aggregate::RowPlace& place = places[static_cast<std::size_t>(row - 1)];
    finding.where.file = place.file;
    finding.where.row = place.row;
  }
  return findings;
}

/// Calls a row plugin; its findings, and those of its failure, get the places of the source.
void call_located(const std::string& plugin, const std::vector<aggregate::RowPlace>& places,
                  std::vector<Finding>& findings,
                  const std::function<vsp_status(const vsp_host*, vsp_error*)>& function) {
  plugin::CallContext call(plugin);
  try {
    call.call(function);
  } catch (const Error& error) {
    throw Error(error.failure(), located(error.findings(), places));
  }
  const auto told = located(call.findings(), places);
  findings.insert(findings.end(), told.begin(), told.end());
}

/// Collects what a derived plugin emits; checks happen after the call, on the host's side.
struct Emitted {
  std::string area, period, breakdown;
  vsp_value_state state = 0;
  std::uint32_t has = 0;
  double value = 0, numerator = 0, denominator = 0, lower = 0, upper = 0;
};

void collect(void* context, const vsp_observation* result) {
  if (!result || result->struct_size < sizeof(vsp_observation)) return;
  static_cast<std::vector<Emitted>*>(context)->push_back(
      {owned(result->area), owned(result->period), owned(result->breakdown), result->state,
       result->has, result->value, result->numerator, result->denominator, result->lower,
       result->upper});
}

vsp_observation view(const Observation& one, const std::string& period) {
  vsp_observation result{};
  result.struct_size = sizeof(vsp_observation);
  result.state = static_cast<vsp_value_state>(one.state);
  result.indicator = borrowed(one.key.indicator);
  result.area = borrowed(one.key.area);
  result.period = borrowed(period);
  result.breakdown = borrowed(one.key.breakdown);
  const auto give = [&](const std::optional<double>& from, std::uint32_t bit, double& to) {
    if (!from) return;
    result.has |= bit;
    to = *from;
  };
  give(one.value, VSP_HAS_VALUE, result.value);
  give(one.numerator, VSP_HAS_NUMERATOR, result.numerator);
  give(one.denominator, VSP_HAS_DENOMINATOR, result.denominator);
  give(one.lower, VSP_HAS_LOWER, result.lower);
  give(one.upper, VSP_HAS_UPPER, result.upper);
  return result;
}

Observation checked(const Emitted& emitted, const std::string& result_id, const AreaRegistry& areas,
                    const std::string& plugin) {
  const auto broken = [&](const std::string& found) {
    refuse("VSP-RUN-005", Failure::plugin, {}, {{"plugin", plugin}, {"found", found}});
  };
  const auto period = period_from(emitted.period);
  if (!areas.find(emitted.area)) broken(emitted.area);
  if (!period) broken(emitted.period);
  if (emitted.state < VSP_STATE_VALUE || emitted.state > VSP_STATE_ERROR) {
    broken(std::to_string(emitted.state));
  }
  Observation one;
  one.key = {result_id, emitted.area, *period, emitted.breakdown};
  one.state = static_cast<ValueState>(emitted.state);
  one.provenance.plugin = plugin;
  const auto take = [&](std::uint32_t bit, double from, std::optional<double>& to) {
    if ((emitted.has & bit) == 0) return;
    if (!std::isfinite(from)) broken("NaN");
    to = from;
  };
  take(VSP_HAS_VALUE, emitted.value, one.value);
  take(VSP_HAS_NUMERATOR, emitted.numerator, one.numerator);
  take(VSP_HAS_DENOMINATOR, emitted.denominator, one.denominator);
  take(VSP_HAS_LOWER, emitted.lower, one.lower);
  take(VSP_HAS_UPPER, emitted.upper, one.upper);
  if (one.value.has_value() != has_number(one.state)) broken(std::string(to_string(one.state)));
  return one;
}

}  // namespace

Table plugin_inputs(const Indicator& indicator, const IndicatorDefinition& definition,
                    const SourceTable& source) {
  std::vector<Column> columns;
  std::string known;
  for (const IndicatorInput& input : indicator.inputs) append_listed(known, input.name);
  for (const auto& [name, column] : definition.inputs) {
    bool declared = false;
    for (const IndicatorInput& input : indicator.inputs) declared = declared || input.name == name;
    if (!declared) {
      refuse("VSP-REP-008", Failure::configuration, definition.where,
             {{"found", name}, {"expected", known}});
    }
  }
  for (const IndicatorInput& input : indicator.inputs) {
    const auto bound = definition.inputs.find(input.name);
    const Column* column =
        bound == definition.inputs.end() ? nullptr : source.table.find(bound->second);
    if (!column) {
      refuse("VSP-REP-008", Failure::configuration, definition.where,
             {{"found", bound == definition.inputs.end() ? "" : bound->second},
              {"expected", input.name}});
    }
    if (input.type != type_name(column->type())) {
      refuse("VSP-REP-009", Failure::configuration, definition.where,
             {{"column", bound->second},
              {"found", type_name(column->type())},
              {"expected", input.type}});
    }
    columns.push_back(renamed(*column, input.name));
  }
  return Table(std::move(columns));
}

std::vector<aggregate::JudgedRow> judge_rows(const IndicatorDefinition& definition,
                                             const Table& inputs,
                                             const std::vector<aggregate::RowPlace>& places,
                                             const plugin::Registry& plugins,
                                             std::vector<Finding>& findings) {
  const auto& capability =
      plugins.capability<vsp_proportion_v1>(VSP_CAPABILITY_PROPORTION_1, definition.id);
  const std::string plugin = plugins.provider(VSP_CAPABILITY_PROPORTION_1, definition.id)->id;
  const ExportedBatch batch(inputs, names_of(inputs));
  // A value that no verdict has shows a row that the plugin did not judge.
  std::vector<std::uint8_t> verdicts(places.size(), 255);
  call_located(plugin, places, findings, [&](const vsp_host* host, vsp_error* error) {
    return capability.judge(host, borrowed(definition.parameters_json), batch.schema(),
                            batch.array(), verdicts.data(), error);
  });
  std::vector<aggregate::JudgedRow> rows;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (verdicts[i] > VSP_VERDICT_MET) {
      refuse("VSP-RUN-005", Failure::plugin, {places[i].file, "", places[i].row, 0},
             {{"plugin", plugin}, {"found", std::to_string(verdicts[i])}});
    }
    rows.push_back({places[i], static_cast<aggregate::Verdict>(verdicts[i])});
  }
  return rows;
}

std::vector<aggregate::MeasuredRow> measure_rows(const IndicatorDefinition& definition,
                                                 const Table& inputs,
                                                 const std::vector<aggregate::RowPlace>& places,
                                                 const plugin::Registry& plugins,
                                                 std::vector<Finding>& findings) {
  const auto& capability =
      plugins.capability<vsp_measure_v1>(VSP_CAPABILITY_MEASURE_1, definition.id);
  const std::string plugin = plugins.provider(VSP_CAPABILITY_MEASURE_1, definition.id)->id;
  const ExportedBatch batch(inputs, names_of(inputs));
  std::vector<double> values(places.size(), std::nan(""));
  std::vector<vsp_value_state> states(places.size(), -1);
  call_located(plugin, places, findings, [&](const vsp_host* host, vsp_error* error) {
    return capability.measure(host, borrowed(definition.parameters_json), batch.schema(),
                              batch.array(), values.data(), states.data(), error);
  });
  std::vector<aggregate::MeasuredRow> rows;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const bool known = states[i] >= VSP_STATE_VALUE && states[i] <= VSP_STATE_ERROR;
    const auto state = known ? static_cast<ValueState>(states[i]) : ValueState::error;
    if (!known || (has_number(state) && !std::isfinite(values[i]))) {
      refuse("VSP-RUN-005", Failure::plugin, {places[i].file, "", places[i].row, 0},
             {{"plugin", plugin}, {"found", known ? "NaN" : std::to_string(states[i])}});
    }
    rows.push_back({places[i], state, has_number(state) ? values[i] : 0});
  }
  return rows;
}

std::vector<Observation> derive(const std::string& calculation, const std::string& result_id,
                                const std::vector<const Observation*>& inputs,
                                const std::string& parameters_json, const AreaRegistry& areas,
                                const plugin::Registry& plugins) {
  const plugin::Manifest* provider = plugins.provider(VSP_CAPABILITY_DERIVED_1, calculation);
  if (!provider) {
    std::string known;
    for (const auto& name : plugins.names(VSP_CAPABILITY_DERIVED_1)) {
      append_listed(known, name);
    }
    refuse("VSP-RUN-006", Failure::plugin, {}, {{"found", calculation}, {"expected", known}});
  }
  const auto& capability =
      plugins.capability<vsp_derived_v1>(VSP_CAPABILITY_DERIVED_1, calculation);
  std::vector<std::string> periods;
  for (const Observation* one : inputs) periods.push_back(to_string(one->key.period));
  std::vector<vsp_observation> views;
  for (std::size_t i = 0; i < inputs.size(); ++i) views.push_back(view(*inputs[i], periods[i]));
  std::vector<Emitted> emitted;
  plugin::CallContext call(provider->id);
  call.call([&](const vsp_host* host, vsp_error* error) {
    return capability.derive(host, borrowed(parameters_json), views.data(), views.size(),
                             sizeof(vsp_observation), collect, &emitted, error);
  });
  std::vector<Observation> results;
  for (const Emitted& one : emitted)
    results.push_back(checked(one, result_id, areas, provider->id));
  for (Observation& one : results) {
    for (const Observation* input : inputs) one.synthetic = one.synthetic || input->synthetic;
  }
  return results;
}

std::vector<Observation> failed_observations(const std::string& indicator,
                                             const std::vector<aggregate::RowPlace>& places,
                                             const std::vector<AreaLevel>& levels,
                                             const AreaRegistry& areas, const std::string& plugin) {
  std::set<ObservationKey> keys;
  for (const AreaLevel level : levels) {
    for (const aggregate::RowPlace& place : places) {
      if (place.area->level == level) keys.insert({indicator, place.area->code, place.period, ""});
      if (level == AreaLevel::country)
        keys.insert({indicator, areas.find("00")->code, place.period, ""});
    }
  }
  std::vector<Observation> results;
  for (const ObservationKey& key : keys) {
    Observation one;
    one.key = key;
    one.state = ValueState::error;
    one.provenance.plugin = plugin;
    results.push_back(std::move(one));
  }
  return results;
}

}  // namespace vsp::report
