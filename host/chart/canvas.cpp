// SPDX-License-Identifier: Apache-2.0
#include "chart/canvas.hpp"

#include <algorithm>

#include "chart/palette.hpp"

namespace vsp::chart {

void Canvas::write(Label label) {
  labels_.push_back(bounds(label, *measurer_));
  shapes_.emplace_back(std::move(label));
}

void Canvas::write(const std::vector<Label>& labels) {
  for (const Label& label : labels) write(label);
}

void Canvas::clear(const Rect& area) {
  Polygon ground;
  ground.points = {{area.left, area.top},
                   {area.right, area.top},
                   {area.right, area.bottom},
                   {area.left, area.bottom}};
  ground.fill = kPaper;
  ground.stroke.width = 0;
  shapes_.emplace_back(std::move(ground));
}

bool Canvas::is_free(const Rect& area) const {
  return std::none_of(labels_.begin(), labels_.end(),
                      [&](const Rect& label) { return overlap(area, label, 1); });
}

double Canvas::ink_in(const Rect& area) const {
  double ink = 0;
  for (const auto& [a, b] : segments_) ink += clip(a, b, area) ? 1 : 0;
  for (const Rect& taken : areas_) ink += overlap(area, taken) ? 5 : 0;
  return ink;
}

DisplayList Canvas::finish(double width, double height) && {
  return {width, height, std::move(shapes_)};
}

}  // namespace vsp::chart
