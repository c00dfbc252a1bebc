// SPDX-License-Identifier: Apache-2.0
#include "document/xml_text.hpp"

#include <cstdint>

namespace vsp::document {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool is_continuation(unsigned char byte) { return (byte & 0xC0u) == 0x80u; }

bool is_xml_character(std::uint32_t c) {
  if (c < 0x20) return c == 0x9 || c == 0xA || c == 0xD;
  if (c >= 0xD800 && c <= 0xDFFF) return false;
  return c != 0xFFFE && c != 0xFFFF && c <= 0x10FFFF;
}

/// Length of the well-formed sequence at the start of text whose character XML allows; 0 when there
/// is none.
std::size_t legal_length(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(0);
  if (first < 0x80) return is_xml_character(first) ? 1 : 0;
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || text.size() < length) return 0;
  std::uint32_t character = first & (0xFFu >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if (!is_continuation(byte(i))) return 0;
    character = character << 6 | (byte(i) & 0x3Fu);
  }
  // Overlong forms: the shortest character of each length.
  if ((length == 3 && character < 0x800) || (length == 4 && character < 0x10000)) return 0;
  return is_xml_character(character) ? length : 0;
}

}  // namespace

bool is_legal_xml_text(std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = legal_length(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

std::string legal_xml_text(std::string_view text) {
  std::string legal;
  legal.reserve(text.size());
  while (!text.empty()) {
    if (const std::size_t length = legal_length(text); length > 0) {
      legal.append(text.substr(0, length));
      text.remove_prefix(length);
      continue;
    }
    // One mark for a broken sequence: its first byte and the continuation bytes that follow.
    legal += kReplacement;
    const bool sequence = static_cast<unsigned char>(text.front()) >= 0xC0;
    text.remove_prefix(1);
    for (int i = 0; sequence && i < 3 && !text.empty() &&
                    is_continuation(static_cast<unsigned char>(text.front()));
         ++i) {
      text.remove_prefix(1);
    }
  }
  return legal;
}

}  // namespace vsp::document
