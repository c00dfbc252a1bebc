// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <xlsxwriter.h>

#include <map>
#include <string>

#include "cell_style.hpp"
#include "private_folder.hpp"

namespace vsp::xlsx {

/// What a place in the workbook is called in findings.
struct Place {
  std::string sheet;
  std::uint32_t row = 0;  ///< From 0.
  std::uint16_t column = 0;
};

/// Throws Error(Failure::plugin, VSP-XLS-003), or Failure::system for what the file system refused,
/// when the library's answer is not "no error". what: the function, for the message.
void check(lxw_error error, const char* what, const Place& place);

/// A workbook that is being made, in a private folder that goes with this object.
class WorkbookFile {
 public:
  WorkbookFile();
  ~WorkbookFile();
  WorkbookFile(const WorkbookFile&) = delete;
  WorkbookFile& operator=(const WorkbookFile&) = delete;

  lxw_workbook* handle() const { return workbook_; }
  lxw_worksheet* add_sheet(const std::string& name);
  /// The format of a style, made at its first use.
  lxw_format* format(const CellStyle& style);

  /// Closes the workbook and gives its bytes. Once. Throws Error(Failure::system, VSP-XLS-006).
  std::string finish();

 private:
  PrivateFolder folder_;
  std::string path_;
  std::string folder_name_;
  lxw_workbook* workbook_ = nullptr;
  std::map<CellStyle, lxw_format*> formats_;
};

}  // namespace vsp::xlsx
