// SPDX-License-Identifier: Apache-2.0
#include "render_submission.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <limits>
#include <thread>

#include "diagnostics/error.hpp"
#include "submission_schema.hpp"

namespace vsp::submission {
namespace {

using document::DataPoint;
using document::Document;

const Options kOptions{VSP_TEST_SOURCE_DIR};

DataPoint point(const std::string& indicator, const std::string& period, ValueState state,
                std::optional<double> value) {
  DataPoint point;
  point.indicator = indicator;
  point.area = "17";
  point.period = period;
  point.state = state;
  point.value = value;
  point.decimals = 1;
  point.unit = "percent";
  point.source = "tabell_1";
  return point;
}

Document sample() {
  Document document;
  document.id = "inrapportering";
  document.report = "national-2023";
  document.title = "Inrapportering";
  document.subject = {"17", "Region Värmland", "region"};
  document.as_of = "2024-08-30";
  document::Observations observations;
  DataPoint share = point("primarvard_kostnadsandel", "2023", ValueState::value, 1.0 / 3.0);
  share.numerator = 1;
  share.denominator = 3;
  share.lower = 0.1;
  share.upper = 0.7;
  observations.points = {
      share,
      point("primarvard_kostnadsandel", "2019", ValueState::estimated, -0.0),
      point("primarvard_kostnadsandel", "2021", ValueState::provisional, 12345678.5),
      point("ssk_bidrag", "2023-S1", ValueState::missing, {}),
      point("ssk_bidrag", "2023-Q2", ValueState::cannot_be_estimated, {}),
      point("ssk_bidrag", "2023-M04", ValueState::not_applicable, {}),
      point("ssk_bidrag", "2022", ValueState::suppressed, {}),
  };
  document::Observations more;
  more.points = {point("ssk_bidrag", "2021", ValueState::error, {}), share};
  more.points[1].breakdown = "sex=F;age=65-69";
  document.blocks = {document::Section{"a", "A", {observations}}, more};
  return document;
}

DataPoint& first_point(Document& document) {
  return std::get<document::Observations>(document.blocks.at(1)).points.at(0);
}

std::vector<Finding> findings_of(const Document& document) {
  try {
    render_submission(document, kOptions);
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), Failure::input);
    return error.findings();
  }
  return {};
}

std::string first_code(const Document& document) {
  const std::vector<Finding> findings = findings_of(document);
  return findings.empty() ? "accepted" : findings.front().code;
}

TEST(RenderSubmission, SaysEveryStateInItsOwnElement) {
  const std::string xml = render_submission(sample(), kOptions);
  using testing::HasSubstr;
  EXPECT_THAT(xml, HasSubstr("<Varde>0.3333333333333333</Varde>"));
  EXPECT_THAT(xml, HasSubstr("<Taljare>1</Taljare>"));
  EXPECT_THAT(xml, HasSubstr("<Uppskattat>0</Uppskattat>"));
  EXPECT_THAT(xml, HasSubstr("<Preliminart>12345678.5</Preliminart>"));
  for (const char* state :
       {"<Saknas/>", "<KanEjUppskattas/>", "<EjTillampligt/>", "<Undertryckt/>", "<Fel/>"}) {
    EXPECT_THAT(xml, HasSubstr(state));
  }
  EXPECT_THAT(xml, HasSubstr("indelning=\"sex=F;age=65-69\""));
  EXPECT_THAT(xml, HasSubstr("<Namn>Region Värmland</Namn>"));
  EXPECT_THAT(xml, HasSubstr("<Exempeldata>false</Exempeldata>"));
}

TEST(RenderSubmission, SortsPointsAndIsTheSameForAnyOrder) {
  const Document document = sample();
  Document turned = document;
  std::swap(turned.blocks.at(0), turned.blocks.at(1));
  auto& points = std::get<document::Observations>(turned.blocks.at(0)).points;
  std::reverse(points.begin(), points.end());
  const std::string xml = render_submission(document, kOptions);
  EXPECT_EQ(xml, render_submission(turned, kOptions));
  EXPECT_LT(xml.find("period=\"2019\""), xml.find("period=\"2021\""));
  EXPECT_LT(xml.find("primarvard_kostnadsandel"), xml.find("ssk_bidrag"));
}

TEST(RenderSubmission, SaysThatFiguresAreSynthetic) {
  Document document = sample();
  document.synthetic_notice = "Exempeldata: <påhittade> siffror & tal.";
  const std::string xml = render_submission(document, kOptions);
  EXPECT_THAT(xml, testing::HasSubstr("<Exempeldata>true</Exempeldata>"));
  EXPECT_THAT(xml,
              testing::HasSubstr("<Upplysning>Exempeldata: &lt;påhittade&gt; siffror &amp; tal."));
}

