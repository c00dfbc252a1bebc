// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "diagnostics/error.hpp"
#include "unit/writer_pdf/pdf_readers.hpp"
#include "unit/writer_pdf/sample_documents.hpp"
#include "writers/pdf/design.hpp"
#include "writers/pdf/render_pdf.hpp"

namespace vsp::pdf {
namespace {

using testing::change_figure;
using testing::contents;
using testing::elements;
using testing::empty_document;
using ::testing::HasSubstr;
using testing::heading;
using testing::numbered_table;
using testing::paragraph;
using testing::PdfFile;
using testing::text;
using testing::unmarked_painting;

std::string without_blanks(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\f'; });
  return text;
}

/// Renders, and checks that all of words is in the text on the pages.
PdfFile checked(const document::Document& document, const std::string& words) {
  const std::string bytes = render_pdf(document, {});
  const PdfFile file(bytes);
  file.read_by("qpdf --check");
  EXPECT_THAT(without_blanks(file.text()), HasSubstr(without_blanks(words)));
  for (const std::string& page : contents(bytes)) EXPECT_EQ(unmarked_painting(page), std::nullopt);
  return PdfFile(bytes);
}

std::string words_of(std::size_t size) {
  std::string words;
  for (int i = 0; words.size() < size; ++i) words += "Svar nummer " + std::to_string(i) + ". ";
  return words;
}

std::vector<Finding> failure_of(const document::Document& document) {
  try {
    render_pdf(document, {});
  } catch (const Error& error) {
    return error.findings();
  }
  ADD_FAILURE() << "no error";
  return {Finding{}};
}

TEST(BadInput, AParagraphOfTenThousandCharacters) {
  document::Document document = empty_document("Fritext");
  // Page furniture stands between the pages: the parts are looked for one by one.
  document.blocks.emplace_back(paragraph(words_of(10000)));
  const PdfFile file = checked(document, words_of(1500));
  EXPECT_GE(file.pages(), 3);
  EXPECT_THAT(file.text(), HasSubstr("nummer 560."));
}

TEST(BadInput, ACellOfThreeHundredCharactersWithoutBlanks) {
  document::Document document = empty_document("Långt ord");
  document::Table table = numbered_table(3);
  table.rows[1][0].text = text(std::string(300, 'w'));
  document.blocks.emplace_back(table);
  checked(document, std::string(300, 'w'));
}

TEST(BadInput, ARowHigherThanAPageIsBrokenBetweenItsLines) {
  document::Document document = empty_document("Hög rad");
  document::Table table = numbered_table(3);
  table.rows[1][1].text = text(words_of(20000));
  document.blocks.emplace_back(table);
  const std::string bytes = render_pdf(document, {});
  const PdfFile file(bytes);
  EXPECT_GE(file.pages(), 3);
  for (const char* words : {"Svar nummer 0.", "nummer 600.", "nummer 1000.", "rad 3"}) {
    EXPECT_THAT(file.read_by("pdftotext -raw", "-"), HasSubstr(words));
  }
  // Its cell is one element with content on several pages.
  const auto cells = elements(bytes, "/TD");
  ASSERT_EQ(cells.size(), 3U);
  EXPECT_GE(cells[1].marks, 3);
}

TEST(BadInput, ATableWithoutRowsSaysSo) {
  document::Document document = empty_document("Tom tabell");
  document.blocks.emplace_back(numbered_table(0));
  checked(document, "Inga uppgifter.");
}

TEST(BadInput, ManyColumnsAreSetSmallerAndStayOnThePage) {
  document::Document document = empty_document("Bred tabell");
  document::Table table;
  table.id = "bred";
  std::vector<document::Cell> row;
  std::string all;
  for (int i = 0; i < 40; ++i) {
    table.columns.push_back({.id = "c" + std::to_string(i), .heading = text("Kolumn")});
    document::Cell cell;
    cell.text = text("varde" + std::to_string(i));
    row.push_back(cell);
  }
  table.rows.push_back(row);
  document.blocks.emplace_back(table);
  const PdfFile file(render_pdf(document, {}));
  // pdftotext gives boxes in points: none may reach outside of the paper's text area.
  const std::string boxes = file.read_by("pdftotext -bbox", "-");
  for (std::size_t at = boxes.find("xMax=\""); at != std::string::npos;
       at = boxes.find("xMax=\"", at + 1)) {
    EXPECT_LE(std::stod(boxes.substr(at + 6)), design::kPaperShort - design::kMarginSide + 1);
  }
}

TEST(BadInput, OtherScriptsAreShown) {
  document::Document document = empty_document("Skrift");
  document.blocks.emplace_back(paragraph("Emoji 😀 kombinerat e\u0301 a\u030a slut."));
  document.blocks.emplace_back(paragraph("العربية"));
  const PdfFile file = checked(document, "Emoji 😀");
  // poppler guesses blanks between letters that do not join.
  EXPECT_THAT(without_blanks(file.text()), HasSubstr("العربية"));
  EXPECT_THAT(file.text(), HasSubstr("e\u0301 a\u030a"));
}

TEST(BadInput, CharactersThatNoFontHasAreReportedAndNotLost) {
  document::Document document = empty_document("Okänt tecken");
  document.blocks.emplace_back(paragraph("Tecknet 中 finns inte i teckensnitten."));
  std::vector<Finding> findings;
  Options options;
  options.report = [&](const Finding& finding) { findings.push_back(finding); };
  const PdfFile file(render_pdf(document, options));
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "VSP-PDF-004");
  EXPECT_EQ(findings[0].arguments.at("character"), "U+4E2D");
  EXPECT_THAT(file.text(), HasSubstr("Tecknet 中 finns"));
}

TEST(BadInput, TextThatLooksLikeMarkupStaysText) {
  document::Document document = empty_document("<b>Titel</b> & (parentes) \\ /P << /MCID 0 >> BDC");
  document.blocks.emplace_back(paragraph("<span foreground='red'>x</span> ) EMC ( %s &amp;"));
  const PdfFile file = checked(document, "<span foreground='red'>x</span> ) EMC ( %s &amp;");
  EXPECT_THAT(file.info(), HasSubstr("<b>Titel</b> & (parentes) \\ /P << /MCID 0 >> BDC"));
}

TEST(BadInput, ATitleOfThreeHundredCharacters) {
  document::Document document = empty_document(words_of(300));
  document.blocks = {paragraph("Ett."), document::PageBreak{}, paragraph("Två.")};
  const PdfFile file = checked(document, words_of(300));
  EXPECT_THAT(without_blanks(file.read_by("pdftotext -f 2 -l 2", "-")),
              HasSubstr(without_blanks(words_of(300))));
}

TEST(BadInput, NoBlocksAtAll) { EXPECT_EQ(checked(empty_document("Tomt"), "Tomt").pages(), 1); }

TEST(BadInput, EmptyTextsLeaveNoEmptyElements) {
  document::Document document = empty_document("Tomma texter");
  document.blocks = {heading(1, ""), paragraph(""), paragraph("Kvar.")};
  const std::string bytes = render_pdf(document, {});
  EXPECT_EQ(elements(bytes, "/P").size(), 2U);
  EXPECT_TRUE(elements(bytes, "/H2").empty());
}

TEST(BadInput, RowsWithAnotherNumberOfCellsAreAllNamed) {
  document::Document document = empty_document("Fel rader");
  document::Table table = numbered_table(4);
  table.rows[1].pop_back();
  table.rows[3].emplace_back();
  document.blocks.emplace_back(table);
  const auto findings = failure_of(document);
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings[0].code, "VSP-PDF-003");
  EXPECT_EQ(findings[0].arguments.at("row"), "2");
  EXPECT_EQ(findings[0].arguments.at("found"), "1");
  EXPECT_EQ(findings[0].arguments.at("expected"), "2");
  EXPECT_EQ(findings[1].arguments.at("row"), "4");
  EXPECT_EQ(findings[1].arguments.at("block"), "numrerad");
}

