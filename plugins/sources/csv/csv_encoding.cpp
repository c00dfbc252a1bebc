// SPDX-License-Identifier: Apache-2.0
#include "csv_encoding.hpp"

#include <array>
#include <string_view>

#include "csv_other_code_page.hpp"
#include "csv_text.hpp"

namespace vsp::source_csv {
namespace {

using namespace std::string_view_literals;

/// Line and byte in the line of ever later positions in a text.
class LineCounter {
 public:
  explicit LineCounter(std::string_view text) : text_(text) {}

  void advance(std::size_t position) {
    for (; position_ < position; ++position_) {
      const bool ends = text_[position_] == '\n' ||
                        (text_[position_] == '\r' &&
                         (position_ + 1 >= text_.size() || text_[position_ + 1] != '\n'));
      if (!ends) continue;
      ++line_;
      line_begin_ = position_ + 1;
    }
  }
  std::int64_t line() const { return line_; }
  std::size_t byte() const { return position_ - line_begin_ + 1; }

 private:
  std::string_view text_;
  std::size_t position_ = 0;
  std::size_t line_begin_ = 0;
  std::int64_t line_ = 1;
};

std::string hexadecimal(unsigned value, int digits) {
  std::string text;
  for (int digit = digits - 1; digit >= 0; --digit) {
    text += "0123456789ABCDEF"[(value >> static_cast<unsigned>(4 * digit)) & 0xFU];
  }
  return text;
}

/// Reports places in a text, the first of each line.
class PlaceReport {
 public:
  PlaceReport(std::string_view text, Findings& findings) : lines_(text), findings_(findings) {}

  void error(const char* code, std::size_t position, const std::string& found) {
    lines_.advance(position);
    if (lines_.line() == last_line_) return;
    last_line_ = lines_.line();
    findings_.error(code, {lines_.line(), 0}, found, {}, {{"byte", std::to_string(lines_.byte())}});
  }

