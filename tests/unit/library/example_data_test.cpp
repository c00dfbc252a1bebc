// SPDX-License-Identifier: Apache-2.0
// The example data say what they should: published totals, codes, and what is synthetic.
#include <gmock/gmock.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "library/indicator_metadata.hpp"
#include "model/area.hpp"
#include "model/reference_table.hpp"
#include "unit/model/reference_files.hpp"

namespace vsp::library {
namespace {

namespace fs = std::filesystem;
using Columns = std::vector<std::string>;

ReferenceTable example(const std::string& file, const Columns& columns) {
  std::vector<Finding> findings;
  ReferenceTable table(file, test::project_file("examples/" + file), columns, findings);
  EXPECT_TRUE(findings.empty()) << file;
  EXPECT_FALSE(table.rows().empty()) << file;
  return table;
}

std::optional<double> number(const std::string& text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return {};
  return value;
}

double row_sum(const ReferenceTable& table, const ReferenceRow& row, const Columns& columns) {
  double sum = 0;
  for (const std::string& column : columns) sum += number(table.cell(row, column)).value_or(0);
  return sum;
}

double sum(const ReferenceTable& table, const Columns& columns) {
  double result = 0;
  for (const ReferenceRow& row : table.rows()) result += row_sum(table, row, columns);
  return result;
}

std::ptrdiff_t count(const ReferenceTable& table, const std::string& column,
                     const std::string& text) {
  return std::count_if(table.rows().begin(), table.rows().end(),
                       [&](const ReferenceRow& row) { return table.cell(row, column) == text; });
}

const AreaRegistry& areas() {
  static const AreaRegistry registry = AreaRegistry::from_csv(test::reference_files());
  return registry;
}

const Columns kGrants = {"bidrag_vt", "bidrag_ht", "bidrag_ar"};
const Columns kSalary = {"grundlon_vt", "grundlon_ht", "grundlon_ar"};
const Columns kGrants2020 = {"studielon_vt", "studielon_ht", "studielon_ar"};
const Columns kSalary2020 = {"utbildningstjanst_vt", "utbildningstjanst_ht",
                             "utbildningstjanst_ar"};

ReferenceTable benefit_2023() {
  Columns columns = {"lan", "region", "anmarkning"};
  columns.insert(columns.end(), kGrants.begin(), kGrants.end());
  columns.insert(columns.end(), kSalary.begin(), kSalary.end());
  return example("national-2023/bilaga-3-tabell-8-utbildningsforman-2023.csv", columns);
}

ReferenceTable benefit_2020() {
  Columns columns = {"lan", "region", "anmarkning"};
  columns.insert(columns.end(), kGrants2020.begin(), kGrants2020.end());
  columns.insert(columns.end(), kSalary2020.begin(), kSalary2020.end());
  return example("national-2023/bilaga-3-tabell-9-utbildningsforman-2020.csv", columns);
}

TEST(PublishedTables, EducationBenefitAddsUpToThePublishedTotals) {
  const ReferenceTable now = benefit_2023();
  EXPECT_EQ(sum(now, {"bidrag_vt"}), 520);
  EXPECT_EQ(sum(now, {"bidrag_ht"}), 339);
  EXPECT_EQ(sum(now, {"grundlon_vt"}), 1249);
  EXPECT_EQ(sum(now, {"grundlon_ht"}), 1496);
  EXPECT_EQ(sum(now, kGrants), 859);
  EXPECT_EQ(sum(now, kSalary), 2850);
  EXPECT_EQ(count(now, "grundlon_vt", "Kan ej uppskattas"), 1);
  const ReferenceTable before = benefit_2020();
  EXPECT_EQ(sum(before, {"studielon_vt"}), 39);
  EXPECT_EQ(sum(before, {"studielon_ht"}), 70);
  EXPECT_EQ(sum(before, {"utbildningstjanst_vt"}), 479);
  EXPECT_EQ(sum(before, {"utbildningstjanst_ht"}), 1074);
  EXPECT_EQ(sum(before, kGrants2020) + sum(before, kSalary2020), 1662);
  EXPECT_EQ(count(before, "studielon_vt", ""), 1);  // Norrbotten, not submitted.
}

TEST(PublishedTables, TheTextsThatDisagreeWithThemStillDo) {
  const ReferenceTable now = benefit_2023();
  const ReferenceTable before = benefit_2020();
  int more = 0, equal = 0, fewer = 0, kept = 0;
  for (std::size_t i = 0; i < now.rows().size(); ++i) {
    const ReferenceRow& row = now.rows()[i];
    const ReferenceRow& old = before.rows()[i];
    ASSERT_EQ(now.cell(row, "lan"), before.cell(old, "lan"));
    kept +=
        row_sum(now, row, kSalary) > 0 || now.cell(row, "grundlon_vt").starts_with("Kan") ? 1 : 0;
    if (before.cell(old, "studielon_vt").empty()) continue;
    const double change = row_sum(now, row, kGrants) + row_sum(now, row, kSalary) -
                          row_sum(before, old, kGrants2020) - row_sum(before, old, kSalary2020);
    (change > 0 ? more : change < 0 ? fewer : equal) += 1;
  }
  EXPECT_EQ(more, 10);  // The text says 11.
  EXPECT_EQ(equal, 1);
  EXPECT_EQ(fewer, 9);
  EXPECT_EQ(kept, 19);  // The text says 20.
}

TEST(PublishedTables, GovernanceCounts) {
  const ReferenceTable changed =
      example("national-2023/tabell-3-forandrad-styrning.csv",
              {"lan", "forandrat_uppdrag", "forandrad_ersattningsmodell", "forandrad_uppfoljning"});
  EXPECT_EQ(count(changed, "forandrat_uppdrag", "Ja"), 16);
  EXPECT_EQ(count(changed, "forandrad_ersattningsmodell", "Ja"), 17);
  EXPECT_EQ(count(changed, "forandrad_uppfoljning", "Ja"), 19);
  const ReferenceTable resources =
      example("national-2023/bilaga-3-tabell-3-primarvardens-resurser.csv",
              {"lan", "andel_2023", "forandring_2019_2023", "uppskattad", "hogre_andel_i_budget",
               "andra_insatser"});
  EXPECT_EQ(count(resources, "andra_insatser", "Ja"), 15);
  EXPECT_EQ(count(resources, "hogre_andel_i_budget", "Ja"), 7);
  EXPECT_EQ(count(resources, "uppskattad", "1"), 1);
  int not_larger = 0;
  for (const ReferenceRow& row : resources.rows()) {
    if (resources.cell(row, "lan") == "00") continue;
    not_larger += number(resources.cell(row, "forandring_2019_2023")).value() <= 0 ? 1 : 0;
  }
  EXPECT_EQ(not_larger, 14);
}

TEST(PublishedTables, TheListOfTotalsNamesFilesThatAreThere) {
  const ReferenceTable totals =
      example("national-2023/publicerade-totaler.csv",
              {"tabell", "fil", "uppgift", "publicerat", "tabellen_ger", "slag", "anmarkning"});
  int different = 0;
  for (const ReferenceRow& row : totals.rows()) {
    EXPECT_FALSE(test::project_file("examples/national-2023/" + totals.cell(row, "fil")).empty())
        << totals.cell(row, "fil");
    const bool differs = totals.cell(row, "publicerat") != totals.cell(row, "tabellen_ger");
    different += differs ? 1 : 0;
    if (differs) {
      EXPECT_FALSE(totals.cell(row, "anmarkning").empty());
    }
  }
  EXPECT_EQ(different, 3);
}

TEST(PublishedTables, RegionTablesHaveEveryRegionOnce) {
  for (const char* file :
       {"tabell-3-forandrad-styrning.csv", "bilaga-3-tabell-3-primarvardens-resurser.csv",
        "bilaga-3-tabell-8-utbildningsforman-2023.csv",
        "bilaga-3-tabell-9-utbildningsforman-2020.csv"}) {
    const ReferenceTable table = example(std::string("national-2023/") + file, {"lan", "region"});
    std::set<std::string> codes;
    for (const ReferenceRow& row : table.rows()) {
      const Area* area = areas().find(table.cell(row, "lan"));
      ASSERT_NE(area, nullptr) << file << ":" << row.line;
      EXPECT_TRUE(codes.insert(area->code).second) << file << ":" << row.line;
      // The label is one of the area's names, so that code and label cannot have slid apart.
      const std::string& label = table.cell(row, "region");
      EXPECT_TRUE(label == area->short_name ||
                  std::count(area->other_names.begin(), area->other_names.end(), label) == 1)
          << file << ":" << row.line;
    }
    codes.erase("00");
    EXPECT_EQ(codes.size(), 21U) << file;
  }
}

TEST(SyntheticSeries, EveryRowSaysSoAndNamesARealAreaAndLevel) {
  std::map<std::string, Indicator> known;
  for (const char* file :
       {"karnindikatorer-syntetisk-riket.csv", "karnindikatorer-syntetisk-regioner.csv",
        "karnindikatorer-syntetisk-kommuner.csv"}) {
    const ReferenceTable table =
        example(std::string("synthetic/") + file,
                {"indikator", "omrade", "period", "varde", "lage", "syntetisk"});
    std::set<std::string> keys;
    for (const ReferenceRow& row : table.rows()) {
      const std::string& id = table.cell(row, "indikator");
      if (!known.contains(id)) {
        for (const auto& folder :
             fs::directory_iterator(std::string(VSP_TEST_SOURCE_DIR) + "/plugins/indicators")) {
          const std::string path =
              "plugins/indicators/" + folder.path().filename().string() + "/" + id + ".toml";
          const std::string text = test::project_file(path);
          if (!text.empty()) known[id] = indicator_from_toml(text, path);
        }
      }
      ASSERT_TRUE(known.contains(id)) << id;
      const auto& levels = known[id].levels;
      const Area* area = areas().find(table.cell(row, "omrade"));
      ASSERT_NE(area, nullptr) << file << ":" << row.line;
      EXPECT_EQ(std::count(levels.begin(), levels.end(), area->level), 1)
          << file << ":" << row.line;
      EXPECT_TRUE(area->in_use(period_from(table.cell(row, "period")).value().year));
      EXPECT_EQ(table.cell(row, "syntetisk"), "1");
      const std::string& state = table.cell(row, "lage");
      const bool has_value = number(table.cell(row, "varde")).has_value();
      EXPECT_EQ(has_value, state.empty() || state == "uppskattad") << file << ":" << row.line;
      EXPECT_TRUE(has_value || state == "saknas" || state == "kan ej uppskattas");
      EXPECT_TRUE(keys.insert(id + table.cell(row, "omrade") + table.cell(row, "period")).second);
    }
  }
  EXPECT_EQ(known.size(), 12U);
}

TEST(SyntheticSeries, NationalEndsAreThePublishedValues) {
  const ReferenceTable series =
      example("synthetic/karnindikatorer-syntetisk-riket.csv", {"indikator", "period", "varde"});
  std::map<std::string, std::map<std::string, double>> values;
  for (const ReferenceRow& row : series.rows()) {
    values[series.cell(row, "indikator")][series.cell(row, "period")] =
        number(series.cell(row, "varde")).value();
  }
  const ReferenceTable published =
      example("national-2023/tabell-1-karnindikatorer.csv",
              {"indikator", "varde_forsta", "varde_sista", "ar_forsta", "ar_sista"});
  EXPECT_EQ(published.rows().size(), 12U);
  for (const ReferenceRow& row : published.rows()) {
    const auto& points = values[published.cell(row, "indikator")];
    ASSERT_GE(points.size(), 2U);
    EXPECT_EQ(points.begin()->first, published.cell(row, "ar_forsta"));
    EXPECT_EQ(points.begin()->second, number(published.cell(row, "varde_forsta")));
    EXPECT_EQ(points.rbegin()->first, published.cell(row, "ar_sista"));
    EXPECT_EQ(points.rbegin()->second, number(published.cell(row, "varde_sista")));
  }
}

TEST(SyntheticSeries, TheProgramMakesTheSameBytesAgain) {
  if (std::system("python3 -c '' 2>/dev/null") != 0) GTEST_SKIP() << "python3 is not installed";
  const fs::path folder = fs::path(VSP_TEST_BINARY_DIR) / "tests" / "synthetic-again";
  fs::create_directories(folder);
  const std::string command = "LC_ALL=C TZ=Asia/Tokyo python3 -B '" +
                              std::string(VSP_TEST_SOURCE_DIR) +
                              "/examples/synthetic/generate.py' '" + folder.string() + "'";
  ASSERT_EQ(std::system(command.c_str()), 0);
  for (const char* file :
       {"karnindikatorer-syntetisk-riket.csv", "karnindikatorer-syntetisk-regioner.csv",
        "karnindikatorer-syntetisk-kommuner.csv"}) {
    std::ifstream stream(folder / file, std::ios::binary);
    const std::string again{std::istreambuf_iterator<char>(stream),
                            std::istreambuf_iterator<char>()};
    EXPECT_TRUE(again == test::project_file(std::string("examples/synthetic/") + file)) << file;
  }
}

}  // namespace
}  // namespace vsp::library
