// SPDX-License-Identifier: Apache-2.0
#include "model/breakdown.hpp"

#include <gtest/gtest.h>

namespace vsp {
namespace {

TEST(Breakdown, TextIsCanonical) {
  EXPECT_EQ(to_string(Breakdown{}), "");
  EXPECT_EQ(to_string(Breakdown{{"sex", "F"}, {"age", "65-69"}}), "age=65-69;sex=F");
  for (const char* text : {"", "sex=M", "age=85+", "age=0-4;sex=F", "yrke=ssk_1;sex=M"}) {
    const auto parsed = breakdown_from(text);
    if (std::string(text) == "yrke=ssk_1;sex=M") {
      EXPECT_FALSE(parsed) << "not in alphabetical order";
    } else {
      ASSERT_TRUE(parsed) << text;
      EXPECT_EQ(to_string(*parsed), text);
    }
  }
}

TEST(Breakdown, WhatIsNoneIsRefused) {
  for (const char* text : {"sex", "sex=", "=F", "sex=K", "sex=F;", ";sex=F", "sex=F;sex=M",
                           "age=69-65", "age=abc", "Sex=F", "typ=a b", "typ=a;b"}) {
    EXPECT_FALSE(breakdown_from(text)) << text;
  }
}

}  // namespace
}  // namespace vsp
