// SPDX-License-Identifier: Apache-2.0
#include "chart_kind.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace vsp::xlsx {
namespace {

/// More places than this are not a line chart of years.
constexpr std::size_t kMostPlaces = 120;

std::vector<double> places_of(const chart::Specification& chart) {
  std::set<double> places;
  if (chart.x.scale == chart::Scale::category) {
    for (std::size_t i = 0; i < chart.x.categories.size(); ++i) {
      places.insert(static_cast<double>(i));
    }
  } else {
    for (const chart::Series& series : chart.series) {
      for (const chart::Datum& datum : series.data) places.insert(datum.x);
    }
  }
  return {places.begin(), places.end()};
}

bool evenly_spaced_integers(const std::vector<double>& places) {
  if (places.size() > kMostPlaces) return false;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (places[i] != std::floor(places[i])) return false;
    if (i >= 2 && places[i] - places[i - 1] != places[1] - places[0]) return false;
  }
  return true;
}

/// A value is missing between two that are there: the line must be broken.
bool has_gap(const chart::Series& series) {
  if (series.connection != chart::Connection::solid) return false;
  const auto first = std::find_if(series.data.begin(), series.data.end(),
                                  [](const chart::Datum& datum) { return datum.y.has_value(); });
  bool open = false;
  for (auto datum = first; datum != series.data.end(); ++datum) {
    if (!datum->y) {
      open = true;
    } else if (open) {
      return true;
    }
  }
  return false;
}

/// The series has nothing at a place between two of its values: the line must go on.
bool needs_bridge(const chart::Series& series, const std::vector<double>& places) {
  if (series.connection == chart::Connection::none) return false;
  const bool over_states = series.connection == chart::Connection::unpublished;
  double previous = 0;
  bool started = false;
  for (const chart::Datum& datum : series.data) {
    if (!datum.y && over_states) continue;
    if (started) {
      const auto next = std::upper_bound(places.begin(), places.end(), previous);
      if (next != places.end() && *next < datum.x) return true;
    }
    previous = datum.x;
    started = true;
  }
  return false;
}

bool has_repeated_place(const chart::Series& series) {
  for (std::size_t i = 1; i < series.data.size(); ++i) {
    if (series.data[i].x <= series.data[i - 1].x) return true;
  }
  return false;
}

}  // namespace

ChartChoice choose_chart(const chart::Specification& chart) {
  ChartChoice choice;
  choice.positions = places_of(chart);
  const auto any = [&](auto&& test) {
    return std::any_of(chart.series.begin(), chart.series.end(), test);
  };
  if (any([](const chart::Series& series) { return series.mark == chart::Mark::bar; })) {
    choice.kind = chart.horizontal ? ChartKind::bar : ChartKind::column;
    return choice;
  }
  const bool bridges =
      any([&](const chart::Series& series) { return needs_bridge(series, choice.positions); });
  const bool gaps = any(has_gap);
  choice.connect_blanks = bridges && !gaps;
  if (chart.x.scale == chart::Scale::category) return choice;
  const bool vertical_line =
      std::any_of(chart.lines.begin(), chart.lines.end(),
                  [](const chart::ReferenceLine& line) { return line.vertical; });
  if (vertical_line || (bridges && gaps) || any(has_repeated_place) ||
      !evenly_spaced_integers(choice.positions)) {
    choice.kind = ChartKind::scatter;
    choice.connect_blanks = false;
  }
  return choice;
}

}  // namespace vsp::xlsx
