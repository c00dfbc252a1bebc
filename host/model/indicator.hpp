// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/area.hpp"
#include "model/localized.hpp"
#include "model/period.hpp"

namespace vsp {

/// Which way is better. Red text, arrows, signs of change and rankings follow from it.
enum class Direction { higher, lower, neutral };
std::string_view to_string(Direction direction);

/// How an indicator comes about; decides the capability that makes it.
enum class Shape { series, proportion, measure, derived };
std::string_view to_string(Shape shape);

/// How values of parts become the value of the whole.
enum class Aggregation { none, sum, mean };

enum class IntervalMethod { none, wilson };

/// An input column of an indicator that judges or measures rows.
struct IndicatorInput {
  std::string name{};
  std::string type{};  ///< "text", "number" or "integer".
  Localized description{};
};

struct TargetValue {
  double value = 0;
  Period period{};  ///< From when it applies.
  Localized origin{};
};

struct Note {
  Localized text{};
};

/// What is known of an indicator besides its values (docs/indicator-metadata.md).
struct Indicator {
  std::string id{};  ///< ASCII, never reused.
  Shape shape = Shape::series;
  Localized title{};                     ///< Full name.
  Localized short_title{};               ///< For charts and narrow columns.
  Localized measure{};                   ///< What is measured, one sentence.
  Localized numerator{}, denominator{};  ///< Empty where there is none (series of an index).
  std::string
      unit{};  ///< Key of templates/vocabulary/units.toml: "percent", "per_100000", "persons", …
  int decimals = 0;  ///< Shown; published values with fewer decimals are shown as published.
  Direction direction = Direction::neutral;
  std::vector<std::string> keywords{};  ///< Of the fixed vocabulary (indicator_keywords()).
  Localized source_register{}, publisher{};
  Localized affected_care{};
  Localized rhythm{};
  std::optional<Period> reference_period{};
  std::vector<TargetValue> targets{};
  std::vector<Localized> interpretation{};  ///< Notes on how to read it.
  std::vector<AreaLevel> levels{};          ///< Levels at which it is published.
  std::vector<std::string> breakdowns{};    ///< Dimensions at which it can be broken down.
  std::string kolada_id{};                  ///< Empty when there is none.
  bool national_core = false;               ///< One of the 12 national core indicators.
  int order = 0;                            ///< Place in lists; core indicators 1–12.
  Aggregation aggregation = Aggregation::none;
  IntervalMethod interval = IntervalMethod::none;
  std::vector<IndicatorInput> inputs{};  ///< Of proportion and measure.
  Localized remarks{};
};

/// The fixed vocabulary of keywords with their ids: tillganglig, kontinuitet, delaktig,
/// personcentrerad, samordnad, starker_halsan.
struct Keyword {
  std::string_view id;
  std::string_view sv;
  std::string_view en;
};
const std::vector<Keyword>& indicator_keywords();

}  // namespace vsp