TEST(RenderSubmission, IsAcceptedByAnotherValidator) {
  const std::string path = std::string(VSP_TEST_BINARY_DIR) + "/tests/submission_sample.xml";
  std::ofstream(path, std::ios::binary) << render_submission(sample(), kOptions);
  const std::string command = "xmllint --nonet --noout --schema '" VSP_TEST_SOURCE_DIR
                              "/templates/schemas/vardspegel-inrapportering-1.0.xsd' '" +
                              path + "' 2>/dev/null";
  EXPECT_EQ(std::system(command.c_str()), 0) << command;
}

TEST(RenderSubmission, RefusesEachBrokenCode) {
  const std::vector<std::pair<const char*, std::function<void(Document&)>>> breaks = {
      {"area 114", [](Document& d) { first_point(d).area = "114"; }},
      {"area empty", [](Document& d) { first_point(d).area = ""; }},
      {"area small", [](Document& d) { first_point(d).area = "rss-17"; }},
      {"period month", [](Document& d) { first_point(d).period = "2023-M13"; }},
      {"period text", [](Document& d) { first_point(d).period = "VT 2023"; }},
      {"indicator", [](Document& d) { first_point(d).indicator = "Förtroende"; }},
      {"breakdown", [](Document& d) { first_point(d).breakdown = "kvinnor"; }},
      {"unit", [](Document& d) { first_point(d).unit = "per 100 000"; }},
      {"decimals", [](Document& d) { first_point(d).decimals = -1; }},
      {"negative numerator", [](Document& d) { first_point(d).numerator = -1; }},
      {"date", [](Document& d) { d.as_of = "2024-02-30"; }},
      {"no date", [](Document& d) { d.as_of = ""; }},
      {"respondent", [](Document& d) { d.subject.code = "1"; }},
      {"respondent's name", [](Document& d) { d.subject.name = ""; }},
      {"level", [](Document& d) { d.subject.level = "county"; }},
      {"report", [](Document& d) { d.report = "Rapport 1"; }},
      {"document", [](Document& d) { d.id = ""; }},
      {"half an interval", [](Document& d) {
         first_point(d).state = ValueState::value;
         first_point(d).value = 1;
         first_point(d).lower = 0.5;
       }}};
  EXPECT_EQ(first_code(sample()), "accepted");
  for (const auto& [name, spoil] : breaks) {
    Document document = sample();
    spoil(document);
    EXPECT_EQ(first_code(document), "VSP-SUB-001") << name;
  }
}

TEST(RenderSubmission, NamesLineReasonAndObservation) {
  Document document = sample();
  first_point(document).area = "114";
  const std::vector<Finding> findings = findings_of(document);
  ASSERT_FALSE(findings.empty());
  const Finding& finding = findings.front();
  EXPECT_THAT(finding.arguments.at("found"), testing::HasSubstr("omrade=\"114\""));
  EXPECT_THAT(finding.arguments.at("reason"), testing::HasSubstr("'114'"));
  // The line is that of the observation in the text that was refused.
  const std::string xml = submission_xml(document);
  const auto upto = xml.begin() + static_cast<std::ptrdiff_t>(xml.find("omrade=\"114\""));
  EXPECT_EQ(finding.where.row, 1 + std::count(xml.begin(), upto, '\n'));
}

TEST(RenderSubmission, ReportsEveryFault) {
  Document document = sample();
  first_point(document).area = "114";
  std::get<document::Observations>(document.blocks.at(1)).points.at(1).period = "x";
  EXPECT_GE(findings_of(document).size(), 2U);
}

TEST(RenderSubmission, RefusesNumbersThatDoNotFitTheState) {
  for (const ValueState state : {ValueState::missing, ValueState::suppressed, ValueState::error}) {
    Document document = sample();
    first_point(document).state = state;
    first_point(document).value = 3;
    EXPECT_EQ(first_code(document), "VSP-SUB-004") << to_string(state);
  }
  Document suppressed = sample();
  first_point(suppressed).state = ValueState::suppressed;
  first_point(suppressed).numerator = 3;
  EXPECT_EQ(first_code(suppressed), "VSP-SUB-004");
  Document empty = sample();
  first_point(empty).state = ValueState::value;
  EXPECT_EQ(first_code(empty), "VSP-SUB-004");
  Document missing = sample();
  first_point(missing).state = ValueState::missing;
  first_point(missing).denominator = 0;
  EXPECT_EQ(first_code(missing), "accepted");
}

