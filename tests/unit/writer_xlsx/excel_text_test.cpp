// SPDX-License-Identifier: Apache-2.0
#include "excel_text.hpp"

#include <gtest/gtest.h>

namespace vsp::xlsx {
namespace {

TEST(CellText, EscapesWhatExcelWouldDecode) {
  EXPECT_EQ(cell_text("_x0041_"), "_x005F_x0041_");
  EXPECT_EQ(cell_text("a_xFFFe_b_x000a_"), "a_x005F_xFFFe_b_x005F_x000a_");
  EXPECT_EQ(cell_text("_x41_ _x004G_ _x0041"), "_x41_ _x004G_ _x0041");
  EXPECT_EQ(cell_text("a\r\nb\rc\x01"), "a\nb\nc\uFFFD");
  EXPECT_EQ(clean_text("_x0041_"), "_x0041_");
}

TEST(ExcelLength, CountsUtf16Units) {
  EXPECT_EQ(excel_length("åäö"), 3U);
  EXPECT_EQ(excel_length("\U0001F600a"), 3U);
  EXPECT_EQ(excel_prefix("å\U0001F600b", 2), "å");
  EXPECT_EQ(excel_prefix("å\U0001F600b", 3), "å\U0001F600");
}

TEST(DisplayWidth, GrowsWithTextSizeAndWeight) {
  EXPECT_LT(display_width("illi"), display_width("mmmm"));
  EXPECT_LT(display_width("Region"), display_width("Region", 11, true));
  EXPECT_LT(display_width("Region"), display_width("Region", 14));
  EXPECT_EQ(display_width("kort\nlängre rad"), display_width("längre rad"));
}

TEST(WrappedLines, BreaksAtBlanksAndInsideLongWords) {
  EXPECT_EQ(wrapped_lines("", 10), 1);
  EXPECT_EQ(wrapped_lines("ett ord", 40), 1);
  EXPECT_EQ(wrapped_lines("aaaa bbbb cccc", 5), 3);
  EXPECT_EQ(wrapped_lines("a\nb\nc", 40), 3);
  EXPECT_GE(wrapped_lines(std::string(100, 'a'), 10), 10);
}

TEST(InPieces, LosesNothingAndFits) {
  document::Text text;
  for (int i = 0; i < 300; ++i) {
    text.push_back({"ett litet ord " + std::to_string(i) + " ", i % 2 == 0, i % 3 == 0, ""});
  }
  const std::vector<document::Text> pieces = in_pieces(text, 40, 10, 11);
  std::string joined;
  for (const document::Text& piece : pieces) {
    const std::string plain = document::plain_text(piece);
    EXPECT_LE(wrapped_lines(plain, 40), 11);
    joined += (joined.empty() ? "" : " ") + plain;
  }
  EXPECT_EQ(joined, document::plain_text(text));
  EXPECT_GT(pieces.size(), 5U);
  // A text without blanks is broken inside; every letter is there.
  const std::string long_word(3000, 'x');
  std::string whole;
  for (const auto& piece : in_pieces({{long_word, false, false, ""}}, 40, 10, 11)) {
    whole += document::plain_text(piece);
  }
  EXPECT_EQ(whole, long_word);
}

}  // namespace
}  // namespace vsp::xlsx
