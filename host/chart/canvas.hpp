// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "chart/geometry.hpp"
#include "chart/layout.hpp"
#include "chart/text_box.hpp"

namespace vsp::chart {

/// A display list that is being drawn, with what is needed to find free places: where labels are
/// and where data ink is.
class Canvas {
 public:
  explicit Canvas(const TextMeasurer& measurer) : measurer_(&measurer) {}

  /// Draws without taking part in the search for places: grid, axes.
  void draw(Shape shape) { shapes_.push_back(std::move(shape)); }
  /// Draws a label; its place is taken.
  void write(Label label);
  void write(const std::vector<Label>& labels);
  /// Paints an area white, so that a label on it can be read over lines.
  void clear(const Rect& area);
  /// Something that found no place in the plot and is to be written under it.
  void note(std::string text) { notes_.push_back(std::move(text)); }
  const std::vector<std::string>& notes() const { return notes_; }
  /// A line or an area of data: labels had better not cover it.
  void mark_ink(Point a, Point b) { segments_.emplace_back(a, b); }
  void mark_ink(const Rect& area) { areas_.push_back(area); }

  /// True when no label is in the area or nearer than a point.
  bool is_free(const Rect& area) const;
  /// How much data ink an area covers; 0 is none. Only for comparing.
  double ink_in(const Rect& area) const;

  DisplayList finish(double width, double height) &&;

 private:
  const TextMeasurer* measurer_;
  std::vector<Shape> shapes_;
  std::vector<Rect> labels_;
  std::vector<std::pair<Point, Point>> segments_;
  std::vector<Rect> areas_;
  std::vector<std::string> notes_;
};

}  // namespace vsp::chart
