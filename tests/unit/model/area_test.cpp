// SPDX-License-Identifier: Apache-2.0
#include "model/area.hpp"

#include <gmock/gmock.h>

#include <set>

#include "text/edit_distance.hpp"
#include "unit/model/reference_files.hpp"

namespace vsp {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const AreaRegistry& areas() {
  static const AreaRegistry registry = AreaRegistry::from_csv(test::reference_files());
  return registry;
}

const Area& area(std::string_view code) {
  const Area* found = areas().find(code);
  if (found == nullptr) throw std::runtime_error("no area " + std::string(code));
  return *found;
}

std::vector<std::string> codes(const std::vector<const Area*>& list) {
  std::vector<std::string> result;
  for (const Area* one : list) result.push_back(one->code);
  return result;
}

TEST(Area, LevelNamesReadBack) {
  for (const auto level : {AreaLevel::country, AreaLevel::region, AreaLevel::municipality,
                           AreaLevel::healthcare_region, AreaLevel::rss}) {
    EXPECT_EQ(area_level_from(to_string(level)), level);
  }
  EXPECT_EQ(area_level_from("county"), std::nullopt);
}

TEST(Area, ThereAreAsManyOfEachLevelAsThereShouldBe) {
  EXPECT_THAT(areas().of_level(AreaLevel::country), SizeIs(1));
  EXPECT_THAT(areas().of_level(AreaLevel::region, 2023), SizeIs(21));
  EXPECT_THAT(areas().of_level(AreaLevel::municipality, 2023), SizeIs(290));
  EXPECT_THAT(areas().of_level(AreaLevel::healthcare_region, 2023), SizeIs(6));
  EXPECT_THAT(areas().of_level(AreaLevel::rss, 2023), SizeIs(25));
}

TEST(Area, OrderIsLevelThenCode) {
  std::vector<int> ranks;
  std::string last_code;
  AreaLevel last_level = AreaLevel::country;
  std::vector<AreaLevel> order;
  for (const Area& one : areas().all()) {
    if (order.empty() || one.level != last_level) {
      order.push_back(one.level);
      last_code.clear();
    }
    EXPECT_LT(last_code, one.code);
    last_level = one.level;
    last_code = one.code;
  }
  EXPECT_THAT(order, ElementsAre(AreaLevel::country, AreaLevel::healthcare_region,
                                 AreaLevel::region, AreaLevel::rss, AreaLevel::municipality));
}

TEST(Area, NamesAreTheOfficialOnes) {
  EXPECT_EQ(area("17").name, "Region Värmland");
  EXPECT_EQ(area("17").short_name, "Värmland");
  EXPECT_EQ(area("17").slug, "varmland");
  EXPECT_EQ(area("17").county, "17");
  EXPECT_EQ(area("14").name, "Västra Götalandsregionen");
  EXPECT_EQ(area("08").name, "Region Kalmar län");
  EXPECT_EQ(area("00").name, "Riket");
  EXPECT_EQ(area("00").english_name, "Sweden");
  EXPECT_EQ(area("1780").short_name, "Karlstad");
  EXPECT_EQ(area("1780").county, "17");
  EXPECT_EQ(areas().find("1799"), nullptr);
}

TEST(Area, SlugsAreAsciiAndUniquePerLevel) {
  std::set<std::pair<AreaLevel, std::string>> seen;
  for (const Area& one : areas().all()) {
    EXPECT_EQ(one.slug.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-"),
              std::string::npos)
        << one.code;
    EXPECT_TRUE(seen.emplace(one.level, one.slug).second) << one.code;
  }
  EXPECT_NE(area("0305").slug, area("0643").slug);  // Håbo and Habo.
}

TEST(Area, KnivstaBeginsIn2003AndHebyMovesIn2007) {
  EXPECT_THAT(areas().of_level(AreaLevel::municipality, 2002), SizeIs(289));
  EXPECT_THAT(areas().of_level(AreaLevel::municipality, 2003), SizeIs(290));
  EXPECT_THAT(areas().of_level(AreaLevel::municipality, 2006), SizeIs(290));
  EXPECT_TRUE(area("1917").in_use(2006));
  EXPECT_FALSE(area("1917").in_use(2007));
  EXPECT_FALSE(area("0331").in_use(2006));
  EXPECT_TRUE(area("0331").in_use(2007));
  EXPECT_EQ(area("1917").successor, "0331");
  EXPECT_EQ(codes(areas().groups_of(area("1917"), AreaLevel::region, 2006)),
            std::vector<std::string>{"19"});
}

TEST(Area, MunicipalitiesOfRegionsAddUpToTheCountry) {
  std::size_t sum = 0;
  for (const Area* region : areas().of_level(AreaLevel::region)) {
    sum += areas().municipalities_of(*region, 2023).size();
  }
  EXPECT_EQ(sum, 290U);
  EXPECT_THAT(areas().municipalities_of(area("00"), 2023), SizeIs(290));
  EXPECT_THAT(areas().municipalities_of(area("14"), 2023), SizeIs(49));
  EXPECT_THAT(codes(areas().municipalities_of(area("09"), 2023)), ElementsAre("0980"));
  EXPECT_THAT(codes(areas().municipalities_of(area("1780"), 2023)), ElementsAre("1780"));
}

TEST(Area, EveryMunicipalityHasOnePrimaryGroupPerLevel) {
  for (const AreaLevel level : {AreaLevel::healthcare_region, AreaLevel::rss}) {
    std::size_t sum = 0;
    for (const Area* group : areas().of_level(level)) {
      sum += areas().municipalities_of(*group, 2023).size();
    }
    EXPECT_EQ(sum, 290U) << to_string(level);
    for (const Area* municipality : areas().of_level(AreaLevel::municipality, 2023)) {
      EXPECT_FALSE(areas().groups_of(*municipality, level, 2023).empty()) << municipality->code;
    }
  }
}

TEST(Area, MembershipsNameAreasOfTheRightLevels) {
  for (const Membership& membership : areas().memberships()) {
    EXPECT_EQ(area(membership.municipality).level, AreaLevel::municipality);
    const AreaLevel level = area(membership.group).level;
    EXPECT_TRUE(level == AreaLevel::rss || level == AreaLevel::healthcare_region);
  }
}

TEST(Area, HallandIsInTwoHealthcareRegions) {
  EXPECT_THAT(codes(areas().groups_of(area("13"), AreaLevel::healthcare_region, 2023)),
              ElementsAre("SR-SYD", "SR-VAST"));
  EXPECT_THAT(codes(areas().groups_of(area("1380"), AreaLevel::healthcare_region)),
              ElementsAre("SR-SYD"));
  EXPECT_THAT(codes(areas().groups_of(area("1384"), AreaLevel::healthcare_region)),
              ElementsAre("SR-VAST"));
  EXPECT_THAT(codes(areas().groups_of(area("17"), AreaLevel::healthcare_region)),
              ElementsAre("SR-MELL"));
  EXPECT_THAT(codes(areas().groups_of(area("SR-VAST"), AreaLevel::region, 2023)),
              ElementsAre("13", "14"));
}

TEST(Area, VarbergAndKungsbackaBelongToTwoRss) {
  EXPECT_THAT(codes(areas().groups_of(area("1383"), AreaLevel::rss)),
              ElementsAre("RSS-13", "RSS-14-SJ"));
  EXPECT_THAT(codes(areas().groups_of(area("1384"), AreaLevel::rss)),
              ElementsAre("RSS-13", "RSS-14-GR"));
  EXPECT_THAT(codes(areas().groups_of(area("13"), AreaLevel::rss)),
              ElementsAre("RSS-13", "RSS-14-GR", "RSS-14-SJ"));
  const auto primary = codes(areas().municipalities_of(area("RSS-14-GR"), 2023));
  const auto all = codes(areas().municipalities_of(area("RSS-14-GR"), 2023, false));
  EXPECT_EQ(all.size(), primary.size() + 1);
  EXPECT_THAT(primary, testing::Not(testing::Contains("1384")));
  EXPECT_THAT(all, testing::Contains("1384"));
}

TEST(Area, VastraGotalandHasFourRssAndAnUnresolvedOne) {
  EXPECT_THAT(codes(areas().groups_of(area("14"), AreaLevel::rss)),
              ElementsAre("RSS-14-FY", "RSS-14-GR", "RSS-14-SJ", "RSS-14-SK"));
  const Area& unresolved = area("RSS-14-VK");
  EXPECT_EQ(unresolved.confidence, "low");
  EXPECT_FALSE(unresolved.remark.empty());
  EXPECT_THAT(areas().municipalities_of(unresolved, {}, false), IsEmpty());
  EXPECT_THAT(codes(areas().groups_of(unresolved, AreaLevel::region)), ElementsAre("14"));
}

TEST(AreaSuggestions, ZerosCaseAndNames) {
  EXPECT_THAT(codes(areas().suggestions("114")), ElementsAre("0114"));
  EXPECT_THAT(codes(areas().suggestions("0017")), ElementsAre("17"));
  EXPECT_THAT(codes(areas().suggestions("1")), ElementsAre("01"));
  EXPECT_THAT(codes(areas().suggestions("0000")), ElementsAre("00"));
  EXPECT_THAT(codes(areas().suggestions("rss-17")), ElementsAre("RSS-17"));
  EXPECT_THAT(codes(areas().suggestions(" sr-norr ")), ElementsAre("SR-NORR"));
  EXPECT_EQ(codes(areas().suggestions("Värmland")).front(), "17");
  EXPECT_EQ(codes(areas().suggestions("VÄRMLANDS LÄN")).front(), "17");
  EXPECT_EQ(codes(areas().suggestions("Södermanland")).front(), "04");
  EXPECT_EQ(codes(areas().suggestions("varmland")).front(), "17");
  EXPECT_THAT(codes(areas().suggestions("Sweden")), ElementsAre("00"));
  EXPECT_THAT(codes(areas().suggestions("Karlstad")), ElementsAre("1780"));
}

TEST(AreaSuggestions, TyposAndNonsense) {
  EXPECT_THAT(codes(areas().suggestions("Karlsatd")), ElementsAre("1780"));
  EXPECT_EQ(codes(areas().suggestions("Vermland")).front(), "17");
  const auto near = areas().suggestions("1789");
  EXPECT_THAT(near, SizeIs(3));
  for (const Area* one : near) EXPECT_EQ(text::edit_distance("1789", one->code), 1U) << one->code;
  EXPECT_THAT(areas().suggestions("xyzxyzxyz"), IsEmpty());
  EXPECT_THAT(areas().suggestions(""), IsEmpty());
  EXPECT_THAT(areas().suggestions("   "), IsEmpty());
}

}  // namespace
}  // namespace vsp
