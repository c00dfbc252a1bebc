// SPDX-License-Identifier: Apache-2.0
#include "native_chart.hpp"

#include <algorithm>
#include <cmath>

#include "excel_text.hpp"
#include "number_code.hpp"

namespace vsp::xlsx {
namespace {

/// The library's size of a chart, which scales are counted from.
constexpr double kDefaultWidth = 480;
constexpr double kDefaultHeight = 288;
constexpr double kTextSize = 9;
/// More bars than these carry no values: they would cover each other.
constexpr std::size_t kMostValueLabels = 40;

std::uint32_t colour_of(const chart::Colour& colour) {
  const auto byte = [](double part) {
    return static_cast<std::uint32_t>(std::lround(std::clamp(part, 0.0, 1.0) * 255));
  };
  return byte(colour.red) << 16 | byte(colour.green) << 8 | byte(colour.blue);
}

std::uint8_t marker_of(chart::Marker marker) {
  switch (marker) {
    case chart::Marker::circle:
      return LXW_CHART_MARKER_CIRCLE;
    case chart::Marker::square:
      return LXW_CHART_MARKER_SQUARE;
    case chart::Marker::diamond:
      return LXW_CHART_MARKER_DIAMOND;
    case chart::Marker::triangle_up:
      return LXW_CHART_MARKER_TRIANGLE;
    case chart::Marker::triangle_down:
      return LXW_CHART_MARKER_PLUS;  // Excel has no triangle that points down.
    case chart::Marker::cross:
      return LXW_CHART_MARKER_X;
  }
  return LXW_CHART_MARKER_CIRCLE;
}

std::uint8_t dash_of(chart::Dash dash) {
  switch (dash) {
    case chart::Dash::dashed:
      return LXW_CHART_LINE_DASH_DASH;
    case chart::Dash::dotted:
      return LXW_CHART_LINE_DASH_ROUND_DOT;
    case chart::Dash::solid:
      break;
  }
  return LXW_CHART_LINE_DASH_SOLID;
}

std::uint8_t type_of(const ChartPlan& plan) {
  switch (plan.kind) {
    case ChartKind::column:
      return LXW_CHART_COLUMN;
    case ChartKind::bar:
      return LXW_CHART_BAR;
    case ChartKind::scatter:
      return LXW_CHART_SCATTER_STRAIGHT_WITH_MARKERS;
    case ChartKind::line:
      break;
  }
  return LXW_CHART_LINE;
}

lxw_chart_font font(double size, bool strong, std::uint32_t colour = kInkColour) {
  lxw_chart_font font{};
  font.size = size;
  // The library takes 0 for "as it is", which is bold for titles; 2 is written as not bold.
  font.bold = strong ? LXW_TRUE : LXW_EXPLICIT_FALSE;
  font.color = colour;
  return font;
}

lxw_chart_line line_of(std::uint32_t colour, double width, std::uint8_t dash) {
  lxw_chart_line line{};
  line.color = colour;
  line.width = static_cast<float>(width);
  line.dash_type = dash;
  return line;
}

class NativeChart {
 public:
  NativeChart(const PlacedFigure& placed, const std::string& sheet_name,
              const WorkbookContext& context, WorkbookFile& workbook)
      : placed_(placed),
        specification_(placed.figure->chart),
        plan_(context.charts.plan(placed.plan)),
        columns_(context.charts.columns()),
        context_(context),
        sheet_name_(sheet_name),
        chart_(workbook_add_chart(workbook.handle(), type_of(plan_))) {
    if (chart_ == nullptr) check(LXW_ERROR_MEMORY_MALLOC_FAILED, "workbook_add_chart", place());
  }

  void make();
  void insert(lxw_worksheet* sheet);

 private:
  // The library names axes by where they lie: in a chart of lying bars they have changed places.
  lxw_chart_axis* place_axis() const {
    return chart_axis_get(
        chart_, plan_.kind == ChartKind::bar ? LXW_CHART_AXIS_TYPE_Y : LXW_CHART_AXIS_TYPE_X);
  }
  lxw_chart_axis* value_axis() const {
    return chart_axis_get(
        chart_, plan_.kind == ChartKind::bar ? LXW_CHART_AXIS_TYPE_X : LXW_CHART_AXIS_TYPE_Y);
  }
  bool bars() const { return plan_.kind == ChartKind::bar || plan_.kind == ChartKind::column; }
  Place place() const { return {sheet_name_, placed_.row, 0}; }
  void add_series(const ChartRange& range);
  void draw_line(lxw_chart_series* series, const ChartRange& range);
  void draw_bars(lxw_chart_series* series, const ChartRange& range);
  void mark_hollow(lxw_chart_series* series, const ChartRange& range);
  void set_title();
  void set_place_axis();
  void set_value_axis();
  void set_axis(lxw_chart_axis* axis, const std::string& title);
  void set_legend();

