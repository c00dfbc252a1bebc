// SPDX-License-Identifier: Apache-2.0
#include "writers/pdf/content_marks.hpp"

#include <gtest/gtest.h>

namespace vsp::pdf {
namespace {

TEST(ContentMarks, BecomeWhatTheCanvasNoted) {
  const std::vector<Mark> marks = {{Artifact::header, Tag::paragraph, -1},
                                   {std::nullopt, Tag::heading1, 0},
                                   {Artifact::layout, Tag::paragraph, -1},
                                   {std::nullopt, Tag::table_data, 1}};
  const auto rewritten = rewrite_marks(
      "q /P << /MCID 0 >> BDC\nf\nEMC\n/P << /MCID 1 >> BDC\n(a)Tj EMC\n"
      "/P << /MCID 2 >> BDC EMC /P << /MCID 3 >> BDC EMC Q",
      marks);
  ASSERT_TRUE(rewritten);
  EXPECT_EQ(*rewritten,
            "q /Artifact <</Type/Pagination/Subtype/Header>> BDC\nf\nEMC\n"
            "/H1 <</MCID 0>> BDC\n(a)Tj EMC\n"
            "/Artifact <</Type/Layout>> BDC EMC /TD <</MCID 1>> BDC EMC Q");
}

TEST(ContentMarks, TextThatLooksLikeAMarkStaysText) {
  const std::string content =
      "/P << /MCID 0 >> BDC (a \\( /P << /MCID 7 >> BDC (inner) \\) b) Tj EMC";
  const auto rewritten = rewrite_marks(content, {{std::nullopt, Tag::paragraph, 0}});
  ASSERT_TRUE(rewritten);
  EXPECT_EQ(*rewritten, "/P <</MCID 0>> BDC" + content.substr(content.find(" (a")));
}

TEST(ContentMarks, AnotherNumberOfMarksIsNoticed) {
  const std::string content = "/P << /MCID 0 >> BDC EMC";
  EXPECT_FALSE(rewrite_marks(content, {}));
  EXPECT_FALSE(rewrite_marks(content, {Mark{}, Mark{}}));
}

}  // namespace
}  // namespace vsp::pdf
