// SPDX-License-Identifier: Apache-2.0
#include "table/utf8_check.hpp"

#include <gtest/gtest.h>

namespace vsp {
namespace {

TEST(Utf8Check, AcceptsTheEndsOfEveryRange) {
  for (const char* text : {"", "\x7F", "\u0080", "\u07FF", "\u0800", "\uD7FF", "\uE000", "\uFFFF",
                           "\U00010000", "\U0010FFFF", "vård"}) {
    EXPECT_EQ(first_invalid_utf8(text), std::string_view(text).size()) << text;
  }
}

TEST(Utf8Check, NamesTheFirstBadByte) {
  EXPECT_EQ(first_invalid_utf8("v\xE5rd"), 1U);
  EXPECT_EQ(first_invalid_utf8("\u00E5\xED\xBF\xBF"), 2U);
  EXPECT_EQ(first_invalid_utf8("a\xF4\x8F\xBF"), 1U);
}

TEST(Utf8Check, ReplacesEachBadByte) {
  EXPECT_EQ(replace_invalid_utf8("v\xE5rd \xC3"), "v\uFFFDrd \uFFFD");
  EXPECT_EQ(replace_invalid_utf8("vård"), "vård");
}

}  // namespace
}  // namespace vsp
