// SPDX-License-Identifier: Apache-2.0
#include "render_xlsx.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>
#include <time.h>

#include <fstream>
#include <limits>
#include <thread>

#include "diagnostics/error.hpp"
#include "sample_document.hpp"
#include "unit/document/random_document.hpp"
#include "workbook_parts.hpp"

namespace vsp::xlsx {
namespace {

using document::Document;
using document::Section;
using test::WorkbookParts;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

Finding refusal(const Document& document) {
  try {
    render_xlsx(document, {});
  } catch (const Error& error) {
    return error.findings().front();
  }
  Finding accepted;
  accepted.code = "accepted";
  return accepted;
}

/// A document of one sheet with one table of one cell.
Document with_cell(const document::Cell& cell, bool data = false) {
  Document document = test::empty_document();
  document::Table table = test::table("t", {"Kolumn"});
  table.data = data;
  table.rows = {{cell}};
  document.blocks.emplace_back(Section{"s", "Blad", {table}});
  return document;
}

std::size_t private_folders() {
  std::size_t count = 0;
  for (const char* folder : {"/dev/shm", "/tmp"}) {
    if (!std::filesystem::exists(folder)) continue;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      count += entry.path().filename().string().starts_with("vardspegel-") ? 1U : 0U;
    }
  }
  return count;
}

TEST(RenderXlsx, GivesTheSameBytesInEveryThreadAndZone) {
  const Document document = test::sample_profile();
  const std::string expected = render_xlsx(document, {});
  // Kept for looking at it.
  std::ofstream(std::string(VSP_TEST_BINARY_DIR) + "/tests/sample.xlsx", std::ios::binary)
      << expected;
  std::vector<std::string> results(2);
  std::vector<std::thread> threads;
  for (std::string& result : results) {
    threads.emplace_back([&] {
      for (int i = 0; i < 8; ++i) result = render_xlsx(document, {});
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(results[0], expected);
  EXPECT_EQ(results[1], expected);
  setenv("TZ", "Pacific/Kiritimati", 1);
  tzset();
  EXPECT_EQ(render_xlsx(document, {}), expected);
  unsetenv("TZ");
  tzset();
}

TEST(RenderXlsx, EverySectionIsASheetAndFiguresHaveTheirValuesOnOne) {
  const WorkbookParts parts(render_xlsx(test::sample_profile(), {}));
  EXPECT_TRUE(parts.all_well_formed());
  EXPECT_THAT(parts.sheet_names(), ElementsAre("Översikt", "Diagram", "Data", "Om indikatorerna",
                                               "Anmärkningar", "Diagramdata"));
  const std::string workbook = parts.part("xl/workbook.xml");
  EXPECT_THAT(workbook, Not(HasSubstr("hidden")));
  for (std::size_t sheet = 1; sheet <= 6; ++sheet) {
    const std::string xml = parts.part("xl/worksheets/sheet" + std::to_string(sheet) + ".xml");
    EXPECT_THAT(xml, Not(HasSubstr("mergeCell"))) << sheet;
    EXPECT_THAT(xml, Not(HasSubstr("<f>"))) << sheet;
  }
  EXPECT_THAT(workbook, HasSubstr("name=\"omrade_oversikt\""));
}

TEST(RenderXlsx, BlocksOutsideSectionsHaveSheetsOfTheirOwn) {
  Document document = test::empty_document();
  EXPECT_THAT(WorkbookParts(render_xlsx(document, {})).sheet_names(),
              ElementsAre("Region Värmland – god och nära"));
  document.blocks.emplace_back(
      document::Paragraph{document::ParagraphRole::body, test::text("Först")});
  document.blocks.emplace_back(Section{"a", "A", {}});
  document.blocks.emplace_back(document::Heading{1, "", test::text("Sist")});
  EXPECT_THAT(WorkbookParts(render_xlsx(document, {})).sheet_names(),
              ElementsAre("Inledning", "A", "Sist"));
}

TEST(RenderXlsx, ADataTableStandsAloneFromTheFirstCell) {
  const WorkbookParts parts(render_xlsx(test::sample_profile(), {}));
  const auto cells = parts.cells(3);
  EXPECT_EQ(cells.at("A1"), "Indikator");
  EXPECT_EQ(cells.at("E1"), "Tillstånd");
  EXPECT_EQ(cells.at("F1"), "Exempeldata");
  EXPECT_EQ(cells.size(), 6U * 8U - 1U);  // All but the value that is missing.
  // The library writes 16 digits; Excel shows 15.
  EXPECT_DOUBLE_EQ(std::stod(cells.at("D2")), 18.123456789);
  EXPECT_EQ(cells.at("E5"), "saknas");
  EXPECT_FALSE(cells.contains("D5"));
  EXPECT_THAT(cells.at("F8"), HasSubstr("påhittade"));
  // An area code is text and keeps its zeros; a value is a number.
  EXPECT_THAT(parts.number_cells(3), Not(Contains("B2")));
  EXPECT_THAT(parts.number_cells(3), Contains("D2"));
  EXPECT_EQ(parts.number_code(3, "D2"), "0.0");
  const std::string sheet = parts.part("xl/worksheets/sheet3.xml");
  EXPECT_THAT(sheet, HasSubstr("<pane ySplit=\"1\""));
  EXPECT_THAT(parts.part("xl/tables/table2.xml"), HasSubstr("<autoFilter ref=\"A1:F8\"/>"));
  EXPECT_EQ(parts.cells(5).at("A5"), "Värdena är inte avrundade.");
}

TEST(RenderXlsx, NumbersLookLikeTheirTextsAndStatesAreWords) {
  const WorkbookParts parts(render_xlsx(test::sample_profile(), {}));
  const auto cells = parts.cells(1);
  EXPECT_DOUBLE_EQ(std::stod(cells.at("B11")), 59.66);
  EXPECT_EQ(parts.number_code(1, "B11"), "0.0\"\u00A0%\";\"\u2212\"0.0\"\u00A0%\";0.0\"\u00A0%\"");
  EXPECT_EQ(parts.number_code(1, "B12"), "0\"*\";\"\u2212\"0\"*\";0\"*\"");
  EXPECT_EQ(parts.number_code(1, "C12"), "#,##0");
  EXPECT_EQ(parts.number_code(1, "D14"), "+0.0;\"\u2212\"0.0;0.0");
  EXPECT_EQ(cells.at("B13"), "kan ej uppskattas");
  EXPECT_EQ(cells.at("D13"), "saknas");
  EXPECT_EQ(cells.at("B14"), "undertryckt");
  EXPECT_EQ(cells.at("C13"), "0");
  EXPECT_EQ(cells.at("F11"), "sämre än 2017 ▼");
  EXPECT_EQ(cells.at("A14"), "=SUM(A1:A3)");
}

TEST(RenderXlsx, TheNoticeOfSyntheticFiguresIsOnEverySheet) {
  const WorkbookParts parts(render_xlsx(test::sample_profile(), {}));
  const std::string notice = "Exempeldata: siffrorna är påhittade";
  for (std::size_t sheet = 1; sheet <= 6; ++sheet) {
    bool seen = false;
    for (const auto& [address, value] : parts.cells(sheet)) {
      seen = seen || value.starts_with(notice);
    }
    EXPECT_TRUE(seen) << sheet;
    const std::string xml = parts.part("xl/worksheets/sheet" + std::to_string(sheet) + ".xml");
    const std::string header = xml.substr(xml.find("<oddHeader>"));
    EXPECT_THAT(header, HasSubstr("Bold\"" + notice)) << sheet;
  }
  Document real = test::sample_profile();
  real.synthetic_notice.clear();
  EXPECT_THAT(WorkbookParts(render_xlsx(real, {})).everything(), Not(HasSubstr(notice)));
}

TEST(RenderXlsx, ChartsAreNativeAndDrawnFromVisibleCells) {
  const WorkbookParts parts(render_xlsx(test::sample_profile(), {}));
  const std::string line = parts.part("xl/charts/chart1.xml");
  EXPECT_THAT(line, HasSubstr("<c:lineChart>"));
  EXPECT_THAT(line, HasSubstr("<c:f>Diagramdata!$E$2:$E$8</c:f>"));
  // Blanks are gaps unless the part says otherwise.
  EXPECT_THAT(line, Not(HasSubstr("dispBlanksAs")));
  EXPECT_THAT(line, HasSubstr("<a:t>Procent</a:t>"));
  // The reference line is a dashed series of the target value.
  EXPECT_THAT(line, HasSubstr("lgDash"));
  EXPECT_THAT(parts.part("xl/charts/chart2.xml"), HasSubstr("<c:barDir val=\"col\"/>"));
  EXPECT_THAT(parts.part("xl/charts/chart3.xml"), HasSubstr("<c:barDir val=\"bar\"/>"));
  const std::string scatter = parts.part("xl/charts/chart4.xml");
  EXPECT_THAT(scatter, HasSubstr("<c:scatterChart>"));
  EXPECT_THAT(scatter, HasSubstr("<c:min val=\"-60\"/>"));
  const std::string drawing = parts.part("xl/drawings/drawing1.xml");
  EXPECT_THAT(drawing, HasSubstr("descr=\"Linjediagram. Region Värmland: 18,2 procent 2017"));
  const auto data = parts.cells(6);
  EXPECT_EQ(data.at("A1"), "Diagram");
  EXPECT_EQ(data.at("C5"), "2020");
  EXPECT_FALSE(data.contains("E5"));
  EXPECT_EQ(data.at("F5"), "saknas");
  EXPECT_EQ(data.at("F8"), "uppskattat");
  EXPECT_EQ(data.at("D28"), "Blekinge (2023: kan ej uppskattas)");
  // What the picture cannot show is said under it.
  const auto sheet = parts.cells(2);
  const auto says = [&](const std::string& text) {
    return std::any_of(sheet.begin(), sheet.end(),
                       [&](const auto& cell) { return cell.second == text; });
  };
  EXPECT_TRUE(says("Undvikbar slutenvård bland äldre 2024: \u2212112 (utanför axeln)"));
  EXPECT_TRUE(says("Riket: 15"));
}

TEST(RenderXlsx, NothingOfASuppressedValueIsInTheFile) {
  Document document = test::sample_profile();
  auto& overview = std::get<Section>(document.blocks.at(0));
  auto& table = std::get<document::Table>(overview.blocks.at(1));
  table.rows[3][1].number = 987654.25;
  auto& charts = std::get<Section>(document.blocks.at(1));
  for (document::Block& block : charts.blocks) {
    auto* figure = std::get_if<document::Figure>(&block);
    if (figure == nullptr) continue;
    chart::Datum& datum = figure->chart.series.front().data.front();
    datum.state = ValueState::suppressed;
    datum.y = 987654.25;
    datum.lower = 987653.5;
    datum.upper = 987655.75;
  }
  const std::string all = WorkbookParts(render_xlsx(document, {})).everything();
  for (const char* canary : {"987654", "987653", "987655", "987,654", "1000000"}) {
    EXPECT_EQ(all.find(canary), std::string::npos) << canary;
  }
}

TEST(RenderXlsx, PropertiesAreTheDocuments) {
  const WorkbookParts parts(render_xlsx(test::sample_profile(), {}));
  const std::string core = parts.part("docProps/core.xml");
  EXPECT_THAT(core, HasSubstr("<dc:title>Region Värmland – god och nära vård 2023</dc:title>"));
  EXPECT_THAT(core, HasSubstr("<dc:subject>Region Värmland (17)</dc:subject>"));
  EXPECT_THAT(core, HasSubstr("<dc:creator>Myndigheten för exempel &amp; prov</dc:creator>"));
  EXPECT_THAT(core, HasSubstr("2024-08-30T00:00:00Z</dcterms:created>"));
  EXPECT_THAT(parts.part("docProps/custom.xml"), HasSubstr("sv-SE"));
}

TEST(RenderXlsx, FormulasAndEscapesStayText) {
  for (const char* payload : {"=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "{=1}",
                              "_x0041_", "\t=1", "http://example.org"}) {
    for (const bool data : {false, true}) {
      const WorkbookParts parts(render_xlsx(with_cell(test::text_cell(payload), data), {}));
      const std::string sheet = parts.part("xl/worksheets/sheet1.xml");
      EXPECT_THAT(sheet, Not(HasSubstr("<f"))) << payload;
      EXPECT_THAT(sheet, Not(HasSubstr("hyperlink"))) << payload;
      const auto cells = parts.cells(1);
      const bool kept = std::any_of(cells.begin(), cells.end(), [&](const auto& cell) {
        return cell.second == payload || cell.second == "_x005F" + std::string(payload);
      });
      EXPECT_TRUE(kept) << payload;
    }
  }
}

TEST(RenderXlsx, ALongParagraphGoesOnInTheNextRowWhole) {
  std::string words;
  for (int i = 0; i < 6000; ++i) words += "ord" + std::to_string(i) + " ";
  words.pop_back();
  Document document = test::empty_document();
  document.blocks.emplace_back(
      document::Paragraph{document::ParagraphRole::body, test::text(words)});
  const WorkbookParts parts(render_xlsx(document, {}));
  std::map<int, std::string> rows;
  for (const auto& [address, value] : parts.cells(1)) rows[std::stoi(address.substr(1))] = value;
  std::string joined;
  for (const auto& [row, value] : rows) {
    if (value.starts_with("ord") || !joined.empty()) joined += (joined.empty() ? "" : " ") + value;
  }
  EXPECT_EQ(joined, words);
  EXPECT_GT(rows.size(), 10U);
}

TEST(RenderXlsx, RefusesWhatAWorkbookCannotHold) {
  document::Cell number = test::number_cell(std::numeric_limits<double>::quiet_NaN(), 1, "x");
  Finding finding = refusal(with_cell(number));
  EXPECT_EQ(finding.code, "VSP-XLS-001");
  EXPECT_EQ(finding.where.sheet, "Blad");
  EXPECT_EQ(finding.where.column, 1);
  number.number = std::numeric_limits<double>::infinity();
  EXPECT_EQ(refusal(with_cell(number)).code, "VSP-XLS-001");
  EXPECT_EQ(refusal(with_cell(test::text_cell(std::string(32768, 'x')))).code, "VSP-XLS-002");
  EXPECT_EQ(refusal(with_cell(test::text_cell(std::string(32767, 'x')))).code, "accepted");

  Document heading = test::empty_document();
  document::Table table = test::table("t", {std::string(256, 'x')});
  heading.blocks.emplace_back(table);
  EXPECT_EQ(refusal(heading).code, "VSP-XLS-005");
  heading.blocks = {test::table("t", std::vector<std::string>(16385, "x"))};
  EXPECT_EQ(refusal(heading).code, "VSP-XLS-007");
  for (const char* date : {"", "2024-02-30", "2024-8-30", "30 augusti", "2024-08-30T00"}) {
    Document document = test::empty_document();
    document.as_of = date;
    EXPECT_EQ(refusal(document).code, "VSP-XLS-010") << date;
  }
}

TEST(RenderXlsx, LeavesNothingBehind) {
  const std::size_t before = private_folders();
  render_xlsx(test::sample_profile(), {});
  EXPECT_EQ(refusal(with_cell(test::text_cell(std::string(40000, 'x')))).code, "VSP-XLS-002");
  EXPECT_EQ(private_folders(), before);
}

TEST(RenderXlsx, AnyTreeBecomesAWorkbookOrACodedError) {
  std::size_t made = 0;
  for (std::uint32_t seed = 0; seed < 150; ++seed) {
    Document document = document::test::random_document(seed);
    document.as_of = "2024-08-30";
    std::string bytes;
    try {
      bytes = render_xlsx(document, {});
    } catch (const Error& error) {
      EXPECT_THAT(error.findings().front().code, testing::MatchesRegex("VSP-(XLS|CHT)-..."))
          << seed;
      EXPECT_NE(error.findings().front().code, "VSP-XLS-003") << seed;
      continue;
    }
    ++made;
    EXPECT_TRUE(WorkbookParts(bytes).all_well_formed()) << seed;
  }
  EXPECT_GT(made, 50U);
}

TEST(XlsxOptions, AreAJsonObjectOfTheHost) {
  EXPECT_NO_THROW(options_from("{}"));
  EXPECT_NO_THROW(options_from(R"({"share":"/usr/share/vardspegel"})"));
  EXPECT_THROW(options_from(R"({"sheets":3})"), Error);
  EXPECT_THROW(options_from("[]"), Error);
  EXPECT_THROW(options_from("not json"), Error);
}

}  // namespace
}  // namespace vsp::xlsx
