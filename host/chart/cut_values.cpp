// SPDX-License-Identifier: Apache-2.0
#include "chart/cut_values.hpp"

#include <array>
#include <limits>
#include <optional>
#include <string>

#include "chart/chart_words.hpp"

namespace vsp::chart {
namespace {

constexpr double kArrow = 4;  // Half width and height of the arrow head, points.

struct Offset {
  double across;
  double inwards;
  Anchor anchor;
};

// Beside the arrow first, then further into the plot.
constexpr std::array<Offset, 14> kOffsets = {{{-7, 0, Anchor::end},
                                              {7, 0, Anchor::start},
                                              {0, 8, Anchor::middle},
                                              {-7, 9, Anchor::end},
                                              {7, 9, Anchor::start},
                                              {-7, 19, Anchor::end},
                                              {7, 19, Anchor::start},
                                              {0, 19, Anchor::middle},
                                              {-7, 29, Anchor::end},
                                              {7, 29, Anchor::start},
                                              {-30, 0, Anchor::end},
                                              {30, 0, Anchor::start},
                                              {-30, 12, Anchor::end},
                                              {30, 12, Anchor::start}}};

// Where the box of a text lies for an offset from the arrow.
Rect place(const CutValue& cut, const Offset& offset, const TextBox& box, bool horizontal) {
  const double inwards = (cut.above ? -1 : 1) * offset.inwards;
  Point at = cut.edge;
  if (horizontal) {
    // The edge is left or right: the text always stands inside the plot.
    at.x += cut.above ? -kArrow - 4 - offset.inwards : kArrow + 4 + offset.inwards;
    at.y += offset.across / 2;
    const double left = cut.above ? at.x - box.width : at.x;
    return {left, at.y - box.height() / 2, left + box.width, at.y + box.height() / 2};
  }
  at.x += offset.across;
  at.y -= inwards;
  double left = at.x;
  if (offset.anchor == Anchor::middle) left -= box.width / 2;
  if (offset.anchor == Anchor::end) left -= box.width;
  const double top = cut.above ? at.y + 1 : at.y - box.height() - 1;
  return {left, top, left + box.width, top + box.height()};
}

std::optional<Rect> best_place(const Frame& frame, const CutValue& cut, const TextBox& box,
                               const Canvas& canvas) {
  std::optional<Rect> best;
  double least = std::numeric_limits<double>::infinity();
  double order = 0;
  for (const Offset& offset : kOffsets) {
    const Rect area = place(cut, offset, box, frame.horizontal);
    order += 0.3;
    if (!inside(area, frame.plot) || !canvas.is_free(area)) continue;
    const double cost = canvas.ink_in(area) + order;
    if (cost < least) {
      least = cost;
      best = area;
    }
  }
  return best;
}

}  // namespace

void draw_cut_arrow(const SeriesStyle& style, const CutValue& cut, bool on_bar, bool horizontal,
                    Canvas& canvas) {
  // Towards the edge is positive.
  const double out = (cut.above == horizontal) ? 1 : -1;
  const auto at = [&](double across, double outwards) {
    return horizontal ? Point{cut.edge.x + out * outwards, cut.edge.y + across}
                      : Point{cut.edge.x + across, cut.edge.y + out * outwards};
  };
  Polygon arrow;
  arrow.points = {at(0, 0), at(-kArrow, -1.5 * kArrow), at(kArrow, -1.5 * kArrow)};
  arrow.fill = on_bar ? kPaper : style.colour;
  arrow.stroke = {on_bar ? style.colour : kPaper, 0.4, Dash::solid};
  canvas.draw(arrow);
  canvas.mark_ink(
      {cut.edge.x - kArrow, cut.edge.y - kArrow, cut.edge.x + kArrow, cut.edge.y + kArrow});
}

void label_cut_values(const ChartContext& context, const Frame& frame,
                      const std::vector<CutValue>& cuts, Canvas& canvas) {
  for (const CutValue& cut : cuts) {
    const std::string text = cut_text(context.specification, cut.value, context.language);
    const TextBox box = context.wrapped(text, frame.plot.width() * 0.6);
    const auto area = best_place(frame, cut, box, canvas);
    if (area) {
      canvas.clear(*area);
      canvas.write(
          labels_of(box, {area->left, area->top}, Anchor::start, context.styles[cut.series].text));
      continue;
    }
    const Series& series = context.specification.series[cut.series];
    canvas.note((series.title.empty() ? "" : series.title + ", ") +
                place_text(context.specification, cut.place, context.language) + ": " + text);
  }
}

}  // namespace vsp::chart