 private:
  LineCounter lines_;
  Findings& findings_;
  std::int64_t last_line_ = 0;
};

unsigned byte_at(std::string_view bytes, std::size_t index) {
  return static_cast<unsigned char>(bytes[index]);
}

/// Bytes of the well-formed UTF-8 sequence at index (Unicode 15, table 3-7), 0 when there is none.
std::size_t sequence_length(std::string_view bytes, std::size_t index) {
  const unsigned lead = byte_at(bytes, index);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (bytes.size() - index < length) return 0;
  const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (byte_at(bytes, index + 1) < low || byte_at(bytes, index + 1) > high) return 0;
  for (std::size_t next = 2; next < length; ++next) {
    if ((byte_at(bytes, index + next) & 0xC0U) != 0x80U) return 0;
  }
  return length;
}

struct Utf8Scan {
  std::size_t sequences = 0;  ///< Well-formed sequences of several bytes.
  std::size_t invalid = 0;    ///< Bytes that belong to no well-formed sequence.
};

/// invalid_byte(position) is called for each byte that belongs to no well-formed sequence.
template <class Function>
Utf8Scan scan_utf8(std::string_view bytes, const Function& invalid_byte) {
  Utf8Scan scan;
  std::size_t index = 0;
  while (index < bytes.size()) {
    if (byte_at(bytes, index) < 0x80) {
      ++index;
      continue;
    }
    const std::size_t length = sequence_length(bytes, index);
    if (length == 0) {
      ++scan.invalid;
      invalid_byte(index);
      ++index;
    } else {
      ++scan.sequences;
      index += length;
    }
  }
  return scan;
}

void report_invalid_utf8(std::string_view bytes, const char* code, Findings& findings) {
  PlaceReport report(bytes, findings);
  scan_utf8(bytes, [&](std::size_t position) {
    report.error(code, position, "0x" + hexadecimal(byte_at(bytes, position), 2));
  });
}

/// Code points of the bytes 0x80–0x9F in Windows-1252; 0 where it has none.
constexpr std::array<char32_t, 32> windows_1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::optional<std::string> from_windows_1252(std::string_view bytes, Findings& findings) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  PlaceReport report(bytes, findings);
  bool valid = true;
  for (std::size_t index = 0; index < bytes.size(); ++index) {
    const unsigned byte = byte_at(bytes, index);
    if (byte < 0x80) {
      text += bytes[index];
      continue;
    }
    const char32_t character = byte < 0xA0 ? windows_1252[byte - 0x80] : byte;
    if (character == 0) {
      valid = false;
      report.error("VSP-SRC-013", index, "0x" + hexadecimal(byte, 2));
    }
    append_utf8(text, character);
  }
  if (!valid) return std::nullopt;
  return text;
}

std::optional<std::string> from_utf16(std::string_view bytes, bool little, Findings& findings) {
  std::string text;
  text.reserve(bytes.size());
  std::int64_t line = 1;
  bool valid = bytes.size() % 2 == 0;
  const auto unit_at = [&](std::size_t index) {
    const unsigned first = byte_at(bytes, index);
    const unsigned second = byte_at(bytes, index + 1);
    return static_cast<char32_t>(little ? first | (second << 8U) : (first << 8U) | second);
  };
  for (std::size_t index = 0; index + 1 < bytes.size(); index += 2) {
    char32_t unit = unit_at(index);
    if (unit == U'\n') ++line;
    if (unit >= 0xD800 && unit <= 0xDFFF) {
      const char32_t low = index + 3 < bytes.size() ? unit_at(index + 2) : 0;
      if (unit > 0xDBFF || low < 0xDC00 || low > 0xDFFF) {
        valid = false;
        findings.error("VSP-SRC-014", {line, 0}, "0x" + hexadecimal(unit, 4));
        continue;
      }
      unit = 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00);
      index += 2;
    }
    append_utf8(text, unit);
  }
  if (bytes.size() % 2 != 0) {
    findings.error("VSP-SRC-014", {line, 0},
                   "0x" + hexadecimal(byte_at(bytes, bytes.size() - 1), 2));
  }
  if (!valid) return std::nullopt;
  return text;
}

/// Reports what is legal in the encoding but not in a table: NUL, other control characters and
/// code points that are no characters. True when there is none.
bool check_characters(std::string_view text, Findings& findings) {
  PlaceReport nul(text, findings);
  PlaceReport control(text, findings);
  bool clean = true;
  for (std::size_t index = 0; index < text.size(); ++index) {
    const unsigned byte = byte_at(text, index);
    if (byte >= 0x20 && byte < 0x7F) continue;
    unsigned character = 0;
    if (byte < 0x20 || byte == 0x7F) {
      if (byte == '\t' || byte == '\n' || byte == '\r') continue;
      character = byte;
    } else if (byte == 0xC2 && byte_at(text, index + 1) < 0xA0) {
      character = byte_at(text, index + 1);
    } else if (byte == 0xEF && byte_at(text, index + 1) == 0xBF &&
               byte_at(text, index + 2) >= 0xBE) {
      character = 0xFFC0U + (byte_at(text, index + 2) & 0x3FU);
    } else {
      continue;
    }
    clean = false;
    if (character == 0) {
      nul.error("VSP-SRC-015", index, "U+0000");
    } else {
      control.error("VSP-SRC-016", index, "U+" + hexadecimal(character, 4));
    }
  }
  return clean;
}

/// What a file is that begins like no text does: the name of a common kind, or nothing.
std::string_view foreign_kind(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04"sv)) return "ZIP (xlsx, ods)";
  if (bytes.starts_with("\xD0\xCF\x11\xE0"sv)) return "OLE (xls)";
  if (bytes.starts_with("%PDF-"sv)) return "PDF";
  if (bytes.starts_with("\x1F\x8B"sv)) return "gzip";
  if (bytes.starts_with("SQLite format 3\0"sv)) return "SQLite";
  if (bytes.starts_with("PAR1"sv)) return "Parquet";
  return {};
}

