// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "chart/display_list.hpp"
#include "chart/specification.hpp"

/// How series look: one choice for every writer, so that a series has the same colour, marker and
/// dash in the PDF, on the web and in a workbook.
namespace vsp::chart {

enum class Marker { circle, square, diamond, triangle_up, triangle_down, cross };

struct SeriesStyle {
  Colour colour;  ///< Of line, marker and bar; at least 3:1 against white.
  Colour text;    ///< Of the series' label; at least 4.5:1 against white.
  Marker marker = Marker::circle;
  double marker_radius = 2.4;  ///< Points.
  double width = 1.25;         ///< Of a solid connection, in points.
  Dash dash = Dash::solid;     ///< Of a solid connection. An unpublished one is always dashed.
  bool strong = false;         ///< Label in bold.
  bool operator==(const SeriesStyle&) const = default;
};

/// Combinations of colour, marker and dash before they repeat.
inline constexpr std::size_t kStyleCount = 42;

/// Thin line for measurements that are not published between two that are.
inline constexpr double kUnpublishedWidth = 0.75;

inline constexpr Colour kInk{0.13, 0.13, 0.13};         ///< Text.
inline constexpr Colour kMutedInk{0.33, 0.33, 0.33};    ///< Axis text, words for states.
inline constexpr Colour kAxisColour{0.40, 0.40, 0.40};  ///< Axes, zero line, leaders, whiskers.
inline constexpr Colour kGridColour{0.87, 0.87, 0.87};  ///< Decoration: the ticks say the same.
inline constexpr Colour kPaper{1, 1, 1};

/// The n-th combination for a role. n counts on over roles: see series_styles.
SeriesStyle style_of(SeriesRole role, std::size_t n);

/// Styles of all series by their index: subjects take the first combinations, then comparisons,
/// then members; so the unit and what it is compared with look the same in every chart.
std::vector<SeriesStyle> series_styles(const Specification& specification);

/// "#00447c".
std::string hex(const Colour& colour);

/// Contrast ratio of two colours by WCAG 2: 1–21.
double contrast(const Colour& a, const Colour& b);

/// The colour darkened until it has that contrast against white.
Colour darkened(Colour colour, double wanted_contrast);

/// Lengths of ink and gap in points for a stroke of that width; empty when solid.
std::vector<double> dash_pattern(Dash dash, double width);

/// The marker's outline about its centre; empty for a circle.
std::vector<Point> marker_outline(Marker marker, Point centre, double radius);

}  // namespace vsp::chart
