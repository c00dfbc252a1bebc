// SPDX-License-Identifier: Apache-2.0
// Draws every sample chart to FOLDER/<name>.png, so that a person can look at what the layout does.
#include <pango/pangocairo.h>

#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <variant>

#include "chart/layout.hpp"
#include "chart/palette.hpp"
#include "diagnostics/error.hpp"
#include "unit/chart/samples/sample_specifications.hpp"

namespace {

using vsp::chart::Anchor;
using vsp::chart::Circle;
using vsp::chart::Colour;
using vsp::chart::DisplayList;
using vsp::chart::Label;
using vsp::chart::Point;
using vsp::chart::Polygon;
using vsp::chart::Polyline;
using vsp::chart::Shape;
using vsp::chart::Stroke;
using vsp::chart::TextMeasurer;
namespace samples = vsp::chart::samples;

constexpr double kZoom = 2.2;  // Pixels per point.

struct Unref {
  void operator()(PangoLayout* layout) const { g_object_unref(layout); }
  void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};
template <typename T>
using Handle = std::unique_ptr<T, Unref>;

class TextLayout : public TextMeasurer {
 public:
  explicit TextLayout(cairo_t* cairo) : layout_(pango_cairo_create_layout(cairo)) {
    pango_cairo_context_set_resolution(pango_layout_get_context(layout_.get()), 72);
    pango_context_set_round_glyph_positions(pango_layout_get_context(layout_.get()), FALSE);
  }
  double width(std::string_view text, double size, bool strong) const override {
    set(text, size, strong);
    int units = 0;
    pango_layout_get_size(layout_.get(), &units, nullptr);
    return static_cast<double>(units) / PANGO_SCALE;
  }
  void draw(cairo_t* cairo, const Label& label) const {
    const double length = width(label.text, label.size, label.strong);
    cairo_save(cairo);
    cairo_move_to(cairo, label.position.x, label.position.y);
    if (label.rotated) cairo_rotate(cairo, -3.14159265358979323846 / 2);
    if (label.anchor == Anchor::middle) cairo_rel_move_to(cairo, -length / 2, 0);
    if (label.anchor == Anchor::end) cairo_rel_move_to(cairo, -length, 0);
    cairo_set_source_rgb(cairo, label.colour.red, label.colour.green, label.colour.blue);
    pango_cairo_show_layout_line(cairo, pango_layout_get_line_readonly(layout_.get(), 0));
    cairo_restore(cairo);
  }

 private:
  void set(std::string_view text, double size, bool strong) const {
    const Handle<PangoFontDescription> font(pango_font_description_from_string("Open Sans"));
    pango_font_description_set_absolute_size(font.get(), size * PANGO_SCALE);
    if (strong) pango_font_description_set_weight(font.get(), PANGO_WEIGHT_BOLD);
    pango_layout_set_font_description(layout_.get(), font.get());
    pango_layout_set_text(layout_.get(), text.data(), static_cast<int>(text.size()));
  }
  Handle<PangoLayout> layout_;
};

class Painter {
 public:
  Painter(cairo_t* cairo, const TextLayout& text) : cairo_(cairo), text_(text) {}

  void operator()(const Polyline& line) const {
    path(line.points);
    stroke(line.stroke);
  }
  void operator()(const Polygon& area) const {
    path(area.points);
    cairo_close_path(cairo_);
    if (area.filled) fill(area.fill);
    stroke(area.stroke);
  }
  void operator()(const Circle& circle) const {
    cairo_new_path(cairo_);
    cairo_arc(cairo_, circle.centre.x, circle.centre.y, circle.radius, 0, 6.2831853);
    fill(circle.fill);
    stroke(circle.stroke);
  }
  void operator()(const Label& label) const {
    cairo_new_path(cairo_);
    text_.draw(cairo_, label);
  }

 private:
  void path(const std::vector<Point>& points) const {
    cairo_new_path(cairo_);
    for (const Point& point : points) cairo_line_to(cairo_, point.x, point.y);
  }
  void fill(const Colour& colour) const {
    cairo_set_source_rgb(cairo_, colour.red, colour.green, colour.blue);
    cairo_fill_preserve(cairo_);
  }
  void stroke(const Stroke& stroke) const {
    if (stroke.width <= 0) return;
    const auto dashes = vsp::chart::dash_pattern(stroke.dash, stroke.width);
    cairo_set_dash(cairo_, dashes.data(), static_cast<int>(dashes.size()), 0);
    cairo_set_line_width(cairo_, stroke.width);
    cairo_set_source_rgb(cairo_, stroke.colour.red, stroke.colour.green, stroke.colour.blue);
    cairo_stroke_preserve(cairo_);
  }
  cairo_t* cairo_;
  const TextLayout& text_;
};

void draw(const samples::Sample& sample, const std::filesystem::path& folder) {
  const Handle<cairo_surface_t> probe(cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1, 1));
  const Handle<cairo_t> probe_cairo(cairo_create(probe.get()));
  const DisplayList list =
      lay_out(sample.specification, sample.width, vsp::Language::sv, TextLayout(probe_cairo.get()));
  const Handle<cairo_surface_t> surface(
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(list.width * kZoom) + 20,
                                 static_cast<int>(list.height * kZoom) + 20));
  const Handle<cairo_t> cairo(cairo_create(surface.get()));
  cairo_set_source_rgb(cairo.get(), 1, 1, 1);
  cairo_paint(cairo.get());
  cairo_translate(cairo.get(), 10, 10);
  cairo_scale(cairo.get(), kZoom, kZoom);
  const TextLayout text(cairo.get());
  for (const Shape& shape : list.shapes) std::visit(Painter(cairo.get(), text), shape);
  cairo_surface_write_to_png(surface.get(), (folder / (sample.name + ".png")).c_str());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: chart_preview FOLDER\n";
    return 2;
  }
  std::filesystem::create_directories(argv[1]);
  try {
    for (const auto& sample : samples::all()) draw(sample, argv[1]);
  } catch (const vsp::Error& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
  return 0;
}
