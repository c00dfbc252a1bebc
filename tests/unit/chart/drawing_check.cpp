// SPDX-License-Identifier: Apache-2.0
#include "unit/chart/drawing_check.hpp"

#include <cmath>

#include "chart/geometry.hpp"
#include "chart/text_box.hpp"

namespace vsp::chart::samples {
namespace {

constexpr double kTolerance = 0.01;

struct Points {
  std::vector<Point> operator()(const Polyline& line) const { return line.points; }
  std::vector<Point> operator()(const Polygon& area) const { return area.points; }
  std::vector<Point> operator()(const Circle& circle) const {
    return {{circle.centre.x - circle.radius, circle.centre.y - circle.radius},
            {circle.centre.x + circle.radius, circle.centre.y + circle.radius}};
  }
  std::vector<Point> operator()(const Label& label) const { return {label.position}; }
};

bool outside(const Point& point, const DisplayList& list) {
  return point.x < -kTolerance || point.x > list.width + kTolerance || point.y < -kTolerance ||
         point.y > list.height + kTolerance;
}

}  // namespace

std::vector<std::string> faults(const DisplayList& list, const TextMeasurer& measurer) {
  std::vector<std::string> found;
  if (!std::isfinite(list.width) || !std::isfinite(list.height) || list.height <= 0) {
    found.emplace_back("the drawing has no size");
  }
  std::vector<Rect> boxes;
  std::vector<std::string> names;
  for (const Shape& shape : list.shapes) {
    for (const Point& point : std::visit(Points{}, shape)) {
      if (!std::isfinite(point.x) || !std::isfinite(point.y)) {
        found.emplace_back("a coordinate is no number");
      } else if (outside(point, list)) {
        found.push_back("a shape is outside: " + std::to_string(point.x) + "," +
                        std::to_string(point.y));
      }
    }
    if (const auto* label = std::get_if<Label>(&shape)) {
      boxes.push_back(bounds(*label, measurer));
      names.push_back(label->text);
    }
  }
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const Rect& box = boxes[i];
    if (outside({box.left, box.top}, list) || outside({box.right, box.bottom}, list)) {
      found.push_back("a label is outside: " + names[i]);
    }
    for (std::size_t j = 0; j < i; ++j) {
      // Lines of one text follow each other with 0.05 em between their boxes.
      if (overlap(box, boxes[j], -kTolerance)) {
        found.push_back("labels overlap: " + names[j] + " | " + names[i]);
      }
    }
  }
  return found;
}

std::vector<std::string> texts(const DisplayList& list) {
  std::vector<std::string> found;
  for (const Shape& shape : list.shapes) {
    if (const auto* label = std::get_if<Label>(&shape)) found.push_back(label->text);
  }
  return found;
}

}  // namespace vsp::chart::samples
