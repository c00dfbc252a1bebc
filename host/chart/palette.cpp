// SPDX-License-Identifier: Apache-2.0
#include "chart/palette.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace vsp::chart {
namespace {

constexpr Colour from_rgb(int rgb) {
  return {((rgb >> 16) & 0xff) / 255.0, ((rgb >> 8) & 0xff) / 255.0, (rgb & 0xff) / 255.0};
}

// Seven hues that differ in lightness where red-green blind readers would confuse them. With six
// markers (7 and 6 share no factor) a colour and a marker meet again only after 42 series; the test
// measures the distances as they are seen with the three kinds of colour blindness.
constexpr std::array<Colour, 7> kColours = {
    from_rgb(0x00447c), from_rgb(0xc4500c), from_rgb(0x00806b), from_rgb(0x8e3a8b),
    from_rgb(0x2a8ccb), from_rgb(0xd1468e), from_rgb(0x7a5a00)};
constexpr std::size_t kMarkers = 6;
constexpr double kTextContrast = 4.5;

double linear(double channel) {
  return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const Colour& colour) {
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

std::vector<Point> placed(Point centre, double scale, std::initializer_list<Point> outline) {
  std::vector<Point> points;
  points.reserve(outline.size());
  for (const Point& point : outline) {
    points.push_back({centre.x + scale * point.x, centre.y + scale * point.y});
  }
  return points;
}

}  // namespace

SeriesStyle style_of(SeriesRole role, std::size_t n) {
  SeriesStyle style;
  style.colour = kColours.at(n % kColours.size());
  style.text = darkened(style.colour, kTextContrast);
  style.marker = static_cast<Marker>(n % kMarkers);
  // Dashed means "unpublished" and "reference": series only alternate between solid and dotted.
  style.dash = (n / kColours.size()) % 2 == 0 ? Dash::solid : Dash::dotted;
  if (role == SeriesRole::subject) {
    style.width = 2.25;
    style.marker_radius = 3.0;
    style.strong = true;
  } else if (role == SeriesRole::comparison) {
    style.width = 1.6;
    style.marker_radius = 2.6;
  }
  return style;
}

std::vector<SeriesStyle> series_styles(const Specification& specification) {
  std::vector<SeriesStyle> styles(specification.series.size());
  std::size_t next = 0;
  for (SeriesRole role : {SeriesRole::subject, SeriesRole::comparison, SeriesRole::member}) {
    for (std::size_t i = 0; i < styles.size(); ++i) {
      if (specification.series[i].role == role) styles[i] = style_of(role, next++);
    }
  }
  return styles;
}

std::string hex(const Colour& colour) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text = "#";
  for (double channel : {colour.red, colour.green, colour.blue}) {
    const auto byte = static_cast<std::size_t>(std::lround(std::clamp(channel, 0.0, 1.0) * 255));
    text += digits[byte / 16];
    text += digits[byte % 16];
  }
  return text;
}

double contrast(const Colour& a, const Colour& b) {
  const auto [low, high] = std::minmax({luminance(a), luminance(b)});
  return (high + 0.05) / (low + 0.05);
}

Colour darkened(Colour colour, double wanted_contrast) {
  while (contrast(colour, kPaper) < wanted_contrast) {
    colour = {colour.red * 0.97, colour.green * 0.97, colour.blue * 0.97};
  }
  return colour;
}

std::vector<double> dash_pattern(Dash dash, double width) {
  switch (dash) {
    case Dash::solid:
      return {};
    case Dash::dashed:
      return {3 + width, 2 + width};
    case Dash::dotted:
      return {width, 1 + width};
  }
  return {};
}

std::vector<Point> marker_outline(Marker marker, Point centre, double radius) {
  switch (marker) {
    case Marker::circle:
      return {};
    case Marker::square:
      return placed(centre, radius * 0.89, {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}});
    case Marker::diamond:
      return placed(centre, radius * 1.3, {{0, -1}, {1, 0}, {0, 1}, {-1, 0}});
    case Marker::triangle_up:
      return placed(centre, radius * 1.25, {{0, -1}, {0.95, 0.75}, {-0.95, 0.75}});
    case Marker::triangle_down:
      return placed(centre, radius * 1.25, {{0, 1}, {-0.95, -0.75}, {0.95, -0.75}});
    case Marker::cross:
      return placed(centre, radius * 1.2,
                    {{0, -0.4},
                     {0.6, -1},
                     {1, -0.6},
                     {0.4, 0},
                     {1, 0.6},
                     {0.6, 1},
                     {0, 0.4},
                     {-0.6, 1},
                     {-1, 0.6},
                     {-0.4, 0},
                     {-1, -0.6},
                     {-0.6, -1}});
  }
  return {};
}

}  // namespace vsp::chart
