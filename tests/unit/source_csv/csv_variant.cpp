// SPDX-License-Identifier: Apache-2.0
#include "csv_variant.hpp"

#include <string_view>

#include "csv_outcome.hpp"

namespace vsp::test {
namespace {

/// A number in English form in the variant's.
std::string number_text(const Variant& variant, std::string_view plain) {
  std::string text;
  if (plain.front() == '-') {
    text = variant.true_minus ? "\u2212" : "-";
    plain.remove_prefix(1);
  }
  const std::string_view whole = plain.substr(0, plain.find('.'));
  for (std::size_t index = 0; index < whole.size(); ++index) {
    if (index > 0 && (whole.size() - index) % 3 == 0) text += variant.thousands;
    text += whole[index];
  }
  if (whole.size() == plain.size()) return text;
  return text + variant.decimal + std::string(plain.substr(whole.size() + 1));
}

bool is_number(std::string_view cell, std::size_t column) {
  // Columns after the first two are numbers; their other cells are words.
  return column >= 2 && !cell.empty() &&
         cell.find_first_not_of("-.0123456789") == std::string_view::npos;
}

std::string quoted(std::string_view cell) {
  std::string text = "\"";
  for (const char character : cell) text += character == '"' ? "\"\"" : std::string(1, character);
  return text + '"';
}

std::string cell_text(const Variant& variant, const std::string& cell, std::size_t column) {
  const bool number = is_number(cell, column);
  const std::string text = number ? number_text(variant, cell) : cell;
  const bool needed = text.find_first_of(std::string("\"\r\n") + variant.delimiter) != text.npos;
  const bool wanted =
      variant.quoting == Quoting::everything || (variant.quoting == Quoting::text && !number);
  return needed || wanted ? quoted(text) : text;
}

std::string header_text(const Variant& variant, const std::string& name, std::size_t column) {
  static const std::vector<std::string> upper = {"KOD", "NAMN", "ANDEL", "ÅR", "ANTAL"};
  static const std::vector<std::string> alias = {"Områdeskod", "Område", "Andel, procent", "Mätår",
                                                 "Antal svar"};
  switch (variant.header) {
    case HeaderForm::exact:
      return name;
    case HeaderForm::upper_case:
      return upper[column];
    case HeaderForm::alias:
      return alias[column];
    case HeaderForm::padded:
      return " " + name + "\u00A0";
  }
  return name;
}

std::string line_end_of(const Variant& variant, std::size_t line) {
  static const std::vector<std::string> all = {"\n", "\r\n", "\r"};
  return variant.line_end.empty() ? all[line % 3] : variant.line_end;
}

std::string encoded(const Variant& variant, const std::string& text) {
  if (variant.encoding == "bom") return "\xEF\xBB\xBF" + text;
  if (variant.encoding == "windows-1252") return to_windows_1252(text);
  if (variant.encoding == "utf-16le") return "\xFF\xFE" + to_utf16(text, true);
  if (variant.encoding == "utf-16be") return "\xFE\xFF" + to_utf16(text, false);
  return text;
}

/// The values of one member of a variant, one variant for each.
template <class Member, class Value>
std::vector<Variant> spread(const std::vector<Variant>& variants, Member Variant::*member,
                            const std::vector<Value>& values) {
  std::vector<Variant> result;
  for (Variant variant : variants) {
    for (const Value& value : values) {
      variant.*member = value;
      result.push_back(variant);
    }
  }
  return result;
}

bool can_be_written(const Variant& variant) {
  if (variant.thousands == std::string(1, variant.decimal)) return false;
  if (variant.encoding != "windows-1252") return true;
  return !variant.true_minus && variant.thousands != "\u2009" && variant.thousands != "\u202F";
}

}  // namespace

std::string describe(const Variant& variant) {
  return std::string("delimiter ") + variant.delimiter + " decimal " + variant.decimal + " " +
         variant.encoding + " line end " + std::to_string(variant.line_end.size()) +
         " thousands '" + variant.thousands + "' quoting " +
         std::to_string(static_cast<int>(variant.quoting)) + " header " +
         std::to_string(static_cast<int>(variant.header)) + " ending " +
         std::to_string(static_cast<int>(variant.ending)) + (variant.true_minus ? " minus" : "");
}

void for_each_variant(const std::function<void(const Variant&)>& visit) {
  std::vector<Variant> all = {Variant{}};
  all = spread(all, &Variant::delimiter, std::vector<char>{',', ';', '\t'});
  all = spread(all, &Variant::decimal, std::vector<char>{',', '.'});
  all = spread(all, &Variant::encoding,
               std::vector<std::string>{"utf-8", "bom", "windows-1252", "utf-16le", "utf-16be"});
  all = spread(all, &Variant::line_end, std::vector<std::string>{"\n", "\r\n", "\r", ""});
  all = spread(all, &Variant::thousands,
               std::vector<std::string>{"", " ", "\u00A0", "\u2009", "\u202F", ".", ","});
  all = spread(all, &Variant::quoting,
               std::vector<Quoting>{Quoting::where_needed, Quoting::text, Quoting::everything});
  all = spread(all, &Variant::header,
               std::vector<HeaderForm>{HeaderForm::exact, HeaderForm::upper_case, HeaderForm::alias,
                                       HeaderForm::padded});
  // Endings and the sign of minus do not interact with the other choices: they take turns.
  std::size_t turn = 0;
  for (Variant& variant : all) {
    variant.ending = static_cast<Ending>(turn % 6);
    variant.true_minus = (turn / 6) % 2 == 1;
    ++turn;
    if (can_be_written(variant)) visit(variant);
  }
}

std::string write_variant(const Variant& variant,
                          const std::vector<std::vector<std::string>>& rows) {
  std::string text;
  std::size_t line = 0;
  if (variant.ending == Ending::separator_line) {
    text = std::string("sep=") + variant.delimiter + line_end_of(variant, line++);
  }
  for (const std::vector<std::string>& row : rows) {
    const bool header = &row == &rows.front();
    for (std::size_t column = 0; column < row.size(); ++column) {
      if (column > 0) text += variant.delimiter;
      const std::string cell = header ? header_text(variant, row[column], column) : row[column];
      text += header ? cell_text(variant, cell, 0) : cell_text(variant, cell, column);
    }
    if (variant.ending == Ending::trailing_delimiters) text += variant.delimiter;
    if (variant.ending == Ending::no_line_end && &row == &rows.back()) break;
    text += line_end_of(variant, line++);
  }
  if (variant.ending == Ending::blank_lines)
    text += line_end_of(variant, 0) + line_end_of(variant, 0);
  if (variant.ending == Ending::empty_rows) {
    for (int row = 0; row < 2; ++row) {
      text += std::string(rows.front().size() - 1, variant.delimiter) + line_end_of(variant, 0);
    }
  }
  return encoded(variant, text);
}

}  // namespace vsp::test
