// SPDX-License-Identifier: Apache-2.0
#include "render_submission.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <tuple>
#include <vector>

#include "diagnostics/error.hpp"
#include "document/xml_writer.hpp"
#include "submission_schema.hpp"
#include "text/number_format.hpp"

namespace vsp::submission {
namespace {

using document::DataPoint;

/// Element names of the states, by ValueState.
constexpr std::array<std::string_view, 8> kStateElements = {
    "Varde",           "Uppskattat",    "Preliminart", "Saknas",
    "KanEjUppskattas", "EjTillampligt", "Undertryckt", "Fel"};

auto key_of(const DataPoint& point) {
  return std::tie(point.indicator, point.area, point.period, point.breakdown);
}

std::string key_text(const DataPoint& point) {
  std::string key = point.indicator + " " + point.area + " " + point.period;
  return point.breakdown.empty() ? key : key + " " + point.breakdown;
}

void collect(const std::vector<document::Block>& blocks, std::vector<DataPoint>& points) {
  for (const document::Block& block : blocks) {
    if (const auto* observations = std::get_if<document::Observations>(&block)) {
      points.insert(points.end(), observations->points.begin(), observations->points.end());
    } else if (const auto* section = std::get_if<document::Section>(&block)) {
      collect(section->blocks, points);
    }
  }
}

Finding finding_of(const char* code, const DataPoint& point, std::string found,
                   std::string expected) {
  Finding finding;
  finding.code = code;
  finding.arguments = {{"observation", key_text(point)},
                       {"found", std::move(found)},
                       {"expected", std::move(expected)}};
  return finding;
}

/// What the state says about numbers must be true of the point.
void check_numbers(const DataPoint& point, std::vector<Finding>& findings) {
  const std::array<std::pair<std::string_view, const std::optional<double>*>, 5> numbers = {{
      {"value", &point.value},
      {"lower", &point.lower},
      {"upper", &point.upper},
      {"numerator", &point.numerator},
      {"denominator", &point.denominator},
  }};
  const std::string state(to_string(point.state));
  if (has_number(point.state) && !point.value) {
    findings.push_back(finding_of("VSP-SUB-004", point, state, "value"));
  }
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const auto& [name, number] = numbers[i];
    if (!*number) continue;
    if (!std::isfinite(**number)) {
      findings.push_back(finding_of("VSP-SUB-006", point, std::string(name), "59.7"));
    }
    const bool is_result = i < 3;
    const bool forbidden =
        point.state == ValueState::suppressed || (is_result && !has_number(point.state));
    if (forbidden) {
      findings.push_back(
          finding_of("VSP-SUB-004", point, state + " + " + std::string(name), state));
    }
  }
}

/// The points in order of their keys. Throws when one cannot be submitted.
std::vector<DataPoint> checked_points(const document::Document& document) {
  std::vector<DataPoint> points;
  collect(document.blocks, points);
  std::vector<Finding> findings;
  if (points.empty()) {
    Finding finding;
    finding.code = "VSP-SUB-002";
    finding.arguments["document"] = document.id;
    findings.push_back(std::move(finding));
  }
  std::stable_sort(points.begin(), points.end(),
                   [](const DataPoint& a, const DataPoint& b) { return key_of(a) < key_of(b); });
  for (std::size_t i = 0; i < points.size(); ++i) {
    check_numbers(points[i], findings);
    if (i > 0 && key_of(points[i - 1]) == key_of(points[i])) {
      findings.push_back(finding_of("VSP-SUB-003", points[i], "2", "1"));
    }
  }
  if (!findings.empty()) throw Error(Failure::input, std::move(findings));
  return points;
}

std::string_view level_word(std::string_view level) {
  if (level == "country") return "land";
  if (level == "municipality") return "kommun";
  if (level == "healthcare_region") return "sjukvardsregion";
  return level;  // "region" and "rss" are the same; what is unknown the schema refuses.
}

void write_header(document::XmlWriter& xml, const document::Document& document) {
  xml.open("i:Huvud");
  xml.open("Uppgiftslamnare")
      .element("Kod", document.subject.code)
      .element("Namn", document.subject.name)
      .element("Niva", level_word(document.subject.level))
      .close();
  xml.element("Rapport", document.report)
      .element("Dokument", document.id)
      .element("UppgifterPer", document.as_of);
  xml.open("Program").element("Namn", "Vårdspegel").element("Version", VSP_VERSION).close();
  xml.element("Exempeldata", document.synthetic_notice.empty() ? "false" : "true");
  if (!document.synthetic_notice.empty()) xml.element("Upplysning", document.synthetic_notice);
  xml.close();
}

void write_number(document::XmlWriter& xml, std::string_view name,
                  const std::optional<double>& number) {
  if (number) xml.element(name, text::format_exact(*number));
}

void write_point(document::XmlWriter& xml, const DataPoint& point) {
  xml.open("Observation")
      .attribute("indikator", point.indicator)
      .attribute("omrade", point.area)
      .attribute("period", point.period)
      .attribute("indelning", point.breakdown)
      .attribute_if("enhet", point.unit)
      .attribute("decimaler", point.decimals)
      .attribute_if("kalla", point.source);
  const std::string_view state = kStateElements.at(static_cast<std::size_t>(point.state));
  xml.element(state, point.value ? text::format_exact(*point.value) : "");
  write_number(xml, "Taljare", point.numerator);
  write_number(xml, "Namnare", point.denominator);
  if (point.lower || point.upper) {
    xml.open("Intervall");
    write_number(xml, "Undre", point.lower);
    write_number(xml, "Ovre", point.upper);
    xml.close();
  }
  xml.close();
}

}  // namespace

Options options_from(std::string_view json) {
  const nlohmann::json options = nlohmann::json::parse(json, nullptr, false);
  const auto refuse = [](const std::string& found) {
    Finding finding;
    finding.code = "VSP-SUB-007";
    finding.arguments = {{"found", found}, {"expected", "share"}};
    throw Error(Failure::configuration, std::move(finding));
  };
  if (!options.is_object()) refuse(std::string(json.substr(0, 80)));
  for (const auto& [key, value] : options.items()) {
    if (key != "share") refuse(key);
  }
  const auto share = options.find("share");
  if (share == options.end() || !share->is_string()) refuse("{}");
  return {std::filesystem::path(share->get<std::string>())};
}

std::string submission_xml(const document::Document& document) {
  const std::vector<DataPoint> points = checked_points(document);
  document::XmlWriter xml(2);
  xml.open("i:Inrapportering")
      .attribute("xmlns:i", "urn:vardspegel:inrapportering:1.0")
      .attribute("xmlns", "urn:vardspegel:komponenter:1.0")
      .attribute("schemaversion", "1.0");
  write_header(xml, document);
  xml.open("i:Observationer");
  for (const DataPoint& point : points) write_point(xml, point);
  xml.close().close();
  return xml.take();
}

std::string render_submission(const document::Document& document, const Options& options) {
  std::string xml = submission_xml(document);
  const std::vector<Finding> findings =
      SubmissionSchema::of(options.share / "templates" / "schemas").validate(xml);
  if (!findings.empty()) throw Error(Failure::input, findings);
  return xml;
}

}  // namespace vsp::submission
