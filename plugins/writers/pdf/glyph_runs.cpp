// SPDX-License-Identifier: Apache-2.0
#include "writers/pdf/glyph_runs.hpp"

#include <hb.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "writers/pdf/fonts.hpp"

namespace vsp::pdf {
namespace {

constexpr double kUnits = 1.0 / PANGO_SCALE;
constexpr hb_codepoint_t kReplacementCharacter = 0xFFFD;

ScaledFont scaled_font(PangoFont* font) {
  return ScaledFont(cairo_scaled_font_reference(
      pango_cairo_font_get_scaled_font(reinterpret_cast<PangoCairoFont*>(font))));
}

hb_codepoint_t nominal_glyph(PangoFont* font, hb_codepoint_t character) {
  hb_codepoint_t glyph = 0;
  hb_font_get_nominal_glyph(pango_font_get_hb_font(font), character, &glyph);
  return glyph;
}

/// One grapheme cluster of a glyph item: its text and its glyphs by index in visual order.
struct Cluster {
  std::string_view text;
  int first_glyph = 0, last_glyph = -1;
};

/// Turns the items of one line into runs, from left to right.
class LineTaker {
 public:
  LineTaker(PangoLayout* layout, double size,
            const std::function<std::size_t(std::size_t)>& source_of, ShapedText& shaped)
      : layout_(layout),
        size_(size),
        text_(pango_layout_get_text(layout)),
        source_of_(source_of),
        shaped_(shaped) {}

  void take(PangoLayoutLine* line) {
    line_ = {};
    x_ = 0;
    word_ = 0;
    for (GSList* item = line->runs; item != nullptr; item = item->next) {
      take_item(static_cast<PangoGlyphItem*>(item->data));
    }
    end_word();
    line_.width = x_;
    shaped_.width = std::max(shaped_.width, x_);
    shaped_.lines.push_back(std::move(line_));
  }

 private:
  void take_item(PangoGlyphItem* item) {
    positions_.clear();
    for (int i = 0; i < item->glyphs->num_glyphs; ++i) {
      positions_.push_back(x_);
      x_ += item->glyphs->glyphs[i].geometry.width * kUnits;
    }
    GlyphRun run;
    run.font = scaled_font(item->item->analysis.font);
    run.source = source_of_(static_cast<std::size_t>(item->item->offset));
    run.backward = item->item->analysis.level % 2 != 0;
    PangoGlyphItemIter at;
    for (bool more = pango_glyph_item_iter_init_start(&at, item, text_) != 0; more;
         more = pango_glyph_item_iter_next_cluster(&at) != 0) {
      const auto begin = static_cast<std::size_t>(at.start_index);
      const auto size = static_cast<std::size_t>(at.end_index) - begin;
      Cluster cluster{std::string_view(text_ + begin, size), at.start_glyph, at.end_glyph - 1};
      if (at.end_glyph < at.start_glyph) {  // Right to left: the iterator runs backwards.
        cluster.first_glyph = at.end_glyph + 1;
        cluster.last_glyph = at.start_glyph;
      }
      take_cluster(item, cluster, run);
    }
    push(std::move(run));
  }

  void take_cluster(PangoGlyphItem* item, const Cluster& cluster, GlyphRun& run) {
    const auto* glyphs = item->glyphs->glyphs;
    cairo_text_cluster_t taken{static_cast<int>(cluster.text.size()), 0};
    double advance = 0;
    bool unknown = false;
    for (int n = 0; n <= cluster.last_glyph - cluster.first_glyph; ++n) {
      // push() turns the glyphs of a run from right to left around.
      const int i = run.backward ? cluster.last_glyph - n : cluster.first_glyph + n;
      const PangoGlyphInfo& info = glyphs[i];
      advance += info.geometry.width * kUnits;
      if (info.glyph == PANGO_GLYPH_EMPTY) continue;
      if ((info.glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0U) {
        unknown = true;
        continue;
      }
      run.glyphs.push_back(
          {info.glyph, positions_[static_cast<std::size_t>(i)] + info.geometry.x_offset * kUnits,
           info.geometry.y_offset * kUnits});
      ++taken.num_glyphs;
    }
    const double x = positions_[static_cast<std::size_t>(cluster.first_glyph)];
    measure_word(cluster.text, advance);
    if (unknown) {
      replace(cluster.text, x, run);
      return;
    }
    if (taken.num_glyphs == 0 && cluster.text == " ") {
      // The blank at a line break: pango takes its glyph away, but a reader of the text needs it.
      run.glyphs.push_back({nominal_glyph(item->item->analysis.font, ' '), x, 0});
      taken.num_glyphs = 1;
    }
    run.text += cluster.text;
    run.clusters.push_back(taken);
  }

  /// Shows a character that no font has as U+FFFD, in a run of its own; its text stays what it was.
  void replace(std::string_view text, double x, GlyphRun& run) {
    if (std::find(shaped_.unknown.begin(), shaped_.unknown.end(), text) == shaped_.unknown.end()) {
      shaped_.unknown.emplace_back(text);
    }
    GlyphRun rest;
    rest.font = ScaledFont(cairo_scaled_font_reference(run.font.get()));
    rest.source = run.source;
    rest.backward = run.backward;
    push(std::exchange(run, std::move(rest)));

    PangoFontDescription* wanted = pango_font_description_new();
    pango_font_description_set_family_static(wanted, kFallbackFamily);
    // Small enough for the room that pango leaves for an unknown character.
    pango_font_description_set_absolute_size(wanted, size_ * 0.8 * PANGO_SCALE);
    PangoFont* font = pango_context_load_font(pango_layout_get_context(layout_), wanted);
    pango_font_description_free(wanted);
    GlyphRun shown;
    shown.font = scaled_font(font);
    shown.source = run.source;
    shown.glyphs.push_back({nominal_glyph(font, kReplacementCharacter), x, 0});
    shown.clusters.push_back({static_cast<int>(text.size()), 1});
    shown.text = text;
    g_object_unref(font);
    push(std::move(shown));
  }

  void push(GlyphRun run) {
    if (run.clusters.empty()) return;
    if (run.backward) std::reverse(run.glyphs.begin(), run.glyphs.end());
    line_.runs.push_back(std::move(run));
  }

  void measure_word(std::string_view text, double advance) {
    if (text == " ") {
      end_word();
      return;
    }
    word_ += advance;
    if (text == "-" || text == "\u2013") end_word();
  }

  void end_word() {
    shaped_.widest_word = std::max(shaped_.widest_word, word_);
    word_ = 0;
  }

  PangoLayout* layout_;
  double size_;
  const char* text_;
  const std::function<std::size_t(std::size_t)>& source_of_;
  ShapedText& shaped_;
  ShapedLine line_;
  double x_ = 0;
  double word_ = 0;
  std::vector<double> positions_;
};

}  // namespace

ShapedText take_over(PangoLayout* layout, double size,
                     const std::function<std::size_t(std::size_t)>& source_of) {
  ShapedText shaped;
  LineTaker taker(layout, size, source_of, shaped);
  PangoLayoutIter* at = pango_layout_get_iter(layout);
  do {
    taker.take(pango_layout_iter_get_line_readonly(at));
  } while (pango_layout_iter_next_line(at) != 0);
  pango_layout_iter_free(at);
  return shaped;
}

}  // namespace vsp::pdf
