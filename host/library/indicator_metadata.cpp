// SPDX-License-Identifier: Apache-2.0
#include "library/indicator_metadata.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <utility>

#include "diagnostics/error.hpp"
#include "library/metadata_reader.hpp"
#include "text/edit_distance.hpp"

namespace vsp::library {
namespace {

constexpr std::int64_t kFormat = 1;
constexpr std::int64_t kMostDecimals = 6;
constexpr std::int64_t kCoreIndicators = 12;

constexpr std::array<std::string_view, 28> kFields = {
    "indicator",       "id",          "shape",         "title",     "short_title",      "measure",
    "numerator",       "denominator", "unit",          "decimals",  "direction",        "keywords",
    "source_register", "publisher",   "affected_care", "rhythm",    "reference_period", "target",
    "interpretation",  "levels",      "breakdowns",    "kolada_id", "national_core",    "order",
    "aggregation",     "interval",    "input",         "remarks"};
constexpr std::array<std::string_view, 4> kShapes = {"series", "proportion", "measure", "derived"};
constexpr std::array<std::string_view, 3> kDirections = {"higher", "lower", "neutral"};
constexpr std::array<std::string_view, 3> kAggregations = {"none", "sum", "mean"};
constexpr std::array<std::string_view, 2> kIntervals = {"none", "wilson"};
constexpr std::array<std::string_view, 3> kInputTypes = {"text", "number", "integer"};
constexpr std::array<std::string_view, 5> kLevels = {"country", "region", "municipality",
                                                     "healthcare_region", "rss"};

/// The enumerator whose place in its enum is that of the word in the list; the first for none.
template <class Enum, std::size_t Size>
Enum enumerator(const std::array<std::string_view, Size>& words, std::string_view word) {
  const auto place = std::find(words.begin(), words.end(), word);
  return place == words.end() ? Enum{} : static_cast<Enum>(place - words.begin());
}

bool is_id(std::string_view id) {
  return id.size() >= 3 && id.size() <= 48 && id.front() >= 'a' && id.front() <= 'z' &&
         std::all_of(id.begin(), id.end(), [](char letter) {
           return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
                  letter == '_';
         });
}

/// Names of inputs are names of columns; "<name>#state" is the state beside a number.
bool is_input_name(std::string_view name) {
  constexpr std::string_view state = "#state";
  if (name.ends_with(state)) name.remove_suffix(state.size());
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_';
  });
}

class IndicatorReader {
 public:
  IndicatorReader(const toml::table& table, const std::string& file)
      : file_(file), reader_(table, file, findings_) {}

  Indicator read() {
    reader_.allow(kFields);
    read_identity();
    read_descriptions();
    read_presentation();
    read_coverage();
    read_targets();
    read_inputs();
    check_shape();
    check_core();
    if (!findings_.empty()) throw Error(Failure::plugin, std::move(findings_));
    return std::move(indicator_);
  }

 private:
  void read_identity() {
    const auto format = reader_.integer("indicator", Need::required);
    if (format && *format != kFormat) {
      reader_.report("VSP-LIB-006", "indicator",
                     {{"found", std::to_string(*format)}, {"expected", std::to_string(kFormat)}});
    }
    indicator_.id = reader_.text("id", Need::required);
    if (!indicator_.id.empty() && !is_id(indicator_.id)) {
      reader_.report("VSP-LIB-006", "id",
                     {{"found", indicator_.id}, {"expected", "[a-z][a-z0-9_]{2,47}"}});
    }
    indicator_.shape = enumerator<Shape>(kShapes, reader_.word("shape", Need::required, kShapes));
  }

