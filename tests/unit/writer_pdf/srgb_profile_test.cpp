// SPDX-License-Identifier: Apache-2.0
#include "writers/pdf/srgb_profile.hpp"

#include <gtest/gtest.h>

#include <cstdint>

namespace vsp::pdf {
namespace {

std::uint32_t number(const std::string& profile, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    value = value << 8U | static_cast<unsigned char>(profile.at(at + i));
  }
  return value;
}

double fixed(const std::string& profile, std::size_t at) {
  return static_cast<std::int32_t>(number(profile, at)) / 65536.0;
}

TEST(SrgbProfile, HeaderAndTagsAreThoseOfAnIccProfile) {
  const std::string profile = srgb_profile();
  EXPECT_EQ(number(profile, 0), profile.size());
  EXPECT_EQ(profile.substr(12, 12), "mntrRGB XYZ ");
  EXPECT_EQ(profile.substr(36, 4), "acsp");
  const std::uint32_t tags = number(profile, 128);
  EXPECT_EQ(tags, 10U);
  for (std::uint32_t i = 0; i < tags; ++i) {
    const std::size_t entry = 132 + i * 12U;
    const std::uint32_t offset = number(profile, entry + 4);
    EXPECT_EQ(offset % 4, 0U);
    EXPECT_LE(offset + number(profile, entry + 8), profile.size());
  }
}

TEST(SrgbProfile, WhiteIsTheSumOfThePrimaries) {
  const std::string profile = srgb_profile();
  double sum[3] = {};
  for (std::uint32_t i = 0; i < number(profile, 128); ++i) {
    const std::size_t entry = 132 + i * 12U;
    if (profile.substr(entry + 1, 3) != "XYZ") continue;
    for (std::size_t axis = 0; axis < 3; ++axis) {
      sum[axis] += fixed(profile, number(profile, entry + 4) + 8 + axis * 4);
    }
  }
  EXPECT_NEAR(sum[0], 0.9642, 2e-4);
  EXPECT_NEAR(sum[1], 1.0, 2e-4);
  EXPECT_NEAR(sum[2], 0.8249, 2e-4);
}

}  // namespace
}  // namespace vsp::pdf
