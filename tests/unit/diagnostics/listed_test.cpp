// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/listed.hpp"

#include <gtest/gtest.h>

namespace vsp {
namespace {

TEST(AppendListed, PutsCommasBetweenOnly) {
  std::string list;
  append_listed(list, "a");
  EXPECT_EQ(list, "a");
  append_listed(list, "b");
  append_listed(list, "c");
  EXPECT_EQ(list, "a, b, c");
}

}  // namespace
}  // namespace vsp
