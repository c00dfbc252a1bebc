// SPDX-License-Identifier: Apache-2.0
// Bad input: each gets its own located, coded message with a remedy, the exit status of the
// contract, and leaves earlier output as it was.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "e2e/program.hpp"

namespace vsp::test {
namespace {

using ::testing::HasSubstr;

struct BadData {
  std::string name;
  std::string rows;
  std::string code;
  int row;
  std::string mentions;  ///< Part of message or remedy.
};

void PrintTo(const BadData& bad, std::ostream* out) { *out << bad.name; }

class BadDataTest : public ::testing::TestWithParam<BadData> {};

TEST_P(BadDataTest, IsToldWithItsPlaceAndLeavesEarlierOutput) {
  const BadData& bad = GetParam();
  const Workplace place;
  write_small_report(place, "omrade,varde\n17,18.3\n1780,19.5\n14,25.5\n");
  ASSERT_EQ(place.run({"run", "report.toml", "--quiet"}).status, 1);  // 19 regions have no row
  const auto before = place.files("out");
  ASSERT_FALSE(before.empty());

  place.write("data.csv", bad.rows);
  const Output output = place.run({"run", "report.toml", "--json", "--lang", "en"});
  EXPECT_EQ(output.status, 3) << output.err;
  EXPECT_EQ(place.files("out"), before);

  bool told = false;
  const auto result = output.json();
  for (const auto& finding : result["findings"]) {
    if (finding["code"] != bad.code || finding["row"] != bad.row) continue;
    told = true;
    EXPECT_THAT(finding["file"].get<std::string>(), HasSubstr("data.csv"));
    EXPECT_THAT(finding["message"].get<std::string>() + finding["remedy"].get<std::string>(),
                HasSubstr(bad.mentions));
    EXPECT_FALSE(finding["remedy"].get<std::string>().empty());
  }
  EXPECT_TRUE(told) << output.out;
}

INSTANTIATE_TEST_SUITE_P(
    Data, BadDataTest,
    ::testing::Values(
        BadData{"unknown_area", "omrade,varde\n17,18.3\n77,19.5\n", "VSP-OBS-002", 3, "77"},
        BadData{"leading_zero_lost", "omrade,varde\n17,18.3\n114,19.5\n", "VSP-OBS-002", 3, "0114"},
        BadData{"area_not_yet", "omrade,varde\n17,18.3\n1917,19.5\n", "VSP-OBS-005", 3, "0331"},
        BadData{"not_a_number", "omrade,varde\n17,18.3\n14,mycket\n", "VSP-SRC-004", 3, "mycket"},
        BadData{"nan", "omrade,varde\n17,18.3\n14,NaN\n", "VSP-SRC-005", 3, "NaN"},
        BadData{"infinite", "omrade,varde\n17,18.3\n14,inf\n", "VSP-SRC-005", 3, "inf"},
        BadData{"percent_as_share", "omrade,varde\n17,0.183\n14,0.255\n12,0.192\n", "VSP-SRC-009",
                2, "0"},
        BadData{"empty_cell", "omrade,varde\n17,18.3\n14,\n", "VSP-SRC-007", 3, "varde"},
        BadData{"wrong_encoding", "omrade,varde\n17,18.3\nÅ\xE5,1\n", "VSP-SRC-012", 3, ""},
        BadData{"ragged", "omrade,varde\n17,18.3\n14,25.5,3\n", "VSP-SRC-037", 3, "3"}),
    [](const auto& instance) { return instance.param.name; });

TEST(BadInput, FileFaultsHaveTheirOwnCodes) {
  const std::map<std::string, std::pair<std::string, std::string>> cases = {
      {"empty", {"", "VSP-SRC-031"}},
      {"header only", {"omrade,varde\n", "VSP-SRC-032"}},
      {"missing column", {"omrade,belopp\n17,18.3\n", "VSP-SRC-041"}},
      {"duplicate header", {"omrade,varde,varde\n17,18.3,1\n", "VSP-SRC-042"}}};
  for (const auto& [name, expected] : cases) {
    const Workplace place;
    write_small_report(place, expected.first);
    const Output output = place.run({"run", "report.toml", "--lang", "sv"});
    EXPECT_EQ(output.status, 3) << name << output.err;
    EXPECT_THAT(output.err, HasSubstr(expected.second)) << name;
    EXPECT_FALSE(place.has("out")) << name;
  }
}

TEST(BadInput, TwoValuesForOneObservationNameBothRows) {
  const Workplace place;
  write_small_report(place, "omrade,varde\n17,18.3\n14,25.5\n17,18.4\n");
  const Output output = place.run({"run", "report.toml", "--lang", "en"});
  EXPECT_EQ(output.status, 3);
  EXPECT_THAT(output.err, HasSubstr("VSP-OBS-001"));
  EXPECT_THAT(output.err, HasSubstr("2"));
  EXPECT_THAT(output.err, HasSubstr("4"));
}

TEST(Breakdown, KeepsTotalAndPartsApartAndRefusesWhatIsNoCategory) {
  const Workplace place;
  write_small_report(place, "omrade,varde,kon\n17,18.3,\n17,17.5,F\n17,19.1,M\n14,25.5,\n");
  std::string definition = place.read("report.toml");
  definition.insert(definition.find("[[series]]"),
                    "[[source.column]]\nname = \"kon\"\ntype = \"text\"\n\n");
  definition.insert(definition.find("value = \"varde\""),
                    "breakdown = { sex = { column = \"kon\" } }\n");
  place.write("report.toml", definition);
  ASSERT_EQ(place.run({"run", "report.toml", "--quiet"}).status, 1);
  const std::string file = place.read("out/17.xml");
  EXPECT_THAT(file, HasSubstr("18.3"));
  // The submission template takes the totals; parts are never mixed into them.
  EXPECT_THAT(file, ::testing::Not(HasSubstr("17.5")));
  place.write("data.csv", "omrade,varde,kon\n17,18.3,\n17,17.5,kvinna\n");
  const Output output = place.run({"run", "report.toml", "--lang", "en"});
  EXPECT_EQ(output.status, 3);
  EXPECT_THAT(output.err, HasSubstr("data.csv:3: error VSP-OBS-009"));
}

TEST(BadInput, EveryFaultOfAFileIsTold) {
  const Workplace place;
  std::string rows = "omrade,varde\n";
  for (int i = 0; i < 60; ++i) rows += "17,fel" + std::to_string(i) + "\n";
  write_small_report(place, rows);
  const Output output = place.run({"run", "report.toml", "--json"});
  EXPECT_EQ(output.status, 3);
  EXPECT_EQ(output.json()["findings"].size(), 60U);
}

TEST(BadInput, AMissingSourceFileStopsTheRun) {
  const Workplace place;
  write_small_report(place, "omrade,varde\n17,18.3\n");
  std::filesystem::remove(place.path() / "data.csv");
  const Output output = place.run({"run", "report.toml"});
  EXPECT_EQ(output.status, 3);
  EXPECT_THAT(output.err, HasSubstr("VSP-RUN-002"));
}

TEST(BadDefinition, UnknownPluginWriterAndKeysAreRefused) {
  const std::map<std::string, std::tuple<std::string, std::string, int, std::string>> cases = {
      {"source", {"plugin = \"csv\"", "plugin = \"cvs\"", 4, "VSP-RUN-003"}},
      {"writer", {"writer = \"submission\"", "writer = \"submision\"", 4, "VSP-RUN-010"}},
      {"key", {"kind = \"synthetic\"", "kidn = \"synthetic\"", 2, "VSP-REP-003"}},
      {"indicator",
       {"\"primarvard_kostnadsandel\"", "\"primarvard_kostnadsandl\"", 2, "VSP-OBS-004"}},
      {"period", {"period = \"2023\"\nvalue", "period = \"2023-13\"\nvalue", 2, "VSP-OBS-003"}},
      {"template", {"template = \"submission\"", "template = \"saknas\"", 2, "VSP-RUN-011"}},
      {"outside", {"template = \"submission\"", "template = \"../../x\"", 2, "VSP-REP-005"}},
      {"text column", {"value = \"varde\"", "value = \"omrade\"", 2, "VSP-REP-005"}},
      {"microdata", {"kind = \"synthetic\"", "kind = \"microdata\"", 2, "VSP-REP-005"}},
      {"syntax", {"[report]", "[report", 2, "VSP-REP-002"}}};
  for (const auto& [name, expected] : cases) {
    const auto& [from, to, status, code] = expected;
    const Workplace place;
    write_small_report(place, "omrade,varde\n17,18.3\n");
    std::string text = place.read("report.toml");
    const std::size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos) << name;
    place.write("report.toml", text.replace(at, from.size(), to));
    const Output output = place.run({"run", "report.toml", "--lang", "en"});
    EXPECT_EQ(output.status, status) << name << output.err;
    EXPECT_THAT(output.err, HasSubstr(code)) << name;
    EXPECT_THAT(output.err, HasSubstr("report.toml:")) << name;
    EXPECT_FALSE(place.has("out")) << name;
  }
}

TEST(Check, WithoutFiguresHasNotAgreed) {
  const Workplace place;
  write_small_report(place, "omrade,varde\n17,18.3\n14,25.5\n", R"(
[[check]]
id = "tom"
kind = "total"
indicator = "fortroende"
period = "2023"
published = 0
claim = {sv = "prov", en = "test"}
)");
  const Output output = place.run({"run", "report.toml", "--lang", "en"});
  EXPECT_THAT(output.err, HasSubstr("VSP-CHK-003"));
  const auto manifest = nlohmann::json::parse(place.read("out/manifest.json"));
  EXPECT_FALSE(manifest["checks"][0]["agrees"].get<bool>());
}

TEST(BadDefinition, ASelectionThatLeavesNothingIsRefused) {
  const Workplace place;
  write_small_report(place, "omrade,varde\n17,18.3\n");
  const Output output = place.run({"run", "report.toml", "--area", "01"});
  EXPECT_EQ(output.status, 2);
  EXPECT_THAT(output.err, HasSubstr("VSP-RUN-016"));
}

/// A report that asks for the faulty plugins' indicator beside a good one.
const char* const kFaultyIndicator = R"(
[[indicator]]
id = "andel_test"
source = "data"
area = { column = "omrade" }
period = "2023"
inputs = { answer = "omrade" }
levels = ["region"]
)";

