// SPDX-License-Identifier: Apache-2.0
// The same number in the source table, the PDF, the workbook and the submission.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>

#include "e2e/program.hpp"

namespace vsp::test {
namespace {

using ::testing::HasSubstr;

std::string content(const std::filesystem::path& file) {
  std::ifstream input(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(input), {}};
}

/// Rows of a CSV file of the examples, split at commas outside quotation marks.
std::vector<std::vector<std::string>> rows_of(const std::string& name) {
  std::istringstream lines(content(source_folder() / "examples/national-2023" / name));
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(lines, line);) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (const char c : line) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.emplace_back();
      } else {
        cells.back() += c;
      }
    }
    rows.push_back(std::move(cells));
  }
  return rows;
}

std::string swedish(std::string number) {
  const std::size_t point = number.find('.');
  if (point != std::string::npos) number.replace(point, 1, ",");
  return number;
}

/// Output of a shell command run in the workplace.
std::string shell(const Workplace& place, const std::string& command) {
  const std::string line = "cd '" + place.path().string() + "' && (" + command + ") >.shell 2>&1";
  EXPECT_EQ(std::system(line.c_str()), 0) << command << "\n" << place.read(".shell");
  return place.read(".shell");
}

class Agreement : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto report = source_folder() / "reports/national-2023.toml";
    ASSERT_EQ(place_.run({"run", report.string(), "--quiet"}).status, 0);
  }
  Workplace place_;
};

TEST_F(Agreement, TheOverviewHasEveryValueOfTableOne) {
  const std::string text = shell(place_, "pdftotext -layout out/nationell-oversikt-2023.pdf -");
  const auto rows = rows_of("tabell-1-karnindikatorer.csv");
  ASSERT_EQ(rows.size(), 13U);
  for (std::size_t i = 1; i < rows.size(); ++i) {
    EXPECT_THAT(text, HasSubstr(swedish(rows[i][3]) + " → " + swedish(rows[i][4]))) << rows[i][0];
    EXPECT_THAT(text, HasSubstr(rows[i][5] + "–" + rows[i][6])) << rows[i][0];
  }
}

TEST_F(Agreement, SubmissionsHaveTheValuesAndStatesOfTheTables) {
  for (const auto& row : rows_of("bilaga-3-tabell-3-primarvardens-resurser.csv")) {
    if (row[0] == "lan" || row[0] == "00") continue;
    const std::string file = shell(place_, "cat out/inrapportering/" + row[0] + "-*.xml");
    const std::size_t share = file.find("indikator=\"primarvard_kostnadsandel\"");
    ASSERT_NE(share, std::string::npos);
    const std::string observation = file.substr(share, file.find("</Observation>", share) - share);
    // The unrounded value in its shortest form: 18.0 stands as 18.
    std::string value = row[2];
    if (value.size() > 2 && value.substr(value.size() - 2) == ".0") value.resize(value.size() - 2);
    EXPECT_THAT(observation, HasSubstr(">" + value + "<")) << row[1];
  }
  EXPECT_THAT(place_.read("out/inrapportering/14-vastra-gotaland.xml"),
              HasSubstr("<KanEjUppskattas/>"));
  const std::string command =
      "for f in out/inrapportering/*.xml; do xmllint --nonet --noout --schema '" +
      (source_folder() / "templates/schemas").string() +
      "'/vardspegel-inrapportering-1.0.xsd \"$f\"; done";
  EXPECT_THAT(shell(place_, command), ::testing::Not(HasSubstr("fails")));
}

TEST_F(Agreement, AChangeFromAYearThatIsNotThereIsMissingNotZero) {
  const std::string file = place_.read("out/inrapportering/25-norrbotten.xml");
  const std::size_t at =
      file.find("indikator=\"ssk_utbildningsforman.forandring\" omrade=\"25\" period=\"2023\"");
  ASSERT_NE(at, std::string::npos) << file;
  EXPECT_THAT(file.substr(at, file.find("</Observation>", at) - at), HasSubstr("<Saknas/>"));
}

TEST_F(Agreement, WorkbooksHaveTheValuesAsNumbers) {
  for (const auto& row : rows_of("bilaga-3-tabell-3-primarvardens-resurser.csv")) {
    if (row[0] != "14" && row[0] != "17" && row[0] != "04") continue;
    const std::string sheets = shell(
        place_, "unzip -p out/regionprofiler/" + row[0] + "-*.xlsx 'xl/worksheets/sheet*.xml'");
    EXPECT_THAT(sheets, HasSubstr("<v>" + row[2] + "</v>")) << row[1];
    const std::string charts =
        shell(place_, "unzip -l out/regionprofiler/" + row[0] + "-*.xlsx | grep -c 'charts/chart'");
    EXPECT_EQ(charts, "4\n");
  }
  const std::string strings =
      shell(place_, "unzip -p out/regionprofiler/14-vastra-gotaland.xlsx xl/sharedStrings.xml");
  EXPECT_THAT(strings, HasSubstr("kan ej uppskattas"));
  EXPECT_THAT(shell(place_, "unzip -p out/regionprofiler/04-sormland.xlsx xl/sharedStrings.xml"),
              HasSubstr("uppskattat värde"));
}

TEST(SyntheticAgreement, EveryPageAndSheetSaysThatFiguresAreMadeUp) {
  const Workplace place;
  ASSERT_LE(
      place.run({"run", (source_folder() / "reports/synthetic-2023.toml").string(), "--quiet"})
          .status,
      1);
  const std::string pages =
      shell(place, "pdfinfo out/17-varmland-syntetisk.pdf | awk '/^Pages/{print $2}'");
  for (int page = 1; page <= std::stoi(pages); ++page) {
    const std::string number = std::to_string(page);
    EXPECT_THAT(shell(place, "pdftotext -f " + number + " -l " + number +
                                 " out/17-varmland-syntetisk.pdf -"),
                HasSubstr("påhittade"))
        << page;
  }
  EXPECT_THAT(shell(place, "unzip -p out/17-varmland-syntetisk.xlsx 'xl/*'"),
              HasSubstr("påhittade"));
}

}  // namespace
}  // namespace vsp::test