  void read_descriptions() {
    indicator_.title = reader_.localized("title", Need::required);
    indicator_.short_title = reader_.localized("short_title", Need::required);
    for (const std::string* title : {&indicator_.short_title.sv, &indicator_.short_title.en}) {
      const std::size_t length = text::code_points(*title).size();
      if (length > kShortTitleLength) {
        reader_.report("VSP-LIB-006", "short_title",
                       {{"found", *title}, {"expected", "≤ " + std::to_string(kShortTitleLength)}});
      }
    }
    indicator_.measure = reader_.localized("measure", Need::required);
    indicator_.numerator = reader_.localized("numerator", Need::optional);
    indicator_.denominator = reader_.localized("denominator", Need::optional);
    indicator_.source_register = reader_.localized("source_register", Need::required);
    indicator_.publisher = reader_.localized("publisher", Need::required);
    indicator_.affected_care = reader_.localized("affected_care", Need::required);
    indicator_.rhythm = reader_.localized("rhythm", Need::required);
    indicator_.remarks = reader_.localized("remarks", Need::optional);
    for (const toml::table* table : reader_.tables("interpretation")) {
      constexpr std::array<std::string_view, 2> languages = {"sv", "en"};
      MetadataReader note(*table, file_, findings_, "interpretation.");
      note.allow(languages);
      indicator_.interpretation.push_back(
          {note.text("sv", Need::required), note.text("en", Need::required)});
    }
  }

  void read_presentation() {
    indicator_.unit = reader_.word("unit", Need::required, kUnits);
    const auto decimals = reader_.integer("decimals", Need::required);
    if (decimals && (*decimals < 0 || *decimals > kMostDecimals)) {
      reader_.report("VSP-LIB-006", "decimals",
                     {{"found", std::to_string(*decimals)}, {"expected", "0–6"}});
    } else {
      indicator_.decimals = static_cast<int>(decimals.value_or(0));
    }
    indicator_.direction =
        enumerator<Direction>(kDirections, reader_.word("direction", Need::required, kDirections));
    std::vector<std::string_view> keywords;
    for (const Keyword& keyword : indicator_keywords()) keywords.push_back(keyword.id);
    indicator_.keywords = reader_.words("keywords", keywords);
    indicator_.national_core = reader_.boolean("national_core");
    indicator_.order = static_cast<int>(
        std::clamp<std::int64_t>(reader_.integer("order", Need::optional).value_or(0), 0, 9999));
    indicator_.kolada_id = reader_.text("kolada_id", Need::optional);
    indicator_.aggregation = enumerator<Aggregation>(
        kAggregations, reader_.word("aggregation", Need::optional, kAggregations));
    indicator_.interval = enumerator<IntervalMethod>(
        kIntervals, reader_.word("interval", Need::optional, kIntervals));
  }

  void read_coverage() {
    indicator_.reference_period = period(reader_, "reference_period", Need::optional);
    for (const std::string& level : reader_.words("levels", kLevels)) {
      if (const auto known = area_level_from(level)) indicator_.levels.push_back(*known);
    }
    if (!reader_.has("levels")) reader_.report("VSP-LIB-003", "levels", {});
    std::set<std::string> seen;
    for (std::string& dimension : reader_.texts("breakdowns")) {
      if (!is_input_name(dimension) || !seen.insert(dimension).second) {
        reader_.report("VSP-LIB-006", "breakdowns",
                       {{"found", dimension}, {"expected", "sex, age"}});
      }
      indicator_.breakdowns.push_back(std::move(dimension));
    }
  }

  static std::optional<Period> period(MetadataReader& reader, std::string_view field, Need need) {
    const std::string text = reader.text(field, need);
    const auto period = period_from(text);
    if (!text.empty() && !period) {
      reader.report("VSP-LIB-006", field,
                    {{"found", text}, {"expected", "2023, 2023-S1, 2023-Q2, 2023-M04"}});
    }
    return period;
  }

  void read_targets() {
    constexpr std::array<std::string_view, 3> fields = {"value", "period", "origin"};
    for (const toml::table* table : reader_.tables("target")) {
      MetadataReader reader(*table, file_, findings_, "target.");
      reader.allow(fields);
      TargetValue target;
      target.value = reader.number("value", Need::required).value_or(0);
      if (!std::isfinite(target.value)) {
        reader.report("VSP-LIB-006", "value", {{"found", "nan/inf"}, {"expected", "1.5"}});
      }
      target.period = period(reader, "period", Need::required).value_or(Period{});
      target.origin = reader.localized("origin", Need::required);
      indicator_.targets.push_back(std::move(target));
    }
  }

