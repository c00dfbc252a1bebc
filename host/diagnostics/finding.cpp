// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/finding.hpp"

namespace vsp {

std::string to_string(const Location& where) {
  std::string text = where.file;
  if (!where.sheet.empty()) text += (text.empty() ? "" : ":") + where.sheet + "!";
  if (where.row > 0) {
    if (!text.empty() && where.sheet.empty()) text += ':';
    text += std::to_string(where.row);
    if (where.column > 0) text += ':' + std::to_string(where.column);
  }
  return text;
}

const char* to_string(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "error";
}

}  // namespace vsp
