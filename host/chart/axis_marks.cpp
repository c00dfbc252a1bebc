// SPDX-License-Identifier: Apache-2.0
#include "chart/axis_marks.hpp"

#include <cmath>

namespace vsp::chart {
namespace {

constexpr Stroke kAxisStroke{kAxisColour, 0.75, Dash::solid};
constexpr Stroke kGridStroke{kGridColour, 0.5, Dash::solid};
constexpr double kLeastMinorPitch = 4;  // Points between ticks without text.

void line(Canvas& canvas, Point a, Point b, const Stroke& stroke) {
  canvas.draw(Polyline{{a, b}, stroke});
}

// The axis of places: under a standing plot, left of a lying one.
void draw_place_line(const Frame& frame, Canvas& canvas) {
  const Rect& plot = frame.plot;
  if (frame.horizontal) {
    line(canvas, {plot.left, plot.top}, {plot.left, plot.bottom}, kAxisStroke);
  } else {
    line(canvas, {plot.left, plot.bottom}, {plot.right, plot.bottom}, kAxisStroke);
  }
}

void draw_zero_line(const Frame& frame, Canvas& canvas) {
  const Interval& values = frame.y.values;
  if (values.minimum >= 0 || values.maximum <= 0) return;
  const double zero = frame.y.position(0);
  const Rect& plot = frame.plot;
  if (frame.horizontal) {
    line(canvas, {zero, plot.top}, {zero, plot.bottom}, kAxisStroke);
  } else {
    line(canvas, {plot.left, zero}, {plot.right, zero}, kAxisStroke);
  }
}

// Two slanted strokes over a gap: the axis goes on, but not in the picture. along is the middle of
// the gap on the axis.
void draw_break(const Frame& frame, double along, Canvas& canvas) {
  const double axis = frame.horizontal ? frame.plot.bottom : frame.plot.left;
  const auto at = [&](double d_along, double d_across) {
    return frame.horizontal ? Point{along + d_along, axis + d_across}
                            : Point{axis + d_across, along + d_along};
  };
  constexpr double kReach = 3.5;
  constexpr double kSlant = 1.5;
  constexpr double kHalfGap = 1.5;
  Polygon gap;
  gap.points = {at(-kHalfGap + kSlant, -kReach), at(kHalfGap + kSlant, -kReach),
                at(kHalfGap - kSlant, kReach), at(-kHalfGap - kSlant, kReach)};
  gap.fill = kPaper;
  gap.stroke.width = 0;
  canvas.draw(gap);
  for (double side : {-kHalfGap, kHalfGap}) {
    line(canvas, at(side + kSlant, -kReach), at(side - kSlant, kReach), {kInk, 0.9, Dash::solid});
  }
}

struct CutEnds {
  bool low = false;
  bool high = false;
};

CutEnds cut_ends(const Specification& specification, const Interval& shown) {
  CutEnds ends;
  for (const Series& series : specification.series) {
    for (const Datum& datum : series.data) {
      if (!datum.y || !in_window(specification, datum)) continue;
      ends.low = ends.low || *datum.y < shown.minimum;
      ends.high = ends.high || *datum.y > shown.maximum;
    }
  }
  return ends;
}

void write_value_text(const ChartContext& context, const std::string& text, double position,
                      const Frame& frame, Canvas& canvas) {
  const TextBox box{{text}, {}, context.text_width(text), false};
  if (frame.horizontal) {
    canvas.write(labels_of(box, {position, frame.plot.bottom + kTickLength + kTickGap - 1},
                           Anchor::middle, kMutedInk));
  } else {
    canvas.write(labels_of(box, {frame.plot.left - kTickGap - 2, position - box.height() / 2},
                           Anchor::end, kMutedInk));
  }
}

}  // namespace

void draw_value_axis(const ChartContext& context, const LinearAxis& axis, const Frame& frame,
                     Canvas& canvas) {
  const Rect& plot = frame.plot;
  for (std::size_t i = 0; i < axis.texts.size(); ++i) {
    const double position = frame.y.position(axis.ticks.values[i]);
    if (frame.horizontal) {
      line(canvas, {position, plot.top}, {position, plot.bottom}, kGridStroke);
    } else {
      line(canvas, {plot.left, position}, {plot.right, position}, kGridStroke);
    }
    write_value_text(context, axis.texts[i], position, frame, canvas);
  }
  draw_zero_line(frame, canvas);
  const Point corner{plot.left, plot.bottom};
  line(canvas, corner,
       frame.horizontal ? Point{plot.right, plot.bottom} : Point{plot.left, plot.top}, kAxisStroke);
  const CutEnds cut = cut_ends(context.specification, frame.y.values);
  const double inwards = frame.y.to > frame.y.from ? 7 : -7;
  if (cut.low) draw_break(frame, frame.y.from + inwards, canvas);
  if (cut.high) draw_break(frame, frame.y.to - inwards, canvas);
}

void draw_place_axis(const ChartContext& context, const LinearAxis& axis, const Frame& frame,
                     Canvas& canvas) {
  draw_place_line(frame, canvas);
  const double top = frame.plot.bottom;
  const Interval& places = frame.x.values;
  const double pitch = frame.x.position(places.minimum + 1) - frame.x.position(places.minimum);
  if (context.specification.x.integer_ticks && pitch >= kLeastMinorPitch && !axis.texts.empty()) {
    const double first = std::ceil(places.minimum);
    const auto count = static_cast<int>(std::floor(places.maximum) - first) + 1;
    for (int i = 0; i < count; ++i) {
      const double x = frame.x.position(first + i);
      line(canvas, {x, top}, {x, top + kTickLength / 2}, kAxisStroke);
    }
  }
  for (std::size_t i = 0; i < axis.texts.size(); ++i) {
    const double x = frame.x.position(axis.ticks.values[i]);
    line(canvas, {x, top}, {x, top + kTickLength}, kAxisStroke);
    const TextBox box{{axis.texts[i]}, {}, context.text_width(axis.texts[i]), false};
    canvas.write(labels_of(box, {x, top + kTickLength + kTickGap - 1}, Anchor::middle, kMutedInk));
  }
}

void draw_category_axis(const CategoryAxis& axis, const Frame& frame, Canvas& canvas) {
  draw_place_line(frame, canvas);
  for (const CategoryLabel& label : axis.labels) {
    const double position = frame.x.position(static_cast<double>(label.index));
    const TextBox& box = label.box;
    if (frame.horizontal) {
      canvas.write(labels_of(box, {frame.plot.left - kTickGap - 2, position - box.height() / 2},
                             Anchor::end, kInk));
    } else if (axis.rotated) {
      canvas.write(rotated_labels_of(
          box, {position - box.height() / 2, frame.plot.bottom + kNameGap}, Anchor::end, kInk));
    } else {
      canvas.write(labels_of(box, {position, frame.plot.bottom + kNameGap}, Anchor::middle, kInk));
    }
  }
}

}  // namespace vsp::chart
