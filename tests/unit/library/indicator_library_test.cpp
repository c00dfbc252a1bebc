// SPDX-License-Identifier: Apache-2.0
#include "library/indicator_library.hpp"

#include <gmock/gmock.h>

#include "diagnostics/error.hpp"

namespace vsp::library {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

LibraryEntry entry(std::string id, std::string title, std::string measure = {},
                   std::vector<std::string> keywords = {}, int order = 0) {
  LibraryEntry result;
  result.file = id + ".toml";
  result.plugin = "test";
  result.indicator.id = std::move(id);
  result.indicator.title = {title, "English " + title};
  result.indicator.short_title = result.indicator.title;
  result.indicator.measure = {measure, measure};
  result.indicator.keywords = std::move(keywords);
  result.indicator.order = order;
  return result;
}

IndicatorLibrary library() {
  return IndicatorLibrary(
      {entry("zeta", "Läkare vid behov", "Andel som får träffa läkare", {"tillganglig"}, 2),
       entry("lakare_65", "Ordinarie läkare", "Andel äldre", {"kontinuitet"}, 1),
       entry("aterinskrivning", "Återinskrivningar", "Andel utskrivna", {"samordnad"}),
       entry("budget", "Budget", "Beslut om läkarmedverkan")});
}

std::vector<std::string> ids(const std::vector<const Indicator*>& found) {
  std::vector<std::string> result;
  for (const Indicator* indicator : found) result.push_back(indicator->id);
  return result;
}

std::vector<std::string> search(const std::vector<std::string>& words,
                                Language language = Language::sv) {
  static const IndicatorLibrary kLibrary = library();
  return ids(kLibrary.search(words, language));
}

TEST(IndicatorLibrary, ListsInOrderAndFinds) {
  const IndicatorLibrary all = library();
  std::vector<std::string> order;
  for (const LibraryEntry& one : all.entries()) order.push_back(one.indicator.id);
  EXPECT_THAT(order, ElementsAre("lakare_65", "zeta", "aterinskrivning", "budget"));
  ASSERT_NE(all.find("zeta"), nullptr);
  EXPECT_EQ(all.find("zeta")->order, 2);
  EXPECT_EQ(all.entry("zeta")->file, "zeta.toml");
  EXPECT_EQ(all.find("zet"), nullptr);
}

TEST(IndicatorLibrary, AnIdTwiceIsRefusedWithBothFiles) {
  try {
    std::vector<LibraryEntry> entries = {entry("a_b", "X"), entry("a_b", "Y")};
    entries[1].file = "other.toml";
    const IndicatorLibrary all(std::move(entries));
    FAIL() << "one id twice was accepted";
  } catch (const Error& error) {
    ASSERT_EQ(error.findings().size(), 1U);
    EXPECT_EQ(error.findings()[0].code, "VSP-LIB-008");
    EXPECT_EQ(error.findings()[0].where.file, "other.toml");
    EXPECT_EQ(error.findings()[0].arguments.at("first"), "a_b.toml");
  }
}

TEST(IndicatorLibrary, SearchRanksIdAndTitleBeforeMeasure) {
  EXPECT_THAT(search({"läkar"}), ElementsAre("lakare_65", "zeta", "budget"));
  EXPECT_THAT(search({"lakar"}), ElementsAre("lakare_65", "zeta", "budget"));
  EXPECT_THAT(search({"LÄKAR"}), ElementsAre("lakare_65", "zeta", "budget"));
}

TEST(IndicatorLibrary, AWordWithMarksDoesNotMatchOneWithout) {
  EXPECT_THAT(search({"ändel"}), IsEmpty());
  EXPECT_THAT(search({"ater"}), ElementsAre("aterinskrivning"));
  EXPECT_THAT(search({"åter"}), ElementsAre("aterinskrivning"));
}

TEST(IndicatorLibrary, AllWordsMustMatchAndBeginningsCount) {
  EXPECT_THAT(search({"läk", "ordin"}), ElementsAre("lakare_65"));
  EXPECT_THAT(search({"läk ordin"}), ElementsAre("lakare_65"));
  EXPECT_THAT(search({"läkare", "budget", "zzz"}), IsEmpty());
  EXPECT_THAT(search({"äkare"}), IsEmpty());
  EXPECT_THAT(search({"tillgänglig"}), ElementsAre("zeta"));
  EXPECT_THAT(search({"accessible"}, Language::en), ElementsAre("zeta"));
  EXPECT_THAT(search({}), testing::SizeIs(4));
}

TEST(IndicatorLibrary, SuggestionsAreNearestFirst) {
  const IndicatorLibrary all = library();
  EXPECT_THAT(all.suggestions("lakare65"), ElementsAre("lakare_65"));
  EXPECT_THAT(all.suggestions("Budgét"), ElementsAre("budget"));
  EXPECT_THAT(all.suggestions("något helt annat"), IsEmpty());
}

}  // namespace
}  // namespace vsp::library
