// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <limits>

#include "diagnostics/error.hpp"
#include "document/document.hpp"
#include "document/xml_text.hpp"
#include "random_document.hpp"

namespace vsp::document {
namespace {

std::string code_of(const std::string& xml, std::int64_t* line = nullptr) {
  try {
    parse(xml);
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), Failure::plugin);
    if (line != nullptr) *line = error.findings().front().where.row;
    return error.findings().front().code;
  }
  return "accepted";
}

std::string tree_with(const std::string& blocks) {
  return "<document version=\"1\">\n<subject/>\n" + blocks + "\n</document>";
}

TEST(Serialise, RandomTreesComeBackEqual) {
  std::size_t blocks = 0;
  for (std::uint32_t seed = 0; seed < 2000; ++seed) {
    const Document document = test::random_document(seed);
    blocks += document.blocks.size();
    const std::string xml = serialise(document);
    ASSERT_TRUE(is_legal_xml_text(xml)) << "seed " << seed;
    ASSERT_EQ(parse(xml), document) << "seed " << seed << '\n' << xml;
    ASSERT_EQ(serialise(parse(xml)), xml);
  }
  EXPECT_GT(blocks, 4000U);
}

TEST(Serialise, DifferentTreesHaveDifferentText) {
  const Document document = test::random_document(7);
  Document other = document;
  other.synthetic_notice += "x";
  EXPECT_NE(parse(serialise(other)), document);
}

TEST(Serialise, IllegalCharactersAreReplaced) {
  Document document;
  document.title =
      "a\x01"
      "b\xFF\xC0\x80"
      "c\xED\xA0\x80"
      "d\xEF\xBF\xBF"
      "e";
  document.blocks.emplace_back(
      Paragraph{ParagraphRole::body, {{std::string("x\0y", 3), false, false, ""}}});
  const Document back = parse(serialise(document));
  EXPECT_EQ(back.title, "a\uFFFDb\uFFFD\uFFFDc\uFFFDd\uFFFDe");
  EXPECT_EQ(plain_text(std::get<Paragraph>(back.blocks.at(0)).text), "x\uFFFDy");
}

TEST(Serialise, NumbersThatAreNotFiniteAreRefused) {
  Document document;
  Observations observations;
  observations.points.emplace_back().value = std::numeric_limits<double>::quiet_NaN();
  document.blocks.emplace_back(observations);
  try {
    serialise(document);
    FAIL() << "accepted NaN";
  } catch (const Error& error) {
    EXPECT_EQ(error.findings().front().code, "VSP-DOC-006");
    EXPECT_EQ(error.findings().front().arguments.at("attribute"), "value");
  }
}

TEST(Parse, RefusesWhatIsNoTree) {
  EXPECT_EQ(code_of(""), "VSP-DOC-001");
  EXPECT_EQ(code_of("not xml"), "VSP-DOC-001");
  EXPECT_EQ(code_of("<document version=\"1\">"), "VSP-DOC-001");
  EXPECT_EQ(code_of("<document version=\"1\"/><document version=\"1\"/>"), "VSP-DOC-001");
  EXPECT_EQ(code_of("<!DOCTYPE document [<!ENTITY a \"b\">]><document version=\"1\"/>"),
            "VSP-DOC-001");
  EXPECT_EQ(code_of("<document version=\"1\" title=\"\xFF\"/>"), "VSP-DOC-001");
  EXPECT_EQ(code_of("<table/>"), "VSP-DOC-002");
  EXPECT_EQ(code_of("<document/>"), "VSP-DOC-003");
  EXPECT_EQ(code_of("<document version=\"2\"/>"), "VSP-DOC-003");
}

TEST(Parse, NamesTheLineOfWhatDoesNotBelong) {
  std::int64_t line = 0;
  EXPECT_EQ(code_of(tree_with("<chapter/>"), &line), "VSP-DOC-004");
  EXPECT_EQ(line, 3);
  EXPECT_EQ(code_of(tree_with("\n\n<paragraph>stray</paragraph>"), &line), "VSP-DOC-004");
  EXPECT_EQ(line, 5);
  EXPECT_EQ(code_of(tree_with("<paragraph role=\"shout\"/>")), "VSP-DOC-005");
  EXPECT_EQ(code_of(tree_with("<heading level=\"one\"/>")), "VSP-DOC-005");
  EXPECT_EQ(code_of(tree_with("<table data=\"yes\"/>")), "VSP-DOC-005");
  EXPECT_EQ(code_of(tree_with("<table><column/></table>")), "VSP-DOC-005");
  for (const char* number : {"nan", "inf", "1e999", "1,5", "", " 1"}) {
    EXPECT_EQ(code_of(tree_with("<observations><point value=\"" + std::string(number) +
                                "\"/></observations>")),
              "VSP-DOC-005")
        << number;
  }
  EXPECT_EQ(code_of(tree_with("<table><column weight=\"1\"/><row/></table>")), "VSP-DOC-007");
}

TEST(Parse, IgnoresAttributesOfANewerProgram) {
  const Document document = parse("<document version=\"1\" title=\"T\" colour=\"blue\"/>");
  EXPECT_EQ(document.title, "T");
}

TEST(Parse, RefusesSectionsThatNestWithoutEnd) {
  const auto nested = [](int depth) {
    std::string xml;
    for (int i = 0; i < depth; ++i) xml += "<section>";
    for (int i = 0; i < depth; ++i) xml += "</section>";
    return tree_with(xml);
  };
  EXPECT_EQ(code_of(nested(32)), "accepted");
  EXPECT_EQ(code_of(nested(33)), "VSP-DOC-008");
  EXPECT_EQ(code_of(nested(100000)), "VSP-DOC-008");
}

TEST(XmlText, JudgesEveryByteAndTheEdgesOfUnicode) {
  for (int c = 0; c < 0x20; ++c) {
    const bool legal = c == 0x9 || c == 0xA || c == 0xD;
    const std::string text(1, static_cast<char>(c));
    EXPECT_EQ(is_legal_xml_text(text), legal) << c;
    EXPECT_EQ(legal_xml_text(text), legal ? text : "\uFFFD") << c;
  }
  for (const char* legal :
       {"\x7F", "\u0080", "\uD7FF", "\uE000", "\uFFFD", "\U00010000", "\U0010FFFF", "å"}) {
    EXPECT_TRUE(is_legal_xml_text(legal)) << legal;
  }
  for (const char* broken :
       {"\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80",
        "\xF5\x80\x80\x80", "\x80", "\xC3", "\xE2\x82", "\xED\xBF\xBF", "\xEF\xBF\xBE", "\xC3("}) {
    EXPECT_FALSE(is_legal_xml_text(broken));
    EXPECT_TRUE(is_legal_xml_text(legal_xml_text(broken)));
    EXPECT_NE(legal_xml_text(broken).find("\uFFFD"), std::string::npos);
  }
  EXPECT_EQ(legal_xml_text("\xC3("), "\uFFFD(");
}

}  // namespace
}  // namespace vsp::document
