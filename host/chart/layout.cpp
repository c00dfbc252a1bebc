// SPDX-License-Identifier: Apache-2.0
#include "chart/layout.hpp"

#include <algorithm>
#include <optional>

#include "chart/axis_marks.hpp"
#include "chart/bar_marks.hpp"
#include "chart/chart_words.hpp"
#include "chart/direct_labels.hpp"
#include "chart/legend.hpp"
#include "chart/line_marks.hpp"
#include "chart/reference_lines.hpp"
#include "chart/specification_check.hpp"
#include "diagnostics/error.hpp"

namespace vsp::chart {
namespace {

constexpr double kTitleGap = 5;
constexpr double kLeastPlotHeight = 90;
constexpr double kMostGrowth = 1.5;  // Of the plot, for labels at its side.
constexpr double kLeastPlotWidth = 60;
constexpr double kWishedPlotShare = 0.35;  // Of the width, else a legend is better.
constexpr double kLineInset = 7;           // From the plot's edge to first and last points.
constexpr double kTickTextHeight = 15;     // Under the plot, gaps included.
constexpr double kSideGap = 6;             // From texts beside the plot to it.

// The parts that stand over and under the plot and do not depend on it.
struct Titles {
  TextBox headline;
  TextBox above;  // Of the upright axis.
  TextBox below;  // Of the level axis.

  double height_above() const {
    double height = 2;
    for (const TextBox* box : {&headline, &above}) {
      if (!box->lines.empty()) height += box->height() + kTitleGap;
    }
    return height + kTitleGap;
  }
  double height_below() const { return below.lines.empty() ? 0 : below.height() + 2; }
};

Titles plan_titles(const ChartContext& context) {
  const Specification& specification = context.specification;
  const bool lying = specification.horizontal;
  return {context.wrapped(specification.title, context.width, {kTitleSize, true}),
          context.wrapped(lying ? specification.x.title : specification.y.title, context.width),
          context.wrapped(lying ? specification.y.title : specification.x.title, context.width)};
}

[[noreturn]] void throw_no_room(double width) {
  Finding finding;
  finding.code = "VSP-CHT-016";
  finding.arguments = {{"found", std::to_string(static_cast<int>(width))}};
  throw Error(Failure::configuration, std::move(finding));
}

// Draws what is the same for every chart once the plot has its place.
class ChartDrawer {
 public:
  ChartDrawer(const ChartContext& context, const Titles& titles)
      : context_(context), titles_(titles), canvas_(context.measurer) {}

  Canvas& canvas() { return canvas_; }

  void draw_titles() {
    double y = 2;
    canvas_.write(labels_of(titles_.headline, {0, y}, Anchor::start, kInk));
    if (!titles_.headline.lines.empty()) y += titles_.headline.height() + kTitleGap;
    canvas_.write(labels_of(titles_.above, {0, y}, Anchor::start, kMutedInk));
  }

  // bottom is the lower edge of the level axis' texts. Returns the whole drawing.
  DisplayList finish(const Frame& frame, double bottom, const std::vector<LegendEntry>& legend) {
    const double right = std::min(context_.width, std::max(frame.plot.right, titles_.below.width));
    canvas_.write(labels_of(titles_.below, {right, bottom + 2}, Anchor::end, kMutedInk));
    bottom += titles_.height_below();
    bottom = draw_legend(context_, legend, bottom, canvas_);
    bottom = draw_notes(context_, canvas_.notes(), bottom, canvas_);
    return std::move(canvas_).finish(context_.width, bottom + 2);
  }

  // Bars, lines and everything written in the plot. Returns legend entries for labels without room.
  std::vector<LegendEntry> draw_data(const BarPlan& bars, const Frame& frame, const Strip& strip) {
    draw_reference_lines(context_, strip, frame, canvas_);
    std::vector<CutValue> cuts = draw_bars(context_, bars, frame, canvas_);
    const std::vector<CutValue> line_cuts = draw_lines(context_, frame, canvas_);
    cuts.insert(cuts.end(), line_cuts.begin(), line_cuts.end());
    label_bars(context_, bars, frame, canvas_);
    label_cut_values(context_, frame, cuts, canvas_);
    note_series_without_values();
    return label_level_lines(context_, frame, canvas_);
  }

 private:
  // A line that is nowhere in the picture must not be silently absent.
  void note_series_without_values() {
    const Specification& specification = context_.specification;
    for (const Series& series : specification.series) {
      if (series.mark != Mark::line || series.title.empty()) continue;
      if (last_value(specification, series)) continue;
      std::string word =
          series.data.empty() ? "" : state_word(specification, series.data.back().state);
      if (word.empty()) word = specification.empty_label;
      canvas_.note(word.empty() ? series.title : series.title + ": " + word);
    }
  }

