// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "chart/geometry.hpp"
#include "chart/specification.hpp"

namespace vsp::chart {

/// A range of data values, minimum < maximum.
struct Interval {
  double minimum = 0;
  double maximum = 1;
};

/// Data values onto a stretch of the drawing. from > to turns the direction.
struct LinearScale {
  Interval values;
  double from = 0;  ///< Points, where values.minimum lies.
  double to = 1;    ///< Points, where values.maximum lies.

  double position(double value) const {
    return from + (value - values.minimum) / (values.maximum - values.minimum) * (to - from);
  }
  bool contains(double value) const { return value >= values.minimum && value <= values.maximum; }
};

/// The plot and how data become points in it. In a horizontal chart the axes have changed places.
struct Frame {
  Rect plot;
  LinearScale x;  ///< Places: years or categories.
  LinearScale y;  ///< Values.
  bool horizontal = false;

  Point at(double place, double value) const {
    return turned(x.position(place), y.position(value));
  }
  /// A point from a coordinate along the places and one along the values.
  Point turned(double along_places, double along_values) const {
    return horizontal ? Point{along_values, along_places} : Point{along_places, along_values};
  }
  /// Where data may be drawn: from end to end of the scales.
  Rect data_area() const;
};

/// Range of places of the data, of lines at places and of fixed ends; for categories from −0.5 to
/// n − 0.5. Bars at numbers get half a step more on both sides.
Interval place_interval(const Specification& specification);

/// Range of values that is to be seen, before its ends are moved to ticks: data, limits, lines at
/// values, 0 for bars and where it is near; fixed ends rule. Never empty, also when all are equal.
Interval value_interval(const Specification& specification);

/// Smallest distance between places where there are bars (1 for categories or a single place).
double bar_step(const Specification& specification);

bool has_bars(const Specification& specification);

/// False for a value left or right of a fixed x axis: it is outside the picture's window.
bool in_window(const Specification& specification, const Datum& datum);

}  // namespace vsp::chart
