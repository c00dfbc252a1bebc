// SPDX-License-Identifier: Apache-2.0
#include "writers/pdf/table_block.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "diagnostics/error.hpp"
#include "writers/pdf/cell_mark.hpp"
#include "writers/pdf/table_columns.hpp"
#include "writers/pdf/table_row.hpp"
#include "writers/pdf/text_blocks.hpp"

namespace vsp::pdf {
namespace {

using document::Align;
using document::Cell;
using document::CellMark;
using document::Table;

constexpr double kMarkRoom = design::kMarkSize + design::kMarkGap;
/// A row that takes more of a page than this is broken between its lines.
constexpr double kWholeRowShare = 0.5;
/// A table that takes less of a page than this is not broken.
constexpr double kWholeTableShare = 0.7;
/// Rows that stay together after the head and before the end.
constexpr std::size_t kRowsTogether = 2;
/// A single word may claim no more than this share of the table.
constexpr double kWordShare = 0.4;

void check(const Table& table) {
  if (table.columns.empty()) Composition::fail("VSP-PDF-009", "0", "1", table.id);
  std::vector<Finding> findings;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    if (table.rows[i].size() == table.columns.size()) continue;
    findings.push_back({.code = "VSP-PDF-003",
                        .severity = Severity::error,
                        .where = {},
                        .arguments = {{"found", std::to_string(table.rows[i].size())},
                                      {"expected", std::to_string(table.columns.size())},
                                      {"block", table.id},
                                      {"row", std::to_string(i + 1)}},
                        .message_sv = {},
                        .message_en = {}});
  }
  if (!findings.empty()) throw Error(Failure::input, std::move(findings));
}

class TableMaker {
 public:
  TableMaker(Composition& composition, const Table& table)
      : composition_(composition),
        table_(table),
        head_style_(design::kTableHead),
        cell_style_(design::kTableCell),
        marked_(table.columns.size(), false) {
    for (const auto& row : table.rows) {
      for (std::size_t i = 0; i < row.size(); ++i) {
        marked_[i] = marked_[i] || row[i].mark != CellMark::none;
      }
    }
    decide_widths();
  }

  /// Adds the pieces below the caption; node is the table's.
  void add(NodeId node, double space_before) {
    StructureTree& structure = composition_.structure;
    const double limit = composition_.page_height * kWholeRowShare;
    const auto head = head_row(structure.add(node, Tag::table_head));
    auto pieces = row_pieces(head, structure, limit);
    pieces.front().space_before = space_before;
    for (Piece& piece : pieces) piece.keep_with_next = true;
    append(std::move(pieces));

    const auto repeated = head->height() <= limit ? repeated_head(head) : nullptr;
    const NodeId body = structure.add(node, Tag::table_body);
    if (table_.rows.empty()) append(row_pieces(empty_row(body), structure, limit));
    for (std::size_t i = 0; i < table_.rows.size(); ++i) {
      auto row = row_pieces(body_row(body, table_.rows[i]), structure, limit);
      for (Piece& piece : row) piece.head = repeated;
      const std::size_t left = table_.rows.size() - i - 1;
      if (i + 1 < kRowsTogether || (left > 0 && left < kRowsTogether)) {
        row.back().keep_with_next = left > 0;
      }
      append(std::move(row));
    }
  }

 private:
  void append(std::vector<Piece> pieces) {
    for (Piece& piece : pieces) composition_.pieces.push_back(std::move(piece));
  }

  double padding(double column_width) const {
    return std::min(design::kCellPadX, column_width * 0.15);
  }

  std::vector<ColumnNeed> needs() {
    std::vector<ColumnNeed> needs;
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      const auto head = composition_.shaper.shape(table_.columns[i].heading, head_style_);
      double word = head->widest_word;
      double natural = head->width;
      const double mark = marked_[i] ? kMarkRoom : 0;
      for (const auto& row : table_.rows) {
        const auto cell = composition_.shaper.shape(row[i].text, cell_style_);
        word = std::max(word, cell->widest_word + mark);
        natural = std::max(natural, cell->width + mark);
      }
      // The lines of a cell are broken at 1/1024 of a point: leave it no chance to be short of one.
      const double around = 2 * design::kCellPadX + 0.05;
      needs.push_back({table_.columns[i].weight,
                       std::min(word, composition_.width * kWordShare) + around, natural + around});
    }
    return needs;
  }

  void decide_widths() {
    auto wanted = needs();
    double minimum = 0;
    for (const ColumnNeed& need : wanted) minimum += need.minimum;
    if (minimum > composition_.width) {
      const double scale = std::max(composition_.width / minimum * 0.98,
                                    design::kSmallestTableText / design::kTableCell.size);
      for (TextStyle* style : {&head_style_, &cell_style_}) {
        style->size *= scale;
        style->line_height *= scale;
      }
      wanted = needs();
    }
    widths_ = column_widths(wanted, composition_.width);
  }

