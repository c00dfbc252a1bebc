// SPDX-License-Identifier: Apache-2.0
#include "sheet_writer.hpp"

#include <cmath>

#include "diagnostics/error.hpp"
#include "excel_text.hpp"
#include "native_chart.hpp"
#include "words.hpp"

namespace vsp::xlsx {
namespace {

[[noreturn]] void refuse(const char* code, const Place& place, const std::string& found,
                         const std::string& expected) {
  Finding finding;
  finding.code = code;
  finding.where.sheet = place.sheet;
  finding.where.row = place.row + 1;
  finding.where.column = place.column + 1;
  finding.arguments = {{"found", found}, {"expected", expected}};
  throw Error(Failure::plugin, std::move(finding));
}

/// "'It''s'!"
std::string quoted_sheet(const std::string& name) {
  std::string quoted = "'";
  for (const char c : name) quoted += c == '\'' ? std::string("''") : std::string(1, c);
  return quoted + "'!";
}

std::string column_letters(std::uint16_t column) {
  std::string letters;
  for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
    letters.insert(letters.begin(), static_cast<char>('A' + rest % 26));
  }
  return letters;
}

class SheetWriter {
 public:
  SheetWriter(const SheetLayout& layout, lxw_worksheet* sheet, const WorkbookContext& context,
              WorkbookFile& workbook)
      : layout_(layout), sheet_(sheet), context_(context), workbook_(workbook) {}

  void write();

 private:
  void write(const PlacedCell& cell);
  void write_text(const PlacedCell& cell, const document::Text& text, const Place& place);
  void write_rich(const PlacedCell& cell, const document::Text& text, const Place& place);
  void write_link(const PlacedCell& cell, const Link& link, const Place& place);
  void write(const PlacedTable& table);
  void define_range(const PlacedTable& table);