TEST(BadInput, ATableWithoutColumns) {
  document::Document document = empty_document("Inga kolumner");
  document::Table table;
  table.id = "tom";
  document.blocks.emplace_back(table);
  EXPECT_EQ(failure_of(document).front().code, "VSP-PDF-009");
}

TEST(BadInput, AFigureWithoutAlternativeTextGetsItsCaption) {
  document::Document document = empty_document("Utan text");
  document::Figure figure = change_figure();
  figure.alternative.clear();
  document.blocks.emplace_back(figure);
  std::vector<Finding> findings;
  Options options;
  options.report = [&](const Finding& finding) { findings.push_back(finding); };
  const std::string bytes = render_pdf(document, options);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "VSP-PDF-006");
  EXPECT_EQ(elements(bytes, "/Figure").at(0).alternative, plain_text(figure.caption));
}

TEST(BadInput, AFigureHigherThanAPageIsMadeToFit) {
  document::Document document = empty_document("Hög figur");
  document::Figure figure = change_figure();
  figure.chart.aspect = 0.3;
  document.orientation = "landscape";
  document.blocks.emplace_back(figure);
  const PdfFile file(render_pdf(document, {}));
  const std::string boxes = file.read_by("pdftotext -bbox", "-");
  for (std::size_t at = boxes.find("yMax=\""); at != std::string::npos;
       at = boxes.find("yMax=\"", at + 1)) {
    EXPECT_LE(std::stod(boxes.substr(at + 6)), design::kPaperShort);
  }
  EXPECT_THAT(file.text(), HasSubstr("Källa: tabell 1"));
}

TEST(BadInput, AChartThatCannotBeDrawnEndsTheDocument) {
  document::Document document = empty_document("Tomt diagram");
  document::Figure figure = change_figure();
  figure.chart.series.clear();
  figure.chart.lines.clear();
  document.blocks.emplace_back(figure);
  EXPECT_EQ(failure_of(document).front().code.substr(0, 8), "VSP-CHT-");
}

TEST(BadInput, DatesAndOrientations) {
  for (const char* date : {"", "2024", "2024-13-01", "2024-00-10", "2024-01-32", "24-08-30",
                           "2024/08/30", "2024-08-30T00:00:00Z", "åååå-mm-dd"}) {
    document::Document document = empty_document("Datum");
    document.as_of = date;
    EXPECT_EQ(failure_of(document).front().code, "VSP-PDF-002") << date;
  }
  document::Document document = empty_document("Riktning");
  document.orientation = "liggande";
  const Finding finding = failure_of(document).front();
  EXPECT_EQ(finding.code, "VSP-PDF-008");
  EXPECT_EQ(finding.arguments.at("found"), "liggande");
  EXPECT_EQ(failure_of(empty_document("")).front().code, "VSP-PDF-011");
}

}  // namespace
}  // namespace vsp::pdf
