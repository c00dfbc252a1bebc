// SPDX-License-Identifier: Apache-2.0
#include "csv_reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "csv_outcome.hpp"

namespace vsp {
namespace {

using test::cells;
using test::Outcome;
using test::read;
using test::sample_columns;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Outcome read_sample(const std::string& bytes, const std::string& options = "{}") {
  return read(bytes, sample_columns, options);
}

/// Errors of one column "v" of that JSON type and more members, with these cells.
std::vector<std::string> errors_of(const std::string& members,
                                   const std::vector<std::string>& values) {
  std::string file = "kod;v\n";
  for (const std::string& value : values) file += "x;" + value + "\n";
  return read(file, R"([{"name":"kod","type":"text"},{"name":"v",)" + members + "}]").errors();
}

TEST(CsvReader, GivesRowsValuesAndStates) {
  const Outcome outcome = read_sample(
      "kod,Andel,år\n0114,59.7,2023\n 0115 ,,2024\n\"01\n16\",Kan EJ uppskattas ,2023\n"
      "0117,12.5*,2023\n0118,..,2023\n0119,0,2023\n");
  ASSERT_TRUE(outcome.table);
  EXPECT_THAT(outcome.findings, IsEmpty());
  const Table& table = *outcome.table;
  EXPECT_THAT(cells(table, "#row"), ElementsAre("2", "3", "4", "6", "7", "8"));
  EXPECT_THAT(cells(table, "kod"), ElementsAre("0114", "0115", "01\n16", "0117", "0118", "0119"));
  EXPECT_THAT(cells(table, "andel"), ElementsAre("59.7", "∅", "∅", "12.5", "∅", "0"));
  EXPECT_THAT(cells(table, "andel#state"),
              ElementsAre("∅", "missing", "cannot_be_estimated", "estimated", "suppressed", "∅"));
  EXPECT_THAT(cells(table, "år"), ElementsAre("2023", "2024", "2023", "2023", "2023", "2023"));
  EXPECT_THAT(cells(table, "år#state"), ElementsAre("∅", "∅", "∅", "∅", "∅", "∅"));
}

TEST(CsvReader, AnAbsentOptionalColumnIsMissingNotZero) {
  const Outcome outcome = read_sample("kod,Andel\n01,1\n");
  ASSERT_TRUE(outcome.table);
  EXPECT_THAT(cells(*outcome.table, "år"), ElementsAre("∅"));
  EXPECT_THAT(cells(*outcome.table, "år#state"), ElementsAre("missing"));
  EXPECT_THAT(outcome.notes(), ElementsAre("VSP-SRC-044@1:0:år"));
}

TEST(CsvReader, TextCellsMayHaveStatesToo) {
  const Outcome outcome =
      read("svar\nJa\nvet ej\n\"\"\nNej\n",
           R"([{"name":"svar","type":"text","states":{"vet ej":"cannot_be_estimated"}}])");
  ASSERT_TRUE(outcome.table);
  EXPECT_THAT(cells(*outcome.table, "svar"), ElementsAre("Ja", "∅", "∅", "Nej"));
  EXPECT_THAT(cells(*outcome.table, "svar#state"),
              ElementsAre("∅", "cannot_be_estimated", "∅", "∅"));
}

TEST(CsvReader, TheDialectIsReported) {
  const Outcome outcome = read_sample("sep=;\nKOD; Andel i  procent ;År\n01;12,5;2023\n");
  ASSERT_TRUE(outcome.table);
  EXPECT_THAT(outcome.notes(),
              ElementsAre("VSP-SRC-025@0:0", "VSP-SRC-026@0:0", "VSP-SRC-043@2:1:kod",
                          "VSP-SRC-043@2:2:andel", "VSP-SRC-043@2:3:år"));
  EXPECT_EQ(outcome.of("VSP-SRC-025").found, ";");
  EXPECT_EQ(read_sample("kod\tAndel\tår\n01\t1\t2\n").of("VSP-SRC-025").found, "TAB");
}

TEST(CsvReader, AStatedDialectIsNotReported) {
  const Outcome outcome = read_sample("kod;Andel;år\n01;1,234;2023\n",
                                      R"({"delimiter":"semicolon","decimal":"comma"})");
  ASSERT_TRUE(outcome.table);
  EXPECT_THAT(outcome.findings, IsEmpty());
  EXPECT_THAT(cells(*outcome.table, "andel"), ElementsAre("1.234"));
}

TEST(CsvReader, ADelimiterThatCannotBeToldIsRefused) {
  EXPECT_THAT(read_sample("a;b,c\n1;2,5\n").errors(), ElementsAre("VSP-SRC-021@1:0"));
  EXPECT_THAT(read_sample("a;b,c\n").errors(), ElementsAre("VSP-SRC-021@1:0"));
  // The number of cells decides where the header does not.
  EXPECT_THAT(read_sample("a;b,c;d\n1;2;3\n").errors(),
              ElementsAre("VSP-SRC-041@1:0:kod", "VSP-SRC-041@1:0:andel"));
}

TEST(CsvReader, TheHeaderDecidesTheDelimiter) {
  const Outcome outcome = read("kod;Andel, procent\n01;\"1,5\"\n",
                               R"([{"name":"kod","type":"text"},
               {"name":"a","type":"number","headers":["Andel, procent"]}])");
  ASSERT_TRUE(outcome.table);
  EXPECT_THAT(cells(*outcome.table, "a"), ElementsAre("1.5"));
}

TEST(CsvReader, OneColumnNeedsNoDelimiter) {
  const Outcome outcome = read("v\n1,5\n\n2\n\n", R"([{"name":"v","type":"number",
                                                        "states":{"":"missing"}}])");
  ASSERT_TRUE(outcome.table);
  EXPECT_THAT(cells(*outcome.table, "v"), ElementsAre("1.5", "∅", "2"));
  EXPECT_THAT(cells(*outcome.table, "#row"), ElementsAre("2", "3", "4"));
}

