// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <vector>

namespace vsp::xlsx::test {

/// A workbook taken apart with unzip; the folder goes with the object.
class WorkbookParts {
 public:
  explicit WorkbookParts(const std::string& bytes);
  ~WorkbookParts();
  WorkbookParts(const WorkbookParts&) = delete;
  WorkbookParts& operator=(const WorkbookParts&) = delete;

  /// Text of a part: "xl/workbook.xml".
  std::string part(const std::string& name) const;
  /// Names of all parts, sorted.
  std::vector<std::string> names() const;
  /// All parts after each other.
  std::string everything() const;
  /// True when xmllint finds every part well-formed.
  bool all_well_formed() const;

  std::vector<std::string> sheet_names() const;
  /// Cells of the n-th sheet (from 1) by address: their text, or their number as written.
  std::map<std::string, std::string> cells(std::size_t sheet) const;
  /// The addresses of cells that hold numbers.
  std::vector<std::string> number_cells(std::size_t sheet) const;
  /// The number format code of a cell.
  std::string number_code(std::size_t sheet, const std::string& address) const;

  const std::filesystem::path& workbook() const { return workbook_; }

 private:
  pugi::xml_document parsed(const std::string& name) const;

  std::filesystem::path folder_;
  std::filesystem::path workbook_;
};

}  // namespace vsp::xlsx::test
