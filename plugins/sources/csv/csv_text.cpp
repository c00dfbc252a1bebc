// SPDX-License-Identifier: Apache-2.0
#include "csv_text.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

namespace vsp::source_csv {
namespace {

unsigned byte_at(std::string_view text, std::size_t index) {
  return static_cast<unsigned char>(text[index]);
}

/// Length in bytes of the well-formed character at the start of text.
std::size_t character_length(std::string_view text) {
  const unsigned lead = byte_at(text, 0);
  const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  return std::min(length, text.size());
}

char32_t code_point_of(std::string_view character) {
  const unsigned lead = byte_at(character, 0);
  switch (character.size()) {
    case 1:
      return lead;
    case 2:
      return ((lead & 0x1FU) << 6U) | (byte_at(character, 1) & 0x3FU);
    case 3:
      return ((lead & 0x0FU) << 12U) | ((byte_at(character, 1) & 0x3FU) << 6U) |
             (byte_at(character, 2) & 0x3FU);
    default:
      return ((lead & 0x07U) << 18U) | ((byte_at(character, 1) & 0x3FU) << 12U) |
             ((byte_at(character, 2) & 0x3FU) << 6U) | (byte_at(character, 3) & 0x3FU);
  }
}

char32_t lower(char32_t character) {
  if (character >= U'A' && character <= U'Z') return character + 32;
  if (character >= 0xC0 && character <= 0xDE && character != 0xD7) return character + 32;
  if (character == 0x160 || character == 0x17D || character == 0x152) return character + 1;
  if (character == 0x178) return 0xFF;
  return character;
}

/// The composed letter of a lower-case letter and a combining mark; 0 when it is not a known pair.
char32_t composed(char32_t letter, char32_t mark) {
  struct Pair {
    char32_t letter, mark, composed;
  };
  static constexpr Pair pairs[] = {
      {U'a', 0x30A, 0xE5}, {U'a', 0x308, 0xE4}, {U'o', 0x308, 0xF6}, {U'e', 0x301, 0xE9},
      {U'u', 0x308, 0xFC}, {U'e', 0x300, 0xE8}, {U'a', 0x301, 0xE1}, {U'a', 0x300, 0xE0},
  };
  for (const Pair& pair : pairs) {
    if (pair.letter == letter && pair.mark == mark) return pair.composed;
  }
  return 0;
}

bool ends_with_space(std::string_view text, std::size_t& length) {
  for (length = 1; length <= 3 && length <= text.size(); ++length) {
    const std::string_view tail = text.substr(text.size() - length);
    if (leading_space(tail) == length) return true;
  }
  return false;
}

}  // namespace

std::size_t leading_space(std::string_view text) {
  if (text.empty()) return 0;
  const unsigned lead = byte_at(text, 0);
  if (lead == ' ' || (lead >= '\t' && lead <= '\r')) return 1;
  if (lead == 0xC2 && text.size() >= 2 && byte_at(text, 1) == 0xA0) return 2;
  if (text.size() < 3) return 0;
  const unsigned second = byte_at(text, 1);
  const unsigned third = byte_at(text, 2);
  if (lead == 0xE2 && second == 0x80 && ((third >= 0x80 && third <= 0x8B) || third == 0xAF)) {
    return 3;
  }
  return lead == 0xEF && second == 0xBB && third == 0xBF ? 3 : 0;
}

std::string_view trim(std::string_view text) {
  while (const std::size_t length = leading_space(text)) text.remove_prefix(length);
  std::size_t length = 0;
  while (ends_with_space(text, length)) text.remove_suffix(length);
  return text;
}

std::string folded(std::string_view text) {
  text = trim(text);
  std::string result;
  char32_t last = 0;
  std::size_t last_at = 0;
  while (!text.empty()) {
    if (const std::size_t space = leading_space(text)) {
      if (last != U' ') result += ' ';
      last = U' ';
      text.remove_prefix(space);
      continue;
    }
    const std::size_t length = character_length(text);
    char32_t character = lower(code_point_of(text.substr(0, length)));
    text.remove_prefix(length);
    if (const char32_t whole = composed(last, character)) {
      result.resize(last_at);
      character = whole;
    }
    last = character;
    last_at = result.size();
    append_utf8(result, character);
  }
  return result;
}

void append_utf8(std::string& text, char32_t code_point) {
  const auto add = [&text](char32_t byte) { text += static_cast<char>(byte); };
  if (code_point < 0x80) {
    add(code_point);
  } else if (code_point < 0x800) {
    add(0xC0 | (code_point >> 6U));
    add(0x80 | (code_point & 0x3FU));
  } else if (code_point < 0x10000) {
    add(0xE0 | (code_point >> 12U));
    add(0x80 | ((code_point >> 6U) & 0x3FU));
    add(0x80 | (code_point & 0x3FU));
  } else {
    add(0xF0 | (code_point >> 18U));
    add(0x80 | ((code_point >> 12U) & 0x3FU));
    add(0x80 | ((code_point >> 6U) & 0x3FU));
    add(0x80 | (code_point & 0x3FU));
  }
}

std::size_t edit_distance(std::string_view left, std::string_view right) {
  // above[j]: distance of the part of left read so far to the first j + 1 bytes of right.
  std::vector<std::size_t> above(right.size());
  std::iota(above.begin(), above.end(), std::size_t{1});
  std::size_t result = right.size();
  for (std::size_t i = 0; i < left.size(); ++i) {
    std::size_t diagonal = i;
    std::size_t before = i + 1;
    for (std::size_t j = 0; j < right.size(); ++j) {
      const std::size_t replaced = diagonal + (left[i] == right[j] ? 0 : 1);
      diagonal = above[j];
      before = std::min({before + 1, diagonal + 1, replaced});
      above[j] = before;
    }
    result = before;
  }
  return result;
}

}  // namespace vsp::source_csv
