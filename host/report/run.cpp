// SPDX-License-Identifier: Apache-2.0
#include "report/run.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <new>
#include <thread>

#include "diagnostics/error.hpp"
#include "report/document_production.hpp"
#include "report/output_folder.hpp"
#include "report/run_manifest.hpp"
#include "report/sha256.hpp"

namespace vsp::report {
namespace {

/// One of the two places where errors are caught: a document that fails, fails alone.
DocumentOutcome make_document(const PlannedDocument& planned, const DocumentProduction& production,
                              OutputFolder& folder) {
  DocumentOutcome outcome;
  outcome.planned = planned;
  try {
    const DocumentProduction::Product product = production.make(planned);
    outcome.findings = product.findings;
    outcome.incomplete = product.incomplete;
    outcome.sha256 = sha256(product.bytes);
    outcome.written = folder.write(planned.path, product.bytes);
  } catch (const Error& error) {
    outcome.failed = true;
    outcome.failure = error.failure();
    outcome.findings = error.findings();
  } catch (const std::bad_alloc&) {
    outcome.failed = true;
    outcome.failure = Failure::system;
    outcome.findings = {{"VSP-RUN-013", Severity::error, {}, {}, {}, {}}};
  } catch (const std::exception& error) {
    outcome.failed = true;
    outcome.failure = Failure::system;
    outcome.findings = {{"VSP-INT-001", Severity::error, {}, {{"found", error.what()}}, {}, {}}};
  }
  if (outcome.failed) outcome.sha256.clear();
  return outcome;
}

std::vector<DocumentOutcome> make_documents(const std::vector<PlannedDocument>& plan,
                                            const DocumentProduction& production,
                                            OutputFolder& folder, const RunOptions& options) {
  std::vector<DocumentOutcome> outcomes(plan.size());
  std::atomic<std::size_t> next{0};
  std::size_t done = 0;
  std::mutex progress;
  const auto work = [&] {
    for (std::size_t i = next++; i < plan.size(); i = next++) {
      outcomes[i] = make_document(plan[i], production, folder);
      const std::lock_guard<std::mutex> lock(progress);
      ++done;
      if (options.progress) options.progress(done, plan.size());
    }
  };
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  const std::size_t jobs =
      std::min(options.jobs == 0 ? cores : std::size_t{options.jobs}, plan.size());
  std::vector<std::thread> threads;
  for (std::size_t i = 1; i < jobs; ++i) threads.emplace_back(work);
  work();
  for (std::thread& thread : threads) thread.join();
  return outcomes;
}

std::map<std::string, std::string> all_inputs(const ReportDefinition& report,
                                              const Computation& computation,
                                              const DocumentProduction& production) {
  std::map<std::string, std::string> inputs = production.inputs();
  inputs[report.file.string()] = sha256(read_file(report.file));
  for (const auto& [id, source] : computation.sources) inputs[source.file.string()] = source.sha256;
  return inputs;
}

int exit_status(const RunOutcome& outcome) {
  const auto& documents = outcome.documents;
  const auto failed = [](const DocumentOutcome& one) { return one.failed; };
  // A full disk or a broken one will not have hit one document only.
  if (std::any_of(documents.begin(), documents.end(),
                  [](const auto& one) { return one.failed && one.failure == Failure::system; })) {
    return 5;
  }
  const bool all = !documents.empty() && std::all_of(documents.begin(), documents.end(), failed);
  if (all) {
    switch (documents.front().failure) {
      case Failure::configuration:
        return 2;
      case Failure::input:
        return 3;
      case Failure::plugin:
        return 4;
      case Failure::system:
        return 5;
    }
  }
  const bool incomplete = std::any_of(documents.begin(), documents.end(),
                                      [](const auto& one) { return one.failed || one.incomplete; });
  return outcome.computation.complete && !incomplete ? 0 : 1;
}

}  // namespace

RunOutcome run(const ReportDefinition& report, const Installation& installation,
               const RunOptions& options) {
  const std::vector<PlannedDocument> plan =
      plan_documents(report, installation.areas, installation.plugins, options.selection);
  RunOutcome outcome;
  outcome.computation = compute(report, installation);
  const DocumentProduction production(report, outcome.computation, installation);
  // A writer that cannot be loaded is known before anything is written.
  for (const PlannedDocument& planned : plan) {
    installation.plugins.capability<vsp_writer_v1>(VSP_CAPABILITY_WRITER_1,
                                                   planned.definition->writer);
  }
  OutputFolder folder(options.out);
  outcome.documents = make_documents(plan, production, folder, options);
  outcome.status = exit_status(outcome);
  const auto manifest_file = folder.path() / "manifest.json";
  const std::string earlier =
      std::filesystem::is_regular_file(manifest_file) ? read_file(manifest_file) : std::string();
  outcome.manifest_written = folder.write(
      "manifest.json",
      run_manifest(report, installation, outcome,
                   all_inputs(report, outcome.computation, production), folder.path(), earlier));
  return outcome;
}

}  // namespace vsp::report
