// SPDX-License-Identifier: Apache-2.0
// The commands that show what the program has, and how it answers to mistakes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "e2e/program.hpp"

namespace vsp::test {
namespace {

using ::testing::HasSubstr;

TEST(CommandLine, MistakesAreStatusTwoWithAMessageInEitherLanguage) {
  const Workplace place;
  for (const std::vector<std::string>& wrong : {std::vector<std::string>{},
                                                {"kör"},
                                                {"run"},
                                                {"run", "x.toml", "--jobs", "0"},
                                                {"run", "x.toml", "--okant"}}) {
    const Output output = place.run(wrong);
    EXPECT_EQ(output.status, 2) << output.err;
    EXPECT_THAT(output.err, HasSubstr("VSP-CLI-001"));
  }
  EXPECT_THAT(place.run({"run", "saknas.toml", "--lang", "en"}).err, HasSubstr("cannot be read"));
  EXPECT_THAT(place.run({"run", "saknas.toml"}).err, HasSubstr("kan inte läsas"));
  EXPECT_THAT(place.run({"run", "saknas.toml"}, {{"LANG", "en_GB.UTF-8"}}).err,
              HasSubstr("cannot be read"));
}

TEST(CommandLine, HelpIsStatusZeroForEveryCommand) {
  const Workplace place;
  for (const char* command : {"run", "plugins", "indicators", "areas", "explain", "doctor"}) {
    const Output output = place.run({command, "--help"});
    EXPECT_EQ(output.status, 0) << command;
    EXPECT_THAT(output.out, HasSubstr("--lang")) << command;
  }
}

TEST(Plugins, ListAndShow) {
  const Workplace place;
  const Output list = place.run({"plugins", "list", "--json"});
  EXPECT_EQ(list.status, 0) << list.err;
  const auto plugins = list.json()["plugins"];
  EXPECT_GE(plugins.size(), 20U);
  EXPECT_EQ(place.run({"plugins", "show", plugins[0]["id"].get<std::string>()}).status, 0);
  const Output wrong = place.run({"plugins", "show", "source.cvs", "--lang", "en"});
  EXPECT_EQ(wrong.status, 2);
  EXPECT_THAT(wrong.err, HasSubstr("source.csv"));
}

TEST(Indicators, TheTwelveAreThereCompleteAndFound) {
  const Workplace place;
  const Output list = place.run({"indicators", "--json"});
  int core = 0;
  const auto indicators = list.json();
  for (const auto& indicator : indicators) {
    if (!indicator["national_core"].get<bool>()) continue;
    ++core;
    for (const char* field :
         {"title", "measure", "source_register", "publisher", "affected_care", "rhythm"}) {
      EXPECT_FALSE(indicator[field]["sv"].get<std::string>().empty()) << indicator["id"] << field;
      EXPECT_FALSE(indicator[field]["en"].get<std::string>().empty()) << indicator["id"] << field;
    }
    EXPECT_FALSE(indicator["keywords"].empty());
    EXPECT_FALSE(indicator["interpretation"].empty());
    EXPECT_FALSE(indicator["reference_period"].is_null());
  }
  EXPECT_EQ(core, 12);
  EXPECT_THAT(place.run({"indicators", "search", "läkemedel"}).out,
              HasSubstr("olampliga_lakemedel_hemsjv"));
  EXPECT_THAT(place.run({"indicators", "show", "fortroende"}).out, HasSubstr("U70447"));
  const Output wrong = place.run({"indicators", "show", "fortroend"});
  EXPECT_EQ(wrong.status, 2);
  EXPECT_THAT(wrong.err, HasSubstr("fortroende"));
}

TEST(Areas, ListAndShow) {
  const Workplace place;
  EXPECT_EQ(place.run({"areas", "list", "--level", "region", "--json"}).json().size(), 21U);
  const Output varberg = place.run({"areas", "show", "1383", "--json"});
  EXPECT_EQ(varberg.json()["rss"].size(), 2U);
  EXPECT_EQ(place.run({"areas", "show", "RSS-17", "--json"}).json()["municipalities"].size(), 16U);
  const Output wrong = place.run({"areas", "show", "114", "--lang", "en"});
  EXPECT_EQ(wrong.status, 2);
  EXPECT_THAT(wrong.err, HasSubstr("0114 (Upplands Väsby)"));
}

TEST(Explain, EveryCodeHasAnExplanationInBothLanguages) {
  const Workplace place;
  EXPECT_THAT(place.run({"explain", "vsp-chk-001", "--lang", "en"}).out, HasSubstr("not altered"));
  EXPECT_THAT(place.run({"explain", "VSP-CHK-001"}).out, HasSubstr("ändras inte"));
  const Output wrong = place.run({"explain", "VSP-CHK-091"});
  EXPECT_EQ(wrong.status, 2);
  EXPECT_THAT(wrong.err, HasSubstr("VSP-CHK-001"));
}

TEST(Doctor, FindsThatEverythingWorks) {
  const Workplace place;
  const Output output = place.run({"doctor", "--json"});
  EXPECT_EQ(output.status, 0) << output.out;
  EXPECT_TRUE(output.json()["works"].get<bool>());
}

TEST(Json, IsOneDocumentOnStandardOutput) {
  const Workplace place;
  for (const std::vector<std::string>& command : {std::vector<std::string>{"areas", "--json"},
                                                  {"indicators", "--json"},
                                                  {"doctor", "--json"},
                                                  {"explain", "VSP-OUT-004", "--json"},
                                                  {"run", "saknas.toml", "--json"}}) {
    EXPECT_NO_THROW(place.run(command).json()) << command.front();
  }
}

}  // namespace
}  // namespace vsp::test
