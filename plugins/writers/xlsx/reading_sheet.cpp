// SPDX-License-Identifier: Apache-2.0
#include "reading_sheet.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "excel_text.hpp"
#include "table_cells.hpp"
#include "words.hpp"

namespace vsp::xlsx {
namespace {

using document::Block;
using document::Text;

constexpr double kTextWidth = 96;  ///< Of the first column when there is only text.
constexpr double kTextBesideTable = 60;
constexpr int kMostLines = 25;        ///< Lines that one row can show.
constexpr double kFigureWidth = 660;  ///< Pixels: a little less than a column of text.
constexpr double kLandscapeFrom = 100;
constexpr std::uint32_t kMostFrozenLines = 14;

Text plain(std::string_view text) { return {{std::string(text), false, false, ""}}; }

CellStyle sized(int size, bool strong, std::uint32_t colour) {
  CellStyle style;
  style.size = size;
  style.strong = strong;
  style.colour = colour;
  return style;
}

CellStyle heading_style(int level) {
  constexpr std::array<int, 4> kSizes = {140, 125, 115, 110};
  return sized(kSizes.at(static_cast<std::size_t>(std::clamp(level, 1, 4) - 1)), true, kHeadColour);
}

CellStyle paragraph_style(document::ParagraphRole role) {
  switch (role) {
    case document::ParagraphRole::lead:
      return sized(120, false, kInkColour);
    case document::ParagraphRole::note:
    case document::ParagraphRole::source:
      return sized(100, false, kMutedColour);
    case document::ParagraphRole::finding: {
      CellStyle style = sized(110, false, kInkColour);
      style.filled = true;
      style.fill = kBandColour;
      return style;
    }
    case document::ParagraphRole::body:
      break;
  }
  return sized(110, false, kInkColour);
}

Text captioned(const std::string& label, const Text& caption) {
  Text text;
  if (!label.empty()) text = plain(label + (caption.empty() ? "" : ". "));
  text.insert(text.end(), caption.begin(), caption.end());
  return text;
}

class ReadingSheet {
 public:
  ReadingSheet(const PlannedSheet& sheet, const document::Document& document,
               const std::string& chart_sheet, ChartData& charts)
      : sheet_(sheet), document_(document), chart_sheet_(chart_sheet), charts_(charts) {
    layout_.name = sheet.name;
  }

  SheetLayout lay_out(bool first);

 private:
  void set_widths();
  void head(bool first);
  void block(const Block& block);
  void line(const Text& text, const CellStyle& style);
  void band(const Text& text, const CellStyle& style);
  void table(const document::Table& table);
  void figure(const document::Figure& figure);
  void chart(const document::Figure& figure, std::size_t plan, std::uint32_t caption_row);
  void paragraphs(const std::vector<document::Paragraph>& paragraphs);
  void gap() { ++row_; }
  void freeze();
  double total_width() const;