TEST(CsvReader, ASeparatorLineMustAgree) {
  EXPECT_THAT(read_sample("sep=,\nkod,Andel\n01,1\n", R"({"delimiter":";"})").errors(),
              ElementsAre("VSP-SRC-024@1:0"));
  EXPECT_THAT(read_sample("sep=x\nkodxAndel\n").errors(), ElementsAre("VSP-SRC-024@1:0"));
}

TEST(CsvReader, ADecimalSignThatCannotBeToldIsRefused) {
  const Outcome outcome = read_sample("kod;Andel\n01;1,234\n02;5\n03;12,345\n");
  EXPECT_THAT(outcome.errors(), ElementsAre("VSP-SRC-022@2:2:andel", "VSP-SRC-022@4:2:andel"));
  EXPECT_THAT(outcome.of("VSP-SRC-022").arguments,
              ElementsAre(std::pair("small_sv", "1,234"), std::pair("small_en", "1.234"),
                          std::pair("large", "1234")));
  // Any other cell of the file decides, also one of another column.
  const Outcome decided =
      read("a;b\n1,234;0,5\n", R"([{"name":"a","type":"number"},{"name":"b","type":"number"}])");
  ASSERT_TRUE(decided.table);
  EXPECT_THAT(cells(*decided.table, "a"), ElementsAre("1.234"));
  const Outcome thousands =
      read("a;b\n1,234;0.5\n", R"([{"name":"a","type":"number"},{"name":"b","type":"number"}])");
  ASSERT_TRUE(thousands.table);
  EXPECT_THAT(cells(*thousands.table, "a"), ElementsAre("1234"));
}

TEST(CsvReader, BothDecimalSignsContradict) {
  const Outcome outcome = read_sample("kod;Andel\n01;1,5\n02;2.5\n03;3,5\n");
  EXPECT_THAT(outcome.errors(), ElementsAre("VSP-SRC-023@3:2:andel"));
  EXPECT_EQ(outcome.of("VSP-SRC-023").found, "2.5");
  EXPECT_EQ(outcome.of("VSP-SRC-023").expected, ",");
}

TEST(CsvReader, EveryCellThatIsNoNumberIsReported) {
  EXPECT_THAT(errors_of(R"("type":"number","headers":["v"])",
                        {"1", "saknas", "", "NaN", "1e999", "0x10", "5 %", "5*", "-inf", "−2"}),
              ElementsAre("VSP-SRC-004@3:2:v", "VSP-SRC-007@4:2:v", "VSP-SRC-005@5:2:v",
                          "VSP-SRC-005@6:2:v", "VSP-SRC-004@7:2:v", "VSP-SRC-020@8:2:v",
                          "VSP-SRC-004@9:2:v", "VSP-SRC-005@10:2:v"));
}