  const SheetLayout& layout_;
  lxw_worksheet* sheet_;
  const WorkbookContext& context_;
  WorkbookFile& workbook_;
};

void SheetWriter::write_text(const PlacedCell& cell, const document::Text& text,
                             const Place& place) {
  const std::string whole = document::plain_text(text);
  const std::size_t length = excel_length(cell_text(whole));
  if (length > kMaximumCellText) {
    refuse("VSP-XLS-002", place, std::to_string(length), std::to_string(kMaximumCellText));
  }
  std::size_t stretches = 0;
  bool uniform = true;
  for (const document::Run& run : text) {
    if (run.text.empty()) continue;
    ++stretches;
    uniform = uniform && run.emphasis == text.front().emphasis && run.strong == text.front().strong;
  }
  if (stretches > 1 && !uniform) return write_rich(cell, text, place);
  CellStyle style = cell.style;
  if (uniform && !text.empty()) {
    style.strong = style.strong || text.front().strong;
    style.emphasis = style.emphasis || text.front().emphasis;
  }
  check(worksheet_write_string(sheet_, cell.row, cell.column, cell_text(whole).c_str(),
                               workbook_.format(style)),
        "worksheet_write_string", place);
}

void SheetWriter::write_rich(const PlacedCell& cell, const document::Text& text,
                             const Place& place) {
  std::vector<std::string> texts;
  std::vector<lxw_rich_string_tuple> tuples;
  texts.reserve(text.size());
  tuples.reserve(text.size());
  for (const document::Run& run : text) {
    if (run.text.empty()) continue;
    // Only what concerns the letters: a stretch has no alignment or fill of its own.
    CellStyle letters;
    letters.size = cell.style.size;
    letters.colour = cell.style.colour;
    letters.strong = cell.style.strong || run.strong;
    letters.emphasis = cell.style.emphasis || run.emphasis;
    texts.push_back(cell_text(run.text));
    tuples.push_back({workbook_.format(letters), texts.back().data()});
  }
  std::vector<lxw_rich_string_tuple*> list;
  for (lxw_rich_string_tuple& tuple : tuples) list.push_back(&tuple);
  list.push_back(nullptr);
  check(worksheet_write_rich_string(sheet_, cell.row, cell.column, list.data(),
                                    workbook_.format(cell.style)),
        "worksheet_write_rich_string", place);
}

void SheetWriter::write_link(const PlacedCell& cell, const Link& link, const Place& place) {
  const std::string target = "internal:" + quoted_sheet(link.sheet) + link.cell;
  check(worksheet_write_url(sheet_, cell.row, cell.column, target.c_str(),
                            workbook_.format(cell.style)),
        "worksheet_write_url", place);
  check(worksheet_write_string(sheet_, cell.row, cell.column, cell_text(link.text).c_str(),
                               workbook_.format(cell.style)),
        "worksheet_write_string", place);
}

void SheetWriter::write(const PlacedCell& cell) {
  const Place place{layout_.name, cell.row, cell.column};
  if (const auto* number = std::get_if<double>(&cell.content)) {
    // The library would write "NAN" and call it a success.
    if (!std::isfinite(*number)) {
      refuse("VSP-XLS-001", place, std::isnan(*number) ? "NaN" : "∞", "59.7");
    }
    // Adding 0 makes a positive zero of a negative one.
    check(worksheet_write_number(sheet_, cell.row, cell.column, *number + 0.0,
                                 workbook_.format(cell.style)),
          "worksheet_write_number", place);
  } else if (const auto* text = std::get_if<document::Text>(&cell.content)) {
    if (!document::plain_text(*text).empty()) write_text(cell, *text, place);
  } else if (const auto* link = std::get_if<Link>(&cell.content)) {
    write_link(cell, *link, place);
  } else {
    check(worksheet_write_blank(sheet_, cell.row, cell.column, workbook_.format(cell.style)),
          "worksheet_write_blank", place);
  }
}

void SheetWriter::define_range(const PlacedTable& table) {
  const std::string name =
      context_.names.claim(words(context_.document.language).range_prefix, table.id);
  const std::string range = "=" + quoted_sheet(layout_.name) + "$" + column_letters(table.column) +
                            "$" + std::to_string(table.row + 1) + ":$" +
                            column_letters(table.last_column) + "$" +
                            std::to_string(table.last_row + 1);
  check(workbook_define_name(workbook_.handle(), name.c_str(), range.c_str()),
        "workbook_define_name", {layout_.name, table.row, table.column});
}

void SheetWriter::write(const PlacedTable& table) {
  std::vector<std::string> headings;
  headings.reserve(table.headings.size());
  for (const std::string& heading : table.headings) headings.push_back(cell_text(heading));
  std::vector<lxw_table_column> columns(headings.size());
  std::vector<lxw_table_column*> list;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    columns[i].header = headings[i].data();
    CellStyle head = table.head;
    if (i < table.aligned.size()) head.align = table.aligned[i];
    columns[i].header_format = workbook_.format(head);
    list.push_back(&columns[i]);
  }
  list.push_back(nullptr);
  std::string name = context_.names.claim("tab_", table.id);
  lxw_table_options options{};
  options.name = name.data();
  options.columns = list.data();
  options.no_autofilter = table.filter ? LXW_FALSE : LXW_TRUE;
  options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
  options.style_type_number = 1;
  check(worksheet_add_table(sheet_, table.row, table.column, table.last_row, table.last_column,
                            &options),
        "worksheet_add_table", {layout_.name, table.row, table.column});
  define_range(table);
}

void SheetWriter::write() {
  for (std::size_t i = 0; i < layout_.widths.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(i);
    check(worksheet_set_column(sheet_, column, column, layout_.widths[i], nullptr),
          "worksheet_set_column", {layout_.name, 0, column});
  }
  for (const auto& [row, height] : layout_.heights) {
    check(worksheet_set_row(sheet_, row, height, nullptr), "worksheet_set_row",
          {layout_.name, row});
  }
  for (const PlacedTable& table : layout_.tables) write(table);
  for (const PlacedCell& cell : layout_.cells) write(cell);
  for (const PlacedFigure& figure : layout_.figures) {
    insert_chart(figure, layout_.name, sheet_, context_, workbook_);
  }
  if (layout_.frozen_rows > 0 || layout_.frozen_columns > 0) {
    worksheet_freeze_panes(sheet_, layout_.frozen_rows, layout_.frozen_columns);
  }
  set_up_page(layout_, sheet_, context_.document);
}

}  // namespace

void write_sheet(const SheetLayout& layout, lxw_worksheet* sheet, const WorkbookContext& context,
                 WorkbookFile& workbook) {
  SheetWriter(layout, sheet, context, workbook).write();
}

}  // namespace vsp::xlsx
