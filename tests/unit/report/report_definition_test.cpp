// SPDX-License-Identifier: Apache-2.0
#include "report/report_definition.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "diagnostics/error.hpp"

namespace vsp::report {
namespace {

using ::testing::ElementsAre;

const char* const kHead =
    "[report]\nid = \"r\"\ntitle = {sv=\"a\", en=\"b\"}\npublisher = {sv=\"a\", en=\"b\"}\n"
    "as_of = 2024-08-30\nperiod = \"2023\"\n";

std::vector<std::string> failures(const std::string& text) {
  const auto file = std::filesystem::path(::testing::TempDir()) / "definition.toml";
  std::ofstream(file) << text;
  std::vector<std::string> result;
  try {
    read_report_definition(file);
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), Failure::configuration);
    for (const Finding& finding : error.findings()) {
      result.push_back(finding.code + ":" + std::to_string(finding.where.row));
    }
  }
  return result;
}

TEST(ReportDefinition, ShippedReportsAreValid) {
  for (const char* name : {"national-2023.toml", "synthetic-2023.toml"}) {
    const auto report =
        read_report_definition(std::filesystem::path(VSP_TEST_SOURCE_DIR) / "reports" / name);
    EXPECT_FALSE(report.documents.empty());
    EXPECT_EQ(report.synthetic(), std::string(name) == "synthetic-2023.toml");
  }
}

TEST(ReportDefinition, MinimalIsValid) { EXPECT_THAT(failures(kHead), ElementsAre()); }

TEST(ReportDefinition, AllFaultsAreToldWithTheirLines) {
  EXPECT_THAT(
      failures(std::string(kHead) + "[[document]]\nid = \"d\"\ntemplat = \"t\"\nwriter = 3\n"
                                    "areas = \"00\"\npath = \"/etc/x\"\n"),
      ElementsAre("VSP-REP-004:7", "VSP-REP-004:10", "VSP-REP-004:11", "VSP-REP-005:7",
                  "VSP-REP-003:9"));
}

TEST(ReportDefinition, ReferencesMustBeDefined) {
  const std::string source =
      "[[source]]\nid = \"s\"\nplugin = \"csv\"\npath = \"x\"\ntitle = {sv=\"a\", en=\"b\"}\n"
      "kind = \"published\"\n[[source.column]]\nname = \"a\"\ntype = \"number\"\n";
  const auto series = [](const char* id, const char* column) {
    return std::string("[[series]]\nsource = \"") + id +
           "\"\nindicator = \"i\"\narea = \"00\"\n"
           "period = \"2023\"\nvalue = \"" +
           column + "\"\n";
  };
  EXPECT_THAT(failures(kHead + source + series("s", "a")), ElementsAre());
  EXPECT_THAT(failures(kHead + source + series("t", "a")), ElementsAre("VSP-REP-006:16"));
  EXPECT_THAT(failures(kHead + source + series("s", "b")), ElementsAre("VSP-REP-006:16"));
  EXPECT_THAT(failures(kHead + source + source), ElementsAre("VSP-REP-007:16"));
}

TEST(ReportDefinition, ChecksNeedAPublishedNumber) {
  const std::string check =
      "[[check]]\nid = \"c\"\nkind = \"total\"\nindicator = \"i\"\nperiod = \"2023\"\n"
      "claim = {sv=\"a\", en=\"b\"}\n";
  EXPECT_THAT(failures(kHead + check), ElementsAre("VSP-REP-004:7"));
  EXPECT_THAT(failures(kHead + check + "published_column = \"x\"\n"), ElementsAre("VSP-REP-004:7"));
  EXPECT_THAT(failures(kHead + check + "published = 5\n"), ElementsAre());
}

TEST(ReportDefinition, DatesAndTomlAreChecked) {
  EXPECT_THAT(failures("[report]\nid = \"r\"\n\nas_of = \"2024-08-30\"\n").front(),
              "VSP-REP-004:1");
  EXPECT_THAT(failures("[report\n"), ElementsAre("VSP-REP-002:1"));
}

}  // namespace
}  // namespace vsp::report
