// SPDX-License-Identifier: Apache-2.0
#include "writers/pdf/text_shaper.hpp"

#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "diagnostics/error.hpp"
#include "writers/pdf/glyph_runs.hpp"

namespace vsp::pdf {
namespace {

/// Shaped text that a thread keeps for the next document, about: profiles share most of theirs.
constexpr std::size_t kCacheBytes = std::size_t{8} << 20U;

PangoFontMap* make_font_map(const FontSet& fonts) {
  PangoFontMap* map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), fonts.config());
  // One point is one unit of the page.
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map), 72);
  return map;
}

PangoContext* make_context(PangoFontMap* map) {
  PangoContext* context = pango_font_map_create_context(map);
  cairo_font_options_t* options = cairo_font_options_create();
  // Glyphs belong where the design puts them, not on a screen's pixels.
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context, options);
  cairo_font_options_destroy(options);
  pango_context_set_round_glyph_positions(context, FALSE);
  pango_context_set_base_dir(context, PANGO_DIRECTION_LTR);
  return context;
}

/// The text of all runs, with what is no character of a line made a blank.
struct Source {
  std::string text;
  std::vector<std::size_t> ends;  ///< Byte after each run.

  explicit Source(const document::Text& runs) {
    for (const document::Run& run : runs) {
      for (const char c : run.text) text += is_control(c) ? ' ' : c;
      ends.push_back(text.size());
    }
  }

  std::size_t run_at(std::size_t byte) const {
    const auto end = std::upper_bound(ends.begin(), ends.end(), byte);
    return end == ends.end() ? (ends.empty() ? 0 : ends.size() - 1)
                             : static_cast<std::size_t>(end - ends.begin());
  }

 private:
  static bool is_control(char c) {
    return (static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7F;
  }
};

void insert(PangoAttrList* list, PangoAttribute* attribute, std::size_t begin, std::size_t end) {
  attribute->start_index = static_cast<guint>(begin);
  attribute->end_index = static_cast<guint>(end);
  pango_attr_list_insert(list, attribute);
}

PangoAttrList* attributes(const document::Text& runs, const Source& source, const TextStyle& style,
                          const char* language) {
  PangoAttrList* list = pango_attr_list_new();
  // Ligatures would be marked with the text that they stand for, and readers lose what follows.
  pango_attr_list_insert(list, pango_attr_font_features_new("liga=0, clig=0, dlig=0"));
  // A code or an address that is broken anywhere must not gain a hyphen.
  const bool soft_hyphens = source.text.find("\u00ad") != std::string::npos;
  pango_attr_list_insert(list, pango_attr_insert_hyphens_new(soft_hyphens ? TRUE : FALSE));
  std::size_t begin = 0;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const document::Run& run = runs[i];
    const std::size_t end = source.ends[i];
    if (run.strong || style.strong) {
      insert(list, pango_attr_weight_new(PANGO_WEIGHT_SEMIBOLD), begin, end);
    }
    if (run.emphasis || style.italic) {
      insert(list, pango_attr_style_new(PANGO_STYLE_ITALIC), begin, end);
    }
    const char* tag = run.language.empty() ? language : run.language.c_str();
    insert(list, pango_attr_language_new(pango_language_from_string(tag)), begin, end);
    begin = end;
  }
  return list;
}

void append_number(std::string& key, double value) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  key.append(digits.data(), end);
  key += '\x1f';
}

std::string cache_key(const document::Text& runs, const TextStyle& style, double width,
                      const char* language) {
  std::string key;
  append_number(key, style.size);
  append_number(key, std::max(width, 0.0));
  key += style.strong ? 'S' : 's';
  key += style.italic ? 'I' : 'i';
  key += language;
  for (const document::Run& run : runs) {
    key += '\x1e';
    key += run.strong ? 'S' : 's';
    key += run.emphasis ? 'I' : 'i';
    key += run.language;
    key += '\x1f';
    key += run.text;
  }
  return key;
}

std::size_t size_of(const ShapedText& shaped) {
  std::size_t bytes = sizeof(ShapedText);
  for (const ShapedLine& line : shaped.lines) {
    bytes += sizeof(ShapedLine);
    for (const GlyphRun& run : line.runs) {
      bytes += sizeof(GlyphRun) + run.glyphs.size() * sizeof(cairo_glyph_t) +
               run.clusters.size() * sizeof(cairo_text_cluster_t) + run.text.size();
    }
  }
  return bytes;
}

