// SPDX-License-Identifier: Apache-2.0
#include "csv_other_code_page.hpp"

#include <cstddef>

namespace vsp::source_csv {
namespace {

bool is_letter(unsigned byte) {
  return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

/// The codes of åäöÅÄÖ in Windows-1252 and ISO 8859-1. In the two others they are symbols.
bool is_swedish_letter(unsigned byte) {
  return byte == 0xE5 || byte == 0xE4 || byte == 0xF6 || byte == 0xC5 || byte == 0xC4 ||
         byte == 0xD6;
}

/// Codes of Swedish letters in one of the others that are no quotation marks in Windows-1252: € … †
/// Š Œ Ž ™ š and two that it does not use.
bool is_foreign_letter(unsigned byte) {
  switch (byte) {
    case 0x80:
    case 0x81:
    case 0x85:
    case 0x86:
    case 0x8A:
    case 0x8C:
    case 0x8E:
    case 0x8F:
    case 0x99:
    case 0x9A:
      return true;
    default:
      return false;
  }
}

}  // namespace

bool looks_like_other_code_page(std::string_view bytes) {
  std::size_t opening = 0;  // 0x94 where a quotation mark may open.
  std::size_t closing = 0;  // 0x94 after a letter.
  bool foreign = false;
  const auto at = [bytes](std::size_t index) {
    return index < bytes.size() ? static_cast<unsigned>(static_cast<unsigned char>(bytes[index]))
                                : 0U;
  };
  for (std::size_t index = 0; index < bytes.size(); ++index) {
    const unsigned byte = at(index);
    if (byte < 0x80) continue;
    const bool after_letter = index > 0 && is_letter(at(index - 1));
    const bool before_letter = is_letter(at(index + 1));
    if (is_swedish_letter(byte) && (after_letter || before_letter)) return false;
    if (is_foreign_letter(byte) && (after_letter || before_letter)) foreign = true;
    if ((byte == 0x84 || byte == 0x94) && after_letter && before_letter) foreign = true;
    if (byte == 0x84 || byte == 0x93 || (byte == 0x94 && !after_letter)) ++opening;
    if (byte == 0x94 && after_letter && !before_letter) ++closing;
  }
  return foreign || closing > opening;
}

}  // namespace vsp::source_csv