  void read_inputs() {
    constexpr std::array<std::string_view, 3> fields = {"name", "type", "description"};
    std::set<std::string> seen;
    for (const toml::table* table : reader_.tables("input")) {
      MetadataReader reader(*table, file_, findings_, "input.");
      reader.allow(fields);
      IndicatorInput input;
      input.name = reader.text("name", Need::required);
      if (!input.name.empty() && !is_input_name(input.name)) {
        reader.report("VSP-LIB-006", "name", {{"found", input.name}, {"expected", "[a-z0-9_]+"}});
      }
      if (!seen.insert(input.name).second) {
        reader.report("VSP-LIB-009", "name", {{"found", input.name}});
      }
      input.type = reader.word("type", Need::required, kInputTypes);
      input.description = reader.localized("description", Need::required);
      indicator_.inputs.push_back(std::move(input));
    }
  }

  void check_shape() {
    const std::string shape(to_string(indicator_.shape));
    const bool rows = indicator_.shape == Shape::proportion || indicator_.shape == Shape::measure;
    if (rows && !reader_.has("input")) reader_.report("VSP-LIB-003", "input", {});
    if (!rows && reader_.has("input")) {
      reader_.report("VSP-LIB-007", "input", {{"shape", shape}});
    }
    if (indicator_.shape == Shape::measure && !reader_.has("aggregation")) {
      reader_.report("VSP-LIB-003", "aggregation", {});
    }
    if (indicator_.shape != Shape::measure && indicator_.aggregation != Aggregation::none) {
      reader_.report("VSP-LIB-007", "aggregation", {{"shape", shape}});
    }
    if (indicator_.shape != Shape::proportion && indicator_.interval != IntervalMethod::none) {
      reader_.report("VSP-LIB-007", "interval", {{"shape", shape}});
    }
    // A share or a rate is not defined without what it is a share of.
    const bool ratio = indicator_.shape == Shape::proportion ||
                       (indicator_.shape == Shape::series && indicator_.unit == "percent") ||
                       indicator_.unit.starts_with("per_");
    for (const std::string_view field : {"numerator", "denominator"}) {
      if (ratio && !reader_.has(field)) reader_.report("VSP-LIB-003", field, {});
    }
  }

  void check_core() {
    if (!indicator_.national_core) return;
    if (indicator_.order < 1 || indicator_.order > kCoreIndicators) {
      reader_.report("VSP-LIB-010", "order", {});
    }
    if (indicator_.keywords.empty()) reader_.report("VSP-LIB-010", "keywords", {});
    if (!reader_.has("reference_period")) reader_.report("VSP-LIB-010", "reference_period", {});
    if (indicator_.interpretation.empty()) reader_.report("VSP-LIB-010", "interpretation", {});
    if (indicator_.direction == Direction::neutral) {
      reader_.report("VSP-LIB-010", "direction", {});
    }
  }

  const std::string& file_;
  std::vector<Finding> findings_;
  MetadataReader reader_;
  Indicator indicator_;
};

}  // namespace

Indicator indicator_from_toml(std::string_view text, const std::string& file) {
  try {
    const toml::table table = toml::parse(text, file);
    return IndicatorReader(table, file).read();
  } catch (const toml::parse_error& error) {
    const auto begin = error.source().begin;
    throw Error(Failure::plugin,
                Finding{.code = "VSP-LIB-001",
                        .where = {.file = file,
                                  .row = static_cast<std::int64_t>(begin.line),
                                  .column = static_cast<std::int64_t>(begin.column)},
                        .arguments = {{"found", std::string(error.description())}}});
  }
}

}  // namespace vsp::library
