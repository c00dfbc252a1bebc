// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"

namespace vsp::xlsx {

/// Longest text of a cell, in UTF-16 units.
inline constexpr std::size_t kMaximumCellText = 32767;

/// Text as a part of the workbook may hold it: legal XML, lines ended by LF alone.
std::string clean_text(std::string_view text);

/// clean_text, and "_x0041_" written as "_x005F_x0041_": Excel would read the former as "A". For
/// cells and table headings; not for charts, where Excel does not decode it.
std::string cell_text(std::string_view text);

/// UTF-16 units of the text: what Excel counts.
std::size_t excel_length(std::string_view text);

/// The first characters of the text, at most that many UTF-16 units.
std::string excel_prefix(std::string_view text, std::size_t units);

/// Width of the widest line in the unit of column widths (digits of the standard font at 11
/// points); an estimate, as no font is at hand.
double display_width(std::string_view text, double size = 11, bool strong = false);

/// Lines that the text takes when it is wrapped at that width.
int wrapped_lines(std::string_view text, double width, double size = 11, bool strong = false);

/// The text in pieces of which none takes more than that many lines at that width: a row of a sheet
/// cannot be higher than about 27 lines, what is beyond would be cut. Breaks at blanks where it
/// can.
std::vector<document::Text> in_pieces(const document::Text& text, double width, int lines,
                                      double size);

}  // namespace vsp::xlsx
