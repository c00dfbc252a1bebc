// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/finding.hpp"

namespace vsp::pdf {

/// What a caller can decide about a PDF.
struct Options {
  /// Absolute folders that are searched, in order, for the font files of fonts.hpp.
  std::vector<std::string> font_folders = {"/usr/share/fonts/truetype/open-sans",
                                           "/usr/share/fonts/truetype/dejavu"};
  /// Receives what was found while writing, in document order; may be empty. Called on the thread
  /// of render_pdf.
  std::function<void(const Finding&)> report;
};

/// The options of a JSON object: "share" (not used here) and "font_folders". Throws
/// Error(Failure::configuration, VSP-PDF-005) that lists every unknown or ill-typed option.
Options options_from_json(std::string_view json);

}  // namespace vsp::pdf