struct Mark {
  std::optional<Encoding> encoding;
  std::size_t size = 0;
  const char* name = "";
};

Mark byte_order_mark(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF"sv)) return {Encoding::utf8, 3, "UTF-8 BOM"};
  if (bytes.starts_with("\xFF\xFE"sv)) return {Encoding::utf16_little, 2, "UTF-16LE"};
  if (bytes.starts_with("\xFE\xFF"sv)) return {Encoding::utf16_big, 2, "UTF-16BE"};
  return {};
}

const char* name_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      return "UTF-8";
    case Encoding::windows_1252:
      return "Windows-1252";
    case Encoding::utf16_little:
      return "UTF-16LE";
    case Encoding::utf16_big:
      return "UTF-16BE";
  }
  return "UTF-8";
}

/// The encoding of bytes without byte order mark. Nothing when it cannot be told.
std::optional<Encoding> detect(std::string_view bytes, Findings& findings) {
  const Utf8Scan scan = scan_utf8(bytes, [](std::size_t) {});
  if (scan.invalid == 0) return Encoding::utf8;
  if (scan.sequences > 0) {
    // Both UTF-8 and something else: a damaged file, or two files put together.
    report_invalid_utf8(bytes, "VSP-SRC-012", findings);
    return std::nullopt;
  }
  if (looks_like_other_code_page(bytes)) {
    findings.error("VSP-SRC-017", {}, "Windows-1252, CP850, Mac OS Roman");
    return std::nullopt;
  }
  findings.note("VSP-SRC-018", {}, name_of(Encoding::windows_1252));
  return Encoding::windows_1252;
}

bool contradicts(std::string_view bytes, const Mark& mark, Encoding fixed) {
  if (mark.encoding) return *mark.encoding != fixed;
  if (fixed != Encoding::windows_1252) return false;
  // Text in Windows-1252 that happens to be well-formed UTF-8 does not occur in practice.
  const Utf8Scan scan = scan_utf8(bytes, [](std::size_t) {});
  return scan.invalid == 0 && scan.sequences > 0;
}

std::optional<std::string> convert(std::string bytes, Encoding encoding, Findings& findings) {
  switch (encoding) {
    case Encoding::windows_1252:
      return from_windows_1252(bytes, findings);
    case Encoding::utf16_little:
      return from_utf16(bytes, true, findings);
    case Encoding::utf16_big:
      return from_utf16(bytes, false, findings);
    case Encoding::utf8:
      break;
  }
  const Utf8Scan scan = scan_utf8(bytes, [](std::size_t) {});
  if (scan.invalid == 0) return bytes;
  report_invalid_utf8(bytes, "VSP-SRC-011", findings);
  return std::nullopt;
}

}  // namespace

std::optional<std::string> decode(std::string bytes, std::optional<Encoding> fixed,
                                  Findings& findings) {
  if (const std::string_view kind = foreign_kind(bytes); !kind.empty()) {
    findings.error("VSP-SRC-010", {}, kind);
    return std::nullopt;
  }
  if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv)) {
    findings.error("VSP-SRC-014", {}, "UTF-32");
    return std::nullopt;
  }
  const Mark mark = byte_order_mark(bytes);
  if (fixed && contradicts(bytes, mark, *fixed)) {
    findings.error("VSP-SRC-019", {}, mark.encoding ? mark.name : "UTF-8", name_of(*fixed));
    return std::nullopt;
  }
  bytes.erase(0, mark.size);
  if (mark.encoding && !fixed) findings.note("VSP-SRC-018", {}, mark.name);
  std::optional<Encoding> encoding = fixed ? fixed : mark.encoding;
  if (!encoding) encoding = detect(bytes, findings);
  if (!encoding) return std::nullopt;
  std::optional<std::string> text = convert(std::move(bytes), *encoding, findings);
  if (!text || !check_characters(*text, findings)) return std::nullopt;
  return text;
}

}  // namespace vsp::source_csv
