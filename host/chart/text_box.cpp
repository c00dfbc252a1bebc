// SPDX-License-Identifier: Apache-2.0
#include "chart/text_box.hpp"

#include <algorithm>
#include <cstdint>

namespace vsp::chart {
namespace {

// U+00A0 is no such space: numbers and their units stay together.
constexpr bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Bytes of the character that begins at text[at]; an invalid byte counts as one character.
std::size_t sequence_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at);
  std::size_t length = 1;
  if (lead >= 0xc2 && lead < 0xe0) length = 2;
  if (lead >= 0xe0 && lead < 0xf0) length = 3;
  if (lead >= 0xf0 && lead < 0xf5) length = 4;
  if (length > text.size() - at) return 1;
  for (std::size_t i = at + 1; i < at + length; ++i) {
    if ((byte(i) & 0xc0) != 0x80) return 1;
  }
  return length;
}

std::uint32_t code_point(std::string_view bytes) {
  const auto byte = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i]));
  };
  switch (bytes.size()) {
    case 2:
      return (byte(0) & 0x1f) << 6 | (byte(1) & 0x3f);
    case 3:
      return (byte(0) & 0x0f) << 12 | (byte(1) & 0x3f) << 6 | (byte(2) & 0x3f);
    case 4:
      return (byte(0) & 0x07) << 18 | (byte(1) & 0x3f) << 12 | (byte(2) & 0x3f) << 6 |
             (byte(3) & 0x3f);
    default:
      return byte(0);
  }
}

// Characters that belong to the one before them: combining marks, joiners, variation selectors,
// skin tones.
bool continues_character(std::uint32_t c) {
  return (c >= 0x300 && c <= 0x36f) || (c >= 0x610 && c <= 0x61a) || (c >= 0x64b && c <= 0x65f) ||
         (c >= 0x1ab0 && c <= 0x1aff) || (c >= 0x1dc0 && c <= 0x1dff) || c == 0x200d ||
         (c >= 0x20d0 && c <= 0x20ff) || (c >= 0xfe00 && c <= 0xfe0f) ||
         (c >= 0x1f3fb && c <= 0x1f3ff);
}

// Length of the text's first characters that fit in max_width, at least one.
std::size_t fitting_prefix(std::string_view text, const Font& font, double max_width,
                           const TextMeasurer& measurer) {
  std::size_t fits = 0;
  std::size_t end = 0;
  bool joined = false;
  while (end < text.size()) {
    std::size_t next = end + sequence_length(text, end);
    joined = false;
    while (next < text.size()) {
      const std::size_t length = sequence_length(text, next);
      const std::uint32_t c = code_point(text.substr(next, length));
      if (!joined && !continues_character(c)) break;
      joined = c == 0x200d;
      next += length;
    }
    if (fits > 0 && measurer.width(text.substr(0, next), font.size, font.strong) > max_width) break;
    fits = end = next;
  }
  return fits;
}

struct Piece {
  std::string_view text;
  bool space_before = false;
};

// True at the last byte of a hyphen, a slash or an en dash.
bool breaks_after(std::string_view text, std::size_t at) {
  return text[at] == '-' || text[at] == '/' || (at >= 2 && text.substr(at - 2, 3) == "\u2013");
}

// The unbreakable pieces of a text: words, split after hyphens, slashes and en dashes inside them.
std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  bool space = false;
  std::size_t start = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const bool end = i == text.size() || is_space(text[i]);
    if (end) {
      if (i > start) pieces.push_back({text.substr(start, i - start), space});
      space = space || i > start || !pieces.empty();
      start = i + 1;
    } else if (breaks_after(text, i) && i > start && i + 1 < text.size() &&
               !is_space(text[i + 1])) {
      pieces.push_back({text.substr(start, i + 1 - start), space});
      space = false;
      start = i + 1;
    }
  }
  if (!pieces.empty()) pieces.front().space_before = false;
  return pieces;
}

}  // namespace

TextBox wrap(std::string_view text, const Font& font, double max_width,
             const TextMeasurer& measurer) {
  TextBox box;
  box.font = font;
  std::string line;
  const auto width = [&](std::string_view part) {
    return measurer.width(part, font.size, font.strong);
  };
  const auto finish_line = [&] {
    box.width = std::max(box.width, width(line));
    box.lines.push_back(std::move(line));
    line.clear();
  };
  for (const Piece& piece : pieces_of(text)) {
    std::string longer = line;
    if (piece.space_before && !line.empty()) longer += ' ';
    longer += piece.text;
    if (width(longer) <= max_width) {
      line = std::move(longer);
      continue;
    }
    if (!line.empty()) finish_line();
    std::string_view rest = piece.text;
    while (width(rest) > max_width) {
      const std::size_t length = fitting_prefix(rest, font, max_width, measurer);
      if (length == rest.size()) break;
      box.broken_word = true;
      line = rest.substr(0, length);
      finish_line();
      rest.remove_prefix(length);
    }
    line = rest;
  }
  if (!line.empty()) finish_line();
  return box;
}

std::vector<Label> labels_of(const TextBox& box, Point position, Anchor anchor,
                             const Colour& colour) {
  std::vector<Label> labels;
  double baseline = position.y + kAscent * box.font.size;
  for (const std::string& line : box.lines) {
    labels.push_back(
        {{position.x, baseline}, line, box.font.size, box.font.strong, anchor, false, colour});
    baseline += kLinePitch * box.font.size;
  }
  return labels;
}

std::vector<Label> rotated_labels_of(const TextBox& box, Point position, Anchor anchor,
                                     const Colour& colour) {
  std::vector<Label> labels;
  double baseline = position.x + kAscent * box.font.size;
  for (const std::string& line : box.lines) {
    labels.push_back(
        {{baseline, position.y}, line, box.font.size, box.font.strong, anchor, true, colour});
    baseline += kLinePitch * box.font.size;
  }
  return labels;
}

Rect bounds(const Label& label, const TextMeasurer& measurer) {
  const double length = measurer.width(label.text, label.size, label.strong);
  double start = 0;
  if (label.anchor == Anchor::middle) start = -length / 2;
  if (label.anchor == Anchor::end) start = -length;
  const double above = kAscent * label.size;
  const double below = kDescent * label.size;
  const Point& p = label.position;
  if (label.rotated) return {p.x - above, p.y - start - length, p.x + below, p.y - start};
  return {p.x + start, p.y - above, p.x + start + length, p.y + below};
}

}  // namespace vsp::chart
