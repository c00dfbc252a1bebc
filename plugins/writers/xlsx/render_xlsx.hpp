// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "document/document.hpp"

namespace vsp::xlsx {

/// Options of the report definition for this writer. There are none yet; "share" is the host's.
struct Options {};

/// The options of such a JSON object. Throws Error(Failure::configuration, VSP-XLS-009) for a key
/// that this writer does not know, or for what is no JSON object.
Options options_from(std::string_view json);

/// The document as an Excel workbook. The same document gives the same bytes on every run. Safe to
/// call from several threads. Throws Error with a VSP-XLS-… code; see docs/writer-xlsx.md.
std::string render_xlsx(const document::Document& document, const Options& options);

}  // namespace vsp::xlsx
