// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace vsp::test {

enum class Quoting { where_needed, text, everything };
enum class HeaderForm { exact, upper_case, alias, padded };
enum class Ending {
  plain,
  no_line_end,
  trailing_delimiters,
  blank_lines,
  empty_rows,
  separator_line
};

/// One way to write a table down.
struct Variant {
  char delimiter = ',';
  char decimal = '.';
  std::string encoding = "utf-8";  ///< utf-8, bom, windows-1252, utf-16le, utf-16be.
  std::string line_end = "\n";     ///< Empty: LF, CRLF and CR in turn.
  std::string thousands;           ///< Between groups; empty: none.
  Quoting quoting = Quoting::where_needed;
  HeaderForm header = HeaderForm::exact;
  Ending ending = Ending::plain;
  bool true_minus = false;  ///< U+2212 instead of a hyphen.
};

std::string describe(const Variant& variant);

/// Every combination that can be written (U+2212 and thin spaces have no code in Windows-1252).
void for_each_variant(const std::function<void(const Variant&)>& visit);

/// The bytes of a table whose cells are written in English form: numbers with '.' and '-' and no
/// thousands, which are turned into the variant's form. The first row is the header.
std::string write_variant(const Variant& variant,
                          const std::vector<std::vector<std::string>>& rows);

}  // namespace vsp::test
