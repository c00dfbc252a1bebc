// SPDX-License-Identifier: Apache-2.0
#include "library/indicator_metadata.hpp"

#include <gmock/gmock.h>

#include "diagnostics/error.hpp"

namespace vsp::library {
namespace {

using testing::ElementsAre;

const std::string kSeries = R"(indicator = 1
id = "andel"
shape = "series"
title.sv = "Andel"
title.en = "Share"
short_title.sv = "Andel"
short_title.en = "Share"
measure.sv = "Mått"
measure.en = "Measure"
numerator.sv = "Täljare"
numerator.en = "Numerator"
denominator.sv = "Nämnare"
denominator.en = "Denominator"
unit = "percent"
decimals = 1
direction = "lower"
keywords = ["tillganglig", "samordnad"]
source_register.sv = "Register"
source_register.en = "Register"
publisher.sv = "Utgivare"
publisher.en = "Publisher"
affected_care.sv = "Vård"
affected_care.en = "Care"
rhythm.sv = "Årligen"
rhythm.en = "Yearly"
reference_period = "2013"
levels = ["country", "region"]
)";

std::string replaced(const std::string& from, const std::string& to) {
  std::string text = kSeries;
  const auto at = text.find(from);
  if (at == std::string::npos) throw std::runtime_error("not in the text: " + from);
  return text.replace(at, from.size(), to);
}

std::string measure() {
  return replaced("\"series\"", "\"measure\"") + "aggregation = \"sum\"\n" +
         "[[input]]\nname = \"spring\"\ntype = \"number\"\n" +
         "description.sv = \"Vår\"\ndescription.en = \"Spring\"\n";
}

std::vector<Finding> findings(const std::string& text) {
  try {
    indicator_from_toml(text, "andel.toml");
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), Failure::plugin);
    return error.findings();
  }
  return {};
}

/// "code file:row:column field" of everything that is wrong.
std::vector<std::string> faults(const std::string& text) {
  std::vector<std::string> result;
  for (const Finding& finding : findings(text)) {
    std::string line = finding.code + " " + to_string(finding.where);
    const auto field = finding.arguments.find("field");
    if (field != finding.arguments.end()) line += " " + field->second;
    result.push_back(line);
  }
  return result;
}

TEST(IndicatorMetadata, EveryFieldIsRead) {
  const Indicator indicator = indicator_from_toml(kSeries + R"(breakdowns = ["sex", "age"]
kolada_id = "U70447"
national_core = true
order = 3
remarks.sv = "Anm."
remarks.en = "Rem."

[[interpretation]]
sv = "Läs så"
en = "Read so"

[[target]]
value = 55
period = "2022"
origin.sv = "Mål"
origin.en = "Target"
)",
                                                  "andel.toml");
  EXPECT_EQ(indicator.id, "andel");
  EXPECT_EQ(indicator.shape, Shape::series);
  EXPECT_EQ(indicator.title, (Localized{"Andel", "Share"}));
  EXPECT_EQ(indicator.numerator.sv, "Täljare");
  EXPECT_EQ(indicator.unit, "percent");
  EXPECT_EQ(indicator.decimals, 1);
  EXPECT_EQ(indicator.direction, Direction::lower);
  EXPECT_THAT(indicator.keywords, ElementsAre("tillganglig", "samordnad"));
  EXPECT_EQ(indicator.reference_period, period_from("2013"));
  EXPECT_THAT(indicator.levels, ElementsAre(AreaLevel::country, AreaLevel::region));
  EXPECT_THAT(indicator.breakdowns, ElementsAre("sex", "age"));
  EXPECT_EQ(indicator.kolada_id, "U70447");
  EXPECT_TRUE(indicator.national_core);
  EXPECT_EQ(indicator.order, 3);
  EXPECT_THAT(indicator.interpretation, ElementsAre(Localized{"Läs så", "Read so"}));
  ASSERT_EQ(indicator.targets.size(), 1U);
  EXPECT_EQ(indicator.targets[0].value, 55);
  EXPECT_EQ(indicator.targets[0].period, period_from("2022"));
  EXPECT_EQ(indicator.remarks.en, "Rem.");
  EXPECT_EQ(indicator.aggregation, Aggregation::none);
}

