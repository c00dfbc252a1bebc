// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "chart/alternative_text.hpp"
#include "chart/layout.hpp"
#include "diagnostics/error.hpp"
#include "unit/chart/drawing_check.hpp"
#include "unit/chart/samples/em_measurer.hpp"
#include "unit/chart/samples/sample_specifications.hpp"

namespace vsp::chart {
namespace {

// Any specification that a template could ask for, from one number.
class Generator {
 public:
  explicit Generator(unsigned seed) : random_(seed) {}

  Specification specification() {
    Specification result;
    result.state_words = samples::swedish_state_words();
    result.empty_label = text();
    result.cut_label = chance(50) ? "{value} (utanför axeln)" : "";
    if (chance(60)) result.title = text();
    if (chance(60)) result.y.title = text();
    if (chance(30)) result.x.title = text();
    result.aspect = 0.5 + number(3);
    result.y.signs = chance(30);
    result.y.decimals = static_cast<int>(below(3));
    result.y.integer_ticks = chance(20);
    size_ = std::pow(10.0, static_cast<double>(below(10)) - 2);
    category_ = chance(50);
    result.horizontal = category_ && chance(50);
    places_ = 1 + below(result.horizontal ? 30 : 14);
    if (category_) {
      result.x.scale = Scale::category;
      for (std::size_t i = 0; i < places_; ++i) result.x.categories.push_back(text());
    } else {
      result.x.integer_ticks = chance(80);
      result.x.grouping = false;
    }
    const int bars = static_cast<int>(below(3)) * 50;
    const std::size_t count = 1 + below(chance(10) ? 40 : 7);
    for (std::size_t i = 0; i < count; ++i) result.series.push_back(series(i, chance(bars)));
    if (chance(30)) result.y.minimum = -size_ * number(0.5);
    if (chance(30)) result.y.maximum = size_ * (0.1 + number(0.5));
    add_lines(result);
    return result;
  }

  double width() { return 160 + number(500); }

 private:
  std::size_t below(std::size_t count) { return random_() % count; }
  double number(double most) { return most * static_cast<double>(random_() % 10001) / 10000; }
  bool chance(int percent) { return static_cast<int>(random_() % 100) < percent; }

  std::string text() {
    std::string result;
    const std::size_t words = 1 + below(chance(5) ? 30 : 5);
    for (std::size_t i = 0; i < words; ++i) {
      if (i > 0) result += ' ';
      for (std::size_t c = 0; c < 1 + below(12); ++c) result += chance(20) ? "ä" : "n";
    }
    return result;
  }

  Datum datum(std::size_t place) {
    Datum result;
    result.x = static_cast<double>(place) + (category_ ? 0 : 2010);
    result.state = static_cast<ValueState>(chance(80) ? 0 : 1 + below(7));
    if (!has_number(result.state)) return result;
    result.y = size_ * (number(2) - 1);
    if (chance(20)) result.lower = *result.y - number(size_ / 3);
    if (chance(20)) result.upper = *result.y + number(size_ / 3);
    return result;
  }

  Series series(std::size_t index, bool bar) {
    Series result;
    result.id = "s" + std::to_string(index);
    if (chance(95)) result.title = text();
    result.role = static_cast<SeriesRole>(below(3));
    result.mark = bar ? Mark::bar : Mark::line;
    result.connection = static_cast<Connection>(below(3));
    for (std::size_t place = 0; place < places_; ++place) {
      if (chance(90)) result.data.push_back(datum(place));
    }
    return result;
  }

  void add_lines(Specification& result) {
    for (std::size_t i = below(4); i > 0; --i) {
      ReferenceLine line;
      line.vertical = chance(60);
      line.label = chance(90) ? text() : "";
      line.at = line.vertical
                    ? static_cast<double>(below(places_)) + (category_ ? 0 : 2010)
                    : std::min(std::max(size_ * (number(2) - 1), result.y.minimum.value_or(-size_)),
                               result.y.maximum.value_or(size_));
      result.lines.push_back(line);
    }
  }

  std::mt19937 random_;
  double size_ = 1;
  bool category_ = false;
  std::size_t places_ = 1;
};

// Only these say that there is too little room; all else must be drawn.
bool is_lack_of_room(const std::string& code) {
  return code == "VSP-CHT-008" || code == "VSP-CHT-016";
}

TEST(AnySpecification, HasEveryLabelInsideAndApartOrSaysThatThereIsNoRoom) {
  const samples::EmMeasurer measurer;
  unsigned drawn = 0;
  constexpr unsigned kRuns = 700;
  for (unsigned seed = 1; seed <= kRuns; ++seed) {
    Generator generator(seed);
    const Specification specification = generator.specification();
    const double width = generator.width();
    try {
      const DisplayList list = lay_out(specification, width, Language::sv, measurer);
      ++drawn;
      const auto faults = samples::faults(list, measurer);
      EXPECT_THAT(faults, testing::IsEmpty()) << "seed " << seed << " width " << width;
    } catch (const Error& error) {
      EXPECT_TRUE(is_lack_of_room(error.what())) << "seed " << seed << ' ' << error.what();
    }
    EXPECT_FALSE(alternative_text(specification, Language::en).empty());
  }
  EXPECT_GT(drawn, kRuns * 8 / 10);
}

}  // namespace
}  // namespace vsp::chart
