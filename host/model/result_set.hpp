// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "model/observation.hpp"

namespace vsp {

/// Every value of a run, sorted by key; what all documents are made from. Immutable once made.
class ResultSet {
 public:
  ResultSet() = default;
  /// Sorts. Throws Error(Failure::input) with VSP-OBS-001 for each key that has two observations,
  /// naming both places.
  explicit ResultSet(std::vector<Observation> observations);

  const std::vector<Observation>& all() const { return observations_; }
  const Observation* find(const ObservationKey& key) const;
  /// The total observations (no breakdown) of an indicator in an area, in order of time.
  std::vector<const Observation*> series(std::string_view indicator, std::string_view area) const;

 private:
  std::vector<Observation> observations_;
};

}  // namespace vsp
