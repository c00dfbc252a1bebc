// SPDX-License-Identifier: Apache-2.0
#include "chart/palette.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <set>
#include <tuple>

namespace vsp::chart {
namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

// Simulation of full colour blindness on linear sRGB: Machado, Oliveira and Fernandes (2009),
// severity 1.0.
constexpr Matrix kNormal = {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix kProtan = {{{0.152286, 1.052583, -0.204868},
                             {0.114503, 0.786281, 0.099216},
                             {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix kDeutan = {{{0.367322, 0.860646, -0.227968},
                             {0.280085, 0.672501, 0.047413},
                             {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix kTritan = {{{1.255528, -0.076749, -0.178779},
                             {-0.078411, 0.930809, 0.147602},
                             {0.004733, 0.691367, 0.303900}}};

Triple times(const Matrix& m, const Triple& v) {
  Triple result{};
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < 3; ++j) result.at(i) += m.at(i).at(j) * v.at(j);
  }
  return result;
}

double linear(double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); }

// CIE L*a*b* (D65) of a colour as it is seen.
Triple lab(const Colour& colour, const Matrix& eye) {
  Triple rgb = times(eye, {linear(colour.red), linear(colour.green), linear(colour.blue)});
  for (double& channel : rgb) channel = std::min(1.0, std::max(0.0, channel));
  const Triple xyz = times({{{0.4124564, 0.3575761, 0.1804375},
                             {0.2126729, 0.7151522, 0.0721750},
                             {0.0193339, 0.1191920, 0.9503041}}},
                           rgb);
  const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : (903.3 * t + 16) / 116; };
  const double x = f(xyz[0] / 0.95047);
  const double y = f(xyz[1]);
  const double z = f(xyz[2] / 1.08883);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double distance(const Colour& a, const Colour& b, const Matrix& eye) {
  const Triple p = lab(a, eye);
  const Triple q = lab(b, eye);
  return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

TEST(Contrast, IsThatOfWcag) {
  EXPECT_NEAR(contrast({0, 0, 0}, {1, 1, 1}), 21, 1e-9);
  EXPECT_NEAR(contrast({1, 1, 1}, {1, 1, 1}), 1, 1e-9);
  // #767676 is the lightest grey with 4.5:1.
  EXPECT_GE(contrast({0x76 / 255.0, 0x76 / 255.0, 0x76 / 255.0}, kPaper), 4.5);
  EXPECT_LT(contrast({0x77 / 255.0, 0x77 / 255.0, 0x77 / 255.0}, kPaper), 4.5);
}

TEST(Palette, HasEnoughContrastAgainstWhite) {
  for (std::size_t i = 0; i < kStyleCount; ++i) {
    const SeriesStyle style = style_of(SeriesRole::member, i);
    EXPECT_GE(contrast(style.colour, kPaper), 3.0) << i << ' ' << hex(style.colour);
    EXPECT_GE(contrast(style.text, kPaper), 4.5) << i << ' ' << hex(style.text);
  }
  EXPECT_GE(contrast(kInk, kPaper), 4.5);
  EXPECT_GE(contrast(kMutedInk, kPaper), 4.5);
  EXPECT_GE(contrast(kAxisColour, kPaper), 3.0);
}

TEST(Palette, RepeatsNoCombination) {
  std::set<std::tuple<std::string, Marker>> seen;
  for (std::size_t i = 0; i < kStyleCount; ++i) {
    const SeriesStyle style = style_of(SeriesRole::member, i);
    EXPECT_TRUE(seen.emplace(hex(style.colour), style.marker).second) << i;
  }
}

TEST(Palette, FirstTwelveAreToldApartByEveryEye) {
  for (const Matrix& eye : {kNormal, kProtan, kDeutan, kTritan}) {
    for (std::size_t i = 0; i < 12; ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        const SeriesStyle a = style_of(SeriesRole::member, i);
        const SeriesStyle b = style_of(SeriesRole::member, j);
        const bool by_form = a.marker != b.marker;
        EXPECT_TRUE(by_form || distance(a.colour, b.colour, eye) >= 20) << i << ' ' << j;
      }
    }
  }
}

// Bars have only their colour: the first three must do without a form.
TEST(Palette, FirstThreeAreToldApartByColourAlone) {
  for (const Matrix& eye : {kNormal, kProtan, kDeutan, kTritan}) {
    for (std::size_t i = 0; i < 3; ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        EXPECT_GE(distance(style_of(SeriesRole::member, i).colour,
                           style_of(SeriesRole::member, j).colour, eye),
                  20)
            << i << ' ' << j;
      }
    }
  }
}

TEST(SeriesStyles, GiveTheSubjectTheFirstCombinationAndTheHeaviestLine) {
  Specification specification;
  specification.series.resize(4);
  specification.series[1].role = SeriesRole::comparison;
  specification.series[3].role = SeriesRole::subject;
  const auto styles = series_styles(specification);
  EXPECT_EQ(styles[3].colour, style_of(SeriesRole::subject, 0).colour);
  EXPECT_EQ(styles[1].colour, style_of(SeriesRole::comparison, 1).colour);
  EXPECT_EQ(styles[0].colour, style_of(SeriesRole::member, 2).colour);
  EXPECT_GT(styles[3].width, styles[1].width);
  EXPECT_GT(styles[1].width, styles[0].width);
  EXPECT_EQ(styles[0].width, styles[2].width);
}

TEST(Hex, WritesTwoDigitsPerChannel) { EXPECT_EQ(hex({0, 1, 0.5}), "#00ff80"); }

TEST(MarkerOutline, StaysNearItsCentre) {
  for (int marker = 0; marker < 6; ++marker) {
    for (const Point& point : marker_outline(static_cast<Marker>(marker), {10, 20}, 2)) {
      EXPECT_LE(std::hypot(point.x - 10, point.y - 20), 2 * 1.6) << marker;
    }
  }
}

}  // namespace
}  // namespace vsp::chart
