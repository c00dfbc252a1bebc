// SPDX-License-Identifier: Apache-2.0
#include "chart/legend.hpp"

#include <algorithm>
#include <cmath>

#include "chart/chart_words.hpp"
#include "chart/line_marks.hpp"

namespace vsp::chart {
namespace {

constexpr double kSampleWidth = 20;
constexpr double kSampleGap = 5;
constexpr double kColumnGap = 14;
constexpr double kRowGap = 2.5;
constexpr double kLegendGap = 8;  // Above the legend.

bool has_state(const Specification& specification, ValueState state) {
  for (const Series& series : specification.series) {
    for (const Datum& datum : series.data) {
      if (datum.y && datum.state == state && in_window(specification, datum)) return true;
    }
  }
  return false;
}

bool needs_names(const Specification& specification) {
  if (specification.series.size() > 1) return true;
  // One series is named by the headline or the axis.
  return specification.title.empty() && specification.y.title.empty();
}

void draw_line_sample(const LegendEntry& entry, double left, double middle, Canvas& canvas) {
  const bool unpublished = entry.connection == Connection::unpublished;
  const Stroke stroke = unpublished
                            ? Stroke{entry.style.colour, kUnpublishedWidth, Dash::dashed}
                            : Stroke{entry.style.colour, entry.style.width, entry.style.dash};
  if (entry.connection != Connection::none) {
    canvas.draw(Polyline{{{left, middle}, {left + kSampleWidth, middle}}, stroke});
  }
  draw_marker(entry.style, {left + kSampleWidth / 2, middle}, false, canvas);
}

void draw_sample(const LegendEntry& entry, double left, double middle, Canvas& canvas) {
  const double centre = left + kSampleWidth / 2;
  switch (entry.sample) {
    case LegendEntry::Sample::line:
      draw_line_sample(entry, left, middle, canvas);
      break;
    case LegendEntry::Sample::bar: {
      Polygon box;
      box.points = {{centre - 5, middle - 3.5},
                    {centre + 5, middle - 3.5},
                    {centre + 5, middle + 3.5},
                    {centre - 5, middle + 3.5}};
      box.fill = entry.style.colour;
      box.stroke.width = 0;
      canvas.draw(box);
      break;
    }
    case LegendEntry::Sample::hollow:
      draw_marker(entry.style, {centre, middle}, true, canvas);
      break;
    case LegendEntry::Sample::reference:
      canvas.draw(
          Polyline{{{left, middle}, {left + kSampleWidth, middle}}, {kInk, 0.9, Dash::dashed}});
      break;
  }
}

// Estimated and provisional values look the same; their words share one entry.
void add_hollow(const ChartContext& context, std::vector<LegendEntry>& entries) {
  LegendEntry entry;
  for (ValueState state : {ValueState::estimated, ValueState::provisional}) {
    const std::string word = state_word(context.specification, state);
    if (word.empty() || !has_state(context.specification, state)) continue;
    entry.text += (entry.text.empty() ? "" : ", ") + word;
  }
  if (entry.text.empty()) return;
  entry.sample = LegendEntry::Sample::hollow;
  entry.style.colour = kMutedInk;
  entry.style.marker = has_bars(context.specification) ? Marker::square : Marker::circle;
  entry.style.marker_radius = 3;
  entries.push_back(std::move(entry));
}

}  // namespace

std::vector<LegendEntry> legend_entries(const ChartContext& context, bool directly_labelled) {
  std::vector<LegendEntry> entries;
  const Specification& specification = context.specification;
  if (!directly_labelled && needs_names(specification)) {
    for (std::size_t i = 0; i < specification.series.size(); ++i) {
      const Series& series = specification.series[i];
      if (series.title.empty()) continue;
      const auto sample =
          series.mark == Mark::bar ? LegendEntry::Sample::bar : LegendEntry::Sample::line;
      entries.push_back({sample, context.styles[i], series.connection, series.title});
    }
  }
  add_hollow(context, entries);
  return entries;
}

double draw_legend(const ChartContext& context, const std::vector<LegendEntry>& entries, double top,
                   Canvas& canvas) {
  if (entries.empty()) return top;
  const double lead = kSampleWidth + kSampleGap;
  std::vector<TextBox> boxes;
  double widest = 0;
  for (const LegendEntry& entry : entries) {
    boxes.push_back(
        context.wrapped(entry.text, context.width - lead, {kLabelSize, entry.style.strong}));
    widest = std::max(widest, boxes.back().width);
  }
  const double column = lead + widest + kColumnGap;
  const auto columns =
      static_cast<std::size_t>(std::max(1.0, std::floor((context.width + kColumnGap) / column)));
  double y = top + kLegendGap;
  for (std::size_t row = 0; row < entries.size(); row += columns) {
    double height = 0;
    for (std::size_t i = row; i < std::min(row + columns, entries.size()); ++i) {
      const double left = static_cast<double>(i - row) * column;
      const double middle = y + kLabelSize * (kAscent + kDescent) / 2;
      draw_sample(entries[i], left, middle, canvas);
      canvas.write(labels_of(boxes[i], {left + lead, y}, Anchor::start, kInk));
      height = std::max(height, boxes[i].height());
    }
    y += height + kRowGap;
  }
  return y;
}

double draw_notes(const ChartContext& context, const std::vector<std::string>& notes, double top,
                  Canvas& canvas) {
  if (notes.empty()) return top;
  double y = top + kLegendGap / 2;
  for (const std::string& note : notes) {
    const TextBox box = context.wrapped(note, context.width);
    canvas.write(labels_of(box, {0, y}, Anchor::start, kMutedInk));
    y += box.height() + kRowGap;
  }
  return y;
}

}  // namespace vsp::chart
