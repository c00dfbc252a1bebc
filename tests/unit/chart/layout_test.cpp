// SPDX-License-Identifier: Apache-2.0
#include "chart/layout.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "chart/palette.hpp"
#include "diagnostics/error.hpp"
#include "unit/chart/drawing_check.hpp"
#include "unit/chart/samples/em_measurer.hpp"
#include "unit/chart/samples/sample_specifications.hpp"

namespace vsp::chart {
namespace {

using samples::EmMeasurer;
using samples::faults;
using samples::texts;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

DisplayList drawn(const Specification& specification, double width = 453) {
  return lay_out(specification, width, Language::sv, EmMeasurer());
}

std::vector<std::string> codes_of(const Specification& specification, double width = 453) {
  std::vector<std::string> codes;
  try {
    drawn(specification, width);
  } catch (const Error& error) {
    for (const Finding& finding : error.findings()) codes.push_back(finding.code);
  }
  return codes;
}

Specification lines(const std::vector<std::vector<double>>& values) {
  Specification specification;
  specification.x.integer_ticks = true;
  specification.x.grouping = false;
  specification.state_words = samples::swedish_state_words();
  specification.empty_label = "Inga värden";
  for (const auto& row : values) {
    Series series;
    series.id = "s" + std::to_string(specification.series.size());
    series.title = "Serie " + std::to_string(specification.series.size() + 1);
    for (double y : row) {
      Datum datum;
      datum.x = 2015 + static_cast<double>(series.data.size());
      datum.y = y;
      series.data.push_back(datum);
    }
    specification.series.push_back(series);
  }
  return specification;
}

Specification bars(const std::vector<double>& values, bool horizontal) {
  Specification specification = lines({values});
  specification.x = {};
  specification.x.scale = Scale::category;
  specification.horizontal = horizontal;
  specification.title = "Staplar";
  Series& series = specification.series[0];
  series.mark = Mark::bar;
  for (std::size_t i = 0; i < values.size(); ++i) {
    series.data[i].x = static_cast<double>(i);
    specification.x.categories.push_back("Område " + std::to_string(i + 1));
  }
  return specification;
}

void lose_value(Datum& datum, ValueState state) {
  datum.y.reset();
  datum.state = state;
}

template <typename Kind>
std::vector<Kind> shapes(const DisplayList& list) {
  std::vector<Kind> found;
  for (const Shape& shape : list.shapes) {
    if (const auto* kind = std::get_if<Kind>(&shape)) found.push_back(*kind);
  }
  return found;
}

std::vector<Polyline> lines_of(const DisplayList& list, const Colour& colour, double width) {
  std::vector<Polyline> found;
  for (const Polyline& line : shapes<Polyline>(list)) {
    if (line.stroke.colour == colour && line.stroke.width == width) found.push_back(line);
  }
  return found;
}

const SeriesStyle kFirst = style_of(SeriesRole::member, 0);

TEST(Lines, AreOneUnbrokenLineThroughConsecutiveValues) {
  const auto found = lines_of(drawn(lines({{1, 2, 3}})), kFirst.colour, kFirst.width);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].points.size(), 3U);
}

TEST(Lines, HaveAGapWhereAValueIsMissing) {
  Specification specification = lines({{1, 2, 3, 4, 5}});
  lose_value(specification.series[0].data[2], ValueState::missing);
  const DisplayList list = drawn(specification);
  EXPECT_EQ(lines_of(list, kFirst.colour, kFirst.width).size(), 2U);
  EXPECT_EQ(shapes<Circle>(list).size(), 4U);
}

TEST(Lines, AreThinAndDashedBetweenUnpublishedValues) {
  Specification specification = lines({{1, 2, 3}});
  specification.series[0].connection = Connection::unpublished;
  lose_value(specification.series[0].data[1], ValueState::missing);
  const auto found = lines_of(drawn(specification), kFirst.colour, kUnpublishedWidth);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].stroke.dash, Dash::dashed);
}

TEST(Lines, HaveHollowMarkersForEstimates) {
  Specification specification = lines({{1, 2}});
  specification.series[0].data[0].state = ValueState::estimated;
  const DisplayList list = drawn(specification);
  const auto circles = shapes<Circle>(list);
  EXPECT_EQ(std::count_if(circles.begin(), circles.end(),
                          [](const Circle& circle) { return circle.fill == kPaper; }),
            2);  // The value and its sample in the legend.
  EXPECT_THAT(texts(list), Contains("uppskattat"));
}