  std::shared_ptr<TableRow> new_row(const TextStyle& style) const {
    auto row = std::make_shared<TableRow>();
    row->left = composition_.left;
    row->width = composition_.width;
    row->line_height = style.line_height;
    return row;
  }

  RowCell cell_at(const document::Text& text, const TextStyle& style, double left, double width,
                  Align align, double mark_room, NodeId node) {
    const double pad = padding(width);
    RowCell cell;
    cell.align = align;
    cell.width = std::max(1.0, width - 2 * pad - mark_room);
    cell.left = left + pad;
    // Digits stay under each other when the mark is on their right, words when it is on their left.
    if (align == Align::right) {
      cell.mark_x = left + width - pad - design::kMarkSize / 2;
    } else {
      cell.mark_x = cell.left + design::kMarkSize / 2;
      cell.left += mark_room;
    }
    cell.text = tagged(composition_, text, style, cell.width, node);
    return cell;
  }

  std::shared_ptr<TableRow> head_row(NodeId group) {
    StructureTree& structure = composition_.structure;
    const NodeId line = structure.add(group, Tag::table_row);
    auto row = new_row(head_style_);
    row->head = true;
    double left = composition_.left;
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      const auto& column = table_.columns[i];
      const NodeId node = structure.add(line, Tag::table_header);
      structure.node(node).scope = Scope::column;
      row->cells.push_back(cell_at(column.heading, head_style_, left, widths_[i], column.align,
                                   marked_[i] && column.align == Align::right ? kMarkRoom : 0,
                                   node));
      left += widths_[i];
    }
    return row;
  }

  TextStyle style_of(const Cell& cell) const {
    TextStyle style = cell_style_;
    if (cell.mark == CellMark::worse) style.colour = design::kWorse;
    if (!has_number(cell.state)) style.colour = design::kMuted;
    return style;
  }

  std::shared_ptr<TableRow> body_row(NodeId body, const std::vector<Cell>& cells) {
    StructureTree& structure = composition_.structure;
    const NodeId line = structure.add(body, Tag::table_row);
    auto row = new_row(cell_style_);
    double left = composition_.left;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const Cell& cell = cells[i];
      const NodeId node = structure.add(line, cell.header ? Tag::table_header : Tag::table_data);
      if (cell.header) structure.node(node).scope = Scope::row;
      std::optional<NodeId> mark;
      if (cell.mark != CellMark::none) {
        mark = structure.add(node, Tag::span);
        structure.node(*mark).actual_text = mark_words(cell.mark, composition_.words());
      }
      row->cells.push_back(cell_at(cell.text, style_of(cell), left, widths_[i],
                                   table_.columns[i].align, marked_[i] ? kMarkRoom : 0, node));
      row->cells.back().mark = cell.mark;
      row->cells.back().mark_node = mark;
      left += widths_[i];
    }
    return row;
  }

  /// A table without rows says so; an empty table would look like a fault.
  std::shared_ptr<TableRow> empty_row(NodeId body) {
    StructureTree& structure = composition_.structure;
    const NodeId node = structure.add(structure.add(body, Tag::table_row), Tag::table_data);
    structure.node(node).column_span = static_cast<int>(table_.columns.size());
    TextStyle style = cell_style_;
    style.colour = design::kMuted;
    document::Run run;
    run.text = composition_.words().no_rows;
    auto row = new_row(style);
    row->cells.push_back(
        cell_at({run}, style, composition_.left, composition_.width, Align::left, 0, node));
    return row;
  }

  std::shared_ptr<const RepeatedHead> repeated_head(const std::shared_ptr<TableRow>& head) const {
    auto repeated = std::make_shared<RepeatedHead>();
    repeated->height = head->height();
    repeated->draw = [head, tree = &composition_.structure](Canvas& canvas, double top) {
      head->draw(canvas, *tree, top, 0, head->lines());
    };
    return repeated;
  }

  Composition& composition_;
  const Table& table_;
  TextStyle head_style_, cell_style_;
  std::vector<bool> marked_;  ///< Columns that have a mark in some row.
  std::vector<double> widths_;
};

}  // namespace

void add_table(Composition& composition, const Table& table, NodeId parent) {
  check(table);
  const NodeId group = composition.structure.add(parent, Tag::division);
  const NodeId node = composition.structure.add(group, Tag::table);
  const std::size_t first = composition.pieces.size();
  add_caption(composition, table.label, table.caption, node);
  const bool captioned = composition.pieces.size() > first;
  TableMaker maker(composition, table);
  maker.add(node, captioned ? design::kCaptionGap : design::kBlockGap);
  const std::size_t last_row = composition.pieces.size() - 1;
  add_notes(composition, table.notes, group);
  keep_together(composition, last_row);
  const double height = composition.height_from(first);
  if (height < composition.page_height * kWholeTableShare) {
    composition.pieces[first].whole_height = height;
  }
}

}  // namespace vsp::pdf
