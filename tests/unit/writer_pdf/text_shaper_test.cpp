// SPDX-License-Identifier: Apache-2.0
#include "writers/pdf/text_shaper.hpp"

#include <gtest/gtest.h>

#include "diagnostics/error.hpp"
#include "unit/writer_pdf/sample_documents.hpp"
#include "writers/pdf/options.hpp"

namespace vsp::pdf {
namespace {

class TextShaping : public ::testing::Test {
 protected:
  std::shared_ptr<const ShapedText> shape(std::string_view text, double width = 0) {
    return shaper_.shape(text, design::kBody, width);
  }
  static std::string source(const ShapedLine& line) {
    std::string text;
    for (const GlyphRun& run : line.runs) text += run.text;
    return text;
  }
  std::vector<Finding> findings_;
  TextShaper shaper_{text_engine(font_set(Options{}.font_folders)), "sv",
                     [this](const Finding& finding) { findings_.push_back(finding); }};
};

TEST_F(TextShaping, NoLigatures) {
  const auto shaped = shape("effektfinal");
  ASSERT_EQ(shaped->lines.front().runs.size(), 1U);
  EXPECT_EQ(shaped->lines.front().runs.front().glyphs.size(), 11U);
  EXPECT_EQ(shaped->lines.front().runs.front().clusters.size(), 11U);
}

TEST_F(TextShaping, DigitsAreOfOneWidth) {
  EXPECT_DOUBLE_EQ(shape("1111")->width, shape("8058")->width);
}

TEST_F(TextShaping, WidthsAreThoseOfTheFontNotOfAScreen) {
  // Advance of a digit in Open Sans: 1169 of 2048 units; FreeType rounds to 1/64 of a point.
  EXPECT_NEAR(shape("0000000000")->width, 10 * 1169.0 / 2048 * design::kBody.size, 10.0 / 64);
}

TEST_F(TextShaping, LinesFitAndLoseNothing) {
  const std::string text =
      "Vårdens omställning följs upp varje år och redovisas för riket, regioner och kommuner.";
  const auto shaped = shape(text, 120);
  std::string whole;
  for (const ShapedLine& line : shaped->lines) whole += source(line);
  EXPECT_EQ(whole, text);
  EXPECT_GT(shaped->lines.size(), 3U);
  EXPECT_LE(shaped->width, 120);
}

TEST_F(TextShaping, TheBlankAtALineBreakIsAGlyphOutsideOfTheLinesWidth) {
  const auto shaped = shape("bbbb aaaa", shape("bbbb")->width + 1);
  ASSERT_EQ(shaped->lines.size(), 2U);
  EXPECT_DOUBLE_EQ(shaped->lines[0].width, shape("bbbb")->width);
  EXPECT_EQ(source(shaped->lines[0]), "bbbb ");
  EXPECT_EQ(shaped->lines[0].runs.front().glyphs.size(), 5U);
}

TEST_F(TextShaping, NonBreakingBlankDoesNotBreak) {
  const auto shaped = shape("100\u00a0000 invånare", shape("100\u00a0000")->width + 1);
  EXPECT_EQ(source(shaped->lines.front()), "100\u00a0000 ");
}

TEST_F(TextShaping, ALongWordIsBrokenWithoutAHyphen) {
  const auto shaped = shape(std::string(300, 'x'), 100);
  EXPECT_GT(shaped->lines.size(), 10U);
  std::size_t glyphs = 0;
  for (const ShapedLine& line : shaped->lines) {
    EXPECT_LE(line.width, 100);
    for (const GlyphRun& run : line.runs) glyphs += run.glyphs.size();
  }
  EXPECT_EQ(glyphs, 300U);
}

TEST_F(TextShaping, ASoftHyphenIsSeenWhereItBreaks) {
  const double width = shape("vård")->width + 5;
  const auto shaped = shape("vård\u00adcentral", width * 1.2);
  ASSERT_GE(shaped->lines.size(), 2U);
  EXPECT_GT(shaped->lines.front().width, shape("vård")->width);
}

TEST_F(TextShaping, TheWidestWordIsFound) {
  EXPECT_DOUBLE_EQ(shape("ett längreord två")->widest_word, shape("längreord")->width);
}

TEST_F(TextShaping, ACharacterThatNoFontHasIsReportedOnce) {
  const auto shaped = shape("ett 中 och 中 och 文 slut");
  EXPECT_EQ(shaped->unknown, (std::vector<std::string>{"中", "文"}));
  shape("中 igen");
  ASSERT_EQ(findings_.size(), 2U);
  EXPECT_EQ(findings_[0].code, "VSP-PDF-004");
  EXPECT_EQ(findings_[0].severity, Severity::warning);
  EXPECT_EQ(findings_[0].arguments.at("found"), "中");
  EXPECT_EQ(findings_[0].arguments.at("character"), "U+4E2D");
  EXPECT_EQ(source(shaped->lines.front()), "ett 中 och 中 och 文 slut");
  for (const GlyphRun& run : shaped->lines.front().runs) {
    for (const cairo_glyph_t& glyph : run.glyphs) EXPECT_GT(glyph.index, 0U) << ".notdef";
  }
}

TEST_F(TextShaping, TheFallbackFontHasArrowsAndOtherScripts) {
  shape("→ ▲ ▼ العربية עברית ελληνικά кириллица e\u0301 😀");
  EXPECT_TRUE(findings_.empty());
}

TEST_F(TextShaping, RightToLeftTextIsMarkedAsSuch) {
  const auto shaped = shape("عربي");
  EXPECT_EQ(source(shaped->lines.front()), "عربي");
  const GlyphRun& run = shaped->lines.front().runs.front();
  EXPECT_TRUE(run.backward);
  EXPECT_LT(run.glyphs.front().x, run.glyphs.back().x);
  EXPECT_FALSE(shape("latin")->lines.front().runs.front().backward);
}

TEST_F(TextShaping, WhatIsNotUtf8IsRefused) {
  try {
    shape("fel: \xff");
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.findings().front().code, "VSP-PDF-010");
    EXPECT_EQ(error.findings().front().arguments.at("found"), "fel: ");
  }
}

TEST_F(TextShaping, TheCacheGivesTheSame) {
  EXPECT_EQ(shape("samma text", 80).get(), shape("samma text", 80).get());
  EXPECT_NE(shape("samma text", 80).get(), shape("samma text", 81).get());
}

TEST(Fonts, MissingFilesAreNamed) {
  try {
    font_set({"/nonexistent"});
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), Failure::system);
    EXPECT_EQ(error.findings().size(), 6U);
    EXPECT_EQ(error.findings().front().code, "VSP-PDF-001");
    EXPECT_EQ(error.findings().front().arguments.at("found"), "OpenSans-Regular.ttf");
    EXPECT_EQ(error.findings().front().arguments.at("expected"), "/nonexistent");
  }
}

}  // namespace
}  // namespace vsp::pdf
