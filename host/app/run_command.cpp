// SPDX-License-Identifier: Apache-2.0
#include <unistd.h>
#include <algorithm>
#include <iostream>
#include <memory>

#include "app/commands.hpp"
#include "model/period.hpp"
#include "report/run.hpp"

namespace vsp::app {
namespace {

struct RunArguments {
  std::string report;
  std::string as_of;
  bool dry_run = false;
  report::RunOptions options;
};

using Json = nlohmann::ordered_json;

Json planned_json(const report::PlannedDocument& planned) {
  return {{"id", planned.definition->id},
          {"area", planned.area->code},
          {"path", planned.path.generic_string()},
          {"writer", planned.definition->writer}};
}

int dry_run(const Session& session, const report::ReportDefinition& report,
            const report::Installation& installation, const RunArguments& arguments) {
  const auto plan = report::plan_documents(report, installation.areas, installation.plugins,
                                           arguments.options.selection);
  Json documents = Json::array();
  Json inputs = Json::array();
  for (const auto& planned : plan) documents.push_back(planned_json(planned));
  for (const auto& source : report.sources)
    inputs.push_back({{"id", source.id}, {"path", source.path}});
  if (session.json) {
    Session::print_json({{"report", report.id},
                         {"as_of", report.as_of},
                         {"dry_run", true},
                         {"inputs", inputs},
                         {"documents", documents}});
    return 0;
  }
  std::cout << session.word("dry_run_from") << '\n';
  for (const auto& source : report.sources) {
    std::cout << "  " << padded(source.id, 28) << source.path << '\n';
  }
  std::cout << session.word("dry_run_make") << '\n';
  for (const auto& planned : plan) {
    std::cout << "  " << padded(planned.definition->id, 20) << padded(planned.area->code, 10)
              << planned.path.generic_string() << '\n';
  }
  return 0;
}

/// The findings of the run and of each document, each of them once.
void tell_findings(const Session& session, const report::RunOutcome& outcome) {
  session.tell(outcome.computation.findings);
  std::vector<std::string> told;
  for (const auto& document : outcome.documents) {
    for (Finding finding : document.findings) {
      if (document.failed && finding.where.file.empty()) {
        finding.where.file = document.planned.path.generic_string();
      }
      const std::string line = session.messages.render(finding, session.language);
      if (std::find(told.begin(), told.end(), line) != told.end()) continue;
      told.push_back(line);
      session.tell(finding);
    }
  }
}

Json outcome_json(const Session& session, const report::ReportDefinition& report,
                  const report::RunOutcome& outcome) {
  Json documents = Json::array();
  for (const auto& document : outcome.documents) {
    Json item = planned_json(document.planned);
    item["state"] = document.failed ? "failed" : document.incomplete ? "incomplete" : "complete";
    item["written"] = document.written;
    item["sha256"] = document.sha256;
    item["findings"] = session.findings_json(document.findings);
    documents.push_back(std::move(item));
  }
  return {{"report", report.id},
          {"as_of", report.as_of},
          {"status", outcome.status},
          {"complete", outcome.status == 0},
          {"documents", documents},
          {"findings", session.findings_json(outcome.computation.findings)}};
}

void print_summary(const Session& session, const report::RunOutcome& outcome,
                   const std::filesystem::path& out) {
  std::size_t written = 0;
  std::size_t failed = 0;
  for (const auto& document : outcome.documents) {
    written += document.written ? 1 : 0;
    failed += document.failed ? 1 : 0;
    if (document.failed) {
      std::cout << session.word("failed") << ": " << document.planned.path.generic_string() << '\n';
    }
  }
  const std::size_t unchanged = outcome.documents.size() - written - failed;
  std::cout << out.string() << ": " << session.word("made") << ' ' << written << ", "
            << session.word("unchanged") << ' ' << unchanged << ", " << session.word("failed")
            << ' ' << failed << ".";
  if (written == 0 && failed == 0 && !outcome.manifest_written) {
    std::cout << ' ' << session.word("nothing_changed");
  }
  std::cout << '\n';
}

int run(const Session& session, RunArguments& arguments) {
  report::ReportDefinition definition = report::read_report_definition(arguments.report);
  if (!arguments.as_of.empty()) definition.as_of = arguments.as_of;
  const report::Installation installation = session.open();
  if (arguments.dry_run) return dry_run(session, definition, installation, arguments);
  const bool terminal = ::isatty(STDERR_FILENO) == 1 && !session.quiet;
  if (terminal) {
    arguments.options.progress = [&](std::size_t done, std::size_t all) {
      std::cerr << '\r' << session.word("documents") << ' ' << done << '/' << all << std::flush;
      if (done == all) std::cerr << "\r\033[K" << std::flush;
    };
  }
  const report::RunOutcome outcome = report::run(definition, installation, arguments.options);
  tell_findings(session, outcome);
  if (session.json) {
    Session::print_json(outcome_json(session, definition, outcome));
  } else if (!session.quiet) {
    print_summary(session, outcome, arguments.options.out);
  }
  return outcome.status;
}

/// A date that there is: "2024-02-30" is none.
std::string check_date(const std::string& text) {
  static constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool shape = text.size() == 10 && text[4] == '-' && text[7] == '-' &&
                     std::all_of(text.begin(), text.end(),
                                 [](char c) { return c == '-' || (c >= '0' && c <= '9'); });
  if (shape && std::count(text.begin(), text.end(), '-') == 2) {
    const int year = std::stoi(text.substr(0, 4));
    const int month = std::stoi(text.substr(5, 2));
    const int day = std::stoi(text.substr(8, 2));
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    if (month >= 1 && month <= 12 && day >= 1 &&
        day <= kDays[month - 1] + (month == 2 && leap ? 1 : 0)) {
      return {};
    }
  }
  return text + ": YYYY-MM-DD";
}

}  // namespace

void add_run(CLI::App& app, Session& session, Action& chosen) {
  CLI::App& command = session.add_command(app, "run");
  auto arguments = std::make_shared<RunArguments>();
  command.add_option("report", arguments->report, session.word("run_report"))
      ->required()
      ->type_name("REPORT.toml");
  command.add_option("--out", arguments->options.out, session.word("run_out"))->type_name("DIR");
  command.add_option("--as-of", arguments->as_of, session.word("run_as_of"))
      ->type_name("YYYY-MM-DD")
      ->check(check_date);
  command.add_option("--jobs", arguments->options.jobs, session.word("run_jobs"))
      ->type_name("N")
      ->check(CLI::Range(1, 256));
  command.add_option("--area", arguments->options.selection.areas, session.word("run_area"))
      ->type_name("CODE");
  command
      .add_option("--document", arguments->options.selection.documents,
                  session.word("run_document"))
      ->type_name("ID");
  command.add_flag("--dry-run", arguments->dry_run, session.word("run_dry_run"));
  command.callback([&session, &chosen, arguments] {
    chosen = [&session, arguments] { return run(session, *arguments); };
  });
}

}  // namespace vsp::app
