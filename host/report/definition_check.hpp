// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "library/indicator_library.hpp"
#include "model/area.hpp"
#include "report/report_definition.hpp"

namespace vsp::report {

/// Checks the names that a report definition states itself (not those in its sources' columns)
/// against what is installed. Throws Error(Failure::configuration) with all findings: VSP-OBS-002
/// unknown area, -003 not a period, -004 unknown indicator, -006 indicator of another shape.
void check_definition(const ReportDefinition& report, const AreaRegistry& areas,
                      const library::IndicatorLibrary& library);

/// "0114 (Upplands Väsby), …": the areas that a wrong code may mean, for messages.
std::string suggested_areas(const AreaRegistry& areas, const std::string& code);

/// "fortroende, …": the indicators that a wrong id may mean, for messages.
std::string suggested_indicators(const library::IndicatorLibrary& library, const std::string& id);

}  // namespace vsp::report
