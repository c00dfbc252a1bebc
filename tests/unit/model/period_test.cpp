// SPDX-License-Identifier: Apache-2.0
#include "model/period.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace vsp {
namespace {

TEST(Period, WhatIsWrittenIsReadBack) {
  for (const char* text : {"2023", "1900", "2199", "2023-S1", "2023-S2", "2023-Q1", "2023-Q4",
                           "2023-M01", "2023-M09", "2023-M12"}) {
    const auto period = period_from(text);
    ASSERT_TRUE(period) << text;
    EXPECT_EQ(to_string(*period), text);
  }
  EXPECT_EQ(to_string(period_from("2023-04").value()), "2023-M04");
}

TEST(Period, WhatIsNoPeriodIsNone) {
  for (const char* text :
       {"",           "23",       "202",     "20233",     "1899",    "2200",    "2023-",
        "2023-S0",    "2023-S3",  "2023-S",  "2023-s1",   "2023-Q0", "2023-Q5", "2023-Q11",
        "2023-M00",   "2023-M13", "2023-M4", "2023-M004", "2023-00", "2023-13", "2023-4",
        "2023-04-01", "2023S1",   "2023/04", " 2023",     "2023 ",   "-2023",   "+2023",
        "2O23",       "2023-W01", "２０２３"}) {
    EXPECT_FALSE(period_from(text)) << text;
  }
}

TEST(Period, OrderIsThatOfTime) {
  std::vector<Period> months;
  for (const char* text : {"2023-M10", "2022-M12", "2023-M02"}) {
    months.push_back(period_from(text).value());
  }
  std::sort(months.begin(), months.end());
  EXPECT_EQ(to_string(months[0]), "2022-M12");
  EXPECT_EQ(to_string(months[1]), "2023-M02");
  EXPECT_EQ(to_string(months[2]), "2023-M10");
  EXPECT_LT(period_from("2022").value(), period_from("2023").value());
  EXPECT_LT(period_from("2023").value(), period_from("2023-S1").value());
}

TEST(Period, ReadersSeeWords) {
  const auto shown = [](const char* text, Language language) {
    return display(period_from(text).value(), language);
  };
  EXPECT_EQ(shown("2023", Language::sv), "2023");
  EXPECT_EQ(shown("2023-S1", Language::sv), "VT 2023");
  EXPECT_EQ(shown("2023-S2", Language::sv), "HT 2023");
  EXPECT_EQ(shown("2023-S1", Language::en), "spring 2023");
  EXPECT_EQ(shown("2023-S2", Language::en), "autumn 2023");
  EXPECT_EQ(shown("2023-Q2", Language::sv), "kvartal 2 2023");
  EXPECT_EQ(shown("2023-Q2", Language::en), "quarter 2 2023");
  EXPECT_EQ(shown("2023-M04", Language::sv), "april 2023");
  EXPECT_EQ(shown("2023-M12", Language::en), "December 2023");
}

}  // namespace
}  // namespace vsp