TEST(Lines, OfNeighboursWithoutConnectionAreNotJoined) {
  Specification specification = lines({{1, 2}});
  specification.series[0].connection = Connection::none;
  const DisplayList list = drawn(specification);
  EXPECT_THAT(lines_of(list, kFirst.colour, kFirst.width), IsEmpty());
  EXPECT_EQ(shapes<Circle>(list).size(), 2U);
}

TEST(Lines, SubjectIsDrawnLast) {
  Specification specification = lines({{1, 2}, {1, 3}, {1, 4}});
  specification.series[0].role = SeriesRole::subject;
  const auto styles = series_styles(specification);
  std::vector<double> widths;
  for (const Polyline& line : shapes<Polyline>(drawn(specification))) {
    for (const SeriesStyle& style : styles) {
      if (line.stroke.colour == style.colour && line.stroke.width == style.width) {
        widths.push_back(line.stroke.width);
      }
    }
  }
  ASSERT_EQ(widths.size(), 3U);
  EXPECT_EQ(widths.back(), styles[0].width);
}

TEST(CutAxis, ClipsTheLineMarksTheEdgeAndSaysTheValue) {
  Specification specification = lines({{0, -112}});
  specification.y.minimum = -60;
  specification.cut_label = "{value} (utanför axeln)";
  const DisplayList list = drawn(specification);
  EXPECT_THAT(texts(list), Contains("\u2212112 (utanför axeln)"));
  const auto line = lines_of(list, kFirst.colour, kFirst.width);
  ASSERT_EQ(line.size(), 1U);
  const double edge = line[0].points.back().y;
  bool arrow = false;
  for (const Polygon& area : shapes<Polygon>(list)) {
    arrow = arrow || (area.fill == kFirst.colour && area.points.size() == 3 &&
                      std::abs(area.points[0].y - edge) < 0.01);
  }
  EXPECT_TRUE(arrow);
  // The one marker is that of the value inside.
  EXPECT_EQ(shapes<Circle>(list).size(), 1U);
}

TEST(CutAxis, OfAllValuesStillNamesThem) {
  Specification specification = lines({{500, 600, 700}});
  specification.y.maximum = 100;
  specification.y.minimum = 0;
  const DisplayList list = drawn(specification);
  for (const char* text : {"500", "600", "700"}) EXPECT_THAT(texts(list), Contains(text));
  EXPECT_THAT(faults(list, EmMeasurer()), IsEmpty());
}

TEST(Bars, IncludeZeroWhateverTheAxisSays) {
  Specification specification = bars({50, 60}, false);
  specification.y.minimum = 40;
  EXPECT_THAT(texts(drawn(specification)), Contains("0"));
}

TEST(Bars, SayStatesInWordsAndDrawNoBar) {
  for (const bool horizontal : {false, true}) {
    Specification specification = bars({5, 7, 9}, horizontal);
    lose_value(specification.series[0].data[1], ValueState::suppressed);
    const DisplayList list = drawn(specification);
    EXPECT_THAT(texts(list), Contains("skyddat"));
    std::size_t filled = 0;
    for (const Polygon& area : shapes<Polygon>(list))
      filled += area.fill == kFirst.colour ? 1U : 0U;
    EXPECT_EQ(filled, 2U);
  }
}

TEST(Bars, KeepWordsInNotesWhenTheyHaveNoRoom) {
  Specification specification = bars({5, 7, 9}, false);
  for (int i = 0; i < 12; ++i) {
    specification.series.push_back(specification.series[0]);
    specification.series.back().id += std::to_string(i);
  }
  lose_value(specification.series[3].data[1], ValueState::suppressed);
  const DisplayList list = drawn(specification, 200);
  EXPECT_THAT(texts(list), Contains(testing::HasSubstr("skyddat")));
  EXPECT_THAT(faults(list, EmMeasurer()), IsEmpty());
}

TEST(Bars, ZeroIsAValueWithItsNumber) {
  EXPECT_THAT(texts(drawn(bars({0, 30}, true))), Contains("0").Times(2));  // Tick and value.
}

