// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "csv_findings.hpp"

namespace vsp::source_csv {

/// One record of the file.
struct Record {
  std::int64_t row = 0;     ///< 1-based line on which it begins.
  std::size_t first = 0;    ///< Index of its first cell.
  std::uint32_t count = 0;  ///< Number of cells, at least 1.
  bool blank = false;       ///< A line of nothing but spaces.
};

/// The cells of a file, one record after the other. Cells borrow from the text that was parsed and
/// from unescaped.
struct Records {
  std::vector<std::string_view> cells;
  std::vector<Record> records;
  std::deque<std::string> unescaped;

  std::string_view cell(const Record& record, std::size_t index) const {
    return cells[record.first + index];
  }
};

/// Splits text into records and cells (RFC 4180, and: any of LF, CRLF and CR ends a line; spaces
/// may stand around a quoted cell). Line ends inside a quoted cell become LF. What is wrong with
/// the quotes is reported (VSP-SRC-033 … 035) and reading goes on. Linear time.
class Parser {
 public:
  /// delimiter: a character, or NUL for none: each line is one cell. first_row: number of the line
  /// at which text begins.
  Parser(std::string_view text, char delimiter, std::int64_t first_row, Findings& findings);

  /// Reads the next record into records. False at the end of the text.
  bool next(Records& records);

 private:
  std::string_view plain_cell(std::int64_t column);
  std::string_view quoted_cell(std::int64_t column, Records& records);
  void after_quote(std::int64_t column);
  /// Position of the quote that opens a quoted cell here, or npos.
  std::size_t opening_quote() const;
  std::size_t line_end_length(std::size_t position) const;
  bool at_end_of_cell() const;

  std::string_view text_;
  char delimiter_;
  Findings& findings_;
  std::array<bool, 256> stops_{};  ///< Characters at which an unquoted cell may end.
  std::size_t position_ = 0;
  std::int64_t row_;         ///< Line at position_.
  std::int64_t record_row_;  ///< Line on which the record began.
};

/// All records of a text.
Records parse_records(std::string_view text, char delimiter, std::int64_t first_row,
                      Findings& findings);

}  // namespace vsp::source_csv
