// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cairo.h>

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace vsp::pdf {

struct ReleaseScaledFont {
  void operator()(cairo_scaled_font_t* font) const { cairo_scaled_font_destroy(font); }
};
using ScaledFont = std::unique_ptr<cairo_scaled_font_t, ReleaseScaledFont>;

/// Glyphs of one font and one run of the source, from left to right, with their positions on a line
/// that begins at (0, 0) on its baseline. Clusters say which glyphs stand for which bytes of text.
struct GlyphRun {
  ScaledFont font;
  std::size_t source = 0;  ///< Index of the document::Run that it comes from.
  std::vector<cairo_glyph_t> glyphs;
  std::vector<cairo_text_cluster_t> clusters;
  std::string text;  ///< In reading order.
  /// Read from right to left: the clusters' glyphs begin at the end.
  bool backward = false;
};

struct ShapedLine {
  double width = 0;  ///< Without the blank that a broken line ends in.
  std::vector<GlyphRun> runs;
};

/// Text with its glyphs chosen and its lines broken. Immutable and, being cached, shared between
/// documents of one thread.
struct ShapedText {
  std::vector<ShapedLine> lines;
  double width = 0;        ///< Of the widest line.
  double widest_word = 0;  ///< Widest stretch without a place to break at.
  /// Languages of the source's runs; empty where it is the document's.
  std::vector<std::string> languages;
  /// Characters, as UTF-8, that no font has; drawn as the replacement character.
  std::vector<std::string> unknown;
};

}  // namespace vsp::pdf
