// SPDX-License-Identifier: Apache-2.0
#include "chart/alternative_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/chart/samples/sample_specifications.hpp"

namespace vsp::chart {
namespace {

using testing::HasSubstr;
using testing::Not;

Specification named(const std::string& name) {
  for (const auto& sample : samples::all()) {
    if (sample.name == name) return sample.specification;
  }
  ADD_FAILURE() << name;
  return {};
}

TEST(AlternativeText, TellsALineChartFromItsData) {
  const std::string text = alternative_text(named("profile"), Language::sv);
  EXPECT_THAT(text, HasSubstr("Linjediagram: Påverkbar slutenvård vid kronisk sjukdom."));
  EXPECT_THAT(text, HasSubstr("Perioden 2013–2023."));
  EXPECT_THAT(text, HasSubstr("Region Värmland: 912 (2013) till 598 (2023). "
                              "Högst 912 (2013), lägst 598 (2023)."));
  EXPECT_THAT(text, HasSubstr("Uppgift saknas: 2016."));
  EXPECT_THAT(text, HasSubstr("Uppskattat: 2021."));
  EXPECT_THAT(text, HasSubstr("Målnivå 550"));
  EXPECT_LE(text.size(), 700U);
}

TEST(AlternativeText, ListsFewBarsWithStatesInWords) {
  const std::string text = alternative_text(named("grouped_bars"), Language::sv);
  EXPECT_THAT(text, HasSubstr("Region Jämtland Härjedalen kan ej uppskattas"));
  EXPECT_THAT(text, HasSubstr("Gotland 72"));
  EXPECT_THAT(text, HasSubstr("Felstaplar"));
}

TEST(AlternativeText, NamesAllTwelveSeriesAndTheValueCutOff) {
  const Specification specification = samples::figure_1();
  const std::string text = alternative_text(specification, Language::sv);
  for (const Series& series : specification.series) EXPECT_THAT(text, HasSubstr(series.title));
  EXPECT_THAT(text, HasSubstr("kapad vid −60; utanför ligger −112 "
                              "(Överbeläggningar och utlokaliseringar, 2023)"));
  EXPECT_THAT(text, HasSubstr("inte är publicerade"));
}

TEST(AlternativeText, IsShortForFortySeries) {
  const std::string text = alternative_text(named("many_lines"), Language::en);
  EXPECT_THAT(text, HasSubstr("Number of series: 40."));
  EXPECT_THAT(text, HasSubstr("Highest latest value:"));
  EXPECT_LE(text.size(), 600U);
}

TEST(AlternativeText, SaysThatThereIsNothing) {
  EXPECT_THAT(alternative_text(named("nothing"), Language::sv),
              HasSubstr("Det finns inga värden att visa."));
}

TEST(AlternativeText, NeverTellsASuppressedValueAsZero) {
  Specification specification = named("grouped_bars");
  specification.series[0].data[0].y.reset();
  specification.series[0].data[0].state = ValueState::suppressed;
  const std::string text = alternative_text(specification, Language::sv);
  EXPECT_THAT(text, HasSubstr("Region Skåne skyddat"));
  EXPECT_THAT(text, Not(HasSubstr("Region Skåne 0")));
}

TEST(AlternativeText, SpeaksEnglish) {
  EXPECT_THAT(alternative_text(named("intervals"), Language::en),
              HasSubstr("Läkarkontakt enligt enkät: 42 (2013) to 35 (2023)."));
}

TEST(AlternativeText, KeepsBracesInTitles) {
  Specification specification = named("intervals");
  specification.title = "Andel {value} {";
  EXPECT_THAT(alternative_text(specification, Language::sv), HasSubstr("Andel {value} {."));
}

}  // namespace
}  // namespace vsp::chart
