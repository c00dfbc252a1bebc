// SPDX-License-Identifier: Apache-2.0
#include "plugin/foreign_text.hpp"

#include <algorithm>
#include <cstddef>

namespace vsp::plugin {
namespace {

constexpr std::size_t longest_text = std::size_t{64} * 1024;
constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// Bytes of the well-formed UTF-8 sequence at the beginning (table 3-7 of the Unicode standard); 0
/// when there is none.
std::size_t sequence_length(std::string_view bytes) {
  const auto at = [&bytes](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const unsigned char lead = at(0);
  if (lead < 0x80) return 1;
  std::size_t length = 0;
  unsigned char low = 0x80;
  unsigned char high = 0xBF;
  if (lead >= 0xC2 && lead <= 0xDF) {
    length = 2;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    length = 3;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    length = 4;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
  }
  if (length == 0 || bytes.size() < length || at(1) < low || at(1) > high) return 0;
  for (std::size_t i = 2; i < length; ++i) {
    if (at(i) < 0x80 || at(i) > 0xBF) return 0;
  }
  return length;
}

/// C0 and C1 control characters and DEL; tab and newline are let through.
bool is_control(std::string_view sequence) {
  const auto first = static_cast<unsigned char>(sequence[0]);
  if (sequence.size() == 1) {
    return (first < 0x20 && first != '\t' && first != '\n') || first == 0x7F;
  }
  return first == 0xC2 && static_cast<unsigned char>(sequence[1]) < 0xA0;
}

}  // namespace

std::string foreign_text(std::string_view bytes) {
  const bool cut = bytes.size() > longest_text;
  if (cut) bytes = bytes.substr(0, longest_text);
  std::string text;
  text.reserve(bytes.size());
  while (!bytes.empty()) {
    const std::size_t length = sequence_length(bytes);
    const std::string_view sequence = bytes.substr(0, std::max<std::size_t>(length, 1));
    if (length == 0 || is_control(sequence)) {
      text += replacement;
    } else {
      text += sequence;
    }
    bytes.remove_prefix(sequence.size());
  }
  if (cut) text += "…";
  return text;
}

std::string foreign_text(vsp_text text) {
  if (text.data == nullptr) return {};
  // One byte more than is kept tells that there was more; the rest is never read.
  const std::uint64_t size = std::min<std::uint64_t>(text.size, longest_text + 1);
  return foreign_text(std::string_view(text.data, static_cast<std::size_t>(size)));
}

bool is_finding_code(std::string_view code) {
  const auto in_part = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
  if (code.size() > 31 || code.empty() || !in_part(code.front()) || !in_part(code.back())) {
    return false;
  }
  bool dash = false;
  for (std::size_t i = 0; i < code.size(); ++i) {
    if (code[i] == '-') {
      if (code[i - 1] == '-') return false;
      dash = true;
    } else if (!in_part(code[i])) {
      return false;
    }
  }
  return dash;
}

}  // namespace vsp::plugin
