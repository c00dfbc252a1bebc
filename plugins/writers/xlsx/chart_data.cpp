// SPDX-License-Identifier: Apache-2.0
#include "chart_data.hpp"

#include <algorithm>
#include <cmath>

#include "chart/scale.hpp"
#include "chart/ticks.hpp"
#include "chart_kind.hpp"
#include "diagnostics/error.hpp"
#include "text/number_format.hpp"
#include "words.hpp"

namespace vsp::xlsx {
namespace {

/// The head row of the sheet.
constexpr std::size_t kHeadRows = 1;

[[noreturn]] void refuse(const document::Figure& figure, const std::string& series,
                         const std::string& found, const std::string& expected) {
  Finding finding;
  finding.code = "VSP-XLS-008";
  finding.arguments = {
      {"figure", figure.id}, {"series", series}, {"found", found}, {"expected", expected}};
  throw Error(Failure::plugin, std::move(finding));
}

std::string figure_name(const document::Figure& figure) {
  std::string name = figure.label;
  const std::string caption = document::plain_text(figure.caption);
  if (!caption.empty()) name += (name.empty() ? "" : ". ") + caption;
  if (name.empty()) name = figure.chart.title;
  return name.empty() ? figure.id : name;
}

/// The specification without numbers of states that have none, whatever stands in the tree: nothing
/// that is suppressed may reach a chart, its axes or its cache.
chart::Specification disclosed(chart::Specification chart) {
  for (chart::Series& series : chart.series) {
    for (chart::Datum& datum : series.data) {
      if (has_number(datum.state)) continue;
      datum.y.reset();
      datum.lower.reset();
      datum.upper.reset();
    }
  }
  return chart;
}

/// Adds one figure's rows and makes its plan.
class FigureRows {
 public:
  FigureRows(const document::Figure& figure, Language language, std::vector<ChartDataRow>& rows)
      : figure_(figure),
        chart_(disclosed(figure.chart)),
        language_(language),
        name_(figure_name(figure)),
        rows_(rows) {}

  ChartPlan add();

 private:
  bool bars() const { return plan_.kind == ChartKind::bar || plan_.kind == ChartKind::column; }
  bool places_are_shared() const { return plan_.kind != ChartKind::scatter; }
  std::string state_word(ValueState state) const;
  std::string place_text(double x) const;
  std::string category_of(const chart::Series& series, double x) const;
  ChartDataRow row(const std::string& series, double x) const;
  ChartDataRow row(const chart::Series& series, const chart::Datum& datum) const;
  const chart::Datum* datum_at(const chart::Series& series, double x) const;
  std::string label_at(double x) const;
  void add_series(const chart::Series& series, const chart::SeriesStyle& style);
  void add_at_shared_places(const chart::Series& series, ChartRange& range);
  void add_scattered(const chart::Series& series, ChartRange& range);
  void set_value_axis();
  void set_scatter_axes();
  void add_line(const chart::ReferenceLine& line);
  void remark_line(const chart::ReferenceLine& line);
  void remark_cut_values();
  bool any_number() const;
  std::uint32_t next_row() const { return static_cast<std::uint32_t>(rows_.size() + kHeadRows); }

