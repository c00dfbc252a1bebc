// SPDX-License-Identifier: Apache-2.0
#include "document/template.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "diagnostics/error.hpp"

namespace vsp::document {
namespace {

using ::testing::HasSubstr;

Indicator indicator(const std::string& id, Direction direction, int order) {
  Indicator made;
  made.id = id;
  made.title = {"Titel " + id, "Title " + id};
  made.short_title = {id, id};
  made.unit = "percent";
  made.decimals = 1;
  made.direction = direction;
  made.keywords = {"kontinuitet", "samordnad"};
  made.national_core = true;
  made.order = order;
  return made;
}

Observation observation(const std::string& id, const std::string& area, int year,
                        std::optional<double> value, ValueState state = ValueState::value) {
  Observation made;
  made.key = {id, area, {year, PeriodKind::year, 1}, ""};
  made.state = state;
  made.value = value;
  return made;
}

/// Two indicators with two years each in the country and one in Värmland, and a place for files.
class TemplateTest : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::path(::testing::TempDir()) /
              ::testing::UnitTest::GetInstance()->current_test_info()->name();
    std::filesystem::create_directories(folder_);
  }
  static AreaRegistry areas() {
    std::map<std::string, std::string> files;
    const auto source = std::filesystem::path(VSP_TEST_SOURCE_DIR) / "host/model/reference";
    for (const auto& entry : std::filesystem::directory_iterator(source)) {
      std::ifstream input(entry.path());
      files[entry.path().filename().string()] = {std::istreambuf_iterator<char>(input), {}};
    }
    return AreaRegistry::from_csv(files);
  }
  Document make(const std::string& body, const std::string& texts, const std::string& area = "17",
                Language language = Language::sv) {
    std::ofstream(folder_ / "t.xml") << "<template xmlns=\"urn:vardspegel:template:1\" id=\"t\" "
                                        "title=\"title\" synthetic=\"title\">\n"
                                     << body << "\n</template>\n";
    std::ofstream(folder_ / "t.sv.xml")
        << "<texts xmlns=\"urn:vardspegel:texts:1\" language=\"sv\">\n"
        << "<text id=\"title\">Prov {area.name}</text>\n"
        << texts << "\n</texts>\n";
    const Template made = Template::load(folder_ / "t.xml");
    const TextSet words = TextSet::load(folder_ / "t.sv.xml");
    const TemplateContext context{results_, areas_,    indicators_,        vocabulary_, facts_,
                                  sources_, findings_, *areas_.find(area), language};
    return made.instantiate(context, words);
  }
  /// The text of one paragraph whose words are given.
  std::string shown(const std::string& words, const std::string& area = "17",
                    Language language = Language::sv) {
    const Document document =
        make("<p text=\"x\"/>", "<text id=\"x\">" + words + "</text>", area, language);
    return plain_text(std::get<Paragraph>(document.blocks.at(0)).text);
  }
  std::string failure(const std::string& body, const std::string& texts = "") {
    try {
      make(body, texts);
    } catch (const Error& error) {
      const Finding& finding = error.findings().front();
      return finding.code + " " + to_string(finding.where);
    }
    return "none";
  }

  std::filesystem::path folder_;
  AreaRegistry areas_ = areas();
  std::vector<Indicator> indicators_ = {indicator("upp", Direction::higher, 1),
                                        indicator("ned", Direction::lower, 2)};
  ResultSet results_{
      {observation("upp", "00", 2016, 59.7), observation("upp", "00", 2023, 60.9),
       observation("ned", "00", 2016, 4.2), observation("ned", "00", 2023, 8.9),
       observation("upp", "17", 2023, 12345.25),
       observation("ned", "17", 2023, std::nullopt, ValueState::cannot_be_estimated)}};
  text::Vocabulary vocabulary_ =
      text::Vocabulary::load(std::filesystem::path(VSP_TEST_SOURCE_DIR) / "templates/vocabulary");
  ReportFacts facts_{"r", "Rapporten", "Utgivaren", "2024-08-30", "2023", false};
  std::vector<SourceFacts> sources_;
  std::vector<std::string> findings_ = {"Ett fynd."};
};

