// SPDX-License-Identifier: Apache-2.0
#include "chart/ticks.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "diagnostics/error.hpp"

namespace vsp::chart {
namespace {

using testing::ElementsAre;

TickRule at_most(std::size_t most) {
  TickRule rule;
  rule.most = most;
  return rule;
}

TEST(Ticks, MoveFreeEndsOutToRoundNumbers) {
  const Ticks ticks = locate_ticks({3, 97}, at_most(6));
  EXPECT_THAT(ticks.values, ElementsAre(0, 20, 40, 60, 80, 100));
  EXPECT_EQ(ticks.interval.minimum, 0);
  EXPECT_EQ(ticks.interval.maximum, 100);
}

TEST(Ticks, KeepFixedEnds) {
  TickRule rule = at_most(7);
  rule.free_minimum = false;
  const Ticks ticks = locate_ticks({-60, 41}, rule);
  EXPECT_EQ(ticks.interval.minimum, -60);
  EXPECT_THAT(ticks.values, ElementsAre(-60, -40, -20, 0, 20, 40, 60));
}

TEST(Ticks, AreTheNearestDoublesOfTheirDecimals) {
  const Ticks ticks = locate_ticks({0, 0.3}, at_most(4));
  EXPECT_THAT(ticks.values, ElementsAre(0.0, 0.1, 0.2, 0.3));
  EXPECT_EQ(ticks.step.decimals(), 1);
}

TEST(Ticks, OfYearsAreWholeAndBeginAtTheFirst) {
  TickRule rule = at_most(7);
  rule.free_minimum = rule.free_maximum = false;
  rule.integer = rule.from_minimum = true;
  EXPECT_THAT(locate_ticks({2013, 2024}, rule).values,
              ElementsAre(2013, 2015, 2017, 2019, 2021, 2023));
  rule.most = 20;
  EXPECT_THAT(locate_ticks({2022, 2023}, rule).values, ElementsAre(2022, 2023));
}

TEST(Ticks, OfFixedEndsWithoutAWholeNumberAreNone) {
  TickRule rule;
  rule.free_minimum = rule.free_maximum = false;
  rule.integer = true;
  EXPECT_TRUE(locate_ticks({0.2, 0.8}, rule).values.empty());
}

TEST(Ticks, WantAnotherUnitWhenTooFine) {
  try {
    locate_ticks({1e-15, 2e-15}, at_most(5));
    FAIL();
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(), "VSP-CHT-013");
  }
}

TEST(Ticks, AreNiceAndNotTooManyForAnyRange) {
  std::mt19937 random(7);
  for (int i = 0; i < 20000; ++i) {
    const double size = std::pow(10.0, static_cast<int>(random() % 22) - 8);
    const double low = (static_cast<double>(random() % 2000) - 1000) / 1000 * size;
    const double range = (1 + static_cast<double>(random() % 1000)) / 1000 * size;
    TickRule rule = at_most(3 + random() % 10);
    rule.integer = size > 100 && random() % 2 == 0;
    const Ticks ticks = locate_ticks({low, low + range}, rule);
    ASSERT_GE(ticks.values.size(), 2U);
    ASSERT_LE(ticks.values.size(), rule.most);
    ASSERT_LE(ticks.interval.minimum, low + range * 1e-6);
    ASSERT_GE(ticks.interval.maximum, low + range - range * 1e-6);
    const int mantissa = ticks.step.mantissa;
    ASSERT_TRUE(mantissa == 1 || mantissa == 2 || mantissa == 5 || mantissa == 25);
    for (std::size_t t = 1; t < ticks.values.size(); ++t) {
      ASSERT_NEAR(ticks.values[t] - ticks.values[t - 1], ticks.step.size(),
                  ticks.step.size() * 1e-6);
      ASSERT_TRUE(!rule.integer || ticks.values[t] == std::round(ticks.values[t]));
    }
  }
}

TEST(FormatTick, WritesForReaders) {
  Axis axis;
  EXPECT_EQ(format_tick(0.5, axis, 1, Language::sv), "0,5");
  EXPECT_EQ(format_tick(25000, axis, 0, Language::sv), "25\u00a0000");
  EXPECT_EQ(format_tick(-5, axis, 0, Language::sv), "\u22125");
  axis.signs = true;
  EXPECT_EQ(format_tick(5, axis, 0, Language::en), "+5");
  EXPECT_EQ(format_tick(0, axis, 0, Language::en), "0");
  axis.signs = false;
  axis.grouping = false;
  EXPECT_EQ(format_tick(20230, axis, 0, Language::sv), "20230");
}

}  // namespace
}  // namespace vsp::chart
