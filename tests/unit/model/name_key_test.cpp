// SPDX-License-Identifier: Apache-2.0
#include "model/name_key.hpp"

#include <gtest/gtest.h>

#include "text/edit_distance.hpp"

namespace vsp {
namespace {

TEST(NameKey, LowerCaseKnowsSwedishLetters) {
  EXPECT_EQ(lower_case("ÅÄÖ Éva ABC ×"), "åäö éva abc ×");
  EXPECT_EQ(lower_case("ß ÿ 日本"), "ß ÿ 日本");
}

TEST(NameKey, KeyDropsMarksAndExtraBlanks) {
  EXPECT_EQ(name_key("  Västra   Götaland "), "vastra gotaland");
  EXPECT_EQ(name_key("Jämtland\u00a0Härjedalen"), "jamtland harjedalen");
  EXPECT_EQ(name_key("Ærø"), "ærø");
  EXPECT_EQ(name_key(""), "");
  EXPECT_EQ(name_key("\xC3"), "\xC3");  // A cut character is no reason to read past the end.
}

TEST(EditDistance, CountsLettersNotBytes) {
  EXPECT_EQ(text::edit_distance("", ""), 0U);
  EXPECT_EQ(text::edit_distance("abc", ""), 3U);
  EXPECT_EQ(text::edit_distance("Värmland", "Vermland"), 1U);
  EXPECT_EQ(text::edit_distance("åäö", "aao"), 3U);
  EXPECT_EQ(text::edit_distance("karlsatd", "karlstad"), 1U);  // Neighbours swapped.
  EXPECT_EQ(text::edit_distance("kitten", "sitting"), 3U);
  EXPECT_EQ(text::edit_distance("ab", "ba"), 1U);
  EXPECT_EQ(text::edit_distance("\xFF\xC3", "\xFF"), 1U);
}

TEST(EditDistance, IsSymmetricAndBoundedByLength) {
  const char* words[] = {"fortroende", "förtroende", "forandring",
                         "x",          "",           "primarvard_tillgodosett"};
  for (const char* left : words) {
    for (const char* right : words) {
      const std::size_t distance = text::edit_distance(left, right);
      EXPECT_EQ(distance, text::edit_distance(right, left));
      EXPECT_EQ(distance == 0, std::string_view(left) == right);
      EXPECT_LE(distance,
                std::max(text::code_points(left).size(), text::code_points(right).size()));
    }
  }
}

}  // namespace
}  // namespace vsp
