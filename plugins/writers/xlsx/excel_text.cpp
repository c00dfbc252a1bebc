// SPDX-License-Identifier: Apache-2.0
#include "excel_text.hpp"

#include <algorithm>
#include <cmath>

#include "document/xml_text.hpp"

namespace vsp::xlsx {
namespace {

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// "_xHHHH_" at the start of text.
bool is_escape(std::string_view text) {
  return text.size() >= 7 && text[0] == '_' && text[1] == 'x' &&
         std::all_of(text.begin() + 2, text.begin() + 6, is_hex) && text[6] == '_';
}

bool starts_character(char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; }

/// Bytes of the character at the start of legal text.
std::size_t character_length(std::string_view text) {
  std::size_t length = 1;
  while (length < text.size() && !starts_character(text[length])) ++length;
  return length;
}

/// Share of a digit's width, in groups: narrow, capital and wide letters, everything else.
double character_width(std::string_view character) {
  if (character.size() == 4) return 2.2;  // Outside the basic plane: mostly pictures.
  if (character.size() == 3) return 1.1;
  if (character.size() == 2) return character == "\u00A0" ? 0.5 : 1.1;
  const char c = character.front();
  if (std::string_view(" iljtfI.,:;'|!()[]").find(c) != std::string_view::npos) return 0.55;
  if (std::string_view("mwMW@%").find(c) != std::string_view::npos) return 1.6;
  return c >= 'A' && c <= 'Z' ? 1.2 : 1.0;
}

double font_factor(double size, bool strong) { return size / 11.0 * (strong ? 1.07 : 1.0); }

/// Greedy line breaking as spreadsheets do it. feed() gives true when the character before which it
/// was called starts a new line.
class LineBreaker {
 public:
  explicit LineBreaker(double width) : width_(width) {}

  /// Takes one character; counts the lines.
  void feed(std::string_view character, double width) {
    if (character == "\n") {
      ++lines_;
      line_ = word_ = 0;
      return;
    }
    if (character == " " || character == "-") {
      line_ += word_ + width;
      word_ = 0;
      return;
    }
    word_ += width;
    if (line_ + word_ <= width_) return;
    ++lines_;
    // A word that is wider than the line is broken inside.
    if (word_ > width_) word_ = width;
    line_ = 0;
  }
  int lines() const { return lines_; }

 private:
  double width_;
  double line_ = 0;
  double word_ = 0;
  int lines_ = 1;
};

}  // namespace

std::string clean_text(std::string_view text) {
  const std::string legal = document::legal_xml_text(text);
  std::string clean;
  clean.reserve(legal.size());
  for (std::size_t i = 0; i < legal.size(); ++i) {
    if (legal[i] != '\r') {
      clean += legal[i];
    } else if (i + 1 == legal.size() || legal[i + 1] != '\n') {
      clean += '\n';
    }
  }
  return clean;
}

std::string cell_text(std::string_view text) {
  const std::string clean = clean_text(text);
  std::string escaped;
  escaped.reserve(clean.size());
  for (std::size_t i = 0; i < clean.size(); ++i) {
    if (is_escape(std::string_view(clean).substr(i))) escaped += "_x005F";
    escaped += clean[i];
  }
  return escaped;
}

std::size_t excel_length(std::string_view text) {
  std::size_t units = 0;
  for (const char c : text) {
    if (starts_character(c)) units += static_cast<unsigned char>(c) >= 0xF0 ? 2 : 1;
  }
  return units;
}

std::string excel_prefix(std::string_view text, std::size_t units) {
  std::size_t bytes = 0;
  std::size_t used = 0;
  while (bytes < text.size()) {
    const std::size_t length = character_length(text.substr(bytes));
    used += length == 4 ? 2 : 1;
    if (used > units) break;
    bytes += length;
  }
  return std::string(text.substr(0, bytes));
}

double display_width(std::string_view text, double size, bool strong) {
  double widest = 0;
  double line = 0;
  while (!text.empty()) {
    const std::size_t length = character_length(text);
    line = text.front() == '\n' ? 0 : line + character_width(text.substr(0, length));
    widest = std::max(widest, line);
    text.remove_prefix(length);
  }
  return widest * font_factor(size, strong);
}

int wrapped_lines(std::string_view text, double width, double size, bool strong) {
  LineBreaker breaker(width);
  while (!text.empty()) {
    const std::size_t length = character_length(text);
    const std::string_view character = text.substr(0, length);
    breaker.feed(character, character_width(character) * font_factor(size, strong));
    text.remove_prefix(length);
  }
  return breaker.lines();
}

std::vector<document::Text> in_pieces(const document::Text& text, double width, int lines,
                                      double size) {
  std::vector<document::Text> pieces(1);
  LineBreaker breaker(width);
  for (const document::Run& run : text) {
    pieces.back().push_back({"", run.emphasis, run.strong, run.language});
    std::string_view rest = run.text;
    while (!rest.empty()) {
      const std::size_t length = character_length(rest);
      const std::string_view character = rest.substr(0, length);
      breaker.feed(character, character_width(character) * font_factor(size, run.strong));
      // The last line is kept free for the word that may be pushed over.
      const bool full = breaker.lines() >= lines && (character == " " || character == "\n");
      if (breaker.lines() > lines || full) {
        pieces.push_back({{"", run.emphasis, run.strong, run.language}});
        breaker = LineBreaker(width);
        if (full) {
          rest.remove_prefix(length);
          continue;
        }
      }
      pieces.back().back().text += character;
      rest.remove_prefix(length);
    }
  }
  return pieces;
}

}  // namespace vsp::xlsx
