// SPDX-License-Identifier: Apache-2.0
#include "csv_outcome.hpp"

#include <array>
#include <charconv>
#include <stdexcept>

#include "csv_reader.hpp"
#include "csv_request.hpp"
#include "table/arrow_exchange.hpp"
#include "vardspegel/table_stream.hpp"

namespace vsp::test {
namespace {

std::vector<std::string> list(const std::vector<sdk::Finding>& findings, sdk::Severity severity) {
  std::vector<std::string> result;
  for (const sdk::Finding& finding : findings) {
    if (finding.severity != severity) continue;
    std::string text =
        finding.code + "@" + std::to_string(finding.row) + ":" + std::to_string(finding.column);
    if (!finding.column_name.empty()) text += ":" + finding.column_name;
    result.push_back(text);
  }
  return result;
}

std::vector<char32_t> code_points(const std::string& utf8) {
  std::vector<char32_t> result;
  for (const char byte : utf8) {
    const auto value = static_cast<unsigned char>(byte);
    if (value < 0x80) {
      result.push_back(value);
    } else if (value >= 0xC0) {
      result.push_back(value < 0xE0 ? value & 0x1FU : value < 0xF0 ? value & 0x0FU : value & 0x07U);
    } else {
      result.back() = (result.back() << 6U) | (value & 0x3FU);
    }
  }
  return result;
}

template <class Value>
std::string number_text(Value value) {
  std::array<char, 64> buffer{};
  const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return {buffer.data(), result.ptr};
}

}  // namespace

const char* const sample_columns = R"([
  {"name":"kod","type":"text"},
  {"name":"andel","type":"number","headers":["Andel","andel i procent"],
   "states":{"":"missing","kan ej uppskattas":"cannot_be_estimated","..":"suppressed",
             "*":"estimated"}},
  {"name":"år","type":"integer","required":false}])";

std::vector<std::string> Outcome::errors() const { return list(findings, sdk::Severity::error); }
std::vector<std::string> Outcome::notes() const { return list(findings, sdk::Severity::note); }

sdk::Finding Outcome::of(const std::string& code) const {
  for (const sdk::Finding& finding : findings) {
    if (finding.code == code) return finding;
  }
  return {};
}

Outcome read(const std::string& bytes, const std::string& columns, const std::string& options) {
  using source_csv::Findings;
  using source_csv::Request;
  // The matrix reads thousands of files by one request.
  static std::string last_json;
  static std::optional<Request> request;
  const std::string json = R"({"version":1,"path":"/x","label":"data/tabell.csv","options":)" +
                           options + R"(,"columns":)" + columns + "}";
  Findings findings("data/tabell.csv");
  if (json != last_json) request = source_csv::parse_request(json, findings);
  last_json = json;
  Outcome outcome;
  if (!request) throw std::invalid_argument("the test's request is none");
  std::optional<sdk::TableBuilder> table = source_csv::read_csv(bytes, *request, findings);
  if (table.has_value() == findings.has_errors()) {
    throw std::logic_error("a table with errors, or neither");
  }
  if (table) {
    ArrowArrayStream stream{};
    sdk::to_stream(std::move(*table), &stream);
    outcome.table = import_stream(stream, "source.csv");
  }
  findings.sort();
  outcome.findings = findings.all();
  return outcome;
}

std::vector<std::string> cells(const Table& table, const std::string& name) {
  const Column* column = table.find(name);
  if (column == nullptr) throw std::invalid_argument(name);
  std::vector<std::string> result;
  for (std::size_t row = 0; row < column->size(); ++row) {
    switch (column->type()) {
      case ColumnType::text:
        result.push_back(column->text()[row].value_or("∅"));
        break;
      case ColumnType::number:
        result.push_back(column->number()[row] ? number_text(*column->number()[row]) : "∅");
        break;
      case ColumnType::integer:
        result.push_back(column->integer()[row] ? number_text(*column->integer()[row]) : "∅");
        break;
    }
  }
  return result;
}

std::string to_windows_1252(const std::string& utf8) {
  std::string result;
  for (const char32_t point : code_points(utf8)) {
    if (point == U'–') {
      result += '\x96';
    } else if (point < 0x80 || (point >= 0xA0 && point < 0x100)) {
      result += static_cast<char>(point);
    } else {
      throw std::invalid_argument("no code in Windows-1252");
    }
  }
  return result;
}

std::string to_utf16(const std::string& utf8, bool little) {
  std::string result;
  const auto unit = [&](char32_t value) {
    const auto low = static_cast<char>(value & 0xFFU);
    const auto high = static_cast<char>((value >> 8U) & 0xFFU);
    result += little ? low : high;
    result += little ? high : low;
  };
  for (const char32_t point : code_points(utf8)) {
    if (point >= 0x10000) {
      unit(0xD800 + ((point - 0x10000) >> 10U));
      unit(0xDC00 + ((point - 0x10000) & 0x3FFU));
    } else {
      unit(point);
    }
  }
  return result;
}

}  // namespace vsp::test
