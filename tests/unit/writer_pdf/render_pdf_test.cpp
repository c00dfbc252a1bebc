// SPDX-License-Identifier: Apache-2.0
#include "writers/pdf/render_pdf.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <clocale>
#include <thread>

#include "unit/writer_pdf/pdf_readers.hpp"
#include "unit/writer_pdf/sample_documents.hpp"

namespace vsp::pdf {
namespace {

using testing::change_figure;
using testing::contents;
using testing::Element;
using testing::elements;
using testing::empty_document;
using ::testing::HasSubstr;
using testing::heading;
using testing::indicator_table;
using testing::numbered_table;
using testing::overview;
using testing::paragraph;
using testing::PdfFile;
using testing::text;
using testing::unmarked_painting;

std::string render(const document::Document& document) { return render_pdf(document, {}); }

std::vector<std::string> types(const std::string& bytes, int depth) {
  std::vector<std::string> found;
  for (const Element& element : elements(bytes)) {
    if (element.depth == depth) found.push_back(element.type);
  }
  return found;
}

TEST(RenderPdf, TheOverviewIsReadByTheRealReaders) {
  const PdfFile file(render(overview()));
  EXPECT_THAT(file.read_by("qpdf --check"), HasSubstr("No syntax or stream encoding errors"));
  const std::string info = file.info();
  EXPECT_THAT(info, HasSubstr("Title:           God och nära vård: läget i riket\n"));
  EXPECT_THAT(info, HasSubstr("Author:          Vårdspegel\n"));
  EXPECT_THAT(info, HasSubstr("Tagged:          yes\n"));
  EXPECT_THAT(info, HasSubstr("PDF version:     1.7\n"));
  EXPECT_THAT(info, HasSubstr("(A4)\n"));
  EXPECT_THAT(file.read_by("TZ=UTC pdfinfo"), HasSubstr("Fri Aug 30 00:00:00 2024"));
}

TEST(RenderPdf, FontsAreEmbeddedSubsetsWithUnicode) {
  const PdfFile file(render(overview()));
  std::string fonts = file.read_by("pdffonts");
  fonts.erase(0, fonts.find('\n', fonts.find("---")) + 1);
  int count = 0;
  for (std::size_t at = 0; at < fonts.size(); ++count) {
    const std::size_t end = fonts.find('\n', at);
    EXPECT_THAT(fonts.substr(at, end - at), HasSubstr("yes yes yes"));
    at = end + 1;
  }
  EXPECT_GE(count, 2);
  EXPECT_THAT(fonts, HasSubstr("+OpenSans"));
}

TEST(RenderPdf, TextIsInReadingOrderWithItsTypography) {
  const std::string text = PdfFile(render(overview())).text();
  std::size_t at = 0;
  for (const char* words : {"God och nära vård: läget i riket",
                            "Åtta av tolv indikatorer",
                            "Utvecklingen i korthet",
                            "−32,4",
                            "60,9",
                            "Tabell 1. De nationella",
                            "Namn",
                            "Nyckelord",
                            "Utveckling",
                            "Mätperiod",
                            "Förtroende för hälso- och sjukvården",
                            "59,7 → 60,9",
                            "2016–2023",
                            "Medicinsk bedömning inom tre dagar",
                            "4,2 → 8,9",
                            "Uppåtriktad triangel",
                            "Källa:",
                            "1 (2)",
                            "Förändring mot referensåret",
                            "Figur 1.",
                            "Streckad linje",
                            "Summan i källans tabell",
                            "2 (2)"}) {
    const std::size_t found = text.find(words, at);
    ASSERT_NE(found, std::string::npos) << words << " not after position " << at << " in\n" << text;
    at = found;
  }
}

TEST(RenderPdf, TheNonBreakingBlankIsStillOneInTheFile) {
  document::Document document = empty_document("Blanksteg");
  document.blocks.emplace_back(paragraph("12\u00a0%"));
  // pdftotext writes it as a blank; the font's own table tells.
  const PdfFile file(render(document));
  EXPECT_THAT(file.read_by("qpdf --qdf --object-streams=disable", "-"), HasSubstr("<00a0>"));
}

TEST(RenderPdf, EveryIndicatorAndValueIsInTheText) {
  const std::string text = PdfFile(render(overview())).read_by("pdftotext -layout", "-");
  for (const auto& row : indicator_table().rows) {
    EXPECT_THAT(text, HasSubstr(plain_text(row[2].text)));
    const std::string name = plain_text(row[0].text);
    EXPECT_THAT(text, HasSubstr(name.substr(0, name.find(' '))));
  }
}

TEST(RenderPdf, StructureIsThatOfTheDocument) {
  const std::string bytes = render(overview());
  EXPECT_EQ(types(bytes, 0), std::vector<std::string>{"/Document"});
  EXPECT_EQ(types(bytes, 1), (std::vector<std::string>{"/P", "/H1", "/P", "/P", "/H2", "/P", "/Div",
                                                       "/H3", "/Div", "/P"}));
  EXPECT_EQ(elements(bytes, "/Table").size(), 1U);
  EXPECT_EQ(elements(bytes, "/TR").size(), 13U);
  EXPECT_EQ(elements(bytes, "/TD").size(), 36U);
  EXPECT_EQ(elements(bytes, "/Caption").size(), 2U);
  EXPECT_EQ(elements(bytes, "/Note").size(), 2U);
  for (const Element& note : elements(bytes, "/Note")) EXPECT_FALSE(note.id.empty());
}

TEST(RenderPdf, HeaderCellsHaveAScope) {
  const auto headers = elements(render(overview()), "/TH");
  ASSERT_EQ(headers.size(), 16U);
  EXPECT_EQ(std::count_if(headers.begin(), headers.end(),
                          [](const Element& cell) { return cell.scope == "/Column"; }),
            4);
  EXPECT_EQ(std::count_if(headers.begin(), headers.end(),
                          [](const Element& cell) { return cell.scope == "/Row"; }),
            12);
}

TEST(RenderPdf, FiguresHaveAlternativeTextAndABox) {
  const auto figures = elements(render(overview()), "/Figure");
  ASSERT_EQ(figures.size(), 1U);
  EXPECT_EQ(figures[0].alternative, change_figure().alternative);
  EXPECT_TRUE(figures[0].has_box);
  EXPECT_EQ(figures[0].marks, 1);
}

TEST(RenderPdf, MarksAreSaidInWords) {
  const auto spans = elements(render(overview()), "/Span");
  ASSERT_EQ(spans.size(), 12U);
  EXPECT_EQ(spans[0].actual_text, "förbättring");
  EXPECT_EQ(spans[3].actual_text, "försämring");
  document::Document english = overview();
  english.language = Language::en;
  EXPECT_EQ(elements(render(english), "/Span")[3].actual_text, "deterioration");
}

TEST(RenderPdf, EverythingPaintedIsContentOrArtifact) {
  document::Document document = overview();
  document.synthetic_notice = "Exempeldata (påhittade siffror).";
  const auto pages = contents(render(document));
  ASSERT_FALSE(pages.empty());
  for (const std::string& page : pages) {
    EXPECT_EQ(unmarked_painting(page), std::nullopt);
    EXPECT_THAT(page, HasSubstr("/Artifact <</Type/Pagination/Subtype/Footer>>"));
  }
  EXPECT_EQ(unmarked_painting("/P <</MCID 0>> BDC (a) Tj EMC 0 0 1 1 re f"), "f");
}

TEST(RenderPdf, CatalogueAndMetadataSayWhatItIs) {
  const PdfFile file(render(overview()));
  const std::string plain = file.read_by("qpdf --qdf --object-streams=disable", "-");
  for (const char* entry :
       {"/DisplayDocTitle true", "/Marked true", "/Lang (sv-SE)", "/Tabs /S", "/OutputIntents",
        "<pdfuaid:part>1</pdfuaid:part>", "<xmp:CreateDate>2024-08-30T00:00:00Z</xmp:CreateDate>",
        "<rdf:li xml:lang=\"x-default\">God och nära vård: läget i riket</rdf:li>",
        "<rdf:li>sv-SE</rdf:li>", "(D:20240830000000Z)"}) {
    EXPECT_THAT(plain, HasSubstr(entry));
  }
}

TEST(RenderPdf, HeadingsAreBookmarks) {
  const PdfFile file(render(overview()));
  const std::string plain = file.read_by("qpdf --json --json-key=outlines");
  EXPECT_THAT(plain, HasSubstr("Utvecklingen i korthet"));
  EXPECT_THAT(plain, HasSubstr("\"kids\": [\n        {"));
  EXPECT_THAT(plain, HasSubstr("\"destpageposfrom1\": 2"));
}

TEST(RenderPdf, HeadingLevelsAreNotSkipped) {
  document::Document document = empty_document("Nivåer");
  for (const int level : {1, 4, 2, 3, 1}) document.blocks.emplace_back(heading(level, "Rubrik"));
  EXPECT_EQ(types(render(document), 1),
            (std::vector<std::string>{"/P", "/H1", "/H2", "/H3", "/H3", "/H4", "/H2"}));
}

TEST(RenderPdf, ForeignPassagesHaveTheirLanguage) {
  document::Document document = empty_document("Språk");
  document::Paragraph mixed = paragraph("Rapporten heter ");
  document::Run english;
  english.text = "Care close to people";
  english.language = "en";
  mixed.text.push_back(english);
  mixed.text.push_back(text(" på engelska.").front());
  document.blocks.emplace_back(mixed);
  const std::string bytes = render(document);
  const auto spans = elements(bytes, "/Span");
  ASSERT_EQ(spans.size(), 1U);
  EXPECT_EQ(spans[0].language, "en");
  EXPECT_THAT(PdfFile(bytes).text(),
              HasSubstr("Rapporten heter Care close to people på engelska."));
}

TEST(RenderPdf, TheNoticeOfSyntheticFiguresIsOnEveryPage) {
  document::Document document = overview();
  document.synthetic_notice = "Exempeldata: påhittade siffror.";
  const PdfFile file(render(document));
  const std::string text = file.text();
  int notices = 0;
  for (std::size_t at = text.find("Exempeldata"); at != std::string::npos;
       at = text.find("Exempeldata", at + 1)) {
    ++notices;
  }
  EXPECT_EQ(notices, file.pages());
  EXPECT_GE(notices, 2);
}

TEST(RenderPdf, RunningTitleAndDateAreOnThePages) {
  document::Document document = empty_document("Löpande titel");
  document.blocks = {heading(1, "Ett"), document::PageBreak{}, heading(1, "Två")};
  const PdfFile file(render(document));
  EXPECT_EQ(file.pages(), 2);
  const std::string second = file.read_by("pdftotext -f 2 -l 2", "-");
  for (const char* words : {"Löpande titel", "Uppgifter per 2024-08-30", "2 (2)", "Två"}) {
    EXPECT_THAT(second, HasSubstr(words));
  }
}

TEST(RenderPdf, ALongTableRepeatsItsHead) {
  document::Document document = empty_document("Lång tabell");
  document.blocks.emplace_back(numbered_table(2000));
  const std::string bytes = render(document);
  const PdfFile file(bytes);
  const std::string text = file.text();
  const auto heads = static_cast<int>(std::count(text.begin(), text.end(), '\f'));
  EXPECT_EQ(heads, file.pages());
  EXPECT_GT(heads, 40);
  int repeated = 0;
  for (std::size_t at = text.find("Värde\n"); at != std::string::npos;
       at = text.find("Värde\n", at + 1)) {
    ++repeated;
  }
  EXPECT_EQ(repeated, heads);
  // Once in the structure: what is repeated is an artifact.
  EXPECT_EQ(elements(bytes, "/TR").size(), 2001U);
  for (const char* row : {"rad 1\n", "rad 1000\n", "rad 2000\n"}) EXPECT_THAT(text, HasSubstr(row));
}

TEST(RenderPdf, LandscapePaper) {
  document::Document document = overview();
  document.orientation = "landscape";
  EXPECT_THAT(PdfFile(render(document)).info(), HasSubstr("841.89 x 595.28"));
}

TEST(RenderPdf, DataBlocksAreLeftOutAndSectionsAreGroups) {
  document::Document document = empty_document("Delar");
  document::Section section;
  section.title = "Översikt";
  section.blocks = {document::Observations{{{}}}, paragraph("Inuti delen.")};
  document.blocks.emplace_back(section);
  const std::string bytes = render(document);
  EXPECT_EQ(types(bytes, 1), (std::vector<std::string>{"/P", "/H1", "/Sect"}));
  EXPECT_THAT(PdfFile(bytes).text(), HasSubstr("Inuti delen."));
}

TEST(RenderPdf, ByteIdenticalInAnyOrderAndThread) {
  const std::string first = render(overview());
  render(empty_document("Något annat emellan"));
  EXPECT_EQ(render(overview()), first);
  std::vector<std::string> results(8);
  std::vector<std::thread> threads;
  for (std::size_t t = 0; t < 2; ++t) {
    threads.emplace_back([&, t] {
      for (std::size_t i = t; i < results.size(); i += 2) results[i] = render(overview());
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& result : results) EXPECT_EQ(result, first);
}

TEST(RenderPdf, TheMachinesLocaleDoesNotMatter) {
  const std::string first = render(overview());
  // NOLINTNEXTLINE(concurrency-mt-unsafe): no other thread is running.
  if (std::setlocale(LC_ALL, "sv_SE.UTF-8") == nullptr &&
      std::setlocale(LC_ALL, "de_DE.UTF-8") == nullptr) {
    GTEST_SKIP() << "no locale with a decimal comma on this machine";
  }
  const std::string other = render(overview());
  std::setlocale(LC_ALL, "C");  // NOLINT(concurrency-mt-unsafe)
  EXPECT_EQ(other, first);
}

}  // namespace
}  // namespace vsp::pdf
