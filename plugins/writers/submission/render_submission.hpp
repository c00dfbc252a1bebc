// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "document/document.hpp"

namespace vsp::submission {

/// Options of the writer.
struct Options {
  /// Absolute path of share/vardspegel; the schemas are in templates/schemas below it.
  std::filesystem::path share;
};

/// The options of such a JSON object. Throws Error(Failure::configuration, VSP-SUB-007) when it is
/// none, "share" is not in it, or a key is not known.
Options options_from(std::string_view json);

/// The document's observations as XML text (docs/submission-xml.md), not validated. Throws
/// Error(Failure::input) with all findings: no observations (VSP-SUB-002), the same key twice
/// (VSP-SUB-003), numbers that do not fit the state (VSP-SUB-004), numbers that are not finite
/// (VSP-SUB-006).
std::string submission_xml(const document::Document& document);

/// submission_xml, validated against the schema. Throws Error(Failure::input, VSP-SUB-001) with
/// line and reason for everything that does not validate. The same document gives the same bytes.
/// Safe to call from several threads.
std::string render_submission(const document::Document& document, const Options& options);

}  // namespace vsp::submission
