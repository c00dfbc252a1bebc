// SPDX-License-Identifier: Apache-2.0
#include "model/result_set.hpp"

#include <gtest/gtest.h>

#include "diagnostics/error.hpp"

namespace vsp {
namespace {

Observation observation(std::string indicator, std::string area, int year, double value,
                        std::string breakdown = {}) {
  Observation result;
  result.key = {std::move(indicator), std::move(area), {year}, std::move(breakdown)};
  result.state = ValueState::value;
  result.value = value;
  return result;
}

TEST(ResultSet, SortsFindsAndMakesSeries) {
  const ResultSet results({observation("b", "17", 2023, 4), observation("a", "17", 2023, 3),
                           observation("a", "00", 2023, 1), observation("a", "17", 2013, 2),
                           observation("a", "17", 2023, 9, "sex=F")});
  ASSERT_EQ(results.all().size(), 5U);
  EXPECT_EQ(results.all().front().key.area, "00");
  EXPECT_EQ(results.all().back().key.indicator, "b");

  const Observation* found = results.find({"a", "17", {2023}, "sex=F"});
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(found->value, 9);
  EXPECT_EQ(results.find({"a", "17", {2023}, "sex=M"}), nullptr);
  EXPECT_EQ(results.find({"c", "17", {2023}, ""}), nullptr);

  const auto series = results.series("a", "17");
  ASSERT_EQ(series.size(), 2U);
  EXPECT_EQ(series[0]->value, 2);
  EXPECT_EQ(series[1]->value, 3);
  EXPECT_TRUE(results.series("a", "18").empty());
}

TEST(ResultSet, TwoValuesForOneKeyAreRefusedWithBothPlaces) {
  std::vector<Observation> observations;
  for (const int row : {12, 7, 30}) {
    observations.push_back(observation("a", "17", 2023, row));
    observations.back().provenance = {.source = "tabell.csv", .row = row, .column = "varde"};
  }
  observations.push_back(observation("a", "17", 2022, 1));
  try {
    const ResultSet results(std::move(observations));
    FAIL() << "two values for one key were accepted";
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), Failure::input);
    ASSERT_EQ(error.findings().size(), 2U);
    const Finding& finding = error.findings().front();
    EXPECT_EQ(finding.code, "VSP-OBS-001");
    EXPECT_EQ(finding.arguments.at("first"), "tabell.csv:7 (varde)");
    EXPECT_EQ(finding.arguments.at("second"), "tabell.csv:12 (varde)");
    EXPECT_EQ(finding.arguments.at("period"), "2023");
    EXPECT_EQ(finding.where.row, 12);
    EXPECT_EQ(error.findings().back().where.row, 30);
  }
}

TEST(ResultSet, AnEmptyOneIsEmpty) {
  const ResultSet results(std::vector<Observation>{});
  EXPECT_TRUE(results.all().empty());
  EXPECT_EQ(results.find({"a", "17", {2023}, ""}), nullptr);
  EXPECT_TRUE(results.series("a", "17").empty());
}

TEST(ValueState, NamesReadBack) {
  for (int number = 0; number <= 7; ++number) {
    const auto state = static_cast<ValueState>(number);
    EXPECT_EQ(value_state_from(to_string(state)), state);
  }
  EXPECT_FALSE(value_state_from("unknown"));
}

}  // namespace
}  // namespace vsp
