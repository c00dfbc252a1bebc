// SPDX-License-Identifier: Apache-2.0
#include "model/name_key.hpp"

#include <array>

namespace vsp {
namespace {

// Base letters of U+00E0–U+00FF; '\0' keeps the character (æ, ð, ÷, ø, þ have no mark to drop).
constexpr std::array<char, 32> kBaseLetters = {
    'a',  'a', 'a', 'a', 'a', 'a', '\0', 'c',  'e',  'e', 'e', 'e', 'i', 'i', 'i',  'i',
    '\0', 'n', 'o', 'o', 'o', 'o', 'o',  '\0', '\0', 'u', 'u', 'u', 'u', 'y', '\0', 'y'};

constexpr unsigned char kLead = 0xC3;  // First byte of U+00C0–U+00FF.

unsigned char byte_at(std::string_view text, std::size_t index) {
  return static_cast<unsigned char>(text[index]);
}

}  // namespace

std::string lower_case(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char letter = text[i];
    if (letter >= 'A' && letter <= 'Z') {
      result += static_cast<char>(letter - 'A' + 'a');
    } else if (byte_at(text, i) == kLead && i + 1 < text.size()) {
      const unsigned char second = byte_at(text, ++i);
      // U+00D7 is the multiplication sign.
      const bool upper = second >= 0x80 && second <= 0x9E && second != 0x97;
      result += letter;
      result += static_cast<char>(upper ? second + 0x20 : second);
    } else {
      result += letter;
    }
  }
  return result;
}

std::string name_key(std::string_view text) {
  const std::string lower = lower_case(text);
  std::string result;
  bool blank = false;
  for (std::size_t i = 0; i < lower.size(); ++i) {
    const unsigned char byte = byte_at(lower, i);
    const bool no_break_space =
        byte == 0xC2 && i + 1 < lower.size() && byte_at(lower, i + 1) == 0xA0;
    if (byte == ' ' || byte == '\t' || no_break_space) {
      if (no_break_space) ++i;
      blank = !result.empty();
      continue;
    }
    if (blank) result += ' ';
    blank = false;
    if (byte == kLead && i + 1 < lower.size() && byte_at(lower, i + 1) >= 0xA0) {
      const char base = kBaseLetters.at(byte_at(lower, i + 1) - 0xA0U);
      if (base != '\0') {
        result += base;
        ++i;
        continue;
      }
    }
    result += lower[i];
  }
  return result;
}

}  // namespace vsp
