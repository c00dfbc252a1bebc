// SPDX-License-Identifier: Apache-2.0
#include "chart/display_list.hpp"
#include "chart/palette.hpp"
#include "text/number_format.hpp"

namespace vsp::chart {
namespace {

std::string number(double value) { return text::format_plain(value, 1); }

std::string point(const Point& at) { return number(at.x) + "," + number(at.y); }

std::string points(const std::vector<Point>& all) {
  std::string text;
  for (const Point& at : all) text += " " + point(at);
  return text;
}

std::string stroke(const Stroke& of) {
  if (of.width <= 0) return "no stroke";
  std::string text = "stroke " + number(of.width) + " " + hex(of.colour);
  if (of.dash == Dash::dashed) text += " dashed";
  if (of.dash == Dash::dotted) text += " dotted";
  return text;
}

std::string fill(bool filled, const Colour& colour) {
  return filled ? "fill " + hex(colour) : "hollow";
}

std::string describe(const Polyline& line) {
  return "line " + stroke(line.stroke) + points(line.points);
}

std::string describe(const Polygon& area) {
  return "area " + fill(area.filled, area.fill) + " " + stroke(area.stroke) + points(area.points);
}

std::string describe(const Circle& circle) {
  return "circle " + fill(circle.filled, circle.fill) + " " + stroke(circle.stroke) + " " +
         point(circle.centre) + " radius " + number(circle.radius);
}

std::string describe(const Label& label) {
  std::string text = "text " + number(label.size) + " " + hex(label.colour);
  if (label.strong) text += " strong";
  if (label.rotated) text += " rotated";
  if (label.anchor == Anchor::middle) text += " middle";
  if (label.anchor == Anchor::end) text += " end";
  return text + " " + point(label.position) + " \"" + label.text + "\"";
}

}  // namespace

std::string to_string(const DisplayList& list) {
  std::string text = "drawing " + number(list.width) + " x " + number(list.height) + "\n";
  for (const Shape& shape : list.shapes) {
    text += std::visit([](const auto& of) { return describe(of); }, shape) + "\n";
  }
  return text;
}

}  // namespace vsp::chart
