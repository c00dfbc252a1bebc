// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/finding.hpp"

namespace vsp {

/// One row of a reference file.
struct ReferenceRow {
  std::int64_t line = 0;  ///< 1-based line where it begins.
  std::vector<std::string> cells;
};

/// A file of the project's own reference data: UTF-8, comma, fields in double quotes when needed,
/// one header line. Foreign data goes through a source plugin, which takes much more.
class ReferenceTable {
 public:
  /// Reads the text. What is wrong is added to findings (VSP-MOD-002, -003) and left out.
  ReferenceTable(std::string file, std::string_view text, const std::vector<std::string>& columns,
                 std::vector<Finding>& findings);

  const std::string& file() const { return file_; }
  const std::vector<ReferenceRow>& rows() const { return rows_; }
  /// The cell of a column, one of those given to the constructor.
  const std::string& cell(const ReferenceRow& row, std::string_view column) const;

 private:
  std::string file_;
  std::map<std::string, std::size_t, std::less<>> columns_;
  std::vector<ReferenceRow> rows_;
};

}  // namespace vsp
