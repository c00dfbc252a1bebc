// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "aggregate/aggregate.hpp"
#include "library/indicator_library.hpp"
#include "model/observation.hpp"
#include "plugin/registry.hpp"
#include "report/report_definition.hpp"
#include "report/source_table.hpp"
#include "table/table.hpp"

namespace vsp::report {

/// The columns that an indicator's plugin asks for, under its own names and in its own order.
/// Throws Error(Failure::configuration): VSP-REP-008 an input is not bound or bound to nothing,
/// VSP-REP-009 a column of another type.
Table plugin_inputs(const Indicator& indicator, const IndicatorDefinition& definition,
                    const SourceTable& source);

/// Calls vsp.proportion/1 and checks what comes back (VSP-RUN-005: a verdict that there is not).
/// The plugin's findings name rows of the batch; they are given with the file and row of the
/// source.
std::vector<aggregate::JudgedRow> judge_rows(const IndicatorDefinition& definition,
                                             const Table& inputs,
                                             const std::vector<aggregate::RowPlace>& places,
                                             const plugin::Registry& plugins,
                                             std::vector<Finding>& findings);

/// Calls vsp.measure/1 and checks what comes back (VSP-RUN-005: a state that there is not, a value
/// that is not finite).
std::vector<aggregate::MeasuredRow> measure_rows(const IndicatorDefinition& definition,
                                                 const Table& inputs,
                                                 const std::vector<aggregate::RowPlace>& places,
                                                 const plugin::Registry& plugins,
                                                 std::vector<Finding>& findings);

/// Calls vsp.derived/1 with the observations of its inputs. The results' keys carry result_id.
/// VSP-RUN-005 for an area, period or value that there is not; VSP-RUN-006 for an unknown
/// calculation.
std::vector<Observation> derive(const std::string& calculation, const std::string& result_id,
                                const std::vector<const Observation*>& inputs,
                                const std::string& parameters_json, const AreaRegistry& areas,
                                const plugin::Registry& plugins);

/// Observations in state error for every unit and period that the rows would have given.
std::vector<Observation> failed_observations(const std::string& indicator,
                                             const std::vector<aggregate::RowPlace>& places,
                                             const std::vector<AreaLevel>& levels,
                                             const AreaRegistry& areas, const std::string& plugin);

}  // namespace vsp::report
