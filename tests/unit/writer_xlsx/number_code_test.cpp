// SPDX-License-Identifier: Apache-2.0
#include "number_code.hpp"

#include <gtest/gtest.h>

#include "sample_document.hpp"

namespace vsp::xlsx {
namespace {

std::string code(double number, int decimals, const std::string& shown) {
  return number_code(test::number_cell(number, decimals, shown), Language::sv);
}

TEST(NumberCode, FollowsTheText) {
  EXPECT_EQ(code(59.66, 1, "59,7"), "0.0");
  EXPECT_EQ(code(2023, 0, "2023"), "0");
  EXPECT_EQ(code(12345.6, 0, "12\u00A0346"), "#,##0");
  EXPECT_EQ(code(12345.6, 0, "12346"), "0");
  EXPECT_EQ(code(-5.14, 1, "\u22125,1"), "0.0;\"\u2212\"0.0;0.0");
  EXPECT_EQ(code(5.14, 1, "+5,1"), "+0.0;\"\u2212\"0.0;0.0");
  EXPECT_EQ(code(12, 0, "12*"), "0\"*\";\"\u2212\"0\"*\";0\"*\"");
  EXPECT_EQ(code(59.66, 1, "ca 59,7\u00A0%"),
            "\"ca \"0.0\"\u00A0%\";\"ca \"\"\u2212\"0.0\"\u00A0%\";\"ca \"0.0\"\u00A0%\"");
}

TEST(NumberCode, NeverShowsMinusZero) {
  EXPECT_EQ(code(-0.04, 1, "0,0"), "0.0;0.0;0.0");
  EXPECT_EQ(code(0.04, 1, "0,0"), "0.0;0.0;0.0");
  EXPECT_EQ(code(0, 0, "0"), "0;0;0");
}

TEST(NumberCode, FallsBackWhereTheTextSaysItOtherwise) {
  EXPECT_EQ(code(1234567, 0, "1,2 miljoner"), "0");
  EXPECT_EQ(code(59.66, 1, ""), "0.0");
  // The library cuts longer codes silently.
  EXPECT_EQ(code(59.66, 1, "59,7 " + std::string(100, 'x')), "0.0");
  EXPECT_EQ(code(5, 0, "5 \"citat\""),
            "0\" \"\\\"\"citat\"\\\"\"\";\"\u2212\"0\" \"\\\"\"citat\"\\\"\"\";0\" "
            "\"\\\"\"citat\"\\\"\"\"");
}

TEST(NumberCode, AddsTheMark) {
  EXPECT_EQ(number_code(test::number_cell(3, 0, "3"), Language::sv, " ▼"),
            "0\" ▼\";\"\u2212\"0\" ▼\";0\" ▼\"");
}

TEST(NumberCode, ReadsEnglishToo) {
  EXPECT_EQ(number_code(test::number_cell(1234.5, 1, "1,234.5"), Language::en), "#,##0.0");
}

}  // namespace
}  // namespace vsp::xlsx
