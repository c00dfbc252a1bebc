// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cairo.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "chart/display_list.hpp"
#include "writers/pdf/content_marks.hpp"
#include "writers/pdf/design.hpp"
#include "writers/pdf/shaped_text.hpp"
#include "writers/pdf/structure_tree.hpp"

namespace vsp::pdf {

/// Draws on the pages of one PDF and notes which content belongs to which structure node.
/// Everything drawn belongs to the node or artifact set last. Origin top left, points.
class Canvas {
 public:
  /// structure must outlive the canvas.
  Canvas(double width, double height, StructureTree& structure);

  void next_page();
  int page() const { return static_cast<int>(marks_.size()) - 1; }

  void content(NodeId node);
  void artifact(Artifact kind);
  /// While true, content() means a layout artifact: for what is repeated.
  void repeating(bool on) { repeating_ = on; }

  void glyphs(const GlyphRun& run, double x, double baseline, const Colour& colour);
  void rectangle(double x, double y, double width, double height, const Colour& fill);
  void line(double x1, double y1, double x2, double y2, double width, const Colour& colour);
  void polygon(const chart::Polygon& shape, double x, double y);
  void polyline(const chart::Polyline& shape, double x, double y);
  void circle(const chart::Circle& shape, double x, double y);

  /// Between these, coordinates are turned 90° counter-clockwise about the point, or scaled from
  /// it.
  void push_rotated(double x, double y);
  void push_scaled(double x, double y, double factor);
  void pop();

  /// A bookmark of level 1… to that height of the current page.
  void bookmark(int level, const std::string& title, double y);

  /// Ends the document. Throws Error(Failure::system, VSP-PDF-007) when cairo failed.
  std::string finish();

  /// For each page, what its marks stand for.
  const std::vector<std::vector<Mark>>& marks() const { return marks_; }

 private:
  struct Target {
    std::optional<Artifact> artifact;
    NodeId node = 0;
    bool operator==(const Target&) const = default;
  };

  void open();
  void close();
  void aim(const Target& target);
  void set_colour(const Colour& colour);
  void set_stroke(const chart::Stroke& stroke);
  void path(const std::vector<chart::Point>& points, double x, double y);

  struct DestroySurface {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  };
  struct DestroyContext {
    void operator()(cairo_t* context) const { cairo_destroy(context); }
  };

  StructureTree& structure_;
  std::string bytes_;
  std::unique_ptr<cairo_surface_t, DestroySurface> surface_;
  std::unique_ptr<cairo_t, DestroyContext> cairo_;
  std::vector<std::vector<Mark>> marks_;
  std::vector<int> bookmarks_;  ///< The open bookmark of each level.
  std::vector<cairo_glyph_t> moved_;
  Target target_{Artifact::layout, 0};
  bool opened_ = false;
  bool repeating_ = false;
  int next_mark_ = 0;
};

}  // namespace vsp::pdf
