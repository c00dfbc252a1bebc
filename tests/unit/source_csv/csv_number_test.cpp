// SPDX-License-Identifier: Apache-2.0
#include "csv_number.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace vsp::source_csv {
namespace {

struct NumberCase {
  const char* body;
  char decimal;
  double value;
};

TEST(CsvNumber, ReadsSwedishAndEnglishForms) {
  const std::vector<NumberCase> cases = {
      {"0", ',', 0},
      {"12,5", ',', 12.5},
      {"12.5", '.', 12.5},
      {"1 234,5", ',', 1234.5},
      {"1\u00A0234\u00A0567", ',', 1234567},
      {"1\u202F234,25", ',', 1234.25},
      {"1\u2009234", '.', 1234},
      {"1.234,5", ',', 1234.5},
      {"1,234.5", '.', 1234.5},
      {"1,234", '.', 1234},
      {"1,234", ',', 1.234},
      {",5", ',', 0.5},
      {"007", '.', 7},
      {"1e+05", '.', 100000},
      {"1,5E-3", ',', 0.0015},
      {"0.1", '.', 0.1},
      {"2.675", '.', 2.675},
      {"9007199254740993", '.', 9007199254740992},
  };
  for (const NumberCase& expected : cases) {
    const auto parsed = parse_number(expected.body, expected.decimal);
    ASSERT_TRUE(parsed) << expected.body;
    EXPECT_EQ(parsed->value, expected.value) << expected.body;
    EXPECT_TRUE(parsed->finite);
  }
}

TEST(CsvNumber, RefusesWhatIsNoNumber) {
  const std::vector<std::string> bodies = {
      "",         "x",          "1x",          "0x1A",  "1_000",   "1 23",     "12 34",
      "1234 567", "0 123",      " 123",        "123 ",  "5,",      ",",        "1,2,3",
      "1,23.4",   "1.234.56,7", "1 234.567,8", "1e",    "e5",      "1e+",      "1 234e2",
      "--5",      "5-",         "(5)",         "1e5.5", "nan",     "inf",      "1,5 kr",
      "½",        "１２",       "1''234",      "1,,5",  "#DIV/0!", "1 234 56", "1,234,5"};
  for (const std::string& body : bodies) EXPECT_FALSE(parse_number(body, ',')) << body;
}

TEST(CsvNumber, KeepsIntegersExact) {
  EXPECT_EQ(parse_number("9007199254740993", '.')->integer, 9007199254740993);
  EXPECT_EQ(parse_number("1 234", ',')->integer, 1234);
  EXPECT_EQ(parse_number("2023.0", '.')->integer, 2023);
  EXPECT_EQ(parse_number("1e+05", '.')->integer, 100000);
  EXPECT_FALSE(parse_number("2023.5", '.')->integer);
  EXPECT_FALSE(parse_number("2.000", '.')->integer);  // More likely two thousand.
  EXPECT_FALSE(parse_number("1e-2", '.')->integer);
  EXPECT_FALSE(parse_number("99999999999999999999", '.')->integer);
}

TEST(CsvNumber, TellsNumbersThatADoubleCannotHold) {
  EXPECT_FALSE(parse_number("1e999", '.')->finite);
  EXPECT_FALSE(parse_number("1e-999", '.')->finite);
  EXPECT_FALSE(parse_number(std::string(400, '9'), '.')->finite);
}

TEST(CsvNumber, TakesCellsApart) {
  const NumberCell cell = take_apart("\u22121 234,5 % *");
  EXPECT_EQ(cell.body, "1 234,5");
  EXPECT_TRUE(cell.negative);
  EXPECT_TRUE(cell.percent);
  EXPECT_TRUE(cell.star);
  EXPECT_EQ(take_apart("+5").body, "5");
  EXPECT_FALSE(take_apart("+5").negative);
  EXPECT_TRUE(take_apart("-5").negative);
}

TEST(CsvNumber, EvidenceOfTheDecimalSign) {
  const auto expect = [](DecimalEvidence evidence, const std::vector<std::string>& bodies) {
    for (const std::string& body : bodies) EXPECT_EQ(decimal_evidence(body), evidence) << body;
  };
  expect(DecimalEvidence::comma, {"12,5", "0,123", "1234,567", "1 234,567", "1.234,567",
                                  "1.234.567", "1,2345", ",123", "1,234e5"});
  expect(DecimalEvidence::point, {"12.5", "0.123", "1234.567", "1,234.567", "1,234,567", "1.23"});
  expect(DecimalEvidence::ambiguous, {"1,234", "1.234", "12,345", "123.456"});
  expect(DecimalEvidence::none, {"1234", "1 234", "x,y", "1,2,3", ""});
}

TEST(CsvNumber, KnowsTheNamesOfNoNumbers) {
  for (const char* word : {"NaN", "nan", "-inf", "Infinity", "∞", "−∞", "1.#INF", "nan(ind)"}) {
    EXPECT_TRUE(is_not_finite_word(word)) << word;
  }
  EXPECT_FALSE(is_not_finite_word("information"));
}

}  // namespace
}  // namespace vsp::source_csv
