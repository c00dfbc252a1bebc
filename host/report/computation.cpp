// SPDX-License-Identifier: Apache-2.0
#include "report/computation.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "diagnostics/error.hpp"
#include "report/definition_check.hpp"
#include "report/derivation.hpp"
#include "report/observation_reading.hpp"

namespace vsp::report {
namespace {

/// Throws when errors were found; the notes and warnings among them are told too.
void stop_on_errors(Failure failure, const std::vector<Finding>& findings) {
  const bool any = std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
    return finding.severity == Severity::error;
  });
  if (any) throw Error(failure, findings);
}

std::map<std::string, SourceTable> read_sources(const ReportDefinition& report,
                                                const Installation& installation,
                                                std::vector<Finding>& findings) {
  std::map<std::string, SourceTable> sources;
  std::vector<Finding> invalid;
  for (const SourceDefinition& definition : report.sources) {
    try {
      SourceTable source =
          read_source_table(definition, report.file.parent_path(), installation.plugins);
      findings.insert(findings.end(), source.findings.begin(), source.findings.end());
      sources.emplace(definition.id, std::move(source));
    } catch (const Error& error) {
      // All faults of all files are told at once; a plugin that fails ends the run here.
      if (error.failure() != Failure::input) throw;
      invalid.insert(invalid.end(), error.findings().begin(), error.findings().end());
    }
  }
  if (!invalid.empty()) throw Error(Failure::input, std::move(invalid));
  return sources;
}

/// A table that has more than one region is expected to have all of them.
void find_absent_regions(const Computation& computation, const AreaRegistry& areas,
                         std::vector<Finding>& findings) {
  std::map<std::pair<std::string, Period>, std::set<std::string>> present;
  for (const Observation& one : computation.results.all()) {
    const Area* area = areas.find(one.key.area);
    if (area && area->level == AreaLevel::region) {
      present[{one.key.indicator, one.key.period}].insert(area->code);
    }
  }
  for (const auto& [key, codes] : present) {
    if (codes.size() < 2) continue;
    for (const Area* region : areas.of_level(AreaLevel::region, key.second.year)) {
      if (codes.count(region->code) != 0) continue;
      findings.push_back({"VSP-OBS-007",
                          Severity::warning,
                          {},
                          {{"indicator", key.first},
                           {"period", to_string(key.second)},
                           {"area", region->code + " " + region->name}},
                          {},
                          {}});
    }
  }
}

std::vector<Indicator> used_indicators(const std::vector<Observation>& observations,
                                       const library::IndicatorLibrary& library,
                                       const std::vector<Indicator>& made) {
  std::set<std::string> ids;
  for (const Observation& one : observations) ids.insert(one.key.indicator);
  std::vector<Indicator> used;
  for (const auto& entry : library.entries()) {
    if (ids.count(entry.indicator.id) != 0) used.push_back(entry.indicator);
  }
  for (const Indicator& one : made) {
    if (ids.count(one.id) != 0) used.push_back(one);
  }
  return used;
}

std::vector<std::string> used_plugins(const ReportDefinition& report,
                                      const Installation& installation,
                                      const std::vector<Observation>& observations) {
  std::set<std::string> ids;
  for (const SourceDefinition& source : report.sources) {
    if (const auto* found = installation.plugins.provider(VSP_CAPABILITY_SOURCE_1, source.plugin)) {
      ids.insert(found->id);
    }
  }
  for (const Observation& one : observations) {
    if (!one.provenance.plugin.empty()) ids.insert(one.provenance.plugin);
  }
  for (const DocumentDefinition& document : report.documents) {
    if (const auto* found =
            installation.plugins.provider(VSP_CAPABILITY_WRITER_1, document.writer)) {
      ids.insert(found->id);
    }
  }
  return {ids.begin(), ids.end()};
}

/// A plugin that is needed and cannot be loaded ends the run before anything is read.
void load_plugins(const ReportDefinition& report, const Installation& installation) {
  const auto& plugins = installation.plugins;
  for (const IndicatorDefinition& indicator : report.indicators) {
    const Indicator* known = installation.library.find(indicator.id);
    if (known && known->shape == Shape::proportion) {
      plugins.capability<vsp_proportion_v1>(VSP_CAPABILITY_PROPORTION_1, indicator.id);
    } else if (known && known->shape == Shape::measure) {
      plugins.capability<vsp_measure_v1>(VSP_CAPABILITY_MEASURE_1, indicator.id);
    }
  }
  for (const DerivedDefinition& derived : report.derived) {
    if (plugins.provider(VSP_CAPABILITY_DERIVED_1, derived.calculation)) {
      plugins.capability<vsp_derived_v1>(VSP_CAPABILITY_DERIVED_1, derived.calculation);
    }
  }
}

}  // namespace

Computation compute(const ReportDefinition& report, const Installation& installation) {
  check_definition(report, installation.areas, installation.library);
  load_plugins(report, installation);
  Computation computation;
  computation.sources = read_sources(report, installation, computation.findings);

  std::vector<Observation> observations;
  std::vector<Finding> findings;
  std::vector<Finding> failures;
  ObservationReader reader(installation.areas, installation.library, installation.plugins, findings,
                           failures);
  const auto append = [&](std::vector<Observation> more) {
    observations.insert(observations.end(), std::make_move_iterator(more.begin()),
                        std::make_move_iterator(more.end()));
  };
  for (const SeriesDefinition& series : report.series) {
    append(reader.series(series, computation.sources.at(series.source)));
  }
  for (const IndicatorDefinition& indicator : report.indicators) {
    append(reader.indicator(indicator, computation.sources.at(indicator.source)));
  }
  stop_on_errors(Failure::input, findings);
  // A plugin's failure does not end the run: its indicator is in state error.
  findings.insert(findings.end(), failures.begin(), failures.end());

  Derivation derivation(installation, observations, findings);
  for (const DerivedDefinition& derived : report.derived) derivation.run(derived);

  computation.complete =
      std::none_of(observations.begin(), observations.end(),
                   [](const Observation& one) { return one.state == ValueState::error; });
  computation.indicators =
      used_indicators(observations, installation.library, derivation.take_made());
  computation.plugins = used_plugins(report, installation, observations);
  computation.results = ResultSet(std::move(observations));
  find_absent_regions(computation, installation.areas, findings);
  computation.complete =
      computation.complete && std::none_of(findings.begin(), findings.end(), [](const auto& f) {
        return f.code == "VSP-OBS-007" || f.severity == Severity::error;
      });
  computation.checks =
      check_totals(report.checks, computation.sources, computation.results, installation.areas);
  computation.findings.insert(computation.findings.end(), findings.begin(), findings.end());
  for (const CheckOutcome& check : computation.checks) {
    computation.findings.insert(computation.findings.end(), check.findings.begin(),
                                check.findings.end());
  }
  return computation;
}

}  // namespace vsp::report
