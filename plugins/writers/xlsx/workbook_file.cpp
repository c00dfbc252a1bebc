// SPDX-License-Identifier: Apache-2.0
#include "workbook_file.hpp"

#include <fstream>
#include <iterator>

#include "diagnostics/error.hpp"

namespace vsp::xlsx {
namespace {

bool is_of_system(lxw_error error) {
  return error <= LXW_ERROR_ZIP_CLOSE;  // The library lists memory and file errors first.
}

lxw_format_alignments alignment_of(document::Align align) {
  switch (align) {
    case document::Align::right:
      return LXW_ALIGN_RIGHT;
    case document::Align::center:
      return LXW_ALIGN_CENTER;
    case document::Align::left:
      break;
  }
  return LXW_ALIGN_LEFT;
}

void set_up(lxw_format* format, const CellStyle& style) {
  format_set_font_size(format, style.points());
  format_set_font_color(format, style.colour);
  if (style.strong) format_set_bold(format);
  if (style.emphasis) format_set_italic(format);
  if (style.underlined) format_set_underline(format, LXW_UNDERLINE_SINGLE);
  if (style.wrapped) format_set_text_wrap(format);
  if (style.top) format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  format_set_align(format, static_cast<uint8_t>(alignment_of(style.align)));
  if (style.indented) format_set_indent(format, 1);
  if (style.filled) {
    format_set_pattern(format, LXW_PATTERN_SOLID);
    format_set_fg_color(format, style.fill);
  }
  if (style.rule) {
    format_set_bottom(format, LXW_BORDER_THIN);
    format_set_bottom_color(format, kRuleColour);
  }
  if (!style.number_code.empty()) format_set_num_format(format, style.number_code.c_str());
}

[[noreturn]] void refuse_file(const char* code, const std::string& reason) {
  Finding finding;
  finding.code = code;
  finding.arguments["reason"] = reason;
  throw Error(Failure::system, std::move(finding));
}

}  // namespace

void check(lxw_error error, const char* what, const Place& place) {
  if (error == LXW_NO_ERROR) return;
  Finding finding;
  finding.code = "VSP-XLS-003";
  finding.where.sheet = place.sheet;
  finding.where.row = place.row + 1;
  finding.where.column = place.column + 1;
  finding.arguments["function"] = what;
  finding.arguments["reason"] = lxw_strerror(error);
  throw Error(is_of_system(error) ? Failure::system : Failure::plugin, std::move(finding));
}

WorkbookFile::WorkbookFile()
    : path_((folder_.path() / "workbook.xlsx").string()), folder_name_(folder_.path().string()) {
  lxw_workbook_options options{};
  options.tmpdir = folder_name_.data();
  workbook_ = workbook_new_opt(path_.c_str(), &options);
  if (workbook_ == nullptr) refuse_file("VSP-XLS-006", "workbook_new");
}

WorkbookFile::~WorkbookFile() {
  if (workbook_ != nullptr) lxw_workbook_free(workbook_);
}

lxw_worksheet* WorkbookFile::add_sheet(const std::string& name) {
  check(workbook_validate_sheet_name(workbook_, name.c_str()), "workbook_add_worksheet", {name});
  lxw_worksheet* sheet = workbook_add_worksheet(workbook_, name.c_str());
  if (sheet == nullptr) {
    check(LXW_ERROR_MEMORY_MALLOC_FAILED, "workbook_add_worksheet", {name});
  }
  return sheet;
}

lxw_format* WorkbookFile::format(const CellStyle& style) {
  lxw_format*& format = formats_[style];
  if (format == nullptr) {
    format = workbook_add_format(workbook_);
    if (format == nullptr) check(LXW_ERROR_MEMORY_MALLOC_FAILED, "workbook_add_format", {});
    set_up(format, style);
  }
  return format;
}

std::string WorkbookFile::finish() {
  // Closing frees the workbook, also when it fails.
  lxw_workbook* closing = workbook_;
  workbook_ = nullptr;
  const lxw_error error = workbook_close(closing);
  if (error != LXW_NO_ERROR) refuse_file("VSP-XLS-006", lxw_strerror(error));
  std::ifstream file(path_, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (!file || bytes.empty()) refuse_file("VSP-XLS-006", path_);
  return bytes;
}

}  // namespace vsp::xlsx