  const ChartContext& context_;
  const Titles& titles_;
  Canvas canvas_;
};

DisplayList empty_chart(const ChartContext& context) {
  const TextBox headline =
      context.wrapped(context.specification.title, context.width, {kTitleSize, true});
  const TextBox words = context.wrapped(context.specification.empty_label, context.width - 20);
  Canvas canvas(context.measurer);
  canvas.write(labels_of(headline, {0, 2}, Anchor::start, kInk));
  const double top = headline.lines.empty() ? 2 : headline.height() + 2 + kTitleGap;
  const double bottom =
      std::max(context.width / context.specification.aspect, top + words.height() + 20);
  const Rect frame{0.5, top, context.width - 0.5, bottom - 1};
  Polygon box;
  box.points = {{frame.left, frame.top},
                {frame.right, frame.top},
                {frame.right, frame.bottom},
                {frame.left, frame.bottom}};
  box.filled = false;
  box.stroke = {kAxisColour, 0.75, Dash::solid};
  canvas.draw(box);
  canvas.write(labels_of(words, {frame.middle().x, frame.middle().y - words.height() / 2},
                         Anchor::middle, kMutedInk));
  return std::move(canvas).finish(context.width, bottom);
}

// Bars have no lines at the edges to keep off, but values over their ends.
struct Insets {
  double low = 0;
  double high = 0;
};

bool has_negative_bars(const Specification& specification) {
  for (const Series& series : specification.series) {
    if (series.mark != Mark::bar) continue;
    for (const Datum& datum : series.data) {
      if (datum.y && *datum.y < 0) return true;
    }
  }
  return false;
}

Insets value_insets(const ChartContext& context) {
  const Specification& specification = context.specification;
  if (!has_bars(specification)) return {};
  const double room = specification.horizontal ? widest_bar_text(context) + kSideGap : kBarTextRoom;
  return {has_negative_bars(specification) ? room : 0, room};
}

// A chart whose values go upwards.
class StandingChart {
 public:
  explicit StandingChart(const ChartContext& context)
      : context_(context),
        specification_(context.specification),
        category_(specification_.x.scale == Scale::category),
        bars_(has_bars(specification_)),
        titles_(plan_titles(context)),
        insets_(value_insets(context)) {}

  DisplayList draw() {
    plan_height();
    const LinearAxis values =
        plan_value_axis(context_, plot_height_ - insets_.low - insets_.high, Direction::upwards);
    plan_width(values);
    plan_places();
    frame_.x = {place_interval(specification_), frame_.plot.left + inset(),
                frame_.plot.right - inset()};
    const Strip strip = plan_strip(context_, frame_.x);
    frame_.plot.top = titles_.height_above() + strip.height;
    frame_.plot.bottom = frame_.plot.top + plot_height_;
    frame_.y = {values.ticks.interval, frame_.plot.bottom - insets_.low,
                frame_.plot.top + insets_.high};
    return draw_parts(values, strip);
  }

 private:
  double inset() const { return bars_ || category_ ? 0 : kLineInset; }

  void plan_height() {
    const double wished = context_.width / specification_.aspect - titles_.height_above() -
                          kTickTextHeight - titles_.height_below();
    plot_height_ = std::max(wished, kLeastPlotHeight);
    direct_ = plan_direct_labels(context_, plot_height_, plot_height_ * kMostGrowth);
  }

  void plan_width(const LinearAxis& values) {
    const double half_text = half_place_text();
    frame_.plot.left = std::max(values.widest + kSideGap + 1, half_text - inset());
    double right = std::max(half_text - inset(), 4.0);
    if (direct_) {
      const double left_over = context_.width - frame_.plot.left - direct_->margin;
      if (left_over < context_.width * kWishedPlotShare) {
        direct_.reset();
      } else {
        right = std::max(right, direct_->margin);
      }
    }
    frame_.plot.right = context_.width - right;
    if (frame_.plot.width() < kLeastPlotWidth) throw_no_room(context_.width);
  }

  // Half of the widest text under the axis: one may stand at each end.
  double half_place_text() const {
    if (category_) return 0;
    return plan_place_axis(context_, context_.width).widest / 2 + 1;
  }

  void plan_places() {
    if (direct_ && direct_->height > plot_height_) plot_height_ = direct_->height;
    const Rect& plot = frame_.plot;
    if (category_) {
      categories_ = plan_categories_below(context_, plot.left, plot.right);
    } else {
      places_ = plan_place_axis(context_, plot.width() - 2 * inset());
    }
  }

