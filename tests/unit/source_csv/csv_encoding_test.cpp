// SPDX-License-Identifier: Apache-2.0
#include "csv_encoding.hpp"

#include <gtest/gtest.h>

#include "csv_outcome.hpp"

namespace vsp::source_csv {
namespace {

using test::to_utf16;
using test::to_windows_1252;

struct Decoded {
  std::optional<std::string> text;
  std::vector<sdk::Finding> findings;
  std::string code() const { return findings.empty() ? "" : findings.front().code; }
};

Decoded decoded(std::string bytes, std::optional<Encoding> fixed = std::nullopt) {
  Findings findings("f.csv");
  Decoded result;
  result.text = decode(std::move(bytes), fixed, findings);
  result.findings = findings.all();
  EXPECT_EQ(result.text.has_value(), !findings.has_errors());
  return result;
}

const std::string text = "kod,namn\r\n01,\"Växjö–Åre\"\n";

TEST(CsvEncoding, PlainUtf8IsNotReported) {
  const Decoded result = decoded(text);
  EXPECT_EQ(result.text, text);
  EXPECT_TRUE(result.findings.empty());
}

TEST(CsvEncoding, OtherEncodingsAreReadAndReported) {
  for (const auto& [bytes, name] : std::vector<std::pair<std::string, std::string>>{
           {"\xEF\xBB\xBF" + text, "UTF-8 BOM"},
           {to_windows_1252(text), "Windows-1252"},
           {"\xFF\xFE" + to_utf16(text, true), "UTF-16LE"},
           {"\xFE\xFF" + to_utf16(text, false), "UTF-16BE"}}) {
    const Decoded result = decoded(bytes);
    EXPECT_EQ(result.text, text) << name;
    ASSERT_EQ(result.findings.size(), 1U) << name;
    EXPECT_EQ(result.findings[0].code, "VSP-SRC-018");
    EXPECT_EQ(result.findings[0].severity, sdk::Severity::note);
    EXPECT_EQ(result.findings[0].found, name);
  }
}

TEST(CsvEncoding, AStatedEncodingIsTaken) {
  EXPECT_EQ(decoded(to_windows_1252(text), Encoding::windows_1252).text, text);
  EXPECT_EQ(decoded(to_utf16(text, true), Encoding::utf16_little).text, text);
  EXPECT_EQ(decoded("\xEF\xBB\xBF" + text, Encoding::utf8).text, text);
  EXPECT_TRUE(decoded(to_windows_1252(text), Encoding::windows_1252).findings.empty());
}

TEST(CsvEncoding, AStatedEncodingThatIsContradictedIsRefused) {
  EXPECT_EQ(decoded(text, Encoding::windows_1252).code(), "VSP-SRC-019");
  EXPECT_EQ(decoded("\xFF\xFE" + to_utf16(text, true), Encoding::utf8).code(), "VSP-SRC-019");
  EXPECT_EQ(decoded(to_windows_1252(text), Encoding::utf8).code(), "VSP-SRC-011");
}

TEST(CsvEncoding, InvalidBytesAreLocatedOncePerLine) {
  const Decoded result = decoded("a\nb\xE5\xE4\r\nc\r\xF6", Encoding::utf8);
  ASSERT_EQ(result.findings.size(), 2U);
  EXPECT_EQ(result.findings[0].row, 2);
  EXPECT_EQ(result.findings[0].found, "0xE5");
  EXPECT_EQ(result.findings[0].arguments.at(0).second, "2");
  EXPECT_EQ(result.findings[1].row, 4);
  EXPECT_EQ(result.findings[1].found, "0xF6");
}

TEST(CsvEncoding, AMixOfEncodingsIsRefused) {
  const Decoded result = decoded("namn\nVäxjö\n" + to_windows_1252("Växjö") + "\n");
  EXPECT_EQ(result.code(), "VSP-SRC-012");
  EXPECT_EQ(result.findings[0].row, 3);
}

TEST(CsvEncoding, DosAndMacFilesAreNotGuessed) {
  const std::vector<std::string> files = {
      "V\x84xj\x94,Ume\x86,Malm\x94\n",  // CP850
      "Malm\x94\n",                      // CP850, one word
      "\x99rebro\n",                     // CP850
      "\x8Engelholm\n",                  // CP850
      "V\x8Axj\x9A,Ume\x8C\n",           // Mac OS Roman
      "\x85rebro\n",                     // Mac OS Roman
      "\x81re\n",                        // Mac OS Roman
  };
  for (const std::string& file : files) EXPECT_EQ(decoded(file).code(), "VSP-SRC-017") << file;
}

TEST(CsvEncoding, TypographyOfWindows1252IsNoMacFile) {
  EXPECT_EQ(decoded("\x94Ja\x94 2013\x96"
                    "2023 \x80 5\n")
                .text,
            "\u201DJa\u201D 2013–2023 € 5\n");
  EXPECT_EQ(decoded("Ko\x9Aice i V\xE4xj\xF6\n").text, "Košice i Växjö\n");
}

TEST(CsvEncoding, BytesThatWindows1252DoesNotHave) {
  const Decoded result = decoded("\xE5r\n\x9D 5\n");
  EXPECT_EQ(result.code(), "VSP-SRC-018");
  ASSERT_EQ(result.findings.size(), 2U);
  EXPECT_EQ(result.findings[1].code, "VSP-SRC-013");
  EXPECT_EQ(result.findings[1].row, 2);
}

TEST(CsvEncoding, BrokenUtf16IsLocated) {
  EXPECT_EQ(decoded("\xFF\xFE" + to_utf16("a\n", true) + "\x01\xD8").findings.at(1).row, 2);
  EXPECT_EQ(decoded("\xFF\xFE" + to_utf16("a\n", true) + "x").findings.at(1).code, "VSP-SRC-014");
  EXPECT_EQ(decoded(std::string("\xFF\xFE\0\0a\0\0\0", 8)).code(), "VSP-SRC-014");
}

TEST(CsvEncoding, NulAndControlCharactersAreLocated) {
  const Decoded nul = decoded(std::string("a,b\n1,\0\n", 8));
  EXPECT_EQ(nul.code(), "VSP-SRC-015");
  EXPECT_EQ(nul.findings[0].row, 2);
  const Decoded control = decoded("a\n\x07\n\u0085\n\uFFFE\n");
  ASSERT_EQ(control.findings.size(), 3U);
  EXPECT_EQ(control.code(), "VSP-SRC-016");
  EXPECT_EQ(control.findings[0].found, "U+0007");
  EXPECT_EQ(control.findings[1].found, "U+0085");
  EXPECT_EQ(control.findings[2].found, "U+FFFE");
  EXPECT_EQ(control.findings[2].row, 4);
  EXPECT_EQ(decoded(to_utf16("kod\n01\n", true)).code(), "VSP-SRC-015");
}

TEST(CsvEncoding, FilesOfOtherKindsAreNamed) {
  EXPECT_EQ(decoded("PK\x03\x04rest").findings.at(0).found, "ZIP (xlsx, ods)");
  for (const char* bytes : {"PK\x03\x04", "\xD0\xCF\x11\xE0", "%PDF-1.7", "\x1F\x8B", "PAR1"}) {
    EXPECT_EQ(decoded(bytes).code(), "VSP-SRC-010");
  }
}

}  // namespace
}  // namespace vsp::source_csv