Output run_with(const Workplace& place, const std::string& plugin_folder) {
  return place.run({"run", "report.toml", "--lang", "en", "--plugin-path",
                    (binary_folder() / "tests" / "e2e" / plugin_folder).string()});
}

TEST(FaultyPlugin, ThatThrowsFailsAloneAndIsNamed) {
  for (const char* folder : {"throwing", "unknown_verdict", "own_code"}) {
    const Workplace place;
    write_small_report(place, "omrade,varde\n17,18.3\n14,25.5\n", kFaultyIndicator);
    const Output output = run_with(place, folder);
    EXPECT_EQ(output.status, 1) << output.err;
    EXPECT_THAT(output.err, HasSubstr("test.faulty"));
    // The other indicator's value is there, the failed one is told as failed.
    EXPECT_THAT(place.read("out/17.xml"), HasSubstr("18.3"));
    EXPECT_THAT(place.read("out/17.xml"), HasSubstr("andel_test"));
    EXPECT_THAT(place.read("out/17.xml"), ::testing::Not(HasSubstr("<Varde>100")));
  }
}

TEST(FaultyPlugin, OfAnotherAbiMajorIsRefusedBeforeAnythingIsWritten) {
  const Workplace place;
  write_small_report(place, "omrade,varde\n17,18.3\n", kFaultyIndicator);
  const Output output = run_with(place, "future_abi");
  EXPECT_EQ(output.status, 4) << output.err;
  EXPECT_THAT(output.err, HasSubstr("VSP-PLG-"));
  EXPECT_THAT(output.err, HasSubstr("7"));
  EXPECT_FALSE(place.has("out"));
}

TEST(FaultyPlugin, AFileThatIsNoPluginIsRefused) {
  const Workplace place;
  write_small_report(place, "omrade,varde\n17,18.3\n", kFaultyIndicator);
  const auto good = binary_folder() / "tests" / "e2e" / "throwing" / "throwing";
  std::filesystem::create_directories(place.path() / "plugins");
  std::filesystem::copy(good, place.path() / "plugins" / "fake");
  place.write("plugins/fake/faulty.so", "This is text, not a library.\n");
  const Output output = place.run(
      {"run", "report.toml", "--lang", "en", "--plugin-path", (place.path() / "plugins").string()});
  EXPECT_EQ(output.status, 4) << output.err;
  EXPECT_THAT(output.err, HasSubstr("VSP-PLG-"));
  EXPECT_FALSE(place.has("out"));
}

}  // namespace
}  // namespace vsp::test
