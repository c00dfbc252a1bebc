// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "csv_findings.hpp"
#include "vardspegel/state.hpp"

namespace vsp::source_csv {

enum class ColumnType { text, number, integer };

/// A column that the table is to have.
struct ColumnRequest {
  std::string name;
  ColumnType type = ColumnType::text;
  bool required = true;
  std::vector<std::string> headers;  ///< Headers that it may have in the file; never empty.
  /// States by folded word (csv_text.hpp); "" is the empty cell.
  std::map<std::string, sdk::State, std::less<>> states;
  std::vector<std::string> state_words;  ///< As the request spelled them, for messages.
  std::optional<sdk::State> star;        ///< State of a number followed by an asterisk.
  bool percent = false;                  ///< A share in percent: "%" may stand after the number.
  std::optional<double> minimum, maximum;

  /// The state that a trimmed cell stands for; nothing when it is none of the state words.
  std::optional<sdk::State> state_of(std::string_view cell) const;
};

enum class Encoding { utf8, windows_1252, utf16_little, utf16_big };

/// What to read and how; absent choices are detected.
struct Request {
  std::string path;
  std::string label;  ///< The file as the report definition wrote it.
  std::optional<char> delimiter;
  std::optional<char> decimal;
  std::optional<Encoding> encoding;
  bool percent_sign = false;  ///< "%" may stand after any number.
  std::vector<ColumnRequest> columns;
};

/// The request of a JSON text (docs/source-csv.md). Nothing, and findings VSP-SRC-051 … 053, when
/// it is not one: unknown keys are refused because a misspelt choice would otherwise be ignored.
std::optional<Request> parse_request(std::string_view json, Findings& findings);

}  // namespace vsp::source_csv