std::string code_points(std::string_view text) {
  constexpr const char* kDigits = "0123456789ABCDEF";
  std::string names;
  for (const char* at = text.data(); at < text.data() + text.size(); at = g_utf8_next_char(at)) {
    const gunichar character = g_utf8_get_char(at);
    std::string digits;
    for (gunichar rest = character; rest != 0 || digits.size() < 4; rest >>= 4U) {
      digits.insert(digits.begin(), kDigits[rest & 0xFU]);
    }
    names += (names.empty() ? "U+" : " U+") + digits;
  }
  return names;
}

}  // namespace

TextEngine::TextEngine(const FontSet& fonts)
    : fonts_(fonts),
      map_(make_font_map(fonts)),
      context_(make_context(map_.get())),
      layout_(pango_layout_new(context_.get())) {
  PangoFontDescription* family = pango_font_description_new();
  pango_font_description_set_family_static(family, kFontFamilies);
  pango_layout_set_font_description(layout_.get(), family);
  pango_font_description_free(family);
  pango_layout_set_wrap(layout_.get(), PANGO_WRAP_WORD_CHAR);
}

std::shared_ptr<const ShapedText> TextEngine::shape(const document::Text& text,
                                                    const TextStyle& style, double width,
                                                    const char* language) {
  std::string key = cache_key(text, style, width, language);
  if (const auto known = cache_.find(key); known != cache_.end()) return known->second;

  const Source source(text);
  PangoAttrList* list = attributes(text, source, style, language);
  insert(list, pango_attr_size_new_absolute(pango_units_from_double(style.size)), 0,
         PANGO_ATTR_INDEX_TO_TEXT_END);
  pango_layout_set_attributes(layout_.get(), list);
  pango_attr_list_unref(list);
  pango_layout_set_width(layout_.get(), width > 0 ? pango_units_from_double(width) : -1);
  pango_layout_set_text(layout_.get(), source.text.data(), static_cast<int>(source.text.size()));
  auto shaped = std::make_shared<ShapedText>(
      take_over(layout_.get(), style.size, [&](std::size_t at) { return source.run_at(at); }));
  for (const document::Run& run : text) shaped->languages.push_back(run.language);

  const std::size_t bytes = size_of(*shaped) + key.size();
  if (cached_bytes_ + bytes > kCacheBytes) {
    cache_.clear();
    cached_bytes_ = 0;
  }
  cached_bytes_ += bytes;
  cache_.emplace(std::move(key), shaped);
  return shaped;
}

TextEngine& text_engine(const FontSet& fonts) {
  thread_local std::optional<TextEngine> engine;
  if (!engine || &engine->fonts() != &fonts) engine.emplace(fonts);
  return *engine;
}

TextShaper::TextShaper(TextEngine& engine, const char* language,
                       std::function<void(const Finding&)> report)
    : engine_(engine), language_(language), report_(std::move(report)) {}

std::shared_ptr<const ShapedText> TextShaper::shape(const document::Text& text,
                                                    const TextStyle& style, double width) {
  for (const document::Run& run : text) {
    const char* end = nullptr;
    if (g_utf8_validate_len(run.text.data(), run.text.size(), &end) != 0) continue;
    throw Error(Failure::input,
                Finding{.code = "VSP-PDF-010",
                        .severity = Severity::error,
                        .where = {},
                        .arguments = {{"found", run.text.substr(0, static_cast<std::size_t>(
                                                                       end - run.text.data()))}},
                        .message_sv = {},
                        .message_en = {}});
  }
  auto shaped = engine_.shape(text, style, width, language_);
  report_unknown(*shaped);
  return shaped;
}

std::shared_ptr<const ShapedText> TextShaper::shape(std::string_view text, const TextStyle& style,
                                                    double width) {
  document::Run run;
  run.text = text;
  return shape(document::Text{std::move(run)}, style, width);
}

void TextShaper::report_unknown(const ShapedText& shaped) {
  for (const std::string& character : shaped.unknown) {
    if (!reported_.insert(character).second || !report_) continue;
    report_({.code = "VSP-PDF-004",
             .severity = Severity::warning,
             .where = {},
             .arguments = {{"found", character}, {"character", code_points(character)}},
             .message_sv = {},
             .message_en = {}});
  }
}

}  // namespace vsp::pdf
