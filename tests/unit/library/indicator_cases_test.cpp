// SPDX-License-Identifier: Apache-2.0
// Runs the cases.csv of every coded indicator through its built library.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <iterator>
#include <map>

#include "library/indicator_metadata.hpp"
#include "model/reference_table.hpp"
#include "model/value_state.hpp"
#include "table/arrow_exchange.hpp"
#include "table/table.hpp"
#include "unit/library/built_plugin.hpp"

namespace vsp::library {
namespace {

const std::string kFolder = std::string(VSP_TEST_SOURCE_DIR) + "/plugins/indicators/";

std::string content(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::optional<double> number(const std::string& text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return {};
  return value;
}

ReferenceTable cases(const std::string& plugin, const std::vector<std::string>& columns) {
  std::vector<Finding> findings;
  ReferenceTable table(plugin, content(kFolder + plugin + "/cases.csv"), columns, findings);
  EXPECT_TRUE(findings.empty()) << "cases.csv of " << plugin << " is not well formed";
  EXPECT_FALSE(table.rows().empty());
  return table;
}

/// The inputs of one case as a batch of one row, in the metadata's order and types.
Table inputs_of(const Indicator& indicator, const ReferenceTable& table, const ReferenceRow& row) {
  std::vector<Column> columns;
  for (const IndicatorInput& input : indicator.inputs) {
    const std::string& cell = table.cell(row, input.name);
    if (input.type == "number") {
      columns.emplace_back(input.name, std::vector<std::optional<double>>{number(cell)});
    } else {
      columns.emplace_back(input.name,
                           std::vector<std::optional<std::string>>{
                               cell.empty() ? std::nullopt : std::optional<std::string>(cell)});
    }
  }
  return Table(std::move(columns));
}

std::vector<std::string> names_of(const Indicator& indicator) {
  std::vector<std::string> names;
  for (const IndicatorInput& input : indicator.inputs) names.push_back(input.name);
  return names;
}

Indicator metadata(const std::string& plugin, const std::string& id) {
  return indicator_from_toml(content(kFolder + plugin + "/" + id + ".toml"), id);
}

class ProportionCases : public testing::TestWithParam<const char*> {};

TEST_P(ProportionCases, GiveTheExpectedVerdicts) {
  const std::string plugin = "styrning_forandring";
  const std::map<std::string, int> verdicts = {{"excluded", VSP_VERDICT_EXCLUDED},
                                               {"missing", VSP_VERDICT_MISSING},
                                               {"not_met", VSP_VERDICT_NOT_MET},
                                               {"met", VSP_VERDICT_MET}};
  const test::BuiltPlugin built(plugin);
  const auto* proportion =
      built.capability<vsp_proportion_v1>(VSP_CAPABILITY_PROPORTION_1, GetParam());
  ASSERT_NE(proportion, nullptr);
  const Indicator indicator = metadata(plugin, GetParam());
  const ReferenceTable table = cases(plugin, {"case", "answer", "expected"});
  for (const ReferenceRow& row : table.rows()) {
    SCOPED_TRACE(table.cell(row, "case"));
    const Table inputs = inputs_of(indicator, table, row);
    const ExportedBatch batch(inputs, names_of(indicator));
    test::RecordingHost host;
    vsp_error error{sizeof(vsp_error), 0, {}, {}};
    std::uint8_t verdict = 255;
    ASSERT_EQ(proportion->judge(host.get(), test::borrowed("{}"), batch.schema(), batch.array(),
                                &verdict, &error),
              VSP_OK)
        << error.message;
    const std::string& expected = table.cell(row, "expected");
    if (const auto known = verdicts.find(expected); known != verdicts.end()) {
      EXPECT_EQ(verdict, known->second);
      EXPECT_TRUE(host.codes().empty());
    } else {
      EXPECT_EQ(host.codes(), std::vector<std::string>{expected});
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Governance, ProportionCases,
                         testing::Values("styrning_uppdrag", "styrning_ersattning",
                                         "styrning_uppfoljning", "primarvard_budget_hogre",
                                         "primarvard_andra_insatser"));

class MeasureCases : public testing::TestWithParam<const char*> {};

TEST_P(MeasureCases, GiveTheExpectedValuesAndStates) {
  const std::string plugin = "kompetens_utbildningsforman";
  const test::BuiltPlugin built(plugin);
  const auto* measure = built.capability<vsp_measure_v1>(VSP_CAPABILITY_MEASURE_1, GetParam());
  ASSERT_NE(measure, nullptr);
  const Indicator indicator = metadata(plugin, GetParam());
  std::vector<std::string> columns = names_of(indicator);
  columns.insert(columns.end(), {"case", "expected_value", "expected_state"});
  const ReferenceTable table = cases(plugin, columns);
  for (const ReferenceRow& row : table.rows()) {
    SCOPED_TRACE(table.cell(row, "case"));
    const Table inputs = inputs_of(indicator, table, row);
    const ExportedBatch batch(inputs, names_of(indicator));
    test::RecordingHost host;
    vsp_error error{sizeof(vsp_error), 0, {}, {}};
    double value = -1;
    vsp_value_state state = -1;
    ASSERT_EQ(measure->measure(host.get(), test::borrowed("{}"), batch.schema(), batch.array(),
                               &value, &state, &error),
              VSP_OK)
        << error.message;
    const std::string& expected = table.cell(row, "expected_value");
    if (expected.starts_with("VSP-")) {
      EXPECT_EQ(host.codes(), std::vector<std::string>{expected});
      continue;
    }
    EXPECT_TRUE(host.codes().empty());
    EXPECT_EQ(to_string(static_cast<ValueState>(state)), table.cell(row, "expected_state"));
    EXPECT_EQ(has_number(static_cast<ValueState>(state)), !expected.empty());
    if (!expected.empty()) {
      EXPECT_EQ(value, number(expected).value());
    }
  }
}

INSTANTIATE_TEST_SUITE_P(EducationBenefit, MeasureCases,
                         testing::Values("ssk_bidrag", "ssk_grundlon"));

/// One line of a derived case, or of what came out: "area period breakdown state value".
struct Line {
  std::string place;
  std::string state;
  std::optional<double> value;
};

struct DerivedCase {
  std::string parameters, failure;
  std::vector<std::array<std::string, 4>> keys;  // Indicator, area, period, breakdown.
  std::vector<Line> inputs, expected;
};

std::map<std::string, DerivedCase> derived_cases(const std::string& plugin) {
  const ReferenceTable table = cases(plugin, {"case", "parameters", "role", "indicator", "area",
                                              "period", "breakdown", "state", "value"});
  std::map<std::string, DerivedCase> result;
  for (const ReferenceRow& row : table.rows()) {
    DerivedCase& one = result[table.cell(row, "case")];
    if (!table.cell(row, "parameters").empty()) one.parameters = table.cell(row, "parameters");
    const std::string& role = table.cell(row, "role");
    const Line line{table.cell(row, "area") + " " + table.cell(row, "period") + " " +
                        table.cell(row, "breakdown"),
                    table.cell(row, "state"), number(table.cell(row, "value"))};
    if (role == "failure") one.failure = table.cell(row, "state");
    if (role == "expected") one.expected.push_back(line);
    if (role != "input") continue;
    one.inputs.push_back(line);
    one.keys.push_back({table.cell(row, "indicator"), table.cell(row, "area"),
                        table.cell(row, "period"), table.cell(row, "breakdown")});
  }
  return result;
}

std::vector<vsp_observation> observations_of(const DerivedCase& one) {
  std::vector<vsp_observation> result;
  for (std::size_t i = 0; i < one.inputs.size(); ++i) {
    vsp_observation plain{};
    plain.struct_size = sizeof plain;
    plain.state = static_cast<vsp_value_state>(value_state_from(one.inputs[i].state).value());
    plain.indicator = test::borrowed(one.keys[i][0]);
    plain.area = test::borrowed(one.keys[i][1]);
    plain.period = test::borrowed(one.keys[i][2]);
    plain.breakdown = test::borrowed(one.keys[i][3]);
    if (one.inputs[i].value) {
      plain.has = VSP_HAS_VALUE;
      plain.value = *one.inputs[i].value;
    }
    result.push_back(plain);
  }
  return result;
}

void collect(void* context, const vsp_observation* result) {
  const auto text = [](vsp_text borrowed) {
    return std::string(borrowed.data, static_cast<std::size_t>(borrowed.size));
  };
  Line line{text(result->area) + " " + text(result->period) + " " + text(result->breakdown),
            std::string(to_string(static_cast<ValueState>(result->state))), std::nullopt};
  if ((result->has & VSP_HAS_VALUE) != 0) line.value = result->value;
  static_cast<std::vector<Line>*>(context)->push_back(line);
}

class DerivedCases : public testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(DerivedCases, GiveTheExpectedObservations) {
  const auto& [plugin, name] = GetParam();
  const test::BuiltPlugin built(plugin);
  const auto* derived = built.capability<vsp_derived_v1>(VSP_CAPABILITY_DERIVED_1, name);
  ASSERT_NE(derived, nullptr);
  auto all = derived_cases(plugin);
  for (auto& [title, one] : all) {
    SCOPED_TRACE(title);
    const auto observations = observations_of(one);
    const test::RecordingHost host;
    vsp_error error{sizeof(vsp_error), 0, {}, {}};
    std::vector<Line> lines;
    const vsp_status status =
        derived->derive(host.get(), test::borrowed(one.parameters), observations.data(),
                        observations.size(), sizeof(vsp_observation), &collect, &lines, &error);
    EXPECT_EQ(std::string(error.code), one.failure) << error.message;
    EXPECT_EQ(status == VSP_OK, one.failure.empty());
    ASSERT_EQ(lines.size(), one.expected.size());
    // The host sorts what comes back: the order in which results are given does not matter.
    const auto by_place = [](const Line& a, const Line& b) { return a.place < b.place; };
    std::sort(lines.begin(), lines.end(), by_place);
    std::sort(one.expected.begin(), one.expected.end(), by_place);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      EXPECT_EQ(lines[i].place, one.expected[i].place);
      EXPECT_EQ(lines[i].state, one.expected[i].state);
      ASSERT_EQ(lines[i].value.has_value(), one.expected[i].value.has_value());
      if (lines[i].value) {
        EXPECT_DOUBLE_EQ(*lines[i].value, *one.expected[i].value);
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Calculations, DerivedCases,
                         testing::Values(std::pair("berakning_summa", "summa"),
                                         std::pair("berakning_summa", "ssk_utbildningsforman"),
                                         std::pair("berakning_forandring", "forandring")));

}  // namespace
}  // namespace vsp::library