  const PlacedFigure& placed_;
  const chart::Specification& specification_;
  const ChartPlan& plan_;
  const ChartData::Columns columns_;
  const WorkbookContext& context_;
  const std::string& sheet_name_;
  lxw_chart* chart_;
};

void NativeChart::draw_line(lxw_chart_series* series, const ChartRange& range) {
  const std::uint32_t colour = colour_of(range.style.colour);
  lxw_chart_line line =
      line_of(colour, std::max(0.75, range.style.width + 0.5), dash_of(range.style.dash));
  if (range.unpublished) line = line_of(colour, 1, LXW_CHART_LINE_DASH_DASH);
  if (range.reference) line = line_of(kMutedColour, 1.25, LXW_CHART_LINE_DASH_LONG_DASH);
  if (!range.joined) line.none = LXW_TRUE;
  chart_series_set_line(series, &line);
  if (range.reference) {
    chart_series_set_marker_type(series, LXW_CHART_MARKER_NONE);
    return;
  }
  chart_series_set_marker_type(series, marker_of(range.style.marker));
  chart_series_set_marker_size(series, 6);
  lxw_chart_line outline = line_of(colour, 1, LXW_CHART_LINE_DASH_SOLID);
  lxw_chart_fill fill{};
  fill.color = colour;
  chart_series_set_marker_line(series, &outline);
  chart_series_set_marker_fill(series, &fill);
  mark_hollow(series, range);
}

/// Estimated and provisional values: white inside.
void NativeChart::mark_hollow(lxw_chart_series* series, const ChartRange& range) {
  if (std::find(range.hollow.begin(), range.hollow.end(), true) == range.hollow.end()) return;
  const std::uint32_t colour = colour_of(range.style.colour);
  lxw_chart_line outline = line_of(colour, 1.25, LXW_CHART_LINE_DASH_SOLID);
  lxw_chart_fill paper{};
  paper.color = kPaperColour;
  lxw_chart_fill full{};
  full.color = colour;
  lxw_chart_point hollow{&outline, &paper, nullptr};
  lxw_chart_point filled{&outline, &full, nullptr};
  std::vector<lxw_chart_point*> points;
  for (const bool each : range.hollow) points.push_back(each ? &hollow : &filled);
  points.push_back(nullptr);
  check(chart_series_set_points(series, points.data()), "chart_series_set_points", place());
}

void NativeChart::draw_bars(lxw_chart_series* series, const ChartRange& range) {
  lxw_chart_fill fill{};
  fill.color = colour_of(range.style.colour);
  chart_series_set_fill(series, &fill);
  lxw_chart_line outline = line_of(fill.color, 0.75, LXW_CHART_LINE_DASH_SOLID);
  chart_series_set_line(series, &outline);
  mark_hollow(series, range);
  std::size_t values = 0;
  for (const ChartRange& each : plan_.ranges) values += each.hollow.size();
  if (values > kMostValueLabels) return;
  chart_series_set_labels(series);
  chart_series_set_labels_num_format(
      series, plain_number_code(std::max(0, specification_.y.decimals), true).c_str());
  lxw_chart_font small = font(8, false);
  chart_series_set_labels_font(series, &small);
}

void NativeChart::add_series(const ChartRange& range) {
  lxw_chart_series* series = chart_add_series(chart_, nullptr, nullptr);
  if (series == nullptr) check(LXW_ERROR_MEMORY_MALLOC_FAILED, "chart_add_series", place());
  const char* sheet = context_.chart_sheet.c_str();
  const std::uint16_t category = plan_.labelled ? *columns_.label : columns_.position;
  chart_series_set_categories(series, sheet, range.first, category, range.last, category);
  chart_series_set_values(series, sheet, range.first, columns_.value, range.last, columns_.value);
  chart_series_set_name_range(series, sheet, range.first, columns_.series);
  bars() ? draw_bars(series, range) : draw_line(series, range);
}

void NativeChart::set_title() {
  if (specification_.title.empty()) return chart_title_off(chart_);
  chart_title_set_name(chart_, clean_text(specification_.title).c_str());
  lxw_chart_font strong = font(10, true);
  chart_title_set_name_font(chart_, &strong);
}

void NativeChart::set_axis(lxw_chart_axis* axis, const std::string& title) {
  lxw_chart_font small = font(kTextSize, false, kMutedColour);
  chart_axis_set_num_font(axis, &small);
  lxw_chart_line line = line_of(0x666666, 0.75, LXW_CHART_LINE_DASH_SOLID);
  chart_axis_set_line(axis, &line);
  if (title.empty()) return;
  chart_axis_set_name(axis, clean_text(title).c_str());
  lxw_chart_font name = font(kTextSize, false);
  chart_axis_set_name_font(axis, &name);
}

void NativeChart::set_place_axis() {
  lxw_chart_axis* axis = place_axis();
  set_axis(axis, specification_.x.title);
  // Beside the plot also when values are below 0.
  chart_axis_set_label_position(axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
  if (plan_.kind == ChartKind::bar) chart_axis_set_reverse(axis);
  if (plan_.kind == ChartKind::scatter) {
    chart_axis_set_min(axis, *plan_.x_minimum);
    chart_axis_set_max(axis, *plan_.x_maximum);
    chart_axis_set_major_unit(axis, *plan_.x_step);
    chart_axis_major_gridlines_set_visible(axis, LXW_FALSE);
  }
  if (specification_.x.scale == chart::Scale::linear) {
    const int decimals = specification_.x.integer_ticks ? 0 : specification_.x.decimals;
    chart_axis_set_num_format(
        axis, plain_number_code(std::max(0, decimals), specification_.x.grouping).c_str());
  }
}

void NativeChart::set_value_axis() {
  lxw_chart_axis* axis = value_axis();
  set_axis(axis, specification_.y.title);
  if (plan_.minimum) chart_axis_set_min(axis, *plan_.minimum);
  if (plan_.maximum) chart_axis_set_max(axis, *plan_.maximum);
  lxw_chart_line grid = line_of(0xDEDEDE, 0.75, LXW_CHART_LINE_DASH_SOLID);
  chart_axis_major_gridlines_set_visible(axis, LXW_TRUE);
  chart_axis_major_gridlines_set_line(axis, &grid);
  const std::string digits =
      plain_number_code(std::max(0, specification_.y.decimals), specification_.y.grouping);
  chart_axis_set_num_format(
      axis, specification_.y.signs ? ("+" + digits + ";\"\u2212\"" + digits + ";" + digits).c_str()
                                   : digits.c_str());
  // The categories of lying bars are turned to begin at the top; the values stay below.
  if (plan_.kind == ChartKind::bar) {
    chart_axis_set_crossing_max(place_axis());
    chart_axis_major_gridlines_set_visible(place_axis(), LXW_FALSE);
  }
}

void NativeChart::set_legend() {
  std::vector<std::int16_t> unnamed;
  for (std::size_t i = 0; i < plan_.ranges.size(); ++i) {
    if (!plan_.ranges[i].named) unnamed.push_back(static_cast<std::int16_t>(i));
  }
  if (plan_.ranges.size() - unnamed.size() < 2 && bars()) {
    return chart_legend_set_position(chart_, LXW_CHART_LEGEND_NONE);
  }
  chart_legend_set_position(
      chart_, plan_.ranges.size() > 6 ? LXW_CHART_LEGEND_RIGHT : LXW_CHART_LEGEND_BOTTOM);
  lxw_chart_font small = font(kTextSize, false);
  chart_legend_set_font(chart_, &small);
  if (unnamed.empty()) return;
  unnamed.push_back(-1);
  check(chart_legend_delete_series(chart_, unnamed.data()), "chart_legend_delete_series", place());
}

void NativeChart::make() {
  for (const ChartRange& range : plan_.ranges) add_series(range);
  set_title();
  set_place_axis();
  set_value_axis();
  set_legend();
  chart_show_blanks_as(
      chart_, plan_.connect_blanks ? LXW_CHART_BLANKS_AS_CONNECTED : LXW_CHART_BLANKS_AS_GAP);
  if (bars()) chart_set_series_gap(chart_, 60);
}

void NativeChart::insert(lxw_worksheet* sheet) {
  std::string alternative = clean_text(placed_.figure->alternative);
  if (alternative.empty()) alternative = clean_text(specification_.title);
  lxw_chart_options options{};
  options.x_scale = placed_.width / kDefaultWidth;
  options.y_scale = placed_.height / kDefaultHeight;
  options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
  options.description = alternative.data();
  check(worksheet_insert_chart_opt(sheet, placed_.row, 0, chart_, &options),
        "worksheet_insert_chart_opt", place());
}

}  // namespace

void insert_chart(const PlacedFigure& placed, const std::string& sheet_name, lxw_worksheet* sheet,
                  const WorkbookContext& context, WorkbookFile& workbook) {
  NativeChart chart(placed, sheet_name, context, workbook);
  chart.make();
  chart.insert(sheet);
}

}  // namespace vsp::xlsx
