// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/error.hpp"
#include "render_xlsx.hpp"
#include "vardspegel/writer.hpp"

namespace {

class XlsxWriter : public vsp::sdk::Writer {
 public:
  void write(std::string_view document, const vsp::sdk::Sink& sink) const {
    try {
      const vsp::xlsx::Options options = vsp::xlsx::options_from(parameters());
      sink.write(vsp::xlsx::render_xlsx(vsp::document::parse(document), options));
    } catch (const vsp::Error& error) {
      for (const vsp::Finding& finding : error.findings()) report_finding(finding);
      const vsp::Finding& first = error.findings().front();
      switch (error.failure()) {
        case vsp::Failure::system:
          throw vsp::sdk::io_failed(first.code, first.code);
        case vsp::Failure::configuration:
        case vsp::Failure::input:
          throw vsp::sdk::input_invalid(first.code, first.code);
        case vsp::Failure::plugin:
          break;
      }
      throw vsp::sdk::failed(first.code, first.code);
    }
  }

 private:
  void report_finding(const vsp::Finding& finding) const {
    vsp::sdk::Finding reported;
    reported.code = finding.code;
    reported.file = finding.where.file;
    reported.sheet = finding.where.sheet;
    reported.row = finding.where.row;
    reported.column = finding.where.column;
    reported.arguments.assign(finding.arguments.begin(), finding.arguments.end());
    report(reported);
  }
};

}  // namespace

VSP_PLUGIN(vsp::sdk::writer<XlsxWriter>("xlsx"));
