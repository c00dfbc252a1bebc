// SPDX-License-Identifier: Apache-2.0
#include "csv_text.hpp"

#include <gtest/gtest.h>

namespace vsp::source_csv {
namespace {

TEST(CsvText, TrimTakesEveryKindOfSpace) {
  EXPECT_EQ(trim(" \t\u00A0\u202F\uFEFFä b\u00A0\u2009 "), "ä b");
  EXPECT_EQ(trim("\u00A0"), "");
  EXPECT_EQ(trim(""), "");
  EXPECT_EQ(trim("à"), "à");  // Ends in the byte of a no-break space, but is none.
}

TEST(CsvText, FoldedComparesAsAReaderWould) {
  EXPECT_EQ(folded("  ANDEL\n  över 65 ÅR "), "andel över 65 år");
  EXPECT_EQ(folded("ÅÄÖÉ×"), "åäöé×");
  EXPECT_EQ(folded("A\u030Angest O\u0308"), "ångest ö");
  EXPECT_NE(folded("vard"), folded("vård"));
}

TEST(CsvText, EditDistance) {
  EXPECT_EQ(edit_distance("", "abc"), 3U);
  EXPECT_EQ(edit_distance("region", "regoin"), 2U);
  EXPECT_EQ(edit_distance("kod", "kod"), 0U);
  EXPECT_EQ(edit_distance("abc", ""), 3U);
  EXPECT_EQ(edit_distance("", ""), 0U);
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
}

}  // namespace
}  // namespace vsp::source_csv
