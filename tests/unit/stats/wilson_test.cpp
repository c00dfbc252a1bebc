// SPDX-License-Identifier: Apache-2.0
#include "stats/wilson.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>
#include <stdexcept>

namespace vsp::stats {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

TEST(Wilson, GivesThePublishedExamples) {
  // R. G. Newcombe (1998), Statistics in Medicine 17, 857–872, table I, method 3; four decimals.
  struct Example {
    double cases, total, lower, upper;
  };
  for (const Example& example : {Example{81, 263, 0.2553, 0.3662}, Example{15, 148, 0.0624, 0.1605},
                                 Example{0, 20, 0.0000, 0.1611}, Example{1, 29, 0.0061, 0.1718}}) {
    const auto interval = wilson(example.cases, example.total);
    ASSERT_TRUE(interval.has_value());
    EXPECT_NEAR(interval->lower, example.lower, 0.00005) << example.cases;
    EXPECT_NEAR(interval->upper, example.upper, 0.00005) << example.cases;
  }
}

TEST(Wilson, HasNoIntervalWithoutAnyone) { EXPECT_EQ(wilson(0, 0), std::nullopt); }

TEST(Wilson, EndsExactlyAtZeroAndOne) {
  for (const double total : {1.0, 3.0, 7.0, 290.0, 1e9, 1e15}) {
    EXPECT_EQ(wilson(0, total)->lower, 0.0) << total;
    EXPECT_GT(wilson(0, total)->upper, 0.0) << total;
    EXPECT_EQ(wilson(total, total)->upper, 1.0) << total;
    EXPECT_LT(wilson(total, total)->lower, 1.0) << total;
  }
}

TEST(Wilson, RefusesWhatCannotBeCounts) {
  EXPECT_THROW(wilson(-1, 10), std::domain_error);
  EXPECT_THROW(wilson(11, 10), std::domain_error);
  EXPECT_THROW(wilson(1, 0), std::domain_error);
  EXPECT_THROW(wilson(0, -1), std::domain_error);
  EXPECT_THROW(wilson(1, infinity), std::domain_error);
  EXPECT_THROW(wilson(not_a_number, 10), std::domain_error);
  EXPECT_THROW(wilson(1, not_a_number), std::domain_error);
  EXPECT_THROW(wilson(1, 10, 0), std::domain_error);
  EXPECT_THROW(wilson(1, 10, -1.96), std::domain_error);
  EXPECT_THROW(wilson(1, 10, infinity), std::domain_error);
  EXPECT_THROW(wilson(1, 10, not_a_number), std::domain_error);
}

/// Draws counts of all sizes; the distributions are written out because those of the standard
/// library differ between implementations.
class Draw {
 public:
  double total() { return std::floor(std::pow(10.0, 9.0 * unit())) + 1; }
  double cases(double total) { return std::floor(unit() * (total + 1)); }

 private:
  double unit() { return static_cast<double>(engine_() >> 11U) * 0x1p-53; }
  std::mt19937_64 engine_{1927};
};

TEST(Wilson, LimitsSolveTheScoreEquation) {
  Draw draw;
  for (int i = 0; i < 20'000; ++i) {
    const double total = draw.total();
    const double cases = draw.cases(total);
    const double share = cases / total;
    const auto interval = wilson(cases, total);
    for (const double limit : {interval->lower, interval->upper}) {
      const double left = (share - limit) * (share - limit);
      const double right = kZ95 * kZ95 * limit * (1 - limit) / total;
      // Differences of numbers near one lose digits; the terms are compared at their own scale.
      EXPECT_NEAR(left, right, 1e-7 * right + 1e-15 * std::abs(share - limit))
          << cases << " of " << total << ", limit " << limit;
    }
  }
}

TEST(Wilson, EnclosesTheShareAndMirrors) {
  Draw draw;
  for (int i = 0; i < 20'000; ++i) {
    const double total = draw.total();
    const double cases = draw.cases(total);
    const auto interval = wilson(cases, total);
    EXPECT_LE(0, interval->lower);
    EXPECT_LE(interval->lower, cases / total);
    EXPECT_GE(interval->upper, cases / total);
    EXPECT_LE(interval->upper, 1);
    const auto mirrored = wilson(total - cases, total);
    EXPECT_NEAR(mirrored->lower, 1 - interval->upper, 1e-14);
    EXPECT_NEAR(mirrored->upper, 1 - interval->lower, 1e-14);
  }
}

TEST(Wilson, NarrowsWithMorePeopleAndWidensWithConfidence) {
  double previous = 1;
  for (double total = 10; total < 1e9; total *= 10) {
    const auto interval = wilson(0.3 * total, total);
    EXPECT_LT(interval->upper - interval->lower, previous);
    previous = interval->upper - interval->lower;
    const auto wider = wilson(0.3 * total, total, 2.5758293035489004);
    EXPECT_LT(wider->lower, interval->lower);
    EXPECT_GT(wider->upper, interval->upper);
  }
}

}  // namespace
}  // namespace vsp::stats
