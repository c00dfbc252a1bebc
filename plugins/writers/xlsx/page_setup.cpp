// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "excel_text.hpp"
#include "sheet_writer.hpp"
#include "words.hpp"

namespace vsp::xlsx {
namespace {

constexpr std::uint8_t kPaperA4 = 9;
constexpr std::size_t kMaximumHeader = 255;

/// A4 and the margins, in points.
constexpr double kShortSide = 595;
constexpr double kLongSide = 842;
constexpr double kSideMargins = 72;
constexpr double kEndMargins = 126;
/// Where the standard font is missing, columns, the charts over them and the rows are larger than
/// what is counted here, by up to a third and a sixth; they must still fit on the page.
constexpr double kWidthSafety = 0.78;
constexpr double kHeightSafety = 0.85;

/// Text of a header or footer: on one line, "&" doubled, at most that many units; "…" shows that
/// the rest stands on the sheet.
std::string header_text(std::string_view text, std::size_t units) {
  std::string line = clean_text(text);
  for (char& c : line) {
    if (c == '\n' || c == '\t') c = ' ';
  }
  if (excel_length(line) > units) line = excel_prefix(line, units - 1) + "…";
  std::string escaped;
  for (const char c : line) escaped += c == '&' ? std::string("&&") : std::string(1, c);
  return escaped;
}

/// Joins the parts; a text full of "&" doubles in length and is then left to the sheet.
std::string fitted(const std::string& full, const std::string& fallback) {
  return excel_length(full) <= kMaximumHeader ? full : fallback;
}

void set_header_and_footer(const SheetLayout& layout, lxw_worksheet* sheet,
                           const document::Document& document) {
  const Words& w = words(document.language);
  const Place place{layout.name};
  const std::string date = "&R&9" + std::string(w.as_of) + " " + header_text(document.as_of, 20);
  std::string header = "&L&9" + header_text(document.title, 80);
  if (!document.synthetic_notice.empty()) {
    // On a line of its own under the title, so that neither covers the other.
    header += "\n&\"-,Bold\"" + header_text(document.synthetic_notice, 110);
  }
  check(worksheet_set_header(sheet, fitted(header + date, date).c_str()), "worksheet_set_header",
        place);
  const std::string page = "&R&9" + std::string(w.page) + " &P " + std::string(w.of) + " &N";
  const std::string footer = "&L&9" + header_text(document.publisher, 100) + page;
  check(worksheet_set_footer(sheet, fitted(footer, page).c_str()), "worksheet_set_footer", place);
}

double content_width(const SheetLayout& layout) {
  double points = 0;
  for (const double width : layout.widths) points += (7 * width + 5) * 0.75;
  for (const PlacedFigure& figure : layout.figures) {
    points = std::max(points, figure.width * 0.75);
  }
  return std::max(1.0, points);
}

/// Page breaks before charts that would be cut by the end of a page, and those that the document
/// asks for. capacity: points of rows that a page holds.
std::vector<lxw_row_t> page_breaks(const SheetLayout& layout, double capacity) {
  std::vector<lxw_row_t> breaks(layout.page_breaks.begin(), layout.page_breaks.end());
  const auto height_of = [&](std::uint32_t row) {
    const auto found = layout.heights.find(row);
    return found == layout.heights.end() ? kRowPoints : found->second;
  };
  double used = 0;
  std::uint32_t row = 0;
  for (const PlacedFigure& figure : layout.figures) {
    for (; row < figure.caption_row; ++row) {
      const bool asked = std::find(breaks.begin(), breaks.end(), row) != breaks.end();
      if (asked || used + height_of(row) > capacity) used = 0;
      used += height_of(row);
    }
    double height = 0;
    for (; row < figure.next_row; ++row) height += height_of(row);
    if (used > 0 && used + height > capacity) {
      breaks.push_back(figure.caption_row);
      used = 0;
    }
    used += height;
  }
  std::sort(breaks.begin(), breaks.end());
  breaks.erase(std::unique(breaks.begin(), breaks.end()), breaks.end());
  std::erase(breaks, 0U);
  return breaks;
}

}  // namespace

void set_up_page(const SheetLayout& layout, lxw_worksheet* sheet,
                 const document::Document& document) {
  const Place place{layout.name};
  worksheet_set_paper(sheet, kPaperA4);
  if (layout.landscape) worksheet_set_landscape(sheet);
  worksheet_set_margins(sheet, 0.5, 0.5, 1.0, 0.75);
  if (layout.repeated_row) {
    check(worksheet_repeat_rows(sheet, *layout.repeated_row, *layout.repeated_row),
          "worksheet_repeat_rows", place);
  }
  set_header_and_footer(layout, sheet, document);
  if (layout.figures.empty() && layout.page_breaks.empty()) {
    worksheet_fit_to_pages(sheet, 1, 0);
    return;
  }
  // Excel forgets page breaks when it fits to the width itself, so that is counted here.
  const double width = (layout.landscape ? kLongSide : kShortSide) - kSideMargins;
  const double scale = std::clamp(width / content_width(layout) * kWidthSafety, 0.1, 1.0);
  worksheet_set_print_scale(sheet, static_cast<std::uint16_t>(std::floor(scale * 100)));
  const double height = (layout.landscape ? kShortSide : kLongSide) - kEndMargins;
  std::vector<lxw_row_t> breaks = page_breaks(layout, height / scale * kHeightSafety);
  breaks.push_back(0);  // Ends the list.
  if (breaks.size() > 1) {
    check(worksheet_set_h_pagebreaks(sheet, breaks.data()), "worksheet_set_h_pagebreaks", place);
  }
}

}  // namespace vsp::xlsx
