// SPDX-License-Identifier: Apache-2.0
// Reference data that do not hang together are refused, each fault with its code, file and row.
#include <gmock/gmock.h>

#include "diagnostics/error.hpp"
#include "model/area.hpp"

namespace vsp {
namespace {

using Files = std::map<std::string, std::string>;
using testing::ElementsAre;

/// Two regions with a municipality each, a healthcare region and an RSS.
Files small() {
  return {
      {"regions.csv",
       "code,name,english_name,short_name,slug,other_names,valid_from,valid_to,successor,remark\n"
       "00,Riket,Sweden,Riket,riket,,,,,\n"
       "17,Region Värmland,,Värmland,varmland,Värmlands län,,,,\n"
       "18,Region Örebro län,,Örebro,orebro,,,,,\n"},
      {"municipalities.csv",
       "code,name,slug,county,valid_from,valid_to,successor,remark\n"
       "1780,Karlstad,karlstad,17,,,,\n"
       "1880,Örebro,orebro,18,,,,\n"},
      {"healthcare_regions.csv",
       "code,name,short_name,slug,county,municipality,valid_from,valid_to\n"
       "SR-MELL,Mellansverige,,mellan,17,,,\n"
       "SR-MELL,Mellansverige,,mellan,18,1880,,\n"},
      {"rss_organisations.csv",
       "code,name,short_name,slug,county,confidence,valid_from,valid_to,successor,remark\n"
       "RSS-17,RSS Värmland,,varmland,17,medium,,,,\n"},
      {"rss_municipality.csv",
       "rss,municipality,relation,valid_from,valid_to,remark\n"
       "RSS-17,1780,primary,,,\n"}};
}

/// "code file:row" of everything that is wrong.
std::vector<std::string> faults(const Files& files) {
  std::vector<std::string> result;
  try {
    AreaRegistry::from_csv(files);
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), Failure::configuration);
    for (const Finding& finding : error.findings()) {
      result.push_back(finding.code + " " + to_string(finding.where));
    }
  }
  return result;
}

Files with(const std::string& file, const std::string& more) {
  Files files = small();
  files[file] += more;
  return files;
}

TEST(AreaReading, TheSmallSetIsSound) { EXPECT_THAT(faults(small()), testing::IsEmpty()); }

TEST(AreaReading, ByteOrderMarkAndCarriageReturnsAreTaken) {
  Files files = small();
  std::string& text = files["municipalities.csv"];
  text = "\xEF\xBB\xBF" + text;
  for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2) {
    text.replace(at, 1, "\r\n");
  }
  EXPECT_THAT(faults(files), testing::IsEmpty());
}

TEST(AreaReading, QuotedFieldsKeepCommasAndQuotes) {
  const auto registry =
      AreaRegistry::from_csv(with("municipalities.csv", "1781,\"A, \"\"B\"\"\",ab,17,,,,\n"));
  ASSERT_NE(registry.find("1781"), nullptr);
  EXPECT_EQ(registry.find("1781")->name, "A, \"B\"");
}