TEST(RenderSubmission, RefusesDuplicatesNothingAndNumbersThatAreNotFinite) {
  Document twice = sample();
  first_point(twice).period = "2022";  // As the suppressed one of the section.
  EXPECT_EQ(first_code(twice), "VSP-SUB-003");
  Document none = sample();
  none.blocks.clear();
  EXPECT_EQ(first_code(none), "VSP-SUB-002");
  for (const double number :
       {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
    Document document = sample();
    first_point(document).state = ValueState::value;
    first_point(document).value = number;
    EXPECT_EQ(first_code(document), "VSP-SUB-006");
  }
}

TEST(RenderSubmission, WritesHugeAndTinyNumbersInFixedNotation) {
  for (const double number : {1e15, 0.1 + 0.2, 1e-7, 123456789.987654321, -2.5}) {
    Document document = sample();
    first_point(document).state = ValueState::value;
    first_point(document).value = number;
    EXPECT_EQ(first_code(document), "accepted") << number;
  }
  // More digits than the validator takes: refused rather than cut.
  Document document = sample();
  first_point(document).state = ValueState::value;
  first_point(document).value = 1.0 / 3.0 * 1e-12;
  EXPECT_EQ(first_code(document), "VSP-SUB-001");
}

TEST(RenderSubmission, IsTheSameFromTwoThreads) {
  const Document document = sample();
  const std::string expected = render_submission(document, kOptions);
  std::vector<std::string> results(2);
  std::vector<std::thread> threads;
  for (std::string& result : results) {
    threads.emplace_back([&] {
      for (int i = 0; i < 50; ++i) result = render_submission(document, kOptions);
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(results[0], expected);
  EXPECT_EQ(results[1], expected);
}

TEST(SubmissionSchema, RefusesForeignXml) {
  const SubmissionSchema& schema = SubmissionSchema::of(VSP_TEST_SOURCE_DIR "/templates/schemas");
  const std::string valid = submission_xml(sample());
  EXPECT_TRUE(schema.validate(valid).empty());
  const auto spoiled = [&](const std::string& what, const std::string& with) {
    std::string xml = valid;
    const std::size_t at = xml.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return xml.replace(at, what.size(), with);
  };
  EXPECT_FALSE(schema.validate("").empty());
  EXPECT_FALSE(schema.validate("<a>").empty());
  EXPECT_FALSE(schema.validate(spoiled("schemaversion=\"1.0\"", "schemaversion=\"2.0\"")).empty());
  EXPECT_FALSE(schema.validate(spoiled("inrapportering:1.0", "inrapportering:9.9")).empty());
  EXPECT_FALSE(schema.validate(spoiled("<Saknas/>", "<Saknas>5</Saknas>")).empty());
  EXPECT_FALSE(schema.validate(spoiled("<Saknas/>", "")).empty());
  EXPECT_FALSE(
      schema.validate(spoiled("<Undertryckt/>", "<Undertryckt/><Namnare>5</Namnare>")).empty());
  for (const char* number : {"1e3", "NaN", "INF", "1,5", "", "0x1"}) {
    EXPECT_FALSE(schema.validate(spoiled("12345678.5", number)).empty()) << number;
  }
  // The key of another observation.
  EXPECT_FALSE(schema.validate(spoiled("period=\"2019\"", "period=\"2021\"")).empty());
  EXPECT_FALSE(
      schema.validate(spoiled("?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"))
          .empty());
}

TEST(SubmissionSchema, RefusesSchemasThatAreNotThereOrPointElsewhere) {
  const std::filesystem::path folder =
      std::filesystem::path(VSP_TEST_BINARY_DIR) / "tests" / "submission_schemas";
  const auto code_for = [&](const std::string& schema, const std::string& name) {
    std::filesystem::create_directories(folder / name);
    if (!schema.empty()) {
      std::ofstream(folder / name / "vardspegel-inrapportering-1.0.xsd") << schema;
    }
    try {
      SubmissionSchema::of(folder / name);
    } catch (const Error& error) {
      EXPECT_EQ(error.failure(), Failure::system);
      return error.findings().front().code;
    }
    return std::string("accepted");
  };
  const auto importing = [](const std::string& location) {
    return "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"><xs:import "
           "namespace=\"urn:x\" schemaLocation=\"" +
           location + "\"/></xs:schema>";
  };
  EXPECT_EQ(code_for("", "none"), "VSP-SUB-005");
  EXPECT_EQ(code_for("<a>", "broken"), "VSP-SUB-005");
  EXPECT_EQ(code_for("<a/>", "other"), "VSP-SUB-005");
  EXPECT_EQ(code_for(importing("http://localhost/x.xsd"), "http"), "VSP-SUB-005");
  EXPECT_EQ(code_for(importing("../x.xsd"), "parent"), "VSP-SUB-005");
  EXPECT_EQ(code_for(importing("%2e%2e%2fx.xsd"), "escaped"), "VSP-SUB-005");
}

TEST(SubmissionOptions, AreJsonWithShare) {
  EXPECT_EQ(options_from(R"({"share":"/usr/share/vardspegel"})").share, "/usr/share/vardspegel");
  for (const char* json : {"", "[]", "{}", R"({"share":1})", R"({"share":"/x","colour":"blue"})"}) {
    try {
      options_from(json);
      ADD_FAILURE() << "accepted " << json;
    } catch (const Error& error) {
      EXPECT_EQ(error.findings().front().code, "VSP-SUB-007");
      EXPECT_EQ(error.failure(), Failure::configuration);
    }
  }
}

}  // namespace
}  // namespace vsp::submission
