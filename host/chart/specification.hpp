// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/value_state.hpp"

/// What a chart shows: data, encodings, marks and annotations; no position, colour or library. From
/// one specification the PDF is drawn, a native Excel chart made and the alternative text told.
namespace vsp::chart {

/// One value of a series.
struct Datum {
  double x = 0;             ///< Place on a linear x axis (e.g. the year); for a category axis the
                            ///< 0-based index of the category.
  std::optional<double> y;  ///< The unrounded value; empty when state has no number.
  ValueState state = ValueState::value;
  std::optional<double> lower, upper;  ///< Limits of the interval, when there is one.
  bool operator==(const Datum&) const = default;
};

/// What a series is in the picture; decides emphasis and order of drawing.
enum class SeriesRole {
  subject,     ///< The unit that the document is about.
  comparison,  ///< The country or another reference to compare with.
  member,      ///< One of many equals.
};

/// How neighbouring values are joined.
enum class Connection {
  none,
  solid,        ///< Neighbours are consecutive measurements. A value without number is a gap.
  unpublished,  ///< There are measurements between them that are not published: a thin dashed line.
};

enum class Mark { line, bar };

struct Series {
  std::string id;     ///< ASCII.
  std::string title;  ///< Shown as the direct label or in the legend.
  SeriesRole role = SeriesRole::member;
  Mark mark = Mark::line;
  Connection connection = Connection::solid;
  std::vector<Datum> data;  ///< In ascending x.
  bool operator==(const Series&) const = default;
};

enum class Scale { linear, category };

struct Axis {
  Scale scale = Scale::linear;
  std::string title;                    ///< With unit: "Procent". May be empty.
  std::vector<std::string> categories;  ///< For Scale::category, in order.
  /// Fixed ends; when absent they follow from the data. Bars always include 0.
  std::optional<double> minimum, maximum;
  int decimals = 0;            ///< Of values; tick labels take as many as their step needs.
  bool signs = false;          ///< Values are changes: "+5", "−5".
  bool integer_ticks = false;  ///< Years, counts.
  bool grouping = true;        ///< Thousands separated; false for years.
  bool operator==(const Axis&) const = default;
};

/// A line across the plot at one x or y.
struct ReferenceLine {
  /// true: at a place on the x axis; false: at a value on the y axis. In a horizontal chart both
  /// are turned with the axes.
  bool vertical = true;
  double at = 0;
  std::string label;  ///< May be empty.
  bool operator==(const ReferenceLine&) const = default;
};

struct Specification {
  std::string title;  ///< Headline inside the chart; may be empty.
  Axis x;
  Axis y;
  std::vector<Series> series;
  std::vector<ReferenceLine> lines;
  /// Bars lie down: categories along the vertical axis. (x stays the category axis.)
  bool horizontal = false;
  /// Width : height of the drawing.
  double aspect = 16.0 / 9.0;
  /// Words for states and cut values: "kapad axel" …, in the document's language.
  std::string cut_label;  ///< Pattern with {value}: "{value} (utanför axeln)".
  /// What is written instead of a bar for a value without number; index = ValueState. Must cover
  /// the states that the series have.
  std::vector<std::string> state_words;
  /// What stands in the empty frame when there is no value at all.
  std::string empty_label;
  bool operator==(const Specification&) const = default;
};

}  // namespace vsp::chart