  const PlannedSheet& sheet_;
  const document::Document& document_;
  const std::string& chart_sheet_;
  ChartData& charts_;
  SheetLayout layout_;
  std::uint32_t row_ = 0;
  std::uint32_t head_rows_ = 0;
  /// Lines of text above the current row, for what may be frozen.
  std::uint32_t lines_ = 0;
  std::uint32_t lines_above_table_ = 0;
  bool after_heading_ = true;
};

double ReadingSheet::total_width() const {
  double total = 0;
  for (const double width : layout_.widths) total += width;
  return total;
}

void ReadingSheet::set_widths() {
  bool has_table = false;
  double longest = display_width(document_.synthetic_notice, 11, true);
  for (const Block* block : sheet_.blocks) {
    if (const auto* table = std::get_if<document::Table>(block)) {
      has_table = has_table || !table->columns.empty();
      const std::vector<double> widths = table_widths(*table, document_.language);
      layout_.widths.resize(std::max(layout_.widths.size(), widths.size()), 0);
      for (std::size_t i = 0; i < widths.size(); ++i) {
        layout_.widths[i] = std::max(layout_.widths[i], widths[i]);
      }
      for (const document::Paragraph& note : table->notes) {
        longest = std::max(longest, display_width(document::plain_text(note.text)));
      }
    } else if (const auto* paragraph = std::get_if<document::Paragraph>(block)) {
      longest = std::max(longest, display_width(document::plain_text(paragraph->text)));
    }
  }
  if (!has_table) {
    layout_.widths = {kTextWidth};
  } else if (longest > total_width()) {
    // Texts are wrapped in the first column: it must be wide enough to read.
    layout_.widths.front() = std::max(layout_.widths.front(), kTextBesideTable);
  }
}

/// One text in the first column. It runs over the empty cells to its right when it fits there, and
/// is wrapped otherwise; a text too long for one row goes on in the next.
void ReadingSheet::line(const Text& text, const CellStyle& style) {
  const std::string whole = document::plain_text(text);
  if (whole.empty()) return;
  CellStyle own = style;
  const double available = layout_.widths.front() - 1;
  const bool fits = display_width(whole, style.points(), true) <= total_width() &&
                    whole.find('\n') == std::string::npos;
  own.wrapped = !fits;
  own.top = !fits;
  for (Text& piece : in_pieces(text, fits ? 1e9 : available, kMostLines, style.points())) {
    lines_ += fits ? 1U
                   : static_cast<std::uint32_t>(
                         wrapped_lines(document::plain_text(piece), available, style.points()));
    PlacedCell cell;
    cell.row = row_++;
    cell.content = std::move(piece);
    cell.style = own;
    layout_.cells.push_back(std::move(cell));
  }
}

/// A line whose background goes over all columns in use.
void ReadingSheet::band(const Text& text, const CellStyle& style) {
  const std::uint32_t from = row_;
  line(text, style);
  for (std::uint32_t row = from; row < row_; ++row) {
    for (std::size_t column = 1; column < layout_.widths.size(); ++column) {
      PlacedCell cell;
      cell.row = row;
      cell.column = static_cast<std::uint16_t>(column);
      cell.style = style;
      layout_.cells.push_back(std::move(cell));
    }
  }
}

void ReadingSheet::head(bool first) {
  if (!document_.synthetic_notice.empty()) {
    CellStyle style = sized(110, true, kInkColour);
    style.filled = true;
    style.fill = kNoticeColour;
    band(plain(document_.synthetic_notice), style);
  }
  if (first) {
    line(plain(document_.title), sized(180, true, kHeadColour));
    line(plain(document_.subtitle), sized(120, false, kMutedColour));
    if (sheet_.heading != document_.title && !sheet_.heading.empty()) {
      gap();
      line(plain(sheet_.heading), heading_style(1));
    }
  } else {
    line(plain(sheet_.heading), sized(160, true, kHeadColour));
  }
  head_rows_ = row_;
}

void ReadingSheet::paragraphs(const std::vector<document::Paragraph>& paragraphs) {
  for (const document::Paragraph& paragraph : paragraphs) {
    const CellStyle style = paragraph_style(paragraph.role);
    style.filled ? band(paragraph.text, style) : line(paragraph.text, style);
  }
}

void ReadingSheet::table(const document::Table& table) {
  line(captioned(table.label, table.caption), sized(110, true, kInkColour));
  lines_above_table_ = lines_;
  row_ = place_table(table, row_, document_.language, "", "", layout_);
  paragraphs(table.notes);
}

void ReadingSheet::chart(const document::Figure& figure, std::size_t plan,
                         std::uint32_t caption_row) {
  PlacedFigure placed;
  placed.caption_row = caption_row;
  placed.row = row_;
  placed.figure = &figure;
  placed.plan = plan;
  placed.width = kFigureWidth;
  const double aspect = figure.chart.aspect > 0 ? figure.chart.aspect : 16.0 / 9.0;
  placed.height = std::clamp(kFigureWidth / aspect, 260.0, 900.0);
  // Categories that lie need a row of text each.
  if (charts_.plan(plan).kind == ChartKind::bar) {
    const double bars = static_cast<double>(figure.chart.x.categories.size());
    placed.height = std::clamp(bars * 24 + 120, placed.height, 2000.0);
  }
  row_ += static_cast<std::uint32_t>(std::ceil(placed.height / kRowPixels)) + 1;
  placed.next_row = row_;
  layout_.figures.push_back(placed);
}

void ReadingSheet::figure(const document::Figure& figure) {
  const std::uint32_t caption_row = row_;
  line(captioned(figure.label, figure.caption), sized(110, true, kInkColour));
  const std::size_t rows_before = charts_.rows().size();
  const std::size_t index = charts_.add(figure);
  const ChartPlan& plan = charts_.plan(index);
  const Words& w = words(document_.language);
  if (plan.ranges.empty()) {
    const std::string& empty = figure.chart.empty_label;
    line(plain(empty.empty() ? w.states.at(static_cast<std::size_t>(ValueState::missing)) : empty),
         paragraph_style(document::ParagraphRole::finding));
  } else {
    chart(figure, index, caption_row);
  }
  for (const std::string& remark : plan.remarks) {
    line(plain(remark), paragraph_style(document::ParagraphRole::note));
  }
  paragraphs(figure.notes);
  if (charts_.rows().size() == rows_before) return;
  PlacedCell link;
  link.row = row_++;
  // The head row of that sheet is its first.
  const std::string from = std::to_string(rows_before + 2);
  const std::string to = std::to_string(charts_.rows().size() + 1);
  link.content = Link{chart_sheet_, "A" + from,
                      std::string(w.data_link) + " " + chart_sheet_ + ", " + std::string(w.rows) +
                          " " + from + "–" + to};
  link.style = sized(100, false, kLinkColour);
  link.style.underlined = true;
  layout_.cells.push_back(std::move(link));
}

void ReadingSheet::block(const Block& block) {
  if (const auto* heading = std::get_if<document::Heading>(&block)) {
    const std::string text = document::plain_text(heading->text);
    // A section that begins with its own title as a heading says it once.
    if (after_heading_ && text == sheet_.heading) return;
    gap();
    line(heading->text, heading_style(heading->level));
    after_heading_ = true;
    return;
  }
  if (std::holds_alternative<document::PageBreak>(block)) {
    layout_.page_breaks.push_back(row_);
    return;
  }
  const auto* paragraph = std::get_if<document::Paragraph>(&block);
  if (!after_heading_ || paragraph == nullptr || row_ == head_rows_) gap();
  after_heading_ = false;
  if (paragraph != nullptr) {
    paragraphs({*paragraph});
  } else if (const auto* table = std::get_if<document::Table>(&block)) {
    this->table(*table);
  } else if (const auto* figure = std::get_if<document::Figure>(&block)) {
    this->figure(*figure);
  }
}

/// The head of the only table stays in view; otherwise the notice and the title do.
void ReadingSheet::freeze() {
  const bool one = layout_.tables.size() == 1;
  const bool chart_above =
      one && !layout_.figures.empty() && layout_.figures.front().row < layout_.tables.front().row;
  if (one && !chart_above) {
    layout_.repeated_row = layout_.tables.front().row;
    if (lines_above_table_ <= kMostFrozenLines && layout_.tables.front().row < kMostFrozenLines) {
      layout_.frozen_rows = layout_.tables.front().row + 1;
      if (layout_.widths.size() > 3 && layout_.widths.front() <= kTextBesideTable) {
        layout_.frozen_columns = 1;
      }
      return;
    }
  }
  if (head_rows_ > 0 && head_rows_ <= 4) layout_.frozen_rows = head_rows_;
}

SheetLayout ReadingSheet::lay_out(bool first) {
  set_widths();
  head(first);
  for (const Block* each : sheet_.blocks) block(*each);
  freeze();
  set_heights(layout_);
  layout_.landscape = document_.orientation == "landscape" || total_width() > kLandscapeFrom;
  return std::move(layout_);
}

}  // namespace

SheetLayout reading_sheet(const PlannedSheet& sheet, const document::Document& document, bool first,
                          const std::string& chart_sheet, ChartData& charts) {
  return ReadingSheet(sheet, document, chart_sheet, charts).lay_out(first);
}

}  // namespace vsp::xlsx
