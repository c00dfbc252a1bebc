// SPDX-License-Identifier: Apache-2.0
#include "writers/pdf/page_flow.hpp"

#include <gtest/gtest.h>

namespace vsp::pdf {
namespace {

Piece piece(double height, bool keep = false) {
  Piece made;
  made.height = height;
  made.keep_with_next = keep;
  return made;
}

/// Number of pieces (and repeated heads) on each page of 100 points.
std::vector<std::size_t> counts(const std::vector<Piece>& pieces) {
  std::vector<std::size_t> counts;
  for (const PageContent& page : flow(pieces, [](int) { return PageRoom{50, 150}; })) {
    counts.push_back(page.size());
  }
  return counts;
}

using Counts = std::vector<std::size_t>;

TEST(PageFlow, NothingIsOnePage) { EXPECT_EQ(counts({}), Counts{0}); }

TEST(PageFlow, FillsPagesToTheirEnd) {
  EXPECT_EQ(counts({piece(50), piece(50), piece(50)}), (Counts{2, 1}));
}

TEST(PageFlow, KeptPiecesMoveTogether) {
  EXPECT_EQ(counts({piece(60), piece(20, true), piece(30)}), (Counts{1, 2}));
  EXPECT_EQ(counts({piece(60), piece(20), piece(30)}), (Counts{2, 1}));
}

TEST(PageFlow, AChainLongerThanAPageIsBrokenAtItsEnd) {
  EXPECT_EQ(counts({piece(40, true), piece(40, true), piece(40, true), piece(10)}), (Counts{2, 2}));
}

TEST(PageFlow, SpaceIsNotAtTheTopOfAPage) {
  std::vector<Piece> pieces = {piece(80), piece(30)};
  pieces[0].space_before = pieces[1].space_before = 10;
  const auto pages = flow(pieces, [](int) { return PageRoom{50, 150}; });
  ASSERT_EQ(pages.size(), 2U);
  EXPECT_DOUBLE_EQ(pages[0][0].top, 50);
  EXPECT_DOUBLE_EQ(pages[1][0].top, 50);
}

TEST(PageFlow, HeadIsRepeatedAtTheTopOfAPageOnly) {
  const auto head = std::make_shared<RepeatedHead>(RepeatedHead{10, {}});
  std::vector<Piece> pieces(12, piece(20));
  pieces.front() = piece(10, true);
  for (std::size_t i = 1; i < pieces.size(); ++i) pieces[i].head = head;
  const auto pages = flow(pieces, [](int) { return PageRoom{50, 150}; });
  ASSERT_EQ(pages.size(), 3U);
  EXPECT_FALSE(pages[0][0].repeated);
  for (const std::size_t page : {1U, 2U}) {
    EXPECT_TRUE(pages[page][0].repeated);
    EXPECT_FALSE(pages[page][1].repeated);
    EXPECT_DOUBLE_EQ(pages[page][1].top, 60);
  }
}

TEST(PageFlow, PageBreakAtTheTopOfAPageMakesNoEmptyPage) {
  std::vector<Piece> pieces = {piece(10), piece(10)};
  pieces[0].starts_page = pieces[1].starts_page = true;
  EXPECT_EQ(counts(pieces), (Counts{1, 1}));
}

TEST(PageFlow, ABlockStaysWholeWhenThatLeavesNoLargeGap) {
  std::vector<Piece> pieces = {piece(70), piece(20), piece(20)};
  pieces[1].whole_height = 40;
  EXPECT_EQ(counts(pieces), (Counts{1, 2}));
  pieces[0].height = 50;  // Half a page would be empty: rather broken.
  pieces[2].height = 40;
  pieces[1].whole_height = 60;
  EXPECT_EQ(counts(pieces), (Counts{2, 1}));
}

}  // namespace
}  // namespace vsp::pdf
