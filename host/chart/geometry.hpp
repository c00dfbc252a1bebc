// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <utility>

#include "chart/display_list.hpp"

namespace vsp::chart {

/// A rectangle in points, y downwards: left ≤ right, top ≤ bottom.
struct Rect {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  constexpr double width() const { return right - left; }
  constexpr double height() const { return bottom - top; }
  constexpr Point middle() const { return {(left + right) / 2, (top + bottom) / 2}; }
};

/// True when less than gap lies between two rectangles in both directions.
constexpr bool overlap(const Rect& a, const Rect& b, double gap = 0) {
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap &&
         b.top < a.bottom + gap;
}

/// True when inner lies wholly in outer.
constexpr bool inside(const Rect& inner, const Rect& outer) {
  return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top &&
         inner.bottom <= outer.bottom;
}

/// The part of a straight line from a to b that lies in the area; nothing when none does.
std::optional<std::pair<Point, Point>> clip(Point a, Point b, const Rect& area);

}  // namespace vsp::chart
