// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "diagnostics/finding.hpp"
#include "document/document.hpp"
#include "writers/pdf/design.hpp"
#include "writers/pdf/fonts.hpp"
#include "writers/pdf/shaped_text.hpp"

namespace vsp::pdf {

struct ReleaseObject {
  void operator()(void* object) const { g_object_unref(object); }
};

/// A thread's pango context over a font set, with the texts it has shaped. Pango's objects may not
/// be shared between threads; what it makes is the same in all of them.
class TextEngine {
 public:
  /// fonts must outlive the engine.
  explicit TextEngine(const FontSet& fonts);

  const FontSet& fonts() const { return fonts_; }

  /// Shapes and breaks text; width in points, 0 or less: one line (a line feed always breaks).
  /// Colour and line height of the style do not matter here. language: BCP 47, of runs without
  /// their own. The text must be valid UTF-8.
  std::shared_ptr<const ShapedText> shape(const document::Text& text, const TextStyle& style,
                                          double width, const char* language);

 private:
  const FontSet& fonts_;
  std::unique_ptr<PangoFontMap, ReleaseObject> map_;
  std::unique_ptr<PangoContext, ReleaseObject> context_;
  std::unique_ptr<PangoLayout, ReleaseObject> layout_;
  std::unordered_map<std::string, std::shared_ptr<const ShapedText>> cache_;
  std::size_t cached_bytes_ = 0;
};

/// The calling thread's engine for those fonts; made at first use.
TextEngine& text_engine(const FontSet& fonts);

/// Shapes the texts of one document: knows its language and reports, once each, the characters that
/// no font has.
class TextShaper {
 public:
  TextShaper(TextEngine& engine, const char* language, std::function<void(const Finding&)> report);

  /// As TextEngine::shape. Throws Error(Failure::input, VSP-PDF-010) when text is not UTF-8.
  std::shared_ptr<const ShapedText> shape(const document::Text& text, const TextStyle& style,
                                          double width = 0);
  std::shared_ptr<const ShapedText> shape(std::string_view text, const TextStyle& style,
                                          double width = 0);

 private:
  void report_unknown(const ShapedText& shaped);

  TextEngine& engine_;
  const char* language_;
  std::function<void(const Finding&)> report_;
  std::set<std::string> reported_;
};

}  // namespace vsp::pdf