TEST_F(TemplateTest, FillsValuesWithSwedishTypography) {
  EXPECT_EQ(shown("{value('upp', area, '2023')|number}"), "12\u00A0345,3");
  EXPECT_EQ(shown("{value('upp', country, '2023')|percent}"), "60,9\u00A0%");
  EXPECT_EQ(shown("{value('upp', country, '2023')|percent}", "17", Language::en), "60.9%");
  EXPECT_EQ(shown("{difference(first('upp', country), last('upp', country))|signed}"), "\u22121,2");
}

TEST_F(TemplateTest, StatesAreWordsNeverZero) {
  EXPECT_EQ(shown("{value('ned', area, '2023')|number}"), "kan ej uppskattas");
  EXPECT_EQ(shown("{value('ned', area, '2016')|number}"), "uppgift saknas");
  EXPECT_EQ(shown("{last('ned', area).state}"), "cannot_be_estimated");
}

TEST_F(TemplateTest, TrendFollowsTheDirection) {
  EXPECT_EQ(shown("{trend('upp', country)}"), "better");
  EXPECT_EQ(shown("{trend('ned', country)}"), "worse");
  EXPECT_EQ(shown("{trend('upp', area)}"), "unknown");
  EXPECT_EQ(
      shown("{count_trend('worse', indicators('core'), country)} av {count(indicators('core'))}"),
      "1 av 2");
  EXPECT_EQ(shown("{trend('ned', country)|choose('worse', 'försämrats', 'förbättrats')}"),
            "försämrats");
  EXPECT_EQ(shown("{trend('ned', country)|words('trend')}"), "sämre");
}

TEST_F(TemplateTest, KeepsEmphasisAndNonBreakingSpaces) {
  const Document document =
      make("<p text=\"x\"/>", "<text id=\"x\">  Ett\n <em>viktigt</em> tal:\u00A05 {{x}  </text>");
  const Text& text = std::get<Paragraph>(document.blocks.at(0)).text;
  ASSERT_EQ(text.size(), 3U);
  EXPECT_EQ(text[0].text, "Ett ");
  EXPECT_TRUE(text[1].emphasis);
  EXPECT_EQ(text[2].text, " tal:\u00A05 {x}");
}

TEST_F(TemplateTest, LoopsMakeRowsWithNumbersAndMarks) {
  const Document document = make(
      "<table id=\"t\" caption=\"c\"><column id=\"a\" heading=\"h\"/><column id=\"b\" "
      "heading=\"h\"/>"
      "<for each=\"i\" in=\"indicators('core')\"><row>"
      "<cell show=\"i.title\" mark=\"trend(i, country)\"/><cell value=\"last(i, "
      "area)\"/></row></for></table>",
      "<text id=\"c\">Rubrik</text><text id=\"h\">H</text>");
  const Table& table = std::get<Table>(document.blocks.at(0));
  EXPECT_EQ(table.label, "Tabell\u00A01");
  ASSERT_EQ(table.rows.size(), 2U);
  EXPECT_EQ(table.rows[0][0].mark, CellMark::better);
  EXPECT_EQ(table.rows[1][0].mark, CellMark::worse);
  EXPECT_EQ(table.rows[0][1].number, 12345.25);  // unrounded
  EXPECT_EQ(table.rows[1][1].number, std::nullopt);
  EXPECT_EQ(table.rows[1][1].state, ValueState::cannot_be_estimated);
  EXPECT_EQ(plain_text(table.rows[1][1].text), "kan ej uppskattas");
}