TEST(CsvReader, AFindingSaysWhatWasFoundAndExpected) {
  const sdk::Finding finding = read_sample("kod;Andel;år\n01;okänt;2023\n").of("VSP-SRC-004");
  EXPECT_EQ(finding.file, "data/tabell.csv");
  EXPECT_EQ(finding.found, "okänt");
  EXPECT_THAT(finding.expected, HasSubstr("”kan ej uppskattas”"));
  const sdk::Finding clipped =
      read_sample("kod;Andel;år\n01;" + std::string(500, 'x') + ";2023\n").of("VSP-SRC-004");
  EXPECT_EQ(clipped.found, std::string(80, 'x') + "…");
}

TEST(CsvReader, IntegersHaveNoFraction) {
  EXPECT_THAT(errors_of(R"("type":"integer")", {"1", "1 234", "2023,0", "1,5", "12,000", "-3"}),
              ElementsAre("VSP-SRC-006@5:2:v", "VSP-SRC-006@6:2:v"));
}

TEST(CsvReader, RangesAreChecked) {
  EXPECT_THAT(
      errors_of(R"("type":"number","range":{"min":0,"max":100})", {"0", "100", "100,1", "-0,1"}),
      ElementsAre("VSP-SRC-008@4:2:v", "VSP-SRC-008@5:2:v"));
  EXPECT_THAT(errors_of(R"("type":"integer","range":{"min":1})", {"0", "7"}),
              ElementsAre("VSP-SRC-008@2:2:v"));
}

TEST(CsvReader, ARangeIsSaidInBothLanguages) {
  const Outcome outcome = read("v\n7\n", R"([{"name":"v","type":"number",
                                               "range":{"min":-0.5,"max":6.5}}])");
  EXPECT_EQ(outcome.of("VSP-SRC-008").expected, "\u22120.5–6.5");
  EXPECT_THAT(outcome.of("VSP-SRC-008").arguments,
              ElementsAre(std::pair("expected_sv", "\u22120,5–6,5")));
}

TEST(CsvReader, PercentSignsOnlyWhereTheyAreExpected) {
  EXPECT_THAT(errors_of(R"("type":"number","percent":true)", {"5 %", "6%", "7\u00A0%"}), IsEmpty());
  EXPECT_THAT(read_sample("kod;Andel\n1;5 %\n", R"({"percent_sign":true})").errors(), IsEmpty());
  EXPECT_THAT(read_sample("kod;Andel\n1;5 %\n").errors(), ElementsAre("VSP-SRC-020@2:2:andel"));
}

TEST(CsvReader, SharesWherePercentAreExpected) {
  const char* percent = R"("type":"number","percent":true)";
  EXPECT_THAT(errors_of(percent, {"0,597", "0,609", "1"}), ElementsAre("VSP-SRC-009@2:2:v"));
  EXPECT_THAT(errors_of(percent, {"0", "0", "0"}), IsEmpty());
  EXPECT_THAT(errors_of(percent, {"0,5", "0,6"}), IsEmpty());
  EXPECT_THAT(errors_of(percent, {"0,5", "0,6", "1,1"}), IsEmpty());
  EXPECT_THAT(errors_of(R"("type":"number")", {"0,597", "0,609", "1"}), IsEmpty());
}

TEST(CsvReader, EmptyFilesAndHeadersWithoutRows) {
  for (const char* file : {"", "\n\r\n", " \n", "\xEF\xBB\xBF", "sep=;\n\n"}) {
    EXPECT_THAT(read_sample(file).errors(), ElementsAre("VSP-SRC-031@0:0")) << file;
  }
  EXPECT_THAT(read_sample("kod,Andel\n\n").errors(), ElementsAre("VSP-SRC-032@1:0"));
  EXPECT_THAT(read_sample("\nkod,Andel\n,\n,\n").errors(), ElementsAre("VSP-SRC-032@2:0"));
}

