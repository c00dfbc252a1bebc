// SPDX-License-Identifier: Apache-2.0
#include "writers/pdf/design.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace vsp::pdf {
namespace {

/// Relative luminance and contrast ratio of WCAG 2.1.
double luminance(const Colour& colour) {
  const auto linear = [](double value) {
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

double contrast(const Colour& one, const Colour& other) {
  const double a = luminance(one);
  const double b = luminance(other);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

TEST(Design, ContrastIsComputedAsWcagSays) {
  EXPECT_NEAR(contrast(design::rgb(0x000000), design::kPaper), 21, 1e-9);
  EXPECT_NEAR(contrast(design::rgb(0x767676), design::kPaper), 4.54, 0.01);
}

TEST(Design, TextCanBeReadOnItsBackground) {
  for (const Colour& text :
       {design::kInk, design::kHeading, design::kMuted, design::kAccent, design::kWorse}) {
    EXPECT_GE(contrast(text, design::kPaper), 4.5);
  }
  EXPECT_GE(contrast(design::kTableHead.colour, design::kHeadFill), 4.5);
  EXPECT_GE(contrast(design::kNotice.colour, design::kNoticeFill), 4.5);
}

TEST(Design, MarksStandOut) {
  for (const Colour& mark : {design::kWorse, design::kBetter, design::kUnchanged}) {
    EXPECT_GE(contrast(mark, design::kPaper), 3);
  }
}

}  // namespace
}  // namespace vsp::pdf
