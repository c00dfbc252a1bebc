// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/finding.hpp"

#include <gtest/gtest.h>

#include "diagnostics/error.hpp"

namespace vsp {
namespace {

TEST(Location, IsWrittenAsFarAsItIsKnown) {
  EXPECT_EQ(to_string(Location{}), "");
  EXPECT_EQ(to_string(Location{"a.csv", "", 0, 0}), "a.csv");
  EXPECT_EQ(to_string(Location{"a.csv", "", 3, 0}), "a.csv:3");
  EXPECT_EQ(to_string(Location{"a.csv", "", 3, 7}), "a.csv:3:7");
  EXPECT_EQ(to_string(Location{"a.csv", "", 0, 7}), "a.csv");
  EXPECT_EQ(to_string(Location{"a.xlsx", "Data", 3, 7}), "a.xlsx:Data!3:7");
  EXPECT_EQ(to_string(Location{"", "", 3, 7}), "3:7");
}

TEST(Error, CarriesAllItsFindings) {
  const Error error(Failure::input,
                    std::vector<Finding>{{.code = "VSP-AAA-001"}, {.code = "VSP-AAA-002"}});
  EXPECT_EQ(error.failure(), Failure::input);
  EXPECT_EQ(error.findings().size(), 2U);
  EXPECT_STREQ(error.what(), "VSP-AAA-001");
}

TEST(Severity, HasItsName) {
  EXPECT_STREQ(to_string(Severity::note), "note");
  EXPECT_STREQ(to_string(Severity::warning), "warning");
  EXPECT_STREQ(to_string(Severity::error), "error");
}

}  // namespace
}  // namespace vsp