TEST(IndicatorMetadata, InputsOfAMeasure) {
  const Indicator indicator =
      indicator_from_toml(measure() + "[[input]]\nname = \"spring#state\"\ntype = \"text\"\n" +
                              "description.sv = \"Läge\"\ndescription.en = \"State\"\n",
                          "andel.toml");
  EXPECT_EQ(indicator.aggregation, Aggregation::sum);
  ASSERT_EQ(indicator.inputs.size(), 2U);
  EXPECT_EQ(indicator.inputs[0].name, "spring");
  EXPECT_EQ(indicator.inputs[0].type, "number");
  EXPECT_EQ(indicator.inputs[1].name, "spring#state");
  EXPECT_EQ(indicator.inputs[1].description.en, "State");
}

TEST(IndicatorMetadata, SyntaxErrorsHaveTheirPlace) {
  const auto found = findings("id = \"a\nshape = 1\n");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].code, "VSP-LIB-001");
  EXPECT_EQ(found[0].where.file, "andel.toml");
  EXPECT_EQ(found[0].where.row, 1);
  EXPECT_GT(found[0].where.column, 1);
  EXPECT_THAT(faults("id = \"a\"\nid = \"b\"\n"),
              ElementsAre(testing::StartsWith("VSP-LIB-001 andel.toml:2:")));
}

TEST(IndicatorMetadata, UnknownKeysNameTheNearest) {
  const auto found = findings(kSeries + "kolda_id = \"U1\"\n");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].code, "VSP-LIB-002");
  EXPECT_EQ(to_string(found[0].where), "andel.toml:28:1");
  EXPECT_EQ(found[0].arguments.at("found"), "kolda_id");
  EXPECT_EQ(found[0].arguments.at("expected"), "kolada_id");
  EXPECT_THAT(faults(kSeries + "remarks.sv = \"a\"\nremarks.en = \"b\"\nremarks.de = \"c\"\n"),
              ElementsAre("VSP-LIB-002 andel.toml:30:9"));
}

TEST(IndicatorMetadata, RequiredFieldsInBothLanguages) {
  for (const char* line :
       {"id = \"andel\"\n", "shape = \"series\"\n", "unit = \"percent\"\n", "decimals = 1\n",
        "direction = \"lower\"\n", "levels = [\"country\", \"region\"]\n", "indicator = 1\n"}) {
    EXPECT_THAT(faults(replaced(line, "")), testing::Contains(testing::StartsWith("VSP-LIB-003")))
        << line;
  }
  for (const char* field : {"title", "short_title", "measure", "numerator", "denominator",
                            "source_register", "publisher", "affected_care", "rhythm"}) {
    for (const char* language : {"sv", "en"}) {
      const std::string key = std::string("\n") + field + "." + language + " = ";
      const auto begin = kSeries.find(key) + 1;
      const std::string line = kSeries.substr(begin, kSeries.find('\n', begin) + 1 - begin);
      EXPECT_THAT(faults(replaced(line, "")),
                  ElementsAre(testing::MatchesRegex("VSP-LIB-003 .* " + std::string(field) + "." +
                                                    language)))
          << line;
    }
  }
  EXPECT_THAT(faults(replaced("title.sv = \"Andel\"", "title.sv = \" \"")),
              ElementsAre("VSP-LIB-003 andel.toml:4:12 title.sv"));
}

