// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace vsp {

enum class Severity { note, warning, error };

/// Where something was found. Whatever is empty or 0 is not known.
struct Location {
  std::string file{};       ///< As the user named it.
  std::string sheet{};      ///< Sheet of a workbook.
  std::int64_t row = 0;     ///< 1-based line or row.
  std::int64_t column = 0;  ///< 1-based column.
  bool operator==(const Location&) const = default;
};

/// One thing that was found: a stable code, where, and the arguments of its message. The words, in
/// Swedish and English, are the message catalogue's (text/message_catalogue.hpp).
struct Finding {
  std::string code{};  ///< "VSP-<room>-<number>", listed in templates/texts/messages.toml.
  Severity severity = Severity::error;
  Location where{};
  /// Arguments of the message by name. "found", "expected" and "column" are used by most messages.
  std::map<std::string, std::string> arguments{};
  /// The plugin's own words (sv, en), for codes that the catalogue does not have.
  std::string message_sv{};
  std::string message_en{};
};

/// "file:row:column" or "file:sheet!row:column", as far as known; "" when nothing is.
std::string to_string(const Location& where);

/// "note", "warning" or "error".
const char* to_string(Severity severity);

}  // namespace vsp
