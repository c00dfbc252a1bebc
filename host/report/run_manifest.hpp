// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

#include "report/run.hpp"

namespace vsp::report {

/// The run's manifest.json as the command-line contract has it, paths relative to the output
/// folder: inputs, plugins and outputs with their hashes, findings, checks. inputs: absolute path →
/// SHA-256. earlier: the manifest that is there (or ""): documents that this run did not select are
/// kept from it when they were made from the very same inputs and plugins.
std::string run_manifest(const ReportDefinition& report, const Installation& installation,
                         const RunOutcome& outcome,
                         const std::map<std::string, std::string>& inputs,
                         const std::filesystem::path& out, const std::string& earlier);

}  // namespace vsp::report