TEST(IndicatorMetadata, TypesVocabularyAndForm) {
  EXPECT_THAT(faults(replaced("decimals = 1", "decimals = \"1\"")),
              ElementsAre("VSP-LIB-004 andel.toml:15:12 decimals"));
  EXPECT_THAT(faults(replaced("[\"tillganglig\", \"samordnad\"]", "[1]")),
              ElementsAre("VSP-LIB-004 andel.toml:17:13 keywords"));
  EXPECT_THAT(faults(replaced("\"lower\"", "\"down\"")),
              ElementsAre("VSP-LIB-005 andel.toml:16:13 direction"));
  EXPECT_THAT(faults(replaced("\"percent\"", "\"procent\"")),
              ElementsAre("VSP-LIB-005 andel.toml:14:8 unit"));
  EXPECT_EQ(findings(replaced("\"percent\"", "\"procent\"")).at(0).arguments.at("expected"),
            "percent");
  EXPECT_THAT(faults(replaced("\"samordnad\"", "\"effektiv\"")),
              ElementsAre("VSP-LIB-005 andel.toml:17:12 keywords"));
  EXPECT_THAT(faults(replaced("\"region\"", "\"county\"")),
              ElementsAre("VSP-LIB-005 andel.toml:27:10 levels"));
  EXPECT_THAT(faults(replaced("\"samordnad\"", "\"tillganglig\"")),
              ElementsAre("VSP-LIB-009 andel.toml:17:12 keywords"));
  EXPECT_THAT(faults(replaced("id = \"andel\"", "id = \"Andel 1\"")),
              ElementsAre("VSP-LIB-006 andel.toml:2:6 id"));
  EXPECT_THAT(faults(replaced("\"2013\"", "\"13\"")),
              ElementsAre("VSP-LIB-006 andel.toml:26:20 reference_period"));
  EXPECT_THAT(faults(replaced("decimals = 1", "decimals = 7")),
              ElementsAre("VSP-LIB-006 andel.toml:15:12 decimals"));
  EXPECT_THAT(faults(replaced("indicator = 1", "indicator = 2")),
              ElementsAre("VSP-LIB-006 andel.toml:1:13 indicator"));
  // 32 letters fit, also when they take more bytes; 33 do not.
  const std::string fits = "åååååååååååååååååååååååååååååååå";
  EXPECT_THAT(faults(replaced("short_title.sv = \"Andel\"", "short_title.sv = \"" + fits + "\"")),
              testing::IsEmpty());
  EXPECT_THAT(faults(replaced("short_title.sv = \"Andel\"", "short_title.sv = \"" + fits + "å\"")),
              ElementsAre(testing::StartsWith("VSP-LIB-006")));
}

TEST(IndicatorMetadata, ShapesAskForWhatTheyNeed) {
  EXPECT_THAT(faults(measure()), testing::IsEmpty());
  EXPECT_THAT(faults(replaced("\"series\"", "\"proportion\"")),
              ElementsAre(testing::MatchesRegex("VSP-LIB-003 .* input")));
  std::string text = measure();
  text.erase(text.find("aggregation"), std::string("aggregation = \"sum\"\n").size());
  EXPECT_THAT(faults(text), ElementsAre(testing::MatchesRegex("VSP-LIB-003 .* aggregation")));
  EXPECT_THAT(faults(kSeries + "aggregation = \"sum\"\n"),
              ElementsAre("VSP-LIB-007 andel.toml:28:15 aggregation"));
  EXPECT_THAT(faults(kSeries + "interval = \"wilson\"\n"),
              ElementsAre("VSP-LIB-007 andel.toml:28:12 interval"));
  EXPECT_THAT(faults(measure() + "[[input]]\nname = \"spring\"\ntype = \"date\"\n"),
              ElementsAre(testing::StartsWith("VSP-LIB-009"), testing::StartsWith("VSP-LIB-005"),
                          testing::MatchesRegex("VSP-LIB-003 .* input.description")));
}

TEST(IndicatorMetadata, CoreIndicatorsAskForMore) {
  EXPECT_THAT(faults(kSeries + "national_core = true\n"),
              ElementsAre(testing::MatchesRegex("VSP-LIB-010 .* order"),
                          testing::MatchesRegex("VSP-LIB-010 .* interpretation")));
}

TEST(IndicatorMetadata, EverythingWrongIsToldAtOnce) {
  std::string text = replaced("\"lower\"", "\"down\"");
  text.replace(text.find("\"percent\""), 9, "\"procent\"");
  text += "extra = 1\n";
  EXPECT_THAT(faults(text), testing::SizeIs(3));
}

}  // namespace
}  // namespace vsp::library
