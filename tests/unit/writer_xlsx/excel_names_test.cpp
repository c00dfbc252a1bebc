// SPDX-License-Identifier: Apache-2.0
#include "excel_names.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "excel_text.hpp"

namespace vsp::xlsx {
namespace {

TEST(SheetNames, AreLegalAndDiffer) {
  SheetNames names;
  EXPECT_EQ(names.claim("Översikt", ""), "Översikt");
  EXPECT_EQ(names.claim("ÖVERSIKT", ""), "ÖVERSIKT (2)");
  EXPECT_EQ(names.claim("översikt", ""), "översikt (3)");
  EXPECT_EQ(names.claim("A/B:[C]*?\\", ""), "A-B--C----");
  EXPECT_EQ(names.claim("'citat'", ""), "citat");
  EXPECT_EQ(names.claim("' '", "reserv"), "reserv");
  EXPECT_EQ(names.claim("", ""), "1");
  EXPECT_EQ(names.claim("History", ""), "History_");
  EXPECT_EQ(names.claim("två\nrader", ""), "två rader");
  const std::string longest(40, 'x');
  EXPECT_EQ(names.claim(longest, ""), std::string(31, 'x'));
  EXPECT_EQ(names.claim(longest, ""), std::string(27, 'x') + " (2)");
  EXPECT_LE(excel_length(names.claim(std::string(20, 'a') + "\U0001F600\U0001F600\U0001F600"
                                                            "\U0001F600\U0001F600\U0001F600",
                                     "")),
            31U);
}

TEST(RangeNames, AreAsciiAndDiffer) {
  RangeNames names;
  EXPECT_EQ(names.claim("tab_", "Översikt 1"), "tab___versikt_1");
  EXPECT_EQ(names.claim("tab_", "data"), "tab_data");
  EXPECT_EQ(names.claim("tab_", "DATA"), "tab_data_2");
  EXPECT_EQ(names.claim("tab_", "data"), "tab_data_3");
  EXPECT_EQ(names.claim("tab_", ""), "tab_1");
  EXPECT_EQ(names.claim("tab_", ""), "tab_2");
}

TEST(UniqueHeadings, FillAndNumber) {
  EXPECT_THAT(unique_headings({"Värde", "värde", "", "", " rad\nbryt "}, {"a", "b", "c", "", "e"}),
              testing::ElementsAre("Värde", "värde (2)", "c", "4", "rad bryt"));
}

}  // namespace
}  // namespace vsp::xlsx
