// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace vsp::chart {

/// Points in points (1/72 inch), origin top left, y downwards.
struct Point {
  double x = 0;
  double y = 0;
};

struct Colour {
  double red = 0, green = 0, blue = 0;  ///< sRGB, 0–1.
  bool operator==(const Colour&) const = default;
};

enum class Dash { solid, dashed, dotted };

struct Stroke {
  Colour colour;
  double width = 1;
  Dash dash = Dash::solid;
};

/// An open line through points.
struct Polyline {
  std::vector<Point> points;
  Stroke stroke;
};

/// A closed filled area, optionally outlined.
struct Polygon {
  std::vector<Point> points;
  Colour fill;
  bool filled = true;
  Stroke stroke;  ///< width 0: no outline.
};

struct Circle {
  Point centre;
  double radius = 2;
  Colour fill;
  bool filled = true;  ///< false: white inside (estimated, provisional).
  Stroke stroke;
};

enum class Anchor { start, middle, end };

/// One line of text; position is on its baseline.
struct Label {
  Point position;
  std::string text;
  double size = 8;  ///< Font size in points.
  bool strong = false;
  Anchor anchor = Anchor::start;
  bool rotated = false;  ///< Turned 90° counter-clockwise about position.
  Colour colour;
};

using Shape = std::variant<Polyline, Polygon, Circle, Label>;

/// What to draw, in order; later shapes cover earlier ones.
struct DisplayList {
  double width = 0;
  double height = 0;
  std::vector<Shape> shapes;
};

/// One shape a line, numbers with one decimal: what tests compare.
std::string to_string(const DisplayList& list);

}  // namespace vsp::chart