TEST(Empty, ShowsTheWordsInAFrame) {
  Specification specification = lines({{1, 2}});
  for (Datum& datum : specification.series[0].data) lose_value(datum, ValueState::missing);
  specification.title = "Rubrik";
  EXPECT_THAT(texts(drawn(specification)), ElementsAre("Rubrik", "Inga värden"));
  specification.series.clear();
  EXPECT_THAT(texts(drawn(specification)), ElementsAre("Rubrik", "Inga värden"));
  specification.empty_label.clear();
  EXPECT_THAT(codes_of(specification), ElementsAre("VSP-CHT-001"));
}

TEST(Empty, SeriesBesideOthersIsNamedUnderThePlot) {
  Specification specification = lines({{1, 2}, {1, 2}});
  for (Datum& datum : specification.series[1].data) lose_value(datum, ValueState::suppressed);
  EXPECT_THAT(texts(drawn(specification)), Contains("Serie 2: skyddat"));
}

TEST(Odd, OnePointAndEqualAndHugeAndTinyValuesAreDrawn) {
  for (const auto& values : std::vector<std::vector<double>>{{5},
                                                             {0},
                                                             {7, 7, 7},
                                                             {0, 0},
                                                             {-3, -3},
                                                             {1e12, 2e12, -1e12},
                                                             {1e-9, 2e-9},
                                                             {1e15, 1e15},
                                                             {1e12, 1e12 + 0.001},
                                                             {-1e-9, 1e12}}) {
    for (const bool lying : {false, true}) {
      const DisplayList bar_list = drawn(bars(values, lying));
      EXPECT_THAT(faults(bar_list, EmMeasurer()), IsEmpty());
    }
    Specification specification = lines({values});
    const DisplayList list = drawn(specification);
    EXPECT_THAT(faults(list, EmMeasurer()), IsEmpty()) << values[0];
    specification.y.integer_ticks = true;
    EXPECT_THAT(faults(drawn(specification), EmMeasurer()), IsEmpty()) << values[0];
  }
}

TEST(Odd, LongLabelsStayWholeAndInside) {
  std::string word;
  for (int i = 0; i < 300; ++i) word += i % 9 == 8 ? " " : "å";
  const std::string unbroken(300, 'x');
  for (const std::string& text : {word, unbroken}) {
    Specification specification = lines({{1, 2, 3}, {3, 2, 1}});
    specification.title = specification.x.title = specification.y.title = text;
    specification.series[0].title = text;
    specification.lines = {{true, 2016, text}, {false, 2, text}};
    EXPECT_THAT(faults(drawn(specification), EmMeasurer()), IsEmpty());
    for (const bool lying : {false, true}) {
      Specification bar = bars({1, 2, 3}, lying);
      bar.x.categories[1] = text;
      bar.lines = {{false, 2, text}};
      bar.state_words[static_cast<std::size_t>(ValueState::missing)] = text;
      lose_value(bar.series[0].data[0], ValueState::missing);
      const DisplayList list = drawn(bar);
      EXPECT_THAT(faults(list, EmMeasurer()), IsEmpty());
      std::size_t letters = 0;
      for (const std::string& line : texts(list)) {
        letters += static_cast<std::size_t>(std::count(line.begin(), line.end(), text[0]));
      }
      EXPECT_GE(letters,
                3 * static_cast<std::size_t>(std::count(text.begin(), text.end(), text[0])));
    }
  }
}

TEST(Odd, ManyCategoriesUnderLinesAreThinnedAndUnderBarsRefused) {
  Specification specification = bars(std::vector<double>(200, 3.0), false);
  EXPECT_THAT(codes_of(specification), ElementsAre("VSP-CHT-008"));
  specification.series[0].mark = Mark::line;
  EXPECT_THAT(faults(drawn(specification), EmMeasurer()), IsEmpty());
  specification.series[0].mark = Mark::bar;
  specification.horizontal = true;
  EXPECT_THAT(faults(drawn(specification), EmMeasurer()), IsEmpty());
}

TEST(Width, EverythingGrowsFromIt) {
  for (const auto& sample : samples::all()) {
    for (double width : {200.0, 260.0, 340.0, 700.0, 1500.0}) {
      const DisplayList list = drawn(sample.specification, width);
      EXPECT_EQ(list.width, width);
      EXPECT_THAT(faults(list, EmMeasurer()), IsEmpty()) << sample.name << ' ' << width;
    }
  }
}

