// SPDX-License-Identifier: Apache-2.0
#include "text/number_format.hpp"

#include <gtest/gtest.h>

#include <charconv>
#include <cmath>
#include <cstdio>
#include <random>

namespace vsp::text {
namespace {

TEST(RoundDecimal, HalvesGoAwayFromZeroOnTheWrittenDecimal) {
  EXPECT_EQ(format_plain(2.675, 2), "2.68");  // the double is below 2.675
  EXPECT_EQ(format_plain(0.125, 2), "0.13");
  EXPECT_EQ(format_plain(-0.125, 2), "-0.13");
  EXPECT_EQ(format_plain(1.005, 2), "1.01");
  EXPECT_EQ(format_plain(0.5, 0), "1");
  EXPECT_EQ(format_plain(1.5, 0), "2");
  EXPECT_EQ(format_plain(2.5, 0), "3");
  EXPECT_EQ(format_plain(0.49999999999999994, 0), "0");
}

TEST(RoundDecimal, CarriesThroughNines) {
  EXPECT_EQ(format_plain(9.96, 1), "10.0");
  EXPECT_EQ(format_plain(0.96, 1), "1.0");
  EXPECT_EQ(format_plain(999.9999, 2), "1000.00");
  EXPECT_EQ(format_plain(0.00996, 4), "0.0100");
}

TEST(RoundDecimal, SmallAndLargeValues) {
  EXPECT_EQ(format_plain(1e-9, 3), "0.000");
  EXPECT_EQ(format_plain(-1e-9, 3), "0.000");
  EXPECT_EQ(format_plain(123456789012.0, 0), "123456789012");
  EXPECT_EQ(format_plain(1e21, 1), "1000000000000000000000.0");
  EXPECT_EQ(format_plain(0.0, 2), "0.00");
  EXPECT_EQ(round_decimal(-0.0, 1), 0.0);
  EXPECT_FALSE(std::signbit(round_decimal(-0.04, 1)));
}

TEST(RoundDecimal, AgreesWithPrintfWhereNoHalfIsNear) {
  // An independent program's rounding: the C library's, which rounds the binary value.
  std::mt19937_64 random(20230101);
  for (int i = 0; i < 20000; ++i) {
    const double value = std::uniform_real_distribution<double>(-1e6, 1e6)(random);
    const int decimals = static_cast<int>(random() % 6);
    char expected[64];
    std::snprintf(expected, sizeof expected, "%.*f", decimals, value);
    const double scaled = std::fabs(value) * std::pow(10, decimals);
    if (std::fabs(scaled - std::floor(scaled) - 0.5) < 1e-6) continue;
    EXPECT_EQ(format_plain(value, decimals), expected) << value;
  }
}

TEST(FormatNumber, SwedishHasCommaNoBreakSpaceAndTrueMinus) {
  EXPECT_EQ(format_number(59.7, {1, false, true}, Language::sv), "59,7");
  EXPECT_EQ(format_number(1249, {0, false, true}, Language::sv), "1249");
  EXPECT_EQ(format_number(12345, {0, false, true}, Language::sv), "12\u00A0345");
  EXPECT_EQ(format_number(1234567.5, {1, false, true}, Language::sv), "1\u00A0234\u00A0567,5");
  EXPECT_EQ(format_number(123456, {0, false, true}, Language::sv), "123\u00A0456");
  EXPECT_EQ(format_number(-1.7, {1, false, true}, Language::sv), "\u22121,7");
  EXPECT_EQ(format_number(3.3, {1, true, true}, Language::sv), "+3,3");
  EXPECT_EQ(format_number(0.04, {1, true, true}, Language::sv), "0,0");
  EXPECT_EQ(format_number(2023, {0, false, false}, Language::sv), "2023");
}

TEST(FormatNumber, EnglishHasPointAndComma) {
  EXPECT_EQ(format_number(1249, {0, false, true}, Language::en), "1,249");
  EXPECT_EQ(format_number(1234567.5, {1, false, true}, Language::en), "1,234,567.5");
  EXPECT_EQ(format_number(-0.5, {1, false, true}, Language::en), "\u22120.5");
}

TEST(FormatExact, ReadsBackAsTheSameDouble) {
  std::mt19937_64 random(7);
  for (int i = 0; i < 20000; ++i) {
    const double value = std::ldexp(std::uniform_real_distribution<double>(-1, 1)(random),
                                    static_cast<int>(random() % 120) - 60);
    const std::string text = format_exact(value);
    EXPECT_EQ(text.find('e'), std::string::npos);
    double back = 0;
    std::from_chars(text.data(), text.data() + text.size(), back);
    EXPECT_EQ(back, value);
  }
  EXPECT_EQ(format_exact(-0.0), "0");
}

TEST(DecimalsOf, CountsThoseOfTheShortestText) {
  EXPECT_EQ(decimals_of(60), 0);
  EXPECT_EQ(decimals_of(59.7), 1);
  EXPECT_EQ(decimals_of(100), 0);
  EXPECT_EQ(decimals_of(0), 0);
  EXPECT_EQ(decimals_of(0.001), 3);
  EXPECT_EQ(decimals_of(1.0 / 3, 4), 4);
}

}  // namespace
}  // namespace vsp::text
