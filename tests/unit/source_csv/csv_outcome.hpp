// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "csv_findings.hpp"
#include "table/table.hpp"

namespace vsp::test {

/// What came of reading one file.
struct Outcome {
  std::optional<Table> table;  ///< As the host imports it.
  std::vector<sdk::Finding> findings;

  /// "VSP-SRC-004@3:2:andel" for each finding of severity error, in order.
  std::vector<std::string> errors() const;
  /// The same of the notes.
  std::vector<std::string> notes() const;
  /// The first finding of that code; an empty one when there is none.
  sdk::Finding of(const std::string& code) const;
};

/// Reads bytes as a request with those columns and options (JSON texts) says.
Outcome read(const std::string& bytes, const std::string& columns,
             const std::string& options = "{}");

/// Columns "kod" (text), "andel" (number with states) and "år" (integer, optional).
extern const char* const sample_columns;

/// The cells of a column, one per row: text as it is, numbers in shortest form, "∅" for null.
std::vector<std::string> cells(const Table& table, const std::string& column);

/// The text in Windows-1252; every character must have a code there.
std::string to_windows_1252(const std::string& utf8);
/// The text in UTF-16 without byte order mark.
std::string to_utf16(const std::string& utf8, bool little);

}  // namespace vsp::test