TEST(DirectLabels, GiveWayToALegendWhenThereAreTooMany) {
  const auto sample = samples::all();
  const auto many = std::find_if(sample.begin(), sample.end(),
                                 [](const auto& s) { return s.name == "many_lines"; });
  const DisplayList list = drawn(many->specification);
  for (const Series& series : many->specification.series) {
    EXPECT_THAT(texts(list), Contains(series.title).Times(1));
  }
}

TEST(DirectLabels, TakeNoMoreThanTheirShareOfTheWidth) {
  const DisplayList list = drawn(samples::figure_1());
  for (const Label& label : shapes<Label>(list)) {
    if (label.text.rfind("Läkemedel", 0) == 0) {
      EXPECT_GE(label.position.x, 453 * 0.55);
    }
  }
}

TEST(Language, DecidesHowNumbersAreWritten) {
  Specification specification = lines({{10000, 20000}});
  EXPECT_THAT(texts(lay_out(specification, 453, Language::sv, EmMeasurer())),
              Contains("20\u00a0000"));
  EXPECT_THAT(texts(lay_out(specification, 453, Language::en, EmMeasurer())), Contains("20,000"));
}

TEST(Refused, EachWithItsCode) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const double infinity = std::numeric_limits<double>::infinity();
  const auto with = [](auto change) {
    Specification specification = lines({{1, 2, 3}});
    change(specification);
    return codes_of(specification);
  };
  EXPECT_THAT(codes_of(lines({{1}}), nan), ElementsAre("VSP-CHT-002"));
  EXPECT_THAT(codes_of(lines({{1}}), 20), ElementsAre("VSP-CHT-002"));
  EXPECT_THAT(codes_of(lines({{nan, infinity, 1e300}})),
              ElementsAre("VSP-CHT-003", "VSP-CHT-003", "VSP-CHT-003"));
  EXPECT_THAT(with([](auto& s) { s.x.scale = Scale::category; }),
              ElementsAre("VSP-CHT-004", "VSP-CHT-004", "VSP-CHT-004"));
  EXPECT_THAT(with([](auto& s) { s.y.minimum = s.y.maximum = 2; }), ElementsAre("VSP-CHT-005"));
  EXPECT_THAT(with([&](auto& s) { s.aspect = nan; }), ElementsAre("VSP-CHT-006"));
  EXPECT_THAT(with([](auto& s) { s.y.decimals = 99; }), ElementsAre("VSP-CHT-006"));
  EXPECT_THAT(with([](auto& s) { std::swap(s.series[0].data[0], s.series[0].data[1]); }),
              ElementsAre("VSP-CHT-007"));
  EXPECT_THAT(with([](auto& s) { s.series[0].data[0].state = ValueState::suppressed; }),
              ElementsAre("VSP-CHT-009"));
  EXPECT_THAT(with([](auto& s) {
                s.series[0].mark = Mark::bar;
                s.state_words.clear();
                lose_value(s.series[0].data[0], ValueState::missing);
              }),
              ElementsAre("VSP-CHT-010"));
  EXPECT_THAT(with([](auto& s) {
                s.series[0].data[0].lower = 3;
                s.series[0].data[0].upper = 2;
              }),
              ElementsAre("VSP-CHT-011"));
  EXPECT_THAT(with([](auto& s) { s.cut_label = "kapad"; }), ElementsAre("VSP-CHT-012"));
  EXPECT_THAT(codes_of(lines({{1e-300, 2e-300}})), ElementsAre("VSP-CHT-013"));
  EXPECT_THAT(with([](auto& s) {
                s.x.maximum = 2016;
                s.lines = {{true, 2017, "Senare"}};
              }),
              ElementsAre("VSP-CHT-014"));
  EXPECT_THAT(with([](auto& s) { s.horizontal = true; }), ElementsAre("VSP-CHT-015"));
}

TEST(Refused, WhenTheNumbersLeaveNoRoomForThePlot) {
  EXPECT_THAT(codes_of(bars({1e15, -1e15}, true), 150), ElementsAre("VSP-CHT-016"));
}

}  // namespace
}  // namespace vsp::chart
