// SPDX-License-Identifier: Apache-2.0
#include "writers/pdf/table_columns.hpp"

#include <gtest/gtest.h>

#include <numeric>
#include <random>

namespace vsp::pdf {
namespace {

TEST(TableColumns, FollowTheWeights) {
  EXPECT_EQ(column_widths({{3, 10, 20}, {1, 10, 20}}, 400), (std::vector<double>{300, 100}));
}

TEST(TableColumns, SpareWidthGoesToWhatWouldWrap) {
  EXPECT_EQ(column_widths({{1, 10, 50}, {1, 10, 500}}, 400), (std::vector<double>{50, 350}));
}

TEST(TableColumns, NoneIsNarrowerThanItsWords) {
  EXPECT_EQ(column_widths({{1, 150, 150}, {9, 20, 20}}, 400), (std::vector<double>{150, 250}));
}

TEST(TableColumns, ShrinkAlikeWhenTheWordsDoNotFit) {
  EXPECT_EQ(column_widths({{1, 600, 600}, {1, 200, 200}}, 400), (std::vector<double>{300, 100}));
}

TEST(TableColumns, AddUpWhateverIsAsked) {
  std::mt19937 random(20240830);
  std::uniform_real_distribution<double> weight(-1, 5);
  std::uniform_real_distribution<double> width(0, 120);
  for (int round = 0; round < 2000; ++round) {
    std::vector<ColumnNeed> needs(1 + random() % 12);
    for (ColumnNeed& need : needs) {
      need = {weight(random), width(random), 0};
      need.natural = need.minimum + width(random) * 3;
    }
    const auto widths = column_widths(needs, 481);
    const double minimum =
        std::accumulate(needs.begin(), needs.end(), 0.0,
                        [](double sum, const ColumnNeed& need) { return sum + need.minimum; });
    EXPECT_NEAR(std::accumulate(widths.begin(), widths.end(), 0.0), 481, 1e-6);
    for (std::size_t i = 0; i < widths.size(); ++i) {
      EXPECT_GE(widths[i], std::min(1.0, 481 / minimum) * needs[i].minimum - 1e-6);
    }
  }
}

}  // namespace
}  // namespace vsp::pdf
