// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <string_view>

#include "diagnostics/error.hpp"
#include "document/document.hpp"
#include "vardspegel/writer.hpp"
#include "writers/pdf/options.hpp"
#include "writers/pdf/render_pdf.hpp"

namespace vsp::pdf {
namespace {

sdk::Severity severity_of(Severity severity) {
  switch (severity) {
    case Severity::note:
      return sdk::Severity::note;
    case Severity::warning:
      return sdk::Severity::warning;
    case Severity::error:
      return sdk::Severity::error;
  }
  return sdk::Severity::error;
}

sdk::Finding crossing(const Finding& finding) {
  sdk::Finding crossed{.code = finding.code, .severity = severity_of(finding.severity)};
  crossed.file = finding.where.file;
  crossed.sheet = finding.where.sheet;
  crossed.row = finding.where.row;
  crossed.column = finding.where.column;
  crossed.message_sv = finding.message_sv;
  crossed.message_en = finding.message_en;
  for (const auto& [name, value] : finding.arguments) {
    if (name == "found") {
      crossed.found = value;
    } else if (name == "expected") {
      crossed.expected = value;
    } else if (name == "column") {
      crossed.column_name = value;
    } else {
      crossed.arguments.emplace_back(name, value);
    }
  }
  return crossed;
}

vsp_status status_of(Failure failure) {
  switch (failure) {
    case Failure::input:
    case Failure::configuration:
      return VSP_INPUT_INVALID;
    case Failure::system:
      return VSP_IO_FAILED;
    case Failure::plugin:
      return VSP_FAILED;
  }
  return VSP_FAILED;
}

class PdfWriter : public sdk::Writer {
 public:
  void write(std::string_view document, const sdk::Sink& sink) const {
    std::string bytes;
    try {
      Options options = options_from_json(parameters());
      options.report = [this](const Finding& finding) { report(crossing(finding)); };
      bytes = render_pdf(document::parse(document), options);
    } catch (const Error& error) {
      for (const Finding& finding : error.findings()) report(crossing(finding));
      throw sdk::Failure(status_of(error.failure()), error.findings().front().code, error.what());
    }
    sink.write(bytes);
  }
};

}  // namespace
}  // namespace vsp::pdf

VSP_PLUGIN(vsp::sdk::writer<vsp::pdf::PdfWriter>("pdf"));
