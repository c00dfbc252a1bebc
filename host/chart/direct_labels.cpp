// SPDX-License-Identifier: Apache-2.0
#include "chart/direct_labels.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "chart/line_marks.hpp"

namespace vsp::chart {
namespace {

constexpr double kMostShare = 0.45;  // Of the drawing's width.
constexpr double kLeastShare = 0.25;
constexpr int kShareSteps = 8;  // Margins tried.
constexpr std::size_t kMostLines = 3;
constexpr double kHeightCost = 0.5;  // Of filling the whole height, in shares of the width.
constexpr double kLeaderRoom = 16;   // Between plot and labels, points.
constexpr double kLabelGap = 2.2;    // Between labels.
constexpr double kNearEnd = 10;      // A line that ends so near the plot's edge ends at it.
constexpr double kLevel = 3;         // Height that the eye bridges without a leader.
constexpr double kArrowMiddle = 3;   // From the edge to the middle of a cut value's arrow.
constexpr double kEdge = 1;          // Free at the drawing's right edge.

std::vector<std::size_t> labelled_series(const ChartContext& context) {
  std::vector<std::size_t> found;
  const auto& series = context.specification.series;
  for (std::size_t i = 0; i < series.size(); ++i) {
    if (!series[i].title.empty() && last_value(context.specification, series[i])) {
      found.push_back(i);
    }
  }
  return found;
}

std::optional<DirectLabels> labels_in(const ChartContext& context,
                                      const std::vector<std::size_t>& series, double room) {
  DirectLabels plan;
  for (std::size_t index : series) {
    const Font font{kLabelSize, context.styles[index].strong};
    TextBox box = context.wrapped(context.specification.series[index].title, room, font);
    if (box.broken_word || box.lines.size() > kMostLines || box.lines.empty() || box.width > room) {
      return std::nullopt;
    }
    plan.margin = std::max(plan.margin, box.width);
    plan.height += box.height() + kLabelGap;
    plan.labels.push_back({index, std::move(box)});
  }
  plan.margin += kLeaderRoom + kEdge;
  return plan;
}

// A narrow margin leaves width for the plot, few lines leave the labels near their lines' ends.
std::optional<DirectLabels> best_in(const ChartContext& context,
                                    const std::vector<std::size_t>& series, double height) {
  std::optional<DirectLabels> best;
  double least = std::numeric_limits<double>::infinity();
  for (int step = 0; step <= kShareSteps; ++step) {
    const double share = kLeastShare + (kMostShare - kLeastShare) * step / kShareSteps;
    const double room = context.width * share - kLeaderRoom - kEdge;
    auto plan = labels_in(context, series, room);
    if (!plan || plan->height > height) continue;
    const double cost = plan->margin / context.width + kHeightCost * plan->height / height;
    if (cost < least) {
      least = cost;
      best = std::move(plan);
    }
  }
  return best;
}

struct Placed {
  const DirectLabel* label;
  Point end;
};

std::vector<Placed> by_height(const ChartContext& context, const DirectLabels& plan,
                              const Frame& frame) {
  std::vector<Placed> placed;
  for (const DirectLabel& label : plan.labels) {
    const auto last = last_value(context.specification, context.specification.series[label.series]);
    const double held = std::clamp(*last->y, frame.y.values.minimum, frame.y.values.maximum);
    Point end = frame.at(last->x, held);
    // A value cut off is marked inside the edge; the leader keeps off the axis there.
    if (*last->y > held) end.y += kArrowMiddle;
    if (*last->y < held) end.y -= kArrowMiddle;
    placed.push_back({&label, end});
  }
  std::stable_sort(placed.begin(), placed.end(),
                   [](const Placed& a, const Placed& b) { return a.end.y < b.end.y; });
  return placed;
}

void draw_leader(Point end, double radius, Point label, Canvas& canvas) {
  const double dx = label.x - end.x;
  const double dy = label.y - end.y;
  const double length = std::hypot(dx, dy);
  const double free = radius + 2;
  // A label straight beside its point needs no leader.
  if (length <= kLeaderRoom + kNearEnd && std::abs(dy) <= kLevel) return;
  const Point start{end.x + dx / length * free, end.y + dy / length * free};
  canvas.draw(Polyline{{start, label}, {kAxisColour, 0.4, Dash::solid}});
}

}  // namespace

std::optional<DirectLabels> plan_direct_labels(const ChartContext& context, double wished_height,
                                               double most_height) {
  if (has_bars(context.specification) || context.specification.horizontal) return std::nullopt;
  const std::vector<std::size_t> series = labelled_series(context);
  if (series.empty()) return std::nullopt;
  if (auto plan = best_in(context, series, wished_height)) return plan;
  // The plot may grow somewhat for its labels.
  return best_in(context, series, most_height);
}

// Pool adjacent violators: boxes that would overlap become one block, which moves to the mean of
// what its boxes wish. Subtracting the heights before a box turns "no overlap" into "ascending".
std::vector<double> spread(const std::vector<double>& wished_middles,
                           const std::vector<double>& heights, double top, double bottom) {
  struct Block {
    double sum;
    std::size_t count;
    double mean() const { return sum / static_cast<double>(count); }
  };
  std::vector<Block> blocks;
  double before = 0;
  for (std::size_t i = 0; i < heights.size(); ++i) {
    Block block{wished_middles[i] - heights[i] / 2 - before, 1};
    while (!blocks.empty() && blocks.back().mean() >= block.mean()) {
      block.sum += blocks.back().sum;
      block.count += blocks.back().count;
      blocks.pop_back();
    }
    blocks.push_back(block);
    before += heights[i];
  }
  std::vector<double> tops;
  double offset = 0;
  for (const Block& block : blocks) {
    const double start = std::max(top, std::min(block.mean(), bottom - before));
    for (std::size_t n = 0; n < block.count; ++n) {
      tops.push_back(start + offset);
      offset += heights[tops.size() - 1];
    }
  }
  return tops;
}

void draw_direct_labels(const ChartContext& context, const DirectLabels& plan, const Frame& frame,
                        Canvas& canvas) {
  const std::vector<Placed> placed = by_height(context, plan, frame);
  std::vector<double> middles;
  std::vector<double> heights;
  for (const Placed& item : placed) {
    middles.push_back(item.end.y);
    heights.push_back(item.label->box.height() + kLabelGap);
  }
  const double slack = kLabelSize * kLinePitch / 2;
  const std::vector<double> tops =
      spread(middles, heights, frame.plot.top - slack, frame.plot.bottom + slack);
  const double left = frame.plot.right + kLeaderRoom;
  for (std::size_t i = 0; i < placed.size(); ++i) {
    const TextBox& box = placed[i].label->box;
    const SeriesStyle& style = context.styles[placed[i].label->series];
    const double top = tops[i] + kLabelGap / 2;
    draw_leader(placed[i].end, style.marker_radius, {left - 2, top + box.height() / 2}, canvas);
    canvas.write(labels_of(box, {left, top}, Anchor::start, style.text));
  }
}

}  // namespace vsp::chart
