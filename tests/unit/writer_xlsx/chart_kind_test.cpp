// SPDX-License-Identifier: Apache-2.0
#include "chart_kind.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vsp::xlsx {
namespace {

chart::Series series(const std::vector<std::pair<double, std::optional<double>>>& values,
                     chart::Connection connection = chart::Connection::solid) {
  chart::Series series;
  series.connection = connection;
  for (const auto& [x, y] : values) {
    series.data.push_back({x, y, y ? ValueState::value : ValueState::missing, {}, {}});
  }
  return series;
}

chart::Specification with(const std::vector<chart::Series>& series) {
  chart::Specification chart;
  chart.series = series;
  return chart;
}

TEST(ChooseChart, YearsBecomeALineChartWithGaps) {
  const ChartChoice choice =
      choose_chart(with({series({{2017, 1.0}, {2018, {}}, {2019, 2.0}}), series({{2018, 3.0}})}));
  EXPECT_EQ(choice.kind, ChartKind::line);
  EXPECT_FALSE(choice.connect_blanks);
  EXPECT_THAT(choice.positions, testing::ElementsAre(2017, 2018, 2019));
}

TEST(ChooseChart, ASeriesWithFewerPlacesIsBridged) {
  const ChartChoice choice =
      choose_chart(with({series({{2017, 1.0}, {2019, 2.0}}, chart::Connection::unpublished),
                         series({{2017, 1.0}, {2018, 2.0}, {2019, 3.0}})}));
  EXPECT_EQ(choice.kind, ChartKind::line);
  EXPECT_TRUE(choice.connect_blanks);
}

TEST(ChooseChart, GapsAndBridgesTogetherNeedAScatterChart) {
  EXPECT_EQ(choose_chart(with({series({{2017, 1.0}, {2019, 2.0}}),
                               series({{2017, 1.0}, {2018, {}}, {2019, 3.0}})}))
                .kind,
            ChartKind::scatter);
}

TEST(ChooseChart, UnevenOrBrokenPlacesNeedAScatterChart) {
  EXPECT_EQ(choose_chart(with({series({{2013, 1.0}, {2017, 2.0}, {2018, 3.0}})})).kind,
            ChartKind::scatter);
  EXPECT_EQ(choose_chart(with({series({{2013.5, 1.0}, {2014.5, 2.0}})})).kind, ChartKind::scatter);
  chart::Specification lined = with({series({{2017, 1.0}, {2018, 2.0}})});
  EXPECT_EQ(choose_chart(lined).kind, ChartKind::line);
  lined.lines = {{true, 2017, ""}};
  EXPECT_EQ(choose_chart(lined).kind, ChartKind::scatter);
}

TEST(ChooseChart, BarsStandOrLie) {
  chart::Specification bars = with({series({{0, 1.0}})});
  bars.x.scale = chart::Scale::category;
  bars.x.categories = {"a", "b"};
  EXPECT_EQ(choose_chart(bars).kind, ChartKind::line);
  bars.series.front().mark = chart::Mark::bar;
  EXPECT_EQ(choose_chart(bars).kind, ChartKind::column);
  EXPECT_THAT(choose_chart(bars).positions, testing::ElementsAre(0, 1));
  bars.horizontal = true;
  EXPECT_EQ(choose_chart(bars).kind, ChartKind::bar);
}

}  // namespace
}  // namespace vsp::xlsx