  BarPlan plan_standing_bars() const {
    const Interval& places = frame_.x.values;
    const double band =
        bar_step(specification_) / (places.maximum - places.minimum) * frame_.plot.width();
    return plan_bars(context_, band);
  }

  DisplayList draw_parts(const LinearAxis& values, const Strip& strip) {
    ChartDrawer drawer(context_, titles_);
    drawer.draw_titles();
    draw_value_axis(context_, values, frame_, drawer.canvas());
    double bottom = frame_.plot.bottom;
    if (categories_) {
      draw_category_axis(*categories_, frame_, drawer.canvas());
      bottom += kNameGap + categories_->extent;
    } else {
      draw_place_axis(context_, *places_, frame_, drawer.canvas());
      bottom += kTickTextHeight;
    }
    if (direct_) {
      draw_direct_labels(context_, *direct_, frame_, drawer.canvas());
      bottom = std::max(bottom, frame_.plot.bottom + kLabelSize);
    }
    const auto homeless = drawer.draw_data(plan_standing_bars(), frame_, strip);
    auto legend = legend_entries(context_, direct_.has_value());
    legend.insert(legend.end(), homeless.begin(), homeless.end());
    return drawer.finish(frame_, bottom, legend);
  }

  const ChartContext& context_;
  const Specification& specification_;
  bool category_;
  bool bars_;
  Titles titles_;
  Insets insets_;
  double plot_height_ = 0;
  Frame frame_;
  std::optional<DirectLabels> direct_;
  std::optional<CategoryAxis> categories_;
  std::optional<LinearAxis> places_;
};

// A chart whose values go from left to right, one row per category.
class LyingChart {
 public:
  explicit LyingChart(const ChartContext& context)
      : context_(context),
        specification_(context.specification),
        titles_(plan_titles(context)),
        categories_(plan_categories_beside(context)),
        insets_(value_insets(context)) {}

  DisplayList draw() {
    frame_.horizontal = true;
    const LinearAxis values = plan_values();
    frame_.y = {values.ticks.interval, frame_.plot.left + insets_.low,
                frame_.plot.right - insets_.high};
    const Strip strip = plan_strip(context_, frame_.y);
    frame_.plot.top = titles_.height_above() + strip.height;
    frame_.plot.bottom = frame_.plot.top + rows_height();
    frame_.x = {place_interval(specification_), frame_.plot.top, frame_.plot.bottom};
    ChartDrawer drawer(context_, titles_);
    drawer.draw_titles();
    draw_value_axis(context_, values, frame_, drawer.canvas());
    draw_category_axis(categories_, frame_, drawer.canvas());
    const auto homeless = drawer.draw_data(plan_bars(context_, row_height()), frame_, strip);
    auto legend = legend_entries(context_, false);
    legend.insert(legend.end(), homeless.begin(), homeless.end());
    return drawer.finish(frame_, frame_.plot.bottom + kTickTextHeight, legend);
  }

 private:
  // Half of the widest text must have room at both ends, and the texts depend on the length: a few
  // rounds, since more room never makes wider texts.
  LinearAxis plan_values() {
    double half_text = 0;
    for (int round = 0;; ++round) {
      frame_.plot.left = std::max(categories_.extent + kSideGap, half_text);
      frame_.plot.right = context_.width - std::max(half_text, 4.0);
      const double length = frame_.plot.width() - insets_.low - insets_.high;
      if (length < kLeastPlotWidth) throw_no_room(context_.width);
      LinearAxis values = plan_value_axis(context_, length, Direction::across);
      if (values.widest / 2 <= half_text || round == 8) return values;
      half_text = values.widest / 2;
    }
  }

  std::size_t rows() const { return std::max<std::size_t>(categories_.labels.size(), 1); }

  // All rows are as high as the highest needs.
  double row_height() const {
    double height = std::max(least_bar_band(context_), 13.0);
    for (const CategoryLabel& label : categories_.labels) {
      height = std::max(height, label.box.height() + 4);
    }
    return height;
  }

  double rows_height() const { return row_height() * static_cast<double>(rows()); }

  const ChartContext& context_;
  const Specification& specification_;
  Titles titles_;
  CategoryAxis categories_;
  Insets insets_;
  Frame frame_;
};

}  // namespace

DisplayList lay_out(const Specification& specification, double width, Language language,
                    const TextMeasurer& measurer) {
  check(specification, width);
  const ChartContext context{specification, width, language, measurer,
                             series_styles(specification)};
  if (!has_values(specification)) return empty_chart(context);
  if (specification.horizontal) return LyingChart(context).draw();
  return StandingChart(context).draw();
}

}  // namespace vsp::chart
