// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "vardspegel/finding.hpp"

namespace vsp::source_csv {

/// Place of a cell, or of a whole line (column 0), in the file.
struct Place {
  std::int64_t row = 0;        ///< 1-based line on which the record begins.
  std::int64_t column = 0;     ///< 1-based number of the cell.
  std::string_view name = {};  ///< Name of the requested column.
};

/// Gathers what is found in one file. Messages are the host catalogue's; here are codes, places and
/// arguments.
class Findings {
 public:
  using Arguments = std::vector<std::pair<std::string, std::string>>;

  /// file: the file as the report definition wrote it.
  explicit Findings(std::string file) : file_(std::move(file)) {}

  void error(const char* code, const Place& place, std::string_view found = {},
             std::string expected = {}, Arguments arguments = {});
  void note(const char* code, const Place& place, std::string_view found = {},
            std::string expected = {}, Arguments arguments = {});

  bool has_errors() const { return errors_ > 0; }
  std::size_t error_count() const { return errors_; }
  const std::vector<sdk::Finding>& all() const { return findings_; }
  /// In order of row and column; what concerns the whole file comes first.
  void sort();

 private:
  void add(sdk::Severity severity, const char* code, const Place& place, std::string_view found,
           std::string expected, Arguments arguments);

  std::string file_;
  std::vector<sdk::Finding> findings_;
  std::size_t errors_ = 0;
};

/// At most 80 characters of a cell, for a message; an ellipsis shows that more was there.
std::string clip(std::string_view text);

/// The words with commas between them, as needed by messages in any language; an en dash for none.
std::string list_of(const std::vector<std::string>& words);

}  // namespace vsp::source_csv
