// SPDX-License-Identifier: Apache-2.0
#include "chart/reference_lines.hpp"

#include <algorithm>
#include <limits>
#include <optional>

namespace vsp::chart {
namespace {

constexpr Stroke kReferenceStroke{kInk, 0.9, Dash::dashed};
constexpr double kLabelShare = 0.45;  // Of the drawing's width, before a label gets more lines.
constexpr double kRowGap = 2;
constexpr double kStripGap = 6;  // Over the plot: past half of the value text at its top.
constexpr double kFlagGap = 3;   // Between a line and the flag at its side.
constexpr double kLineGap = 2;   // Between a level line and its label.

bool is_upright(const ChartContext& context, const ReferenceLine& line) {
  return line.vertical != context.specification.horizontal;
}

std::optional<Rect> level_place(const Frame& frame, double y, const TextBox& box,
                                const Canvas& canvas) {
  constexpr int kSteps = 12;
  const Rect& plot = frame.plot;
  const double room = plot.width() - box.width - 6;
  if (room < 0) return std::nullopt;
  std::optional<Rect> best;
  double least = std::numeric_limits<double>::infinity();
  for (int step = 0; step <= kSteps; ++step) {
    const double left = plot.right - 3 - box.width - room * step / kSteps;
    for (const bool above : {true, false}) {
      const double top = above ? y - kLineGap - box.height() : y + kLineGap;
      const Rect area{left, top, left + box.width, top + box.height()};
      if (!inside(area, plot) || !canvas.is_free(area)) continue;
      // The right end is preferred, and above the line.
      const double cost = canvas.ink_in(area) + 0.05 * step + (above ? 0 : 0.3);
      if (cost < least) {
        least = cost;
        best = area;
      }
    }
  }
  return best;
}

double held_inside(const ChartContext& context, double left, double width) {
  return std::clamp(left, 0.0, std::max(0.0, context.width - width));
}

// In points from the left and up from the plot.
Rect area_of(const StripLabel& label) {
  return {label.left, label.bottom, label.left + label.box.width,
          label.bottom + label.box.height()};
}

bool any_touch(const Strip& strip) {
  for (std::size_t i = 0; i < strip.labels.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (overlap(area_of(strip.labels[i]), area_of(strip.labels[j]), kFlagGap)) return true;
    }
  }
  return false;
}

// Labels become flags at the right of their lines, from right to left and each over those that are
// in its way: so a pole rises left of all lower flags and crosses none.
void fly_flags(const ChartContext& context, Strip& strip) {
  for (std::size_t i = 0; i < strip.labels.size(); ++i) {
    StripLabel& label = strip.labels[i];
    label.left = held_inside(context, label.position + kFlagGap, label.box.width);
    label.flag = label.left > label.position;
    // Each pass can only rise, so it ends.
    for (bool moved = true; moved;) {
      moved = false;
      for (std::size_t j = 0; j < i; ++j) {
        const Rect taken = area_of(strip.labels[j]);
        const double position = strip.labels[j].position;
        const Rect pole{position, 0, position, taken.bottom};
        const Rect own = area_of(label);
        if (!overlap(own, taken, kRowGap) && !overlap(own, pole, 1)) continue;
        label.bottom = taken.bottom + kRowGap + 0.01;
        moved = true;
      }
    }
  }
}

}  // namespace

Strip plan_strip(const ChartContext& context, const LinearScale& along) {
  Strip strip;
  const auto& lines = context.specification.lines;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!is_upright(context, lines[i]) || lines[i].label.empty()) continue;
    StripLabel label;
    label.line = i;
    label.position = along.position(lines[i].at);
    label.box = context.wrapped(lines[i].label, context.width * kLabelShare);
    label.left = held_inside(context, label.position - label.box.width / 2, label.box.width);
    label.bottom = kStripGap;
    strip.labels.push_back(std::move(label));
  }
  std::stable_sort(
      strip.labels.begin(), strip.labels.end(),
      [](const StripLabel& a, const StripLabel& b) { return a.position > b.position; });
  if (any_touch(strip)) fly_flags(context, strip);
  for (const StripLabel& label : strip.labels) {
    strip.height = std::max(strip.height, label.bottom + label.box.height() + kRowGap);
  }
  return strip;
}

void draw_reference_lines(const ChartContext& context, const Strip& strip, const Frame& frame,
                          Canvas& canvas) {
  const Rect& plot = frame.plot;
  for (const ReferenceLine& line : context.specification.lines) {
    const double at = (line.vertical ? frame.x : frame.y).position(line.at);
    const Polyline shape = is_upright(context, line)
                               ? Polyline{{{at, plot.bottom}, {at, plot.top}}, kReferenceStroke}
                               : Polyline{{{plot.left, at}, {plot.right, at}}, kReferenceStroke};
    canvas.draw(shape);
    canvas.mark_ink(shape.points.front(), shape.points.back());
  }
  for (const StripLabel& label : strip.labels) {
    const double rise = label.bottom + (label.flag ? label.box.height() : 0);
    canvas.draw(Polyline{{{label.position, plot.top}, {label.position, plot.top - rise}},
                         kReferenceStroke});
  }
  for (const StripLabel& label : strip.labels) {
    const double bottom = plot.top - label.bottom;
    const Rect area{label.left, bottom - label.box.height(), label.left + label.box.width, bottom};
    canvas.clear(area);
    canvas.write(labels_of(label.box, {area.left, area.top}, Anchor::start, kInk));
  }
}

std::vector<LegendEntry> label_level_lines(const ChartContext& context, const Frame& frame,
                                           Canvas& canvas) {
  std::vector<LegendEntry> homeless;
  for (const ReferenceLine& line : context.specification.lines) {
    if (is_upright(context, line) || line.label.empty()) continue;
    const double y = (line.vertical ? frame.x : frame.y).position(line.at);
    const TextBox box = context.wrapped(line.label, frame.plot.width() * 0.7);
    if (const auto area = level_place(frame, y, box, canvas)) {
      canvas.clear(*area);
      canvas.write(labels_of(box, {area->left, area->top}, Anchor::start, kInk));
    } else {
      LegendEntry entry;
      entry.sample = LegendEntry::Sample::reference;
      entry.text = line.label;
      homeless.push_back(std::move(entry));
    }
  }
  return homeless;
}

}  // namespace vsp::chart
