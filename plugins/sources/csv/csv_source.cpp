// SPDX-License-Identifier: Apache-2.0
#include <optional>
#include <string>

#include "csv_file.hpp"
#include "csv_findings.hpp"
#include "csv_reader.hpp"
#include "csv_request.hpp"
#include "vardspegel/source.hpp"

namespace {

using vsp::source_csv::Findings;
using vsp::source_csv::Request;

/// The capability vsp.source/1 "csv": files of delimited text (docs/source-csv.md).
class CsvSource : public vsp::sdk::Source {
 public:
  vsp::sdk::TableBuilder read() const {
    Findings request_findings("");
    const std::optional<Request> request =
        vsp::source_csv::parse_request(parameters(), request_findings);
    if (!request) refuse(request_findings, false);

    Findings findings(request->label.empty() ? request->path : request->label);
    bool io_failed = false;
    std::optional<std::string> bytes =
        vsp::source_csv::read_file(request->path, findings, io_failed);
    std::optional<vsp::sdk::TableBuilder> table;
    if (bytes) table = vsp::source_csv::read_csv(std::move(*bytes), *request, findings);
    if (!table) refuse(findings, io_failed);
    report_all(findings);
    return std::move(*table);
  }

 private:
  void report_all(Findings& findings) const {
    findings.sort();
    for (const vsp::sdk::Finding& finding : findings.all()) report(finding);
  }

  [[noreturn]] void refuse(Findings& findings, bool io_failed) const {
    report_all(findings);
    std::string code;
    for (const vsp::sdk::Finding& finding : findings.all()) {
      if (code.empty() && finding.severity == vsp::sdk::Severity::error) code = finding.code;
    }
    const std::string message = std::to_string(findings.error_count()) + " finding(s)";
    throw io_failed ? vsp::sdk::io_failed(code, message) : vsp::sdk::input_invalid(code, message);
  }
};

}  // namespace

VSP_PLUGIN(vsp::sdk::source<CsvSource>("csv"));
