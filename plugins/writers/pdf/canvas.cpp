// SPDX-License-Identifier: Apache-2.0
#include "writers/pdf/canvas.hpp"

#include <cairo-pdf.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

#include "diagnostics/error.hpp"

namespace vsp::pdf {
namespace {

// Any structure type serves: only the place of the mark in the stream counts.
constexpr const char* kMarkTag = "P";

cairo_status_t append(void* closure, const unsigned char* data, unsigned int length) {
  try {
    static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
  } catch (...) {
    return CAIRO_STATUS_NO_MEMORY;
  }
}

}  // namespace

Canvas::Canvas(double width, double height, StructureTree& structure)
    : structure_(structure),
      surface_(cairo_pdf_surface_create_for_stream(&append, &bytes_, width, height)),
      cairo_(cairo_create(surface_.get())) {
  marks_.emplace_back();
}

void Canvas::next_page() {
  close();
  cairo_show_page(cairo_.get());
  marks_.emplace_back();
  next_mark_ = 0;
}

void Canvas::content(NodeId node) {
  if (repeating_) {
    artifact(Artifact::layout);
  } else {
    aim({std::nullopt, node});
  }
}

void Canvas::artifact(Artifact kind) { aim({kind, 0}); }

void Canvas::aim(const Target& target) {
  if (target == target_) return;
  close();
  target_ = target;
}

void Canvas::open() {
  if (opened_) return;
  opened_ = true;
  Mark mark;
  mark.artifact = target_.artifact;
  if (!target_.artifact) {
    mark.tag = structure_.node(target_.node).tag;
    mark.number = next_mark_++;
    structure_.add_content(target_.node, {page(), mark.number});
  }
  marks_.back().push_back(mark);
  cairo_tag_begin(cairo_.get(), kMarkTag, nullptr);
}

void Canvas::close() {
  if (!opened_) return;
  opened_ = false;
  cairo_tag_end(cairo_.get(), kMarkTag);
}

void Canvas::set_colour(const Colour& colour) {
  cairo_set_source_rgb(cairo_.get(), colour.red, colour.green, colour.blue);
}

void Canvas::glyphs(const GlyphRun& run, double x, double baseline, const Colour& colour) {
  if (run.clusters.empty()) return;
  open();
  moved_.assign(run.glyphs.begin(), run.glyphs.end());
  for (cairo_glyph_t& glyph : moved_) {
    glyph.x += x;
    glyph.y += baseline;
  }
  set_colour(colour);
  cairo_set_scaled_font(cairo_.get(), run.font.get());
  cairo_show_text_glyphs(
      cairo_.get(), run.text.data(), static_cast<int>(run.text.size()), moved_.data(),
      static_cast<int>(moved_.size()), run.clusters.data(), static_cast<int>(run.clusters.size()),
      run.backward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t{});
}

void Canvas::rectangle(double x, double y, double width, double height, const Colour& fill) {
  open();
  set_colour(fill);
  cairo_rectangle(cairo_.get(), x, y, width, height);
  cairo_fill(cairo_.get());
}

void Canvas::set_stroke(const chart::Stroke& stroke) {
  cairo_t* cr = cairo_.get();
  set_colour(stroke.colour);
  cairo_set_line_width(cr, stroke.width);
  constexpr std::array kDashed = {4.0, 3.0};
  constexpr std::array kDotted = {0.1, 2.5};
  switch (stroke.dash) {
    case chart::Dash::solid:
      cairo_set_dash(cr, nullptr, 0, 0);
      break;
    case chart::Dash::dashed:
      cairo_set_dash(cr, kDashed.data(), static_cast<int>(kDashed.size()), 0);
      break;
    case chart::Dash::dotted:
      cairo_set_dash(cr, kDotted.data(), static_cast<int>(kDotted.size()), 0);
      break;
  }
  cairo_set_line_cap(
      cr, stroke.dash == chart::Dash::dotted ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
}

void Canvas::line(double x1, double y1, double x2, double y2, double width, const Colour& colour) {
  open();
  set_stroke({colour, width, chart::Dash::solid});
  cairo_move_to(cairo_.get(), x1, y1);
  cairo_line_to(cairo_.get(), x2, y2);
  cairo_stroke(cairo_.get());
}

void Canvas::path(const std::vector<chart::Point>& points, double x, double y) {
  for (const chart::Point& point : points) cairo_line_to(cairo_.get(), x + point.x, y + point.y);
}

void Canvas::polyline(const chart::Polyline& shape, double x, double y) {
  if (shape.points.size() < 2 || shape.stroke.width <= 0) return;
  open();
  set_stroke(shape.stroke);
  path(shape.points, x, y);
  cairo_stroke(cairo_.get());
}

void Canvas::polygon(const chart::Polygon& shape, double x, double y) {
  if (shape.points.size() < 2) return;
  open();
  path(shape.points, x, y);
  cairo_close_path(cairo_.get());
  if (shape.filled) {
    set_colour(shape.fill);
    cairo_fill_preserve(cairo_.get());
  }
  if (shape.stroke.width > 0) {
    set_stroke(shape.stroke);
    cairo_stroke_preserve(cairo_.get());
  }
  cairo_new_path(cairo_.get());
}

void Canvas::circle(const chart::Circle& shape, double x, double y) {
  if (shape.radius <= 0) return;
  open();
  cairo_new_sub_path(cairo_.get());
  cairo_arc(cairo_.get(), x + shape.centre.x, y + shape.centre.y, shape.radius, 0,
            2 * std::numbers::pi);
  cairo_close_path(cairo_.get());
  set_colour(shape.filled ? shape.fill : design::kPaper);
  cairo_fill_preserve(cairo_.get());
  if (shape.stroke.width > 0) {
    set_stroke(shape.stroke);
    cairo_stroke_preserve(cairo_.get());
  }
  cairo_new_path(cairo_.get());
}

void Canvas::push_rotated(double x, double y) {
  cairo_save(cairo_.get());
  cairo_translate(cairo_.get(), x, y);
  cairo_rotate(cairo_.get(), -std::numbers::pi / 2);
  cairo_translate(cairo_.get(), -x, -y);
}

void Canvas::push_scaled(double x, double y, double factor) {
  cairo_save(cairo_.get());
  cairo_translate(cairo_.get(), x, y);
  cairo_scale(cairo_.get(), factor, factor);
  cairo_translate(cairo_.get(), -x, -y);
}

void Canvas::pop() { cairo_restore(cairo_.get()); }

void Canvas::bookmark(int level, const std::string& title, double y) {
  const auto depth = static_cast<std::size_t>(std::max(level, 1)) - 1;
  // A skipped level hangs on the nearest one that there is.
  bookmarks_.resize(std::min(depth, bookmarks_.size()));
  const int parent = bookmarks_.empty() ? CAIRO_PDF_OUTLINE_ROOT : bookmarks_.back();
  const std::string place = "page=" + std::to_string(page() + 1) + " pos=[0 " +
                            std::to_string(static_cast<int>(std::max(0.0, y))) + "]";
  bookmarks_.push_back(cairo_pdf_surface_add_outline(surface_.get(), parent, title.c_str(),
                                                     place.c_str(), CAIRO_PDF_OUTLINE_FLAG_OPEN));
}

std::string Canvas::finish() {
  close();
  cairo_show_page(cairo_.get());
  cairo_status_t status = cairo_status(cairo_.get());
  cairo_.reset();
  cairo_surface_finish(surface_.get());
  if (status == CAIRO_STATUS_SUCCESS) status = cairo_surface_status(surface_.get());
  if (status != CAIRO_STATUS_SUCCESS) {
    throw Error(Failure::system, Finding{.code = "VSP-PDF-007",
                                         .severity = Severity::error,
                                         .where = {},
                                         .arguments = {{"found", cairo_status_to_string(status)}},
                                         .message_sv = {},
                                         .message_en = {}});
  }
  return std::move(bytes_);
}

}  // namespace vsp::pdf