TEST(AreaReading, EachFaultHasItsCodeAndRow) {
  Files files = small();
  files.erase("rss_municipality.csv");
  EXPECT_THAT(faults(files), ElementsAre("VSP-MOD-001 rss_municipality.csv"));

  files = small();
  files["rss_municipality.csv"] = "rss,municipality,valid_from,valid_to\n";
  EXPECT_THAT(faults(files), ElementsAre("VSP-MOD-002 rss_municipality.csv:1"));

  EXPECT_THAT(faults(with("municipalities.csv", "1781,Kristinehamn\n")),
              ElementsAre("VSP-MOD-003 municipalities.csv:4"));
  EXPECT_THAT(faults(with("municipalities.csv", "1781,\"K,k,17,,,,\n")),
              testing::Contains("VSP-MOD-003 municipalities.csv:4"));
  EXPECT_THAT(faults(with("municipalities.csv", "1780,Karlstad,k,17,,,,\n")),
              ElementsAre("VSP-MOD-004 municipalities.csv:4"));
  EXPECT_THAT(faults(with("municipalities.csv", "1981,X,x,19,,,,\n")),
              ElementsAre("VSP-MOD-005 municipalities.csv:4"));
  EXPECT_THAT(faults(with("municipalities.csv", "1781,X,x,17,,,1799,\n")),
              ElementsAre("VSP-MOD-005 municipalities.csv:4"));
  EXPECT_THAT(faults(with("rss_municipality.csv", "RSS-99,1880,primary,,,\n")),
              ElementsAre("VSP-MOD-005 rss_municipality.csv:3"));
  EXPECT_THAT(faults(with("healthcare_regions.csv", "SR-MELL,Mellansverige,,mellan,20,,,\n")),
              ElementsAre("VSP-MOD-005 healthcare_regions.csv:4"));
  EXPECT_THAT(faults(with("municipalities.csv", "1781,X,X y,17,,,,\n")),
              ElementsAre("VSP-MOD-008 municipalities.csv:4"));
  EXPECT_THAT(faults(with("municipalities.csv", "1781,X,x,17,03,,,\n")),
              ElementsAre("VSP-MOD-008 municipalities.csv:4"));
  EXPECT_THAT(faults(with("municipalities.csv", "1781,X,x,17,2010,2009,,\n")),
              ElementsAre("VSP-MOD-008 municipalities.csv:4"));
  EXPECT_THAT(faults(with("rss_municipality.csv", "RSS-17,1880,main,,,\n")),
              ElementsAre("VSP-MOD-008 rss_municipality.csv:3"));
  EXPECT_THAT(faults(with("rss_organisations.csv", "RSS-18,X,,x,18,sure,,,,\n")),
              ElementsAre("VSP-MOD-008 rss_organisations.csv:3"));
  EXPECT_THAT(faults(with("healthcare_regions.csv", "SR-MELL,Annat,,mellan,17,1780,2020,\n")),
              testing::Contains("VSP-MOD-008 healthcare_regions.csv:4"));
  EXPECT_THAT(faults(with("municipalities.csv", "1781,X,karlstad,17,,,,\n")),
              ElementsAre("VSP-MOD-009 municipalities.csv:4"));
  EXPECT_THAT(faults(with("rss_municipality.csv", "RSS-17,1780,secondary,,,\n")),
              ElementsAre("VSP-MOD-010 rss_municipality.csv:3"));
}

TEST(AreaReading, SecondPrimaryMembershipIsRefusedUnlessTheYearsDiffer) {
  Files files = with("rss_organisations.csv", "RSS-18,RSS Örebro,,orebro,18,low,,,,\n");
  const std::string start = "rss,municipality,relation,valid_from,valid_to,remark\n";
  files["rss_municipality.csv"] = start +
                                  "RSS-17,1780,primary,,2019,\n"
                                  "RSS-18,1780,primary,2020,,\n"
                                  "RSS-18,1880,primary,,,\n"
                                  "RSS-17,1880,secondary,,,\n";
  EXPECT_THAT(faults(files), testing::IsEmpty());
  files["rss_municipality.csv"] = start +
                                  "RSS-17,1780,primary,,2020,\n"
                                  "RSS-18,1780,primary,2020,,\n";
  EXPECT_THAT(faults(files), ElementsAre("VSP-MOD-006 rss_municipality.csv:3"));
}

TEST(AreaReading, SuccessorsMustEnd) {
  EXPECT_THAT(faults(with("municipalities.csv",
                          "1781,X,x,17,,2000,1782,\n1782,Y,y,17,,2001,1783,\n"
                          "1783,Z,z,17,,2002,1781,\n")),
              ElementsAre("VSP-MOD-007 municipalities.csv:4", "VSP-MOD-007 municipalities.csv:5",
                          "VSP-MOD-007 municipalities.csv:6"));
}

TEST(AreaReading, EverythingWrongIsToldAtOnce) {
  Files files = with("municipalities.csv", "1780,Karlstad,k,17,,,,\n1981,X,x,19,,,,\n");
  files["rss_municipality.csv"] += "RSS-99,1880,primary,,,\n";
  EXPECT_THAT(faults(files), testing::SizeIs(3));
}

}  // namespace
}  // namespace vsp
