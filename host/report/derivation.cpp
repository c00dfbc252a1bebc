// SPDX-License-Identifier: Apache-2.0
#include "report/derivation.hpp"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>

#include "report/definition_check.hpp"
#include "report/indicator_plugin.hpp"

namespace vsp::report {

void Derivation::run(const DerivedDefinition& definition) {
  const std::vector<std::string> inputs = input_ids(definition);
  if (!definition.each_input) {
    if (!installation_.library.find(definition.indicator)) {
      unknown(definition, definition.indicator);
    }
    derive_one(definition, definition.indicator, inputs, nullptr);
    return;
  }
  const Indicator* calculation = installation_.library.find(definition.calculation);
  if (!calculation) unknown(definition, definition.calculation);
  for (const std::string& input : inputs) {
    const Indicator& base = *installation_.library.find(input);
    Indicator made = *calculation;
    made.id = input + "." + definition.calculation;
    made.title = {calculation->title.sv + ": " + base.title.sv,
                  calculation->title.en + ": " + base.title.en};
    made.short_title = base.short_title;
    made.keywords = base.keywords;
    made.source_register = base.source_register;
    made.publisher = base.publisher;
    // Signs were turned by the base's direction; where it has none, neither has the change.
    if (base.direction == Direction::neutral) made.direction = Direction::neutral;
    made.national_core = false;
    made.order = base.order;
    derive_one(definition, made.id, {input}, &base);
    made_.push_back(std::move(made));
  }
}

void Derivation::unknown(const DerivedDefinition& definition, const std::string& id) const {
  const std::string near = suggested_indicators(installation_.library, id);
  throw Error(Failure::configuration, Finding{"VSP-OBS-004",
                                              Severity::error,
                                              definition.where,
                                              {{"found", id}, {"expected", near}},
                                              {},
                                              {}});
}

std::vector<std::string> Derivation::input_ids(const DerivedDefinition& definition) const {
  std::vector<std::string> ids;
  for (const std::string& input : definition.inputs) {
    if (input == "core") {
      for (const auto& entry : installation_.library.entries()) {
        if (entry.indicator.national_core) ids.push_back(entry.indicator.id);
      }
    } else if (installation_.library.find(input)) {
      ids.push_back(input);
    } else {
      unknown(definition, input);
    }
  }
  return ids;
}

void Derivation::derive_one(const DerivedDefinition& definition, const std::string& result_id,
                            const std::vector<std::string>& inputs, const Indicator* base) {
  std::vector<const Observation*> given;
  for (const Observation& one : observations_) {
    if (std::find(inputs.begin(), inputs.end(), one.key.indicator) != inputs.end()) {
      given.push_back(&one);
    }
  }
  std::sort(given.begin(), given.end(),
            [](const Observation* a, const Observation* b) { return a->key < b->key; });
  auto parameters = nlohmann::ordered_json::parse(definition.parameters_json);
  parameters["inputs"] = inputs;
  // What the report does not give is what the indicator's metadata say.
  if (base && !parameters.contains("better")) parameters["better"] = to_string(base->direction);
  if (base && base->reference_period && !parameters.contains("reference")) {
    parameters["reference"] = to_string(*base->reference_period);
  }
  try {
    auto results = derive(definition.calculation, result_id, given, parameters.dump(),
                          installation_.areas, installation_.plugins);
    observations_.insert(observations_.end(), std::make_move_iterator(results.begin()),
                         std::make_move_iterator(results.end()));
  } catch (const Error& error) {
    if (!installation_.plugins.provider(VSP_CAPABILITY_DERIVED_1, definition.calculation)) throw;
    // What a calculation refuses are its inputs and parameters, which the definition gives.
    if (error.failure() == Failure::input) {
      std::vector<Finding> refused = error.findings();
      for (Finding& finding : refused) finding.where = definition.where;
      throw Error(Failure::configuration, std::move(refused));
    }
    fail(result_id, given, error);
  }
}

/// A calculation that fails leaves its indicator in state error; the rest of the report is made.
void Derivation::fail(const std::string& result_id, const std::vector<const Observation*>& given,
                      const Error& error) {
  for (Finding finding : error.findings()) {
    finding.arguments["indicator"] = result_id;
    findings_.push_back(std::move(finding));
  }
  std::set<ObservationKey> keys;
  for (const Observation* one : given) {
    keys.insert({result_id, one->key.area, one->key.period, one->key.breakdown});
  }
  for (const ObservationKey& key : keys) {
    Observation one;
    one.key = key;
    one.state = ValueState::error;
    observations_.push_back(std::move(one));
  }
}

}  // namespace vsp::report
