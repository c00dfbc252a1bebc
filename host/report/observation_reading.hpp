// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "aggregate/aggregate.hpp"
#include "library/indicator_library.hpp"
#include "model/area.hpp"
#include "model/observation.hpp"
#include "plugin/registry.hpp"
#include "report/report_definition.hpp"
#include "report/source_table.hpp"

namespace vsp::report {

/// Makes observations of the rows of source tables. Everything that is wrong becomes a finding with
/// file and row; the caller stops when one of them is an error.
///   VSP-OBS-002 unknown area, -003 not a period, -004 unknown indicator, -005 area not in use in
///   that year, -006 indicator of another shape, -008 a value that its state says is not there, or
///   the reverse.
class ObservationReader {
 public:
  /// findings: what is wrong with rows, and notes. failures: plugins that failed.
  ObservationReader(const AreaRegistry& areas, const library::IndicatorLibrary& library,
                    const plugin::Registry& plugins, std::vector<Finding>& findings,
                    std::vector<Finding>& failures)
      : areas_(areas),
        library_(library),
        plugins_(plugins),
        findings_(findings),
        failures_(failures) {}

  std::vector<Observation> series(const SeriesDefinition& definition, const SourceTable& whole);

  /// Calls the indicator's plugin and aggregates. The definition has been through check_definition.
  /// When the plugin fails, the observations are there in state error, and a finding says why.
  std::vector<Observation> indicator(const IndicatorDefinition& definition,
                                     const SourceTable& whole);

 private:
  std::vector<aggregate::RowPlace> places(const Binding& area, const Binding& period,
                                          const SourceTable& source);
  std::string breakdown_of(const SeriesDefinition& definition, const SourceTable& source,
                           std::size_t row);
  const Area* area_of(const std::string& code, const Location& where);
  void report(const char* code, const Location& where,
              std::map<std::string, std::string> arguments);

  const AreaRegistry& areas_;
  const library::IndicatorLibrary& library_;
  const plugin::Registry& plugins_;
  std::vector<Finding>& findings_;
  std::vector<Finding>& failures_;
};

}  // namespace vsp::report
