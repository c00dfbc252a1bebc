// SPDX-License-Identifier: Apache-2.0
#include "chart/direct_labels.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

namespace vsp::chart {
namespace {

using testing::ElementsAre;

TEST(Spread, LeavesApartWhatIsApart) {
  EXPECT_THAT(spread({20, 60}, {10, 10}, 0, 100), ElementsAre(15, 55));
}

TEST(Spread, PushesNeighboursEquallyFar) {
  EXPECT_THAT(spread({50, 50}, {10, 10}, 0, 100), ElementsAre(40, 50));
}

TEST(Spread, KeepsInsideTheEnds) {
  EXPECT_THAT(spread({1, 2}, {10, 10}, 0, 100), ElementsAre(0, 10));
  EXPECT_THAT(spread({99, 100}, {10, 10}, 0, 100), ElementsAre(80, 90));
}

TEST(Spread, NeverOverlapsNorLeaves) {
  std::mt19937 random(3);
  for (int run = 0; run < 5000; ++run) {
    std::vector<double> wished;
    std::vector<double> heights;
    const std::size_t count = 1 + random() % 20;
    for (std::size_t i = 0; i < count; ++i) {
      wished.push_back(static_cast<double>(random() % 4000) / 10 - 100);
      heights.push_back(5 + static_cast<double>(random() % 300) / 10);
    }
    std::sort(wished.begin(), wished.end());
    const double bottom =
        std::accumulate(heights.begin(), heights.end(), 0.0) + static_cast<double>(random() % 200);
    const auto tops = spread(wished, heights, 0, bottom);
    ASSERT_EQ(tops.size(), count);
    ASSERT_GE(tops.front(), -1e-9);
    ASSERT_LE(tops.back() + heights.back(), bottom + 1e-9);
    for (std::size_t i = 1; i < count; ++i) {
      ASSERT_GE(tops[i], tops[i - 1] + heights[i - 1] - 1e-9);
    }
  }
}

}  // namespace
}  // namespace vsp::chart
