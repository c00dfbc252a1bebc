// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "diagnostics/finding.hpp"
#include "model/area.hpp"
#include "model/indicator.hpp"
#include "model/observation.hpp"

/// From judged or measured rows to observations. Counting, rounding and intervals are here and in
/// no plugin, so that they are the same for every indicator.
namespace vsp::aggregate {

/// Verdict on a row; the numbers are those of VSP_VERDICT_… in the SDK.
enum class Verdict : std::uint8_t { excluded = 0, missing = 1, not_met = 2, met = 3 };

/// What a row belongs to and where it stands.
struct RowPlace {
  const Area* area = nullptr;
  Period period;
  std::string source;
  std::string file;
  std::int64_t row = 0;
};

struct JudgedRow {
  RowPlace place;
  Verdict verdict = Verdict::excluded;
};

struct MeasuredRow {
  RowPlace place;
  ValueState state = ValueState::missing;
  double value = 0;  ///< Read when state has a number.
};

struct Result {
  std::vector<Observation> observations;
  /// Totals that lack parts (VSP-AGG-001), rows that cannot be placed at a level (VSP-AGG-002), two
  /// rows for one unit and period (VSP-OBS-001, error).
  std::vector<Finding> findings;
};

/// Counts a proportion at each level: value = 100 × met ÷ (met + not met), with numerator,
/// denominator and, when the indicator asks for it, Wilson's interval at 95 %. No row that can be
/// judged: state missing; no row in the population: not_applicable. plugin goes into the
/// provenance.
Result count_proportion(const Indicator& indicator, const std::vector<JudgedRow>& rows,
                        const std::vector<AreaLevel>& levels, const AreaRegistry& areas,
                        const std::string& plugin);

/// Sums or averages (indicator.aggregation) a measure at each level. A unit of one row keeps that
/// row's state; a total of several rows sums those with a number and says how many of how many
/// (parts).
Result aggregate_measure(const Indicator& indicator, const std::vector<MeasuredRow>& rows,
                         const std::vector<AreaLevel>& levels, const AreaRegistry& areas,
                         const std::string& plugin);

}  // namespace vsp::aggregate