  const document::Figure& figure_;
  const chart::Specification chart_;
  Language language_;
  std::string name_;
  std::vector<ChartDataRow>& rows_;
  std::vector<double> positions_;
  ChartPlan plan_;
};

std::string FigureRows::state_word(ValueState state) const {
  const auto index = static_cast<std::size_t>(state);
  if (index < chart_.state_words.size() && !chart_.state_words[index].empty()) {
    return chart_.state_words[index];
  }
  return std::string(words(language_).states.at(index));
}

std::string FigureRows::category_of(const chart::Series& series, double x) const {
  if (x < 0 || x != std::floor(x) || x >= static_cast<double>(chart_.x.categories.size())) {
    refuse(figure_, series.title, text::format_exact(x),
           "0–" + std::to_string(chart_.x.categories.size()));
  }
  return chart_.x.categories[static_cast<std::size_t>(x)];
}

std::string FigureRows::place_text(double x) const {
  if (chart_.x.scale == chart::Scale::category) return category_of({}, x);
  return text::format_number(x, {text::decimals_of(x), false, chart_.x.grouping}, language_);
}

ChartDataRow FigureRows::row(const std::string& series, double x) const {
  ChartDataRow row;
  row.figure = name_;
  row.series = series;
  if (chart_.x.scale == chart::Scale::category) {
    row.position = category_of({}, x);
  } else {
    row.position = x;
    row.position_decimals = text::decimals_of(x);
  }
  row.decimals = std::max(0, chart_.y.decimals);
  return row;
}

ChartDataRow FigureRows::row(const chart::Series& series, const chart::Datum& datum) const {
  ChartDataRow result = row(series.title, datum.x);
  result.value = datum.y;
  result.lower = datum.lower;
  result.upper = datum.upper;
  const bool absent = !result.value && datum.state == ValueState::value;
  result.state = state_word(absent ? ValueState::missing : datum.state);
  return result;
}

const chart::Datum* FigureRows::datum_at(const chart::Series& series, double x) const {
  const chart::Datum* found = nullptr;
  for (const chart::Datum& datum : series.data) {
    if (datum.x != x) continue;
    if (found != nullptr) refuse(figure_, series.title, place_text(x), "1");
    found = &datum;
  }
  return found;
}

std::string FigureRows::label_at(double x) const {
  std::string states;
  for (const chart::Series& series : chart_.series) {
    const chart::Datum* datum = datum_at(series, x);
    if (datum == nullptr || datum->y) continue;
    if (!states.empty()) states += "; ";
    if (chart_.series.size() > 1) states += series.title + ": ";
    states += state_word(datum->state);
  }
  const std::string place = place_text(x);
  return states.empty() ? place : place + " (" + states + ")";
}

void FigureRows::add_at_shared_places(const chart::Series& series, ChartRange& range) {
  for (const chart::Datum& datum : series.data) {
    if (chart_.x.scale == chart::Scale::category) category_of(series, datum.x);
  }
  for (const double x : positions_) {
    const chart::Datum* datum = datum_at(series, x);
    ChartDataRow added = datum == nullptr ? row(series.title, x) : row(series, *datum);
    if (datum == nullptr) added.state = "–";
    if (bars()) added.label = label_at(x);
    range.hollow.push_back(datum != nullptr && added.value && datum->state != ValueState::value);
    rows_.push_back(std::move(added));
  }
}

void FigureRows::add_scattered(const chart::Series& series, ChartRange& range) {
  // A thin line over what is not published goes on over values without number; so these stand
  // under the range that is drawn.
  const bool skip = series.connection == chart::Connection::unpublished;
  for (const chart::Datum& datum : series.data) {
    if (skip && !datum.y) continue;
    rows_.push_back(row(series, datum));
    range.hollow.push_back(rows_.back().value && datum.state != ValueState::value);
  }
  range.last = next_row() - 1;
  for (const chart::Datum& datum : series.data) {
    if (skip && !datum.y) rows_.push_back(row(series, datum));
  }
}

void FigureRows::add_series(const chart::Series& series, const chart::SeriesStyle& style) {
  ChartRange range;
  range.first = next_row();
  range.style = style;
  range.joined = series.connection != chart::Connection::none;
  range.unpublished = series.connection == chart::Connection::unpublished;
  if (places_are_shared()) {
    add_at_shared_places(series, range);
    range.last = next_row() - 1;
  } else {
    add_scattered(series, range);
  }
  if (range.last >= range.first) plan_.ranges.push_back(std::move(range));
}

void FigureRows::set_value_axis() {
  plan_.minimum = chart_.y.minimum;
  plan_.maximum = chart_.y.maximum;
  if (!bars()) return;
  // The length of a bar is its value: the axis always shows 0.
  bool negative = false;
  bool positive = false;
  for (const chart::Series& series : chart_.series) {
    for (const chart::Datum& datum : series.data) {
      negative = negative || datum.y.value_or(0) < 0;
      positive = positive || datum.y.value_or(0) > 0;
    }
  }
  if (!negative || plan_.minimum.value_or(0) > 0) plan_.minimum = 0;
  if ((!positive && negative) || plan_.maximum.value_or(0) < 0) plan_.maximum = 0;
}

void FigureRows::set_scatter_axes() {
  chart::TickRule rule;
  rule.most = 14;
  rule.integer = chart_.x.integer_ticks;
  rule.from_minimum = chart_.x.integer_ticks;
  rule.free_minimum = !chart_.x.minimum;
  rule.free_maximum = !chart_.x.maximum;
  const chart::Ticks ticks = chart::locate_ticks(chart::place_interval(chart_), rule);
  plan_.x_minimum = ticks.interval.minimum;
  plan_.x_maximum = ticks.interval.maximum;
  plan_.x_step = ticks.step.size();
  const bool vertical_line =
      std::any_of(chart_.lines.begin(), chart_.lines.end(),
                  [](const chart::ReferenceLine& line) { return line.vertical; });
  if (!vertical_line) return;
  // A vertical line needs ends, so the value axis needs them too.
  chart::TickRule value_rule;
  value_rule.most = 8;
  value_rule.free_minimum = !plan_.minimum;
  value_rule.free_maximum = !plan_.maximum;
  const chart::Interval ends =
      chart::locate_ticks(chart::value_interval(chart_), value_rule).interval;
  plan_.minimum = ends.minimum;
  plan_.maximum = ends.maximum;
}

void FigureRows::remark_line(const chart::ReferenceLine& line) {
  std::string remark = line.label;
  if (remark.empty()) remark = words(language_).reference_line;
  remark += ": " + (line.vertical ? place_text(line.at)
                                  : chart::format_value(line.at, chart_.y, language_));
  plan_.remarks.push_back(std::move(remark));
}

void FigureRows::add_line(const chart::ReferenceLine& line) {
  // A bar chart of the library has no lines, a line chart none that stand.
  if (bars() || (line.vertical && plan_.kind == ChartKind::line)) return remark_line(line);
  ChartRange range;
  range.first = next_row();
  range.reference = true;
  range.named = !line.label.empty();
  const std::string name =
      line.label.empty() ? std::string(words(language_).reference_line) : line.label;
  const auto add_point = [&](double x, double y) {
    ChartDataRow point = row(name, x);
    point.value = y;
    point.state = state_word(ValueState::value);
    rows_.push_back(std::move(point));
    range.hollow.push_back(false);
  };
  if (plan_.kind == ChartKind::line) {
    for (const double x : positions_) add_point(x, line.at);
  } else if (line.vertical) {
    add_point(line.at, *plan_.minimum);
    add_point(line.at, *plan_.maximum);
  } else {
    add_point(*plan_.x_minimum, line.at);
    add_point(*plan_.x_maximum, line.at);
  }
  range.last = next_row() - 1;
  plan_.ranges.push_back(std::move(range));
}

void FigureRows::remark_cut_values() {
  for (const chart::Series& series : chart_.series) {
    for (const chart::Datum& datum : series.data) {
      if (!datum.y) continue;
      const bool below = plan_.minimum && *datum.y < *plan_.minimum;
      const bool above = plan_.maximum && *datum.y > *plan_.maximum;
      if (!below && !above) continue;
      const std::string value = chart::format_value(*datum.y, chart_.y, language_);
      std::string label = chart_.cut_label.empty() ? "{value}" : chart_.cut_label;
      if (const std::size_t at = label.find("{value}"); at != std::string::npos) {
        label.replace(at, 7, value);
      }
      plan_.remarks.push_back(series.title + " " + place_text(datum.x) + ": " + label);
    }
  }
}

bool FigureRows::any_number() const {
  return std::any_of(chart_.series.begin(), chart_.series.end(), [](const auto& series) {
    return std::any_of(series.data.begin(), series.data.end(),
                       [](const chart::Datum& datum) { return datum.y.has_value(); });
  });
}

ChartPlan FigureRows::add() {
  ChartChoice choice = choose_chart(chart_);
  positions_ = std::move(choice.positions);
  plan_.kind = choice.kind;
  plan_.connect_blanks = choice.connect_blanks;
  const bool drawn = any_number() && !positions_.empty();
  if (drawn) {
    set_value_axis();
    if (plan_.kind == ChartKind::scatter) set_scatter_axes();
  }
  const std::vector<chart::SeriesStyle> styles = chart::series_styles(chart_);
  for (std::size_t i = 0; i < chart_.series.size(); ++i) {
    add_series(chart_.series[i], styles.at(i));
  }
  if (!drawn) {
    plan_.ranges.clear();
    return std::move(plan_);
  }
  for (const chart::ReferenceLine& line : chart_.lines) add_line(line);
  remark_cut_values();
  plan_.labelled = bars() && std::any_of(positions_.begin(), positions_.end(),
                                         [&](double x) { return label_at(x) != place_text(x); });
  return std::move(plan_);
}

}  // namespace

std::size_t ChartData::add(const document::Figure& figure) {
  ChartPlan plan = FigureRows(figure, language_, rows_).add();
  plans_.push_back(std::move(plan));
  return plans_.size() - 1;
}

}  // namespace vsp::xlsx
