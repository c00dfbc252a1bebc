// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vsp::source_csv {

/// Bytes of the space character at the start of text: ASCII space, tab and line ends, U+00A0,
/// U+2000–U+200B, U+202F and U+FEFF; 0 when there is none. What spreadsheets put around words and
/// between thousands.
std::size_t leading_space(std::string_view text);

/// The text without such characters at its ends.
std::string_view trim(std::string_view text);

/// The form in which headers and state words are compared: ends trimmed, stretches of spaces made
/// one space, lower case (ASCII, Latin-1, and the letters of Windows-1252), letters with a
/// combining ring, diaeresis, acute or grave composed (files from macOS).
std::string folded(std::string_view text);

/// Appends a code point as UTF-8. code_point is a Unicode scalar value.
void append_utf8(std::string& text, char32_t code_point);

/// Number of single-byte changes that turn one text into the other (Levenshtein distance).
std::size_t edit_distance(std::string_view left, std::string_view right);

}  // namespace vsp::source_csv
