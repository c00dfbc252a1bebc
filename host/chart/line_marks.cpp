// SPDX-License-Identifier: Apache-2.0
#include "chart/line_marks.hpp"

#include <algorithm>
#include <cmath>

namespace vsp::chart {
namespace {

constexpr double kLeastMarkerPitch = 7;  // Points; nearer markers would hide the line.

bool is_hollow(const Datum& datum) {
  return datum.state == ValueState::estimated || datum.state == ValueState::provisional;
}

bool same(Point a, Point b) { return a.x == b.x && a.y == b.y; }

// Joins pieces of a line that follow each other, so that dashes run on over the points.
class LineBuilder {
 public:
  LineBuilder(const Stroke& stroke, Canvas& canvas) : canvas_(canvas) { line_.stroke = stroke; }
  void add(Point a, Point b) {
    if (line_.points.empty() || !same(line_.points.back(), a)) {
      finish();
      line_.points = {a};
    }
    line_.points.push_back(b);
    canvas_.mark_ink(a, b);
  }
  void finish() {
    if (line_.points.size() > 1) canvas_.draw(line_);
    line_.points.clear();
  }

 private:
  Canvas& canvas_;
  Polyline line_;
};

class LineDrawer {
 public:
  LineDrawer(const ChartContext& context, const Frame& frame, Canvas& canvas)
      : context_(context), frame_(frame), area_(frame.data_area()), canvas_(canvas) {}

  void draw(std::size_t index) {
    const Series& series = context_.specification.series[index];
    const SeriesStyle& style = context_.styles[index];
    draw_whiskers(series, style);
    draw_connections(series, style);
    draw_markers(index);
  }

  std::vector<CutValue> take_cuts() { return std::move(cuts_); }

 private:
  void draw_whiskers(const Series& series, const SeriesStyle& style) {
    for (const Datum& datum : series.data) {
      if (!datum.y || !in_window(context_.specification, datum)) continue;
      draw_whisker(frame_, frame_.x.position(datum.x), datum, {style.colour, 0.75, Dash::solid},
                   canvas_);
    }
  }

  void draw_connections(const Series& series, const SeriesStyle& style) {
    if (series.connection == Connection::none) return;
    const bool unpublished = series.connection == Connection::unpublished;
    const Stroke stroke = unpublished ? Stroke{style.colour, kUnpublishedWidth, Dash::dashed}
                                      : Stroke{style.colour, style.width, style.dash};
    LineBuilder builder(stroke, canvas_);
    const Datum* before = nullptr;
    for (const Datum& datum : series.data) {
      if (!datum.y) {
        if (!unpublished) before = nullptr;
        continue;
      }
      if (before != nullptr) {
        const auto piece =
            clip(frame_.at(before->x, *before->y), frame_.at(datum.x, *datum.y), area_);
        if (piece) builder.add(piece->first, piece->second);
      }
      before = &datum;
    }
    builder.finish();
  }

  bool markers_have_room(const Series& series) const {
    double nearest = kLeastMarkerPitch;
    for (std::size_t i = 1; i < series.data.size(); ++i) {
      nearest = std::min(nearest, std::abs(frame_.x.position(series.data[i].x) -
                                           frame_.x.position(series.data[i - 1].x)));
    }
    return nearest >= kLeastMarkerPitch || series.connection != Connection::solid;
  }

  // A value with a gap on both sides is seen only by its marker.
  static bool is_alone(const Series& series, std::size_t i) {
    const bool before = i > 0 && series.data[i - 1].y;
    const bool after = i + 1 < series.data.size() && series.data[i + 1].y;
    return !before && !after;
  }

  void draw_markers(std::size_t index) {
    const Series& series = context_.specification.series[index];
    const SeriesStyle& style = context_.styles[index];
    const bool all = markers_have_room(series);
    for (std::size_t i = 0; i < series.data.size(); ++i) {
      const Datum& datum = series.data[i];
      if (!datum.y || !in_window(context_.specification, datum)) continue;
      if (!frame_.y.contains(*datum.y)) {
        add_cut(index, datum);
        continue;
      }
      const bool last = i + 1 == series.data.size();
      if (all || last || is_hollow(datum) || is_alone(series, i)) {
        draw_marker(style, frame_.at(datum.x, *datum.y), is_hollow(datum), canvas_);
      }
    }
  }

  void add_cut(std::size_t index, const Datum& datum) {
    const Interval& values = frame_.y.values;
    const double held = std::clamp(*datum.y, values.minimum, values.maximum);
    const CutValue cut{index, datum.x, *datum.y, frame_.at(datum.x, held),
                       *datum.y > values.maximum};
    draw_cut_arrow(context_.styles[index], cut, false, frame_.horizontal, canvas_);
    cuts_.push_back(cut);
  }

  const ChartContext& context_;
  const Frame& frame_;
  Rect area_;
  Canvas& canvas_;
  std::vector<CutValue> cuts_;
};

}  // namespace

void draw_marker(const SeriesStyle& style, Point centre, bool hollow, Canvas& canvas) {
  const double radius = style.marker_radius;
  const Colour fill = hollow ? kPaper : style.colour;
  // The thin white edge keeps markers apart that lie on each other.
  const Stroke edge =
      hollow ? Stroke{style.colour, 1.2, Dash::solid} : Stroke{kPaper, 0.4, Dash::solid};
  if (style.marker == Marker::circle) {
    canvas.draw(Circle{centre, radius, fill, !hollow, edge});
  } else {
    canvas.draw(Polygon{marker_outline(style.marker, centre, radius), fill, true, edge});
  }
  canvas.mark_ink({centre.x - radius, centre.y - radius, centre.x + radius, centre.y + radius});
}

void draw_whisker(const Frame& frame, double along, const Datum& datum, const Stroke& stroke,
                  Canvas& canvas) {
  if (!datum.lower && !datum.upper) return;
  const Interval& shown = frame.y.values;
  const double low = datum.lower.value_or(*datum.y);
  const double high = datum.upper.value_or(*datum.y);
  if (low > shown.maximum || high < shown.minimum) return;
  const auto at = [&](double value, double aside) {
    return frame.turned(along + aside,
                        frame.y.position(std::clamp(value, shown.minimum, shown.maximum)));
  };
  canvas.draw(Polyline{{at(low, 0), at(high, 0)}, stroke});
  canvas.mark_ink(at(low, 0), at(high, 0));
  constexpr double kCap = 2.5;
  for (const auto& limit : {datum.lower, datum.upper}) {
    if (!limit || !frame.y.contains(*limit)) continue;
    canvas.draw(Polyline{{at(*limit, -kCap), at(*limit, kCap)}, stroke});
  }
}

std::optional<Datum> last_value(const Specification& specification, const Series& series) {
  std::optional<Datum> last;
  for (const Datum& datum : series.data) {
    if (datum.y && in_window(specification, datum)) last = datum;
  }
  return last;
}

std::vector<CutValue> draw_lines(const ChartContext& context, const Frame& frame, Canvas& canvas) {
  LineDrawer drawer(context, frame, canvas);
  const auto& series = context.specification.series;
  for (SeriesRole role : {SeriesRole::member, SeriesRole::comparison, SeriesRole::subject}) {
    for (std::size_t i = 0; i < series.size(); ++i) {
      if (series[i].role == role && series[i].mark == Mark::line) drawer.draw(i);
    }
  }
  return drawer.take_cuts();
}

}  // namespace vsp::chart
