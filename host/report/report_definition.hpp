// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/finding.hpp"
#include "model/area.hpp"
#include "model/localized.hpp"
#include "model/period.hpp"
#include "model/value_state.hpp"

namespace vsp::report {

/// What kind of figures a source holds.
enum class SourceKind {
  published,  ///< Figures that are public already.
  synthetic,  ///< Made up; every document made of them says so.
};

/// A column that a source is asked for.
struct SourceColumn {
  std::string name;
  std::string type;  ///< "text", "number" or "integer".
  bool required = true;
  std::vector<std::string> headers;           ///< Other headings that mean this column.
  std::map<std::string, std::string> states;  ///< Word in a cell → name of a value state.
  bool percent = false;                       ///< Percent: 0–1 instead of 0–100 is an error.
  std::optional<double> minimum, maximum;     ///< Range in which values must lie.
};

struct SourceDefinition {
  std::string id;
  std::string plugin;  ///< Name of the vsp.source/1 capability: "csv".
  std::string path;    ///< As written: relative to the report definition.
  Localized title;
  SourceKind kind = SourceKind::published;
  std::vector<SourceColumn> columns;
  std::string options_json = "{}";  ///< For the plugin.
  Location where;
};

/// A fixed value, or the column of each row that holds it.
struct Binding {
  bool column = false;
  std::string text;
};

/// Which rows of a table are used: those whose column has (or has not) that text.
struct RowCondition {
  std::string column;  ///< Empty: all rows.
  std::string text;
  bool excludes = false;  ///< The rows that have the text are left out.
};

/// Published values of a table that become observations of indicators of shape series.
struct SeriesDefinition {
  std::string source;
  Binding indicator, area, period;
  std::map<std::string, Binding> breakdown;  ///< Dimension → category; an empty cell is the total.
  std::string value;                         ///< Column.
  std::optional<int> decimals;               ///< As printed; else as many as each value has.
  std::optional<Binding> note;
  /// Column and the words in it that give a state to a row's value ("1" → estimated).
  std::string state_column;
  std::map<std::string, ValueState> state_words;
  RowCondition rows;
  Location where;
};

/// An indicator whose plugin judges or measures the rows of a table.
struct IndicatorDefinition {
  std::string id;
  std::string source;
  Binding area, period;
  std::map<std::string, std::string> inputs;  ///< Input of the indicator → column of the table.
  std::vector<AreaLevel> levels;              ///< Levels at which it is counted.
  RowCondition rows;
  std::string parameters_json = "{}";
  Location where;
};

/// Observations calculated from others.
struct DerivedDefinition {
  std::string calculation;  ///< Name of the vsp.derived/1 capability.
  std::string indicator;    ///< Result's indicator id; empty with each_input.
  std::vector<std::string>
      inputs;  ///< Indicator ids; "core" stands for the national core indicators.
  /// One calculation per input; results are called "<input>.<calculation>".
  bool each_input = false;
  std::string parameters_json = "{}";
  Location where;
};

/// A published total or count that the figures are checked against.
struct CheckDefinition {
  enum class Kind {
    sum,           ///< Sum of columns over the rows of a source.
    row_sum,       ///< Sum of columns within each row, against a number or a column.
    count,         ///< Rows of a source whose column has a text or compares to a number.
    observations,  ///< Areas whose observation fulfils a condition.
    total,         ///< Sum of an indicator's observation over the areas of a level.
  };
  std::string id;
  Kind kind = Kind::sum;
  std::string source;
  std::vector<std::string> columns;
  std::optional<double> published;
  std::string published_column;
  double tolerance = 0;
  std::string equals;                  ///< count: text of the column.
  std::string compare;                 ///< count, observations: "> 0", "<= 0", "= 0".
  std::optional<ValueState> or_state;  ///< observations: this state fulfils the condition too.
  std::string indicator, minus;        ///< observations: value of indicator (minus another).
  std::string period, minus_period;
  AreaLevel level = AreaLevel::region;
  Localized claim;  ///< Where the number is published: "tabell 8, Totalt per termin".
  Location where;
};

/// A kind of document and the areas that it is made for.
struct DocumentDefinition {
  std::string id;
  std::string template_name;
  std::string texts;
  std::string writer;  ///< Name of the vsp.writer/1 capability.
  Language language = Language::sv;
  std::vector<std::string> areas;  ///< Codes, or the name of a level.
  std::string path;  ///< Pattern with {code} and {slug}, relative to the output folder.
  std::string options_json = "{}";
  Location where;
};

struct ReportDefinition {
  std::filesystem::path file;  ///< Absolute.
  std::string name;            ///< As the user named the file.
  std::string id;
  Localized title;
  Localized publisher;
  std::string as_of;  ///< ISO date.
  std::string period;
  std::vector<SourceDefinition> sources;
  std::vector<SeriesDefinition> series;
  std::vector<IndicatorDefinition> indicators;
  std::vector<DerivedDefinition> derived;
  std::vector<CheckDefinition> checks;
  std::vector<DocumentDefinition> documents;

  bool synthetic() const;
};

/// Reads a report definition (docs/report-definition.md). Throws Error(Failure::configuration) with
/// all findings: VSP-REP-001 not readable, -002 TOML, -003 unknown key, -004 key missing or of
/// another type, -005 value not allowed, -006 reference to something that is not defined, -007 id
/// twice.
ReportDefinition read_report_definition(const std::filesystem::path& file);

}  // namespace vsp::report
