// SPDX-License-Identifier: Apache-2.0
// Whatever stands in a file, the reader ends with a table or with located errors; the address and
// undefined-behaviour sanitizers watch.
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "csv_outcome.hpp"

namespace vsp {
namespace {

using test::Outcome;

const std::string sound =
    "sep=;\r\nkod;Andel;år\r\n0114;59,7;2023\r\n\"Åre \"\"norr\"\"\";kan ej uppskattas;2022\r\n"
    "0117;1 234,5 *;1 900\r\n";

/// Pieces that mean something to the reader.
const std::vector<std::string> pieces = {"\"",
                                         ";",
                                         ",",
                                         "\t",
                                         "\r",
                                         "\n",
                                         "\r\n",
                                         "\xEF\xBB\xBF",
                                         "\xFF\xFE",
                                         "\xFE\xFF",
                                         "\xE5",
                                         std::string(1, '\0'),
                                         "*",
                                         "%",
                                         "\u2212",
                                         "e",
                                         "1.234",
                                         "1,5",
                                         "2.5",
                                         "\u00A0",
                                         "sep=,",
                                         "\xC3",
                                         "\xF0\x9F\x98\x80",
                                         "-",
                                         "99999999999999999999",
                                         "1e999",
                                         "\x94",
                                         "a\u030A"};

TEST(CsvDamage, EveryDamagedFileIsATableOrAnError) {
  std::mt19937 random(20240222);
  int tables = 0;
  int refused = 0;
  for (int round = 0; round < 20000; ++round) {
    std::string bytes = round % 5 == 0 ? test::to_utf16(sound, round % 2 == 0) : sound;
    if (round % 5 == 0) bytes.insert(0, round % 2 == 0 ? "\xFF\xFE" : "\xFE\xFF");
    for (int change = static_cast<int>(random() % 4); change >= 0; --change) {
      const std::size_t at = random() % (bytes.size() + 1);
      switch (random() % 4) {
        case 0:
          bytes.insert(at, pieces[random() % pieces.size()]);
          break;
        case 1:
          bytes.erase(at, random() % 7);
          break;
        case 2:
          if (at < bytes.size()) bytes[at] = static_cast<char>(random() % 256);
          break;
        default:
          bytes.resize(at);
          break;
      }
    }
    const Outcome outcome = test::read(bytes, test::sample_columns);
    (outcome.table ? tables : refused) += 1;
    for (const sdk::Finding& finding : outcome.findings) {
      ASSERT_TRUE(finding.code.starts_with("VSP-SRC-"));
    }
  }
  EXPECT_GT(tables, 1000);
  EXPECT_GT(refused, 1000);
}

TEST(CsvDamage, EveryTruncationIsATableOrAnError) {
  for (std::size_t size = 0; size <= sound.size(); ++size) {
    const Outcome outcome = test::read(sound.substr(0, size), test::sample_columns);
    EXPECT_NE(outcome.table.has_value(), !outcome.errors().empty()) << size;
  }
}

TEST(CsvDamage, OneVeryLongLineIsReadInLinearTime) {
  const std::string many(4 << 20, ';');
  EXPECT_FALSE(test::read("kod;Andel\n" + many, test::sample_columns).errors().empty());
  const std::string quotes(4 << 20, '"');
  EXPECT_FALSE(test::read("kod;Andel\n\"" + quotes, test::sample_columns).errors().empty());
  const std::string spaces(4 << 20, ' ');
  EXPECT_FALSE(test::read("kod;Andel\n" + spaces + "x;" + spaces + "y\n", test::sample_columns)
                   .errors()
                   .empty());
}

}  // namespace
}  // namespace vsp
