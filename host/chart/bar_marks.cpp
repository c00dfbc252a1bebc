// SPDX-License-Identifier: Apache-2.0
#include "chart/bar_marks.hpp"

#include <algorithm>
#include <string>

#include "chart/chart_words.hpp"
#include "chart/line_marks.hpp"
#include "chart/ticks.hpp"

namespace vsp::chart {
namespace {

constexpr double kBandShare = 0.78;  // Of a place's band that its bars fill.
constexpr double kThickest = 34;
constexpr double kThickestLying = 16;
constexpr double kLeastPitchLying = 10.5;  // A line of text.
constexpr double kTextGap = 3;
constexpr double kBandGap = 5;

bool is_hollow(const Datum& datum) {
  return datum.state == ValueState::estimated || datum.state == ValueState::provisional;
}

std::string value_text(const ChartContext& context, const Datum& datum) {
  return format_value(*datum.y, context.specification.y, context.language);
}

struct Bar {
  std::size_t series;
  const Datum* datum;
  double along;  // Of its middle, in the drawing.
};

std::vector<Bar> bars_of(const ChartContext& context, const BarPlan& plan, const Frame& frame) {
  std::vector<Bar> bars;
  for (std::size_t n = 0; n < plan.series.size(); ++n) {
    for (const Datum& datum : context.specification.series[plan.series[n]].data) {
      if (!in_window(context.specification, datum)) continue;
      bars.push_back({plan.series[n], &datum, frame.x.position(datum.x) + plan.offset(n)});
    }
  }
  return bars;
}

Rect rect_of(Point a, Point b) {
  return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
}

void draw_bar(const ChartContext& context, const BarPlan& plan, const Frame& frame, const Bar& bar,
              Canvas& canvas) {
  const Interval& shown = frame.y.values;
  const double end = frame.y.position(std::clamp(*bar.datum->y, shown.minimum, shown.maximum));
  const double half = plan.thickness / 2;
  const Rect area = rect_of(frame.turned(bar.along - half, frame.y.position(0)),
                            frame.turned(bar.along + half, end));
  const SeriesStyle& style = context.styles[bar.series];
  Polygon shape;
  shape.points = {{area.left, area.top},
                  {area.right, area.top},
                  {area.right, area.bottom},
                  {area.left, area.bottom}};
  shape.fill = is_hollow(*bar.datum) ? kPaper : style.colour;
  shape.stroke = {style.colour, is_hollow(*bar.datum) ? 1.0 : 0.0, Dash::solid};
  canvas.draw(shape);
  canvas.mark_ink(area);
  draw_whisker(frame, bar.along, *bar.datum, {kInk, 0.75, Dash::solid}, canvas);
}

// The end of a bar that its text stands at: the whisker's when that reaches further.
double text_end(const Frame& frame, const Datum& datum) {
  const double value = *datum.y;
  const double far = value < 0 ? std::min(value, datum.lower.value_or(value))
                               : std::max(value, datum.upper.value_or(value));
  return frame.y.position(std::clamp(far, frame.y.values.minimum, frame.y.values.maximum));
}

// The box of a text that begins `distance` after a coordinate along the values, away from zero.
Rect beyond(const Frame& frame, double along, double end, bool negative, const TextBox& box) {
  if (frame.horizontal) {
    const double left = negative ? end - kTextGap - box.width : end + kTextGap;
    return {left, along - box.height() / 2, left + box.width, along + box.height() / 2};
  }
  const double top = negative ? end + 1.5 : end - 1.5 - box.height();
  return {along - box.width / 2, top, along + box.width / 2, top + box.height()};
}

void write_value(const ChartContext& context, const Frame& frame, const Bar& bar, Canvas& canvas) {
  const std::string text = value_text(context, *bar.datum);
  const TextBox box{{text}, {}, context.text_width(text), false};
  const Rect area = beyond(frame, bar.along, text_end(frame, *bar.datum), *bar.datum->y < 0, box);
  if (!canvas.is_free(area)) {
    canvas.note(context.specification.series[bar.series].title + ", " +
                place_text(context.specification, bar.datum->x, context.language) + ": " + text);
    return;
  }
  canvas.clear(area);
  canvas.write(labels_of(box, {area.left, area.top}, Anchor::start, kInk));
}

// Words stand where the bar would begin; turned when the bars are narrow.
void write_state(const ChartContext& context, const BarPlan& plan, const Frame& frame,
                 const Bar& bar, Canvas& canvas) {
  const std::string word = state_word(context.specification, bar.datum->state);
  if (word.empty()) return;  // A value without number and without state: a plain gap.
  const TextBox box{{word}, {}, context.text_width(word), false};
  const double zero = frame.y.position(0);
  const Rect flat = beyond(frame, bar.along, zero, false, box);
  const bool fits = frame.horizontal || box.width + 2 <= plan.pitch;
  if (fits && inside(flat, frame.plot) && canvas.is_free(flat)) {
    canvas.clear(flat);
    canvas.write(labels_of(box, {flat.left, flat.top}, Anchor::start, kMutedInk));
    return;
  }
  const double half = box.height() / 2;
  const Rect turned{bar.along - half, zero - 2 - box.width, bar.along + half, zero - 2};
  if (!frame.horizontal && box.height() <= plan.pitch && inside(turned, frame.plot) &&
      canvas.is_free(turned)) {
    canvas.clear(turned);
    canvas.write(rotated_labels_of(box, {turned.left, turned.bottom}, Anchor::start, kMutedInk));
    return;
  }
  const std::string& title = context.specification.series[bar.series].title;
  canvas.note((title.empty() ? "" : title + ", ") +
              place_text(context.specification, bar.datum->x, context.language) + ": " + word);
}

}  // namespace

BarPlan plan_bars(const ChartContext& context, double band) {
  BarPlan plan;
  const auto& series = context.specification.series;
  for (std::size_t i = 0; i < series.size(); ++i) {
    if (series[i].mark == Mark::bar) plan.series.push_back(i);
  }
  if (plan.series.empty()) return plan;
  const bool lying = context.specification.horizontal;
  const auto count = static_cast<double>(plan.series.size());
  const double room = lying ? std::max(band - kBandGap, band * kBandShare) : band * kBandShare;
  plan.pitch = std::min(room / count, lying ? kThickestLying : kThickest);
  plan.thickness = plan.pitch * (count > 1 ? 0.92 : 1.0);
  const double text_room = plan.series.size() > 1 ? plan.pitch : band;
  plan.show_values =
      lying ? plan.pitch >= kLeastPitchLying - 0.01 : widest_bar_text(context) + 2 <= text_room;
  return plan;
}

double least_bar_band(const ChartContext& context) {
  const auto& series = context.specification.series;
  const auto bars = std::count_if(series.begin(), series.end(), [](const Series& candidate) {
    return candidate.mark == Mark::bar;
  });
  return static_cast<double>(bars) * kLeastPitchLying + kBandGap;
}

double widest_bar_text(const ChartContext& context) {
  double widest = 0;
  for (const Series& series : context.specification.series) {
    if (series.mark != Mark::bar) continue;
    for (const Datum& datum : series.data) {
      if (!datum.y) continue;
      widest = std::max(widest, context.text_width(value_text(context, datum)));
    }
  }
  return widest;
}

std::vector<CutValue> draw_bars(const ChartContext& context, const BarPlan& plan,
                                const Frame& frame, Canvas& canvas) {
  std::vector<CutValue> cuts;
  for (const Bar& bar : bars_of(context, plan, frame)) {
    if (!bar.datum->y) continue;
    draw_bar(context, plan, frame, bar, canvas);
    const double value = *bar.datum->y;
    if (frame.y.values.minimum <= value && value <= frame.y.values.maximum) continue;
    const bool above = value > frame.y.values.maximum;
    const double edge = above ? frame.y.to : frame.y.from;
    const CutValue cut{bar.series, bar.datum->x, value, frame.turned(bar.along, edge), above};
    draw_cut_arrow(context.styles[bar.series], cut, true, frame.horizontal, canvas);
    cuts.push_back(cut);
  }
  return cuts;
}

void label_bars(const ChartContext& context, const BarPlan& plan, const Frame& frame,
                Canvas& canvas) {
  for (const Bar& bar : bars_of(context, plan, frame)) {
    if (!bar.datum->y) {
      write_state(context, plan, frame, bar, canvas);
    } else if (plan.show_values && frame.y.contains(*bar.datum->y)) {
      write_value(context, frame, bar, canvas);
    }
  }
}

}  // namespace vsp::chart