TEST_F(TemplateTest, ChartsTakeTheirPointsFromObservations) {
  const Document document = make(
      "<figure id=\"f\" caption=\"c\"><chart y-minimum=\"-60\" signs=\"yes\">"
      "<series id=\"'s'\" title=\"'S'\" connection=\"unpublished\" points=\"observations('upp', "
      "country)\"/>"
      "<line vertical=\"2017\"/></chart></figure>",
      "<text id=\"c\">Rubrik</text>");
  const Figure& figure = std::get<Figure>(document.blocks.at(0));
  ASSERT_EQ(figure.chart.series.size(), 1U);
  EXPECT_EQ(figure.chart.series[0].data[1].x, 2023);
  EXPECT_EQ(figure.chart.series[0].data[1].y, 60.9);
  EXPECT_EQ(figure.chart.series[0].connection, chart::Connection::unpublished);
  EXPECT_EQ(figure.chart.y.minimum, -60);
  EXPECT_FALSE(figure.alternative.empty());
}

TEST_F(TemplateTest, SyntheticFiguresGiveANotice) {
  EXPECT_EQ(make("", "").synthetic_notice, "");
  facts_.synthetic = true;
  EXPECT_EQ(make("", "").synthetic_notice, "Prov Region Värmland");
}

TEST_F(TemplateTest, EveryFaultIsLocated) {
  EXPECT_EQ(failure("<p text=\"saknas\"/>"), "VSP-TPL-012 t.xml:2:2");
  EXPECT_EQ(failure("<p text=\"title\" colour=\"red\"/>"), "VSP-TPL-013 t.xml:2:2");
  EXPECT_EQ(failure("<paragraph text=\"title\"/>"), "VSP-TPL-013 t.xml:2:2");
  EXPECT_EQ(failure("löst ord"), "VSP-TPL-013 t.xml:1:84");
  EXPECT_EQ(failure("<p/>"), "VSP-TPL-014 t.xml:2:2");
  EXPECT_EQ(failure("<p text=\"title\" role=\"loud\"/>"), "VSP-TPL-015 t.xml:2:2");
  EXPECT_EQ(failure("<if test=\"1 +\"><p text=\"title\"/></if>"), "VSP-TPL-001 t.xml:2");
  EXPECT_THAT(failure("<if test=\"okant\"/>"), HasSubstr("VSP-TPL-002 t.xml:2"));
  EXPECT_THAT(failure("<if test=\"area.okant\"/>"), HasSubstr("VSP-TPL-003 t.xml:2"));
  EXPECT_THAT(failure("<if test=\"okand(1)\"/>"), HasSubstr("VSP-TPL-005 t.xml:2"));
  EXPECT_THAT(failure("<if test=\"first('finns_inte')\"/>"), HasSubstr("VSP-TPL-007 t.xml:2"));
  EXPECT_THAT(failure("<p text=\"x\"/>", "<text id=\"x\">{fel</text>"),
              HasSubstr("VSP-TPL-001 t.sv.xml:3"));
  EXPECT_THAT(failure("", "<text id=\"title\">igen</text>"), HasSubstr("VSP-TPL-011 t.sv.xml:3"));
  EXPECT_THAT(failure("<p text=\"title\">"), HasSubstr("VSP-TPL-010 t.xml"));
  EXPECT_THAT(
      failure(
          "<table id=\"t\" caption=\"title\"><column id=\"a\" heading=\"title\"/><row/></table>"),
      HasSubstr("VSP-TPL-016 t.xml:2"));
}

TEST(ShippedTemplates, AreValidAndHaveTheirTexts) {
  const auto root = std::filesystem::path(VSP_TEST_SOURCE_DIR) / "templates";
  std::size_t templates = 0;
  for (const auto& entry : std::filesystem::directory_iterator(root / "documents")) {
    EXPECT_NO_THROW(Template::load(entry.path())) << entry.path();
    const auto texts = root / "texts" / (entry.path().stem().string() + ".sv.xml");
    EXPECT_NO_THROW(TextSet::load(texts)) << texts;
    ++templates;
  }
  EXPECT_GE(templates, 4U);
}

}  // namespace
}  // namespace vsp::document
