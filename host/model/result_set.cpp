// SPDX-License-Identifier: Apache-2.0
#include "model/result_set.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "diagnostics/error.hpp"

namespace vsp {
namespace {

std::string place_of(const Provenance& provenance) {
  std::string place = provenance.file.empty() ? provenance.source : provenance.file;
  if (place.empty()) place = provenance.plugin;
  if (provenance.row > 0) place += ':' + std::to_string(provenance.row);
  if (!provenance.column.empty()) place += " (" + provenance.column + ')';
  return place;
}

Finding duplicate(const Observation& first, const Observation& second) {
  const ObservationKey& key = second.key;
  return {.code = "VSP-OBS-001",
          .where = {.file = second.provenance.file.empty() ? second.provenance.source
                                                           : second.provenance.file,
                    .row = second.provenance.row},
          .arguments = {{"indicator", key.indicator},
                        {"area", key.area},
                        {"period", to_string(key.period)},
                        {"breakdown", key.breakdown},
                        {"first", place_of(first.provenance)},
                        {"second", place_of(second.provenance)}}};
}

}  // namespace

ResultSet::ResultSet(std::vector<Observation> observations)
    : observations_(std::move(observations)) {
  std::stable_sort(observations_.begin(), observations_.end(),
                   [](const Observation& a, const Observation& b) {
                     if (a.key != b.key) return a.key < b.key;
                     return std::tie(a.provenance.source, a.provenance.row, a.provenance.column) <
                            std::tie(b.provenance.source, b.provenance.row, b.provenance.column);
                   });
  std::vector<Finding> findings;
  std::size_t first = 0;
  for (std::size_t i = 1; i < observations_.size(); ++i) {
    if (observations_[i].key == observations_[first].key) {
      findings.push_back(duplicate(observations_[first], observations_[i]));
    } else {
      first = i;
    }
  }
  if (!findings.empty()) throw Error(Failure::input, std::move(findings));
}

const Observation* ResultSet::find(const ObservationKey& key) const {
  const auto place =
      std::lower_bound(observations_.begin(), observations_.end(), key,
                       [](const Observation& observation, const ObservationKey& wanted) {
                         return observation.key < wanted;
                       });
  return place != observations_.end() && place->key == key ? &*place : nullptr;
}

std::vector<const Observation*> ResultSet::series(std::string_view indicator,
                                                  std::string_view area) const {
  const auto wanted = std::pair(indicator, area);
  const auto pair_of = [](const Observation& observation) {
    return std::pair(std::string_view(observation.key.indicator),
                     std::string_view(observation.key.area));
  };
  auto place = std::lower_bound(
      observations_.begin(), observations_.end(), wanted,
      [&](const Observation& observation, const auto& key) { return pair_of(observation) < key; });
  std::vector<const Observation*> result;
  for (; place != observations_.end() && pair_of(*place) == wanted; ++place) {
    if (place->key.breakdown.empty()) result.push_back(&*place);
  }
  return result;
}

}  // namespace vsp
