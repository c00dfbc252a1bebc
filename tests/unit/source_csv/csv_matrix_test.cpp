// SPDX-License-Identifier: Apache-2.0
// One table written in every way that the source is to understand gives the same data in all of
// them; one whose numbers can be read in two ways gives the same code in all of them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "csv_outcome.hpp"
#include "csv_variant.hpp"

namespace vsp {
namespace {

using test::cells;
using test::for_each_variant;
using test::Outcome;
using test::Variant;

const char* const columns = R"([
  {"name":"kod","type":"text","headers":["kod","Områdeskod"]},
  {"name":"namn","type":"text","headers":["namn","Område"]},
  {"name":"andel","type":"number","headers":["andel","Andel, procent"],
   "states":{"kan ej uppskattas":"cannot_be_estimated","":"missing"}},
  {"name":"år","type":"integer","headers":["år","Mätår"]},
  {"name":"antal","type":"number","headers":["antal","Antal svar"]}])";

const std::vector<std::vector<std::string>> clear_rows = {
    {"kod", "namn", "andel", "år", "antal"},
    {"0114", "Upplands Väsby", "59.7", "2023", "1234567"},
    {"0115", "Vallentuna; norr, \"mitt\"\toch syd", "-0.125", "2022", "1234"},
    {"0117", "Åre–Järpen", "kan ej uppskattas", "2021", "999.5"},
    {"0120", "Två\nrader", "", "2020", "0"},
    {"0123", "Järfälla", "0", "1900", "-98765.25"},
};

/// Numbers that are 1234 or 1.234, 12345 or 12.345, by what one takes the sign for.
const std::vector<std::vector<std::string>> ambiguous_rows = {
    {"kod", "namn", "andel", "år", "antal"},
    {"0114", "Upplands Väsby", "1.234", "2023", "7"},
    {"0115", "Vallentuna", "12.345", "2022", "-123.456"},
    {"0117", "Åre", "5", "2021", "0"},
};

using Cells = std::vector<std::vector<std::string>>;

Cells all_cells(const Table& table) {
  Cells result;
  for (const char* name :
       {"kod", "namn", "andel", "andel#state", "år", "år#state", "antal", "antal#state"}) {
    result.push_back(cells(table, name));
  }
  return result;
}

TEST(CsvMatrix, EveryVariantGivesTheSameData) {
  const Cells expected = {
      {"0114", "0115", "0117", "0120", "0123"},
      {"Upplands Väsby", "Vallentuna; norr, \"mitt\"\toch syd", "Åre–Järpen", "Två\nrader",
       "Järfälla"},
      {"59.7", "-0.125", "∅", "∅", "0"},
      {"∅", "∅", "cannot_be_estimated", "missing", "∅"},
      {"2023", "2022", "2021", "2020", "1900"},
      {"∅", "∅", "∅", "∅", "∅"},
      {"1234567", "1234", "999.5", "0", "-98765.25"},
      {"∅", "∅", "∅", "∅", "∅"},
  };
  std::size_t variants = 0;
  for_each_variant([&](const Variant& variant) {
    ++variants;
    const Outcome outcome = test::read(test::write_variant(variant, clear_rows), columns);
    ASSERT_TRUE(outcome.table) << describe(variant) << ": "
                               << testing::PrintToString(outcome.errors());
    ASSERT_EQ(all_cells(*outcome.table), expected) << describe(variant);
    ASSERT_EQ(outcome.of("VSP-SRC-026").found, variant.decimal == ',' ? "," : "")
        << describe(variant);
    ASSERT_EQ(outcome.of("VSP-SRC-018").code, variant.encoding == "utf-8" ? "" : "VSP-SRC-018");
  });
  EXPECT_GE(variants, 1500U);
  RecordProperty("variants", static_cast<int>(variants));
}

TEST(CsvMatrix, EveryAmbiguousVariantGivesTheSameCode) {
  std::size_t variants = 0;
  for_each_variant([&](const Variant& variant) {
    if (!variant.thousands.empty()) return;
    ++variants;
    const Outcome outcome = test::read(test::write_variant(variant, ambiguous_rows), columns);
    ASSERT_FALSE(outcome.table) << describe(variant);
    std::vector<std::string> codes;
    for (const std::string& error : outcome.errors()) codes.push_back(error.substr(0, 11));
    ASSERT_EQ(codes, std::vector<std::string>(3, "VSP-SRC-022")) << describe(variant);
  });
  EXPECT_GE(variants, 500U);
}

TEST(CsvMatrix, OneCellDecidesEveryAmbiguousVariant) {
  for_each_variant([&](const Variant& variant) {
    if (!variant.thousands.empty()) return;
    auto rows = ambiguous_rows;
    rows.push_back({"0120", "Ekerö", "0.5", "2020", "0"});
    const Outcome outcome = test::read(test::write_variant(variant, rows), columns);
    ASSERT_TRUE(outcome.table) << describe(variant);
    ASSERT_EQ(cells(*outcome.table, "andel"),
              (std::vector<std::string>{"1.234", "12.345", "5", "0.5"}));
  });
}

TEST(CsvMatrix, AHeaderThatFitsNoDelimiterIsAmbiguousInEveryEncoding) {
  for_each_variant([&](const Variant& variant) {
    if (variant.ending == test::Ending::separator_line || variant.delimiter == '\t') return;
    if (variant.quoting != test::Quoting::where_needed) return;
    const char other = variant.delimiter == ',' ? ';' : ',';
    // Two columns by either sign, in the header as in the row.
    Variant plain = variant;
    plain.header = test::HeaderForm::exact;
    const std::string delimiter(1, variant.delimiter);
    plain.delimiter = '|';
    plain.ending = test::Ending::plain;
    const Outcome outcome =
        test::read(test::write_variant(plain, {{std::string("a") + delimiter + "å" + other + "c"},
                                               {std::string("1") + delimiter + "ä" + other + "3"}}),
                   columns);
    ASSERT_FALSE(outcome.table);
    ASSERT_EQ(outcome.errors().size(), 1U) << describe(variant);
    ASSERT_EQ(outcome.errors()[0].substr(0, 11), "VSP-SRC-021") << describe(variant);
  });
}

}  // namespace
}  // namespace vsp
