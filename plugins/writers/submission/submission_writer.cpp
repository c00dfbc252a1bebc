// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/error.hpp"
#include "render_submission.hpp"
#include "vardspegel/writer.hpp"

namespace {

class SubmissionWriter : public vsp::sdk::Writer {
 public:
  void write(std::string_view document, const vsp::sdk::Sink& sink) const {
    try {
      const vsp::submission::Options options = vsp::submission::options_from(parameters());
      sink.write(vsp::submission::render_submission(vsp::document::parse(document), options));
    } catch (const vsp::Error& error) {
      for (const vsp::Finding& finding : error.findings()) report_finding(finding);
      const std::string& code = error.findings().front().code;
      switch (error.failure()) {
        case vsp::Failure::system:
          throw vsp::sdk::io_failed(code, code);
        case vsp::Failure::configuration:
        case vsp::Failure::input:
          throw vsp::sdk::input_invalid(code, code);
        case vsp::Failure::plugin:
          break;
      }
      throw vsp::sdk::failed(code, code);
    }
  }

 private:
  void report_finding(const vsp::Finding& finding) const {
    vsp::sdk::Finding reported;
    reported.code = finding.code;
    reported.file = finding.where.file;
    reported.row = finding.where.row;
    reported.column = finding.where.column;
    reported.arguments.assign(finding.arguments.begin(), finding.arguments.end());
    report(reported);
  }
};

}  // namespace

VSP_PLUGIN(vsp::sdk::writer<SubmissionWriter>("submission"));