TEST(CsvReader, RaggedRowsAreLocated) {
  const Outcome outcome = read_sample("kod,Andel,år\n01,1\n02,2,2023,,\n03,3,2023,x\n04,,2023\n");
  EXPECT_THAT(outcome.errors(), ElementsAre("VSP-SRC-036@2:0", "VSP-SRC-037@4:4"));
  EXPECT_EQ(outcome.of("VSP-SRC-036").found, "2");
  EXPECT_EQ(outcome.of("VSP-SRC-036").expected, "3");
}

TEST(CsvReader, EmptyRowsAtTheEndAreLeftOutAndSaid) {
  const Outcome outcome = read_sample("kod;Andel;\n01;1;\n;;\n02;;\n;;\n;;\n\n");
  ASSERT_TRUE(outcome.table);
  EXPECT_THAT(cells(*outcome.table, "kod"), ElementsAre("01", "∅", "02"));
  EXPECT_THAT(outcome.notes(), testing::Contains("VSP-SRC-038@5:0"));
  EXPECT_EQ(outcome.of("VSP-SRC-038").found, "2");
}

TEST(CsvReader, MissingColumnsNameTheNearest) {
  const Outcome outcome = read_sample("kood,Andle,år\n01,1,2023\n");
  EXPECT_THAT(outcome.errors(), ElementsAre("VSP-SRC-041@1:0:kod", "VSP-SRC-041@1:0:andel"));
  EXPECT_EQ(outcome.of("VSP-SRC-041").expected, "”kod”");
  EXPECT_THAT(outcome.of("VSP-SRC-041").found, testing::StartsWith("”kood”"));
}

TEST(CsvReader, TwoHeadersForOneColumn) {
  EXPECT_THAT(read_sample("kod,Andel,andel i procent\n01,1,1\n").errors(),
              ElementsAre("VSP-SRC-042@1:3:andel"));
  EXPECT_THAT(read_sample("kod,not,not,Andel\n01,a,b,1\n").errors(), IsEmpty());
}

TEST(CsvReader, BrokenQuotesAreLocated) {
  EXPECT_THAT(read_sample("kod,Andel\n\"01,1\n02,2\n").errors(),
              testing::Contains("VSP-SRC-033@2:1"));
  EXPECT_THAT(read_sample("kod,Andel\n0\"1,1\n").errors(), ElementsAre("VSP-SRC-034@2:1"));
  EXPECT_THAT(read_sample("kod,Andel\n\"01\"x,1\n").errors(), ElementsAre("VSP-SRC-035@2:1"));
}

TEST(CsvReader, QuotedCellsKeepWhatIsInThem) {
  const Outcome outcome = read("a,b\r\n \"x\r\n\"\"y\"\" , z\" ,\" 1 \"\r\n",
                               R"([{"name":"a","type":"text"},{"name":"b","type":"integer"}])");
  ASSERT_TRUE(outcome.table);
  EXPECT_THAT(cells(*outcome.table, "a"), ElementsAre("x\n\"y\" , z"));
  EXPECT_THAT(cells(*outcome.table, "b"), ElementsAre("1"));
}

TEST(CsvReader, EverythingWrongWithAFileIsReported) {
  const Outcome outcome = read_sample("kod;Andel;År;Andel\n01;x;2023,5;\n02;y\n03;1,5;z;\"\n");
  EXPECT_THAT(outcome.errors(),
              ElementsAre("VSP-SRC-042@1:4:andel", "VSP-SRC-004@2:2:andel", "VSP-SRC-006@2:3:år",
                          "VSP-SRC-036@3:0", "VSP-SRC-004@3:2:andel", "VSP-SRC-004@4:3:år",
                          "VSP-SRC-033@4:4"));
}

TEST(CsvReader, StateWordsAreNoEvidenceOfADecimalSign) {
  const Outcome outcome =
      read("a;b\n-9.9;1,5\n", R"([{"name":"a","type":"number","states":{"-9.9":"missing"}},
                                  {"name":"b","type":"number"}])");
  ASSERT_TRUE(outcome.table);
  EXPECT_THAT(cells(*outcome.table, "a#state"), ElementsAre("missing"));
}

TEST(CsvReader, NegativeZeroIsZero) {
  const Outcome outcome = read_sample("kod,Andel\n01,-0.0\n");
  ASSERT_TRUE(outcome.table);
  EXPECT_THAT(cells(*outcome.table, "andel"), ElementsAre("0"));
}

}  // namespace
}  // namespace vsp
