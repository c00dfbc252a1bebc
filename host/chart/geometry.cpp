// SPDX-License-Identifier: Apache-2.0
#include "chart/geometry.hpp"

#include <algorithm>
#include <array>

namespace vsp::chart {

// Each side of the area cuts the parameter range [enter, leave] of a + t (b − a); what remains is
// the visible part.
std::optional<std::pair<Point, Point>> clip(Point a, Point b, const Rect& area) {
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  struct Side {
    double towards;
    double distance;
  };
  const std::array<Side, 4> sides = {Side{-dx, a.x - area.left}, Side{dx, area.right - a.x},
                                     Side{-dy, a.y - area.top}, Side{dy, area.bottom - a.y}};
  double enter = 0;
  double leave = 1;
  for (const Side& side : sides) {
    if (side.towards == 0) {
      if (side.distance < 0) return std::nullopt;
    } else if (side.towards < 0) {
      enter = std::max(enter, side.distance / side.towards);
    } else {
      leave = std::min(leave, side.distance / side.towards);
    }
  }
  if (enter > leave) return std::nullopt;
  const auto at = [&](double t) { return Point{a.x + t * dx, a.y + t * dy}; };
  return std::pair{enter > 0 ? at(enter) : a, leave < 1 ? at(leave) : b};
}

}  // namespace vsp::chart
