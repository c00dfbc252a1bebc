// SPDX-License-Identifier: Apache-2.0
#include "chart/text_box.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/chart/samples/em_measurer.hpp"

namespace vsp::chart {
namespace {

using samples::EmMeasurer;
using testing::ElementsAre;

// 8 points: a character is 4 wide.
TextBox box(std::string_view text, double width) { return wrap(text, {}, width, EmMeasurer()); }

TEST(Wrap, BreaksAtSpacesAndKeepsEveryWord) {
  EXPECT_THAT(box("Oplanerade återinskrivningar bland äldre", 80).lines,
              ElementsAre("Oplanerade", "återinskrivningar", "bland äldre"));
}

TEST(Wrap, BreaksAfterHyphensDashesAndSlashes) {
  EXPECT_THAT(box("Norr-Syd", 20).lines, ElementsAre("Norr-", "Syd"));
  EXPECT_THAT(box("2013–2023", 24).lines, ElementsAre("2013–", "2023"));
  EXPECT_THAT(box("och/eller", 24).lines, ElementsAre("och/", "eller"));
}

TEST(Wrap, KeepsNonBreakingSpaces) {
  EXPECT_THAT(box("100\u00a0000 invånare", 44).lines, ElementsAre("100\u00a0000", "invånare"));
}

TEST(Wrap, BreaksLongWordsBetweenCharactersAndSaysSo) {
  const TextBox broken = box("överbeläggningar", 40);
  EXPECT_THAT(broken.lines, ElementsAre("överbelägg", "ningar"));
  EXPECT_TRUE(broken.broken_word);
  EXPECT_FALSE(box("kort", 40).broken_word);
}

TEST(Wrap, KeepsCombiningMarksWithTheirLetter) {
  for (const std::string& line : box("a\u0308a\u0308a\u0308a\u0308", 8).lines) {
    EXPECT_EQ(line.find('a'), 0U) << line;
  }
  // A family of joined figures is one character, wider than the line, and stays whole.
  EXPECT_THAT(box("\U0001F468\u200D\U0001F469\u200D\U0001F467", 4).lines, testing::SizeIs(1));
}

TEST(Wrap, SurvivesInvalidBytesAndNoText) {
  EXPECT_TRUE(box("", 50).lines.empty());
  EXPECT_TRUE(box(" \n\t ", 50).lines.empty());
  EXPECT_EQ(box("\xff\xfe\xc3", 4).lines.size(), 3U);
}

TEST(Wrap, TreatsLineBreaksAsSpaces) {
  EXPECT_THAT(box("ett\n två\t tre", 400).lines, ElementsAre("ett två tre"));
}

TEST(Bounds, FollowAnchorAndTurn) {
  Label label;
  label.position = {100, 50};
  label.text = "abcde";  // 20 points.
  label.anchor = Anchor::end;
  const EmMeasurer measurer;
  EXPECT_NEAR(bounds(label, measurer).left, 80, 1e-9);
  label.rotated = true;
  const Rect turned = bounds(label, measurer);
  EXPECT_NEAR(turned.top, 50, 1e-9);
  EXPECT_NEAR(turned.bottom, 70, 1e-9);
  EXPECT_LT(turned.left, 100);
}

}  // namespace
}  // namespace vsp::chart
