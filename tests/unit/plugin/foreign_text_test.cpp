// SPDX-License-Identifier: Apache-2.0
#include "plugin/foreign_text.hpp"

#include <gtest/gtest.h>

#include <string>

namespace vsp::plugin {
namespace {

std::string cleaned(std::string_view bytes) { return foreign_text(bytes); }

TEST(ForeignText, LeavesGoodTextAlone) {
  for (const char* text : {"", "abc", "åäö ÅÄÖ", "rad\n\ttabb", "−1 – €", "😀", "\uFFFD"}) {
    EXPECT_EQ(cleaned(text), text);
  }
}

TEST(ForeignText, ReplacesWhatIsNotUtf8) {
  EXPECT_EQ(cleaned("\xE5"), "\uFFFD");                      // Latin-1
  EXPECT_EQ(cleaned("\xC3"), "\uFFFD");                      // cut off
  EXPECT_EQ(cleaned("\xC0\xAF"), "\uFFFD\uFFFD");            // overlong
  EXPECT_EQ(cleaned("\xE0\x80\xAF"), "\uFFFD\uFFFD\uFFFD");  // overlong
  EXPECT_EQ(cleaned("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");  // surrogate
  EXPECT_EQ(cleaned("\xF4\x90\x80\x80").size(), 4 * 3U);     // beyond U+10FFFF
  EXPECT_EQ(cleaned("\xF0\x8F\xBF\xBF").size(), 4 * 3U);     // overlong
  EXPECT_EQ(cleaned("a\xF5z"), "a\uFFFDz");
}

TEST(ForeignText, ReplacesControlCharacters) {
  EXPECT_EQ(cleaned("\x1B[2J"), "\uFFFD[2J");
  EXPECT_EQ(cleaned("a\rb\x7F"),
            "a\uFFFD"
            "b\uFFFD");
  EXPECT_EQ(cleaned("\xC2\x9B"), "\uFFFD");
  EXPECT_EQ(cleaned("\xC2\xA0"), "\xC2\xA0");
  EXPECT_EQ(cleaned(std::string_view("\0", 1)), "\uFFFD");
}

TEST(ForeignText, IsCutAtSixtyFourKibibytes) {
  const std::string text(100000, 'x');
  EXPECT_EQ(cleaned(text), std::string(65536, 'x') + "…");
  EXPECT_EQ(foreign_text(vsp_text{text.data(), text.size()}).size(), 65536 + 3U);
  EXPECT_EQ(foreign_text(vsp_text{nullptr, 100}), "");
}

TEST(FindingCode, HasPartsOfCapitalsAndDigits) {
  for (const char* good : {"VSP-SRC-004", "A-1", "SKR-7"})
    EXPECT_TRUE(is_finding_code(good)) << good;
  for (const char* bad : {"", "VSP", "VSP-", "-VSP", "VSP--1", "vsp-src-004", "VSP SRC", "VSP-Å",
                          "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA-1"}) {
    EXPECT_FALSE(is_finding_code(bad)) << bad;
  }
}

}  // namespace
}  // namespace vsp::plugin
