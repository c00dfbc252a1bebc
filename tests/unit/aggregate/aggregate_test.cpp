// SPDX-License-Identifier: Apache-2.0
#include "aggregate/aggregate.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace vsp::aggregate {
namespace {

AreaRegistry shipped_areas() {
  std::map<std::string, std::string> files;
  const std::filesystem::path folder =
      std::filesystem::path(VSP_TEST_SOURCE_DIR) / "host/model/reference";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream input(entry.path());
    files[entry.path().filename().string()] = {std::istreambuf_iterator<char>(input), {}};
  }
  return AreaRegistry::from_csv(files);
}

class AggregateTest : public ::testing::Test {
 protected:
  RowPlace place(const std::string& code, int year = 2023) {
    return {areas_.find(code), {year, PeriodKind::year, 1}, "s", "s.csv", ++row_};
  }
  const Observation* find(const Result& result, const std::string& area, int year = 2023) const {
    for (const Observation& one : result.observations) {
      if (one.key.area == area && one.key.period.year == year) return &one;
    }
    return nullptr;
  }
  AreaRegistry areas_ = shipped_areas();
  Indicator indicator_ = [] {
    Indicator indicator;
    indicator.id = "test";
    indicator.aggregation = Aggregation::sum;
    return indicator;
  }();
  std::int64_t row_ = 1;
};

TEST_F(AggregateTest, ProportionCountsMetOverJudged) {
  indicator_.interval = IntervalMethod::wilson;
  const auto result = count_proportion(indicator_,
                                       {{place("01"), Verdict::met},
                                        {place("03"), Verdict::not_met},
                                        {place("04"), Verdict::met},
                                        {place("05"), Verdict::missing},
                                        {place("06"), Verdict::excluded}},
                                       {AreaLevel::country, AreaLevel::region}, areas_, "p");
  const Observation& country = *find(result, "00");
  EXPECT_DOUBLE_EQ(*country.value, 200.0 / 3);
  EXPECT_EQ(country.numerator, 2);
  EXPECT_EQ(country.denominator, 3);
  EXPECT_EQ(country.parts_present, 3);
  EXPECT_EQ(country.parts_expected, 4);
  // R 4.2: prop.test(2, 3, correct = FALSE)$conf.int = 0.2076596 0.9385081
  EXPECT_NEAR(*country.lower, 20.76596, 1e-4);
  EXPECT_NEAR(*country.upper, 93.85081, 1e-4);
  EXPECT_EQ(find(result, "05")->state, ValueState::missing);
  EXPECT_EQ(find(result, "06")->state, ValueState::not_applicable);
  EXPECT_FALSE(find(result, "05")->value);
}

TEST_F(AggregateTest, ProportionOfNobodyIsNotZero) {
  const auto result = count_proportion(indicator_, {{place("01"), Verdict::not_met}},
                                       {AreaLevel::country}, areas_, "p");
  EXPECT_EQ(find(result, "00")->value, 0.0);  // zero of one is a zero
  const auto none = count_proportion(indicator_, {{place("01"), Verdict::excluded}},
                                     {AreaLevel::country}, areas_, "p");
  EXPECT_FALSE(find(none, "00")->value);
}

TEST_F(AggregateTest, SumTellsWhatItLacks) {
  const auto result = aggregate_measure(indicator_,
                                        {{place("01"), ValueState::value, 10},
                                         {place("14"), ValueState::cannot_be_estimated, 0},
                                         {place("25"), ValueState::estimated, 2.5}},
                                        {AreaLevel::country, AreaLevel::region}, areas_, "p");
  const Observation& country = *find(result, "00");
  EXPECT_EQ(country.value, 12.5);
  EXPECT_EQ(country.state, ValueState::estimated);
  EXPECT_EQ(country.parts_present, 2);
  EXPECT_EQ(country.parts_expected, 3);
  EXPECT_EQ(find(result, "14")->state, ValueState::cannot_be_estimated);
  EXPECT_FALSE(find(result, "14")->value);
  ASSERT_EQ(result.findings.size(), 1U);
  EXPECT_EQ(result.findings[0].code, "VSP-AGG-001");
  EXPECT_EQ(result.findings[0].arguments.at("lacking"), "Västra Götaland");
}

TEST_F(AggregateTest, NothingToSumIsMissingNotZero) {
  const auto result = aggregate_measure(
      indicator_, {{place("01"), ValueState::missing, 0}, {place("03"), ValueState::missing, 0}},
      {AreaLevel::country}, areas_, "p");
  EXPECT_EQ(find(result, "00")->state, ValueState::missing);
  EXPECT_FALSE(find(result, "00")->value);
}

TEST_F(AggregateTest, MeanIsOfThoseWithANumber) {
  indicator_.aggregation = Aggregation::mean;
  const auto result = aggregate_measure(indicator_,
                                        {{place("01"), ValueState::value, 1},
                                         {place("03"), ValueState::value, 4},
                                         {place("04"), ValueState::missing, 0}},
                                        {AreaLevel::country}, areas_, "p");
  EXPECT_EQ(find(result, "00")->value, 2.5);
}

TEST_F(AggregateTest, MunicipalitiesCountInTheirCountyAndGroups) {
  const auto result = aggregate_measure(
      indicator_, {{place("1780"), ValueState::value, 5}, {place("1384"), ValueState::value, 7}},
      {AreaLevel::region, AreaLevel::healthcare_region, AreaLevel::rss, AreaLevel::country}, areas_,
      "p");
  EXPECT_EQ(find(result, "17")->value, 5);
  EXPECT_EQ(find(result, "13")->value, 7);
  EXPECT_EQ(find(result, "SR-VAST")->value, 7);
  // Kungsbacka is a member of two RSS, and is counted once in the country.
  EXPECT_EQ(find(result, "RSS-13")->value, 7);
  EXPECT_EQ(find(result, "RSS-14-GR")->value, 7);
  EXPECT_EQ(find(result, "00")->value, 12);
}

TEST_F(AggregateTest, ASplitRegionIsNotCountedInOneOfItsGroups) {
  const auto result = aggregate_measure(indicator_, {{place("13"), ValueState::value, 5}},
                                        {AreaLevel::healthcare_region}, areas_, "p");
  EXPECT_TRUE(result.observations.empty());
  ASSERT_EQ(result.findings.size(), 1U);
  EXPECT_EQ(result.findings[0].code, "VSP-AGG-002");
}

TEST_F(AggregateTest, TwoRowsOfOneUnitAreAnError) {
  const auto result = aggregate_measure(
      indicator_, {{place("01"), ValueState::value, 5}, {place("01"), ValueState::value, 6}},
      {AreaLevel::country}, areas_, "p");
  ASSERT_FALSE(result.findings.empty());
  EXPECT_EQ(result.findings[0].code, "VSP-OBS-001");
  EXPECT_EQ(result.findings[0].severity, Severity::error);
  const auto years = aggregate_measure(
      indicator_,
      {{place("01", 2020), ValueState::value, 5}, {place("01", 2023), ValueState::value, 6}},
      {AreaLevel::country}, areas_, "p");
  EXPECT_TRUE(years.findings.empty());
}

}  // namespace
}  // namespace vsp::aggregate
