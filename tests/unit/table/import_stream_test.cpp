// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cstring>
#include <functional>
#include <limits>
#include <random>

#include "diagnostics/error.hpp"
#include "foreign_stream.hpp"
#include "random_table.hpp"
#include "table/arrow_exchange.hpp"

namespace vsp {
namespace {

using test::BatchShape;
using test::ForeignBatch;
using test::ForeignSchema;
using test::ForeignStream;
using test::random_table;
using test::same;

Table sample() {
  return Table({Column("kod", std::vector<std::optional<std::string>>{"01", "03", "å"}),
                Column("andel", std::vector<std::optional<double>>{59.7, std::nullopt, 0.0}),
                Column("år", std::vector<std::optional<std::int64_t>>{2023, 2024, std::nullopt})});
}

/// Imports and expects everything handed out to be released once.
void expect_released(const ForeignStream& foreign) {
  EXPECT_EQ(foreign.stream_releases, 1);
  EXPECT_EQ(foreign.schema_releases, foreign.schemas_given);
  EXPECT_EQ(foreign.batch_releases, foreign.batches_given);
}

/// The finding with which a spoilt stream is refused.
Finding refused(ForeignStream& foreign) {
  Finding finding;
  try {
    import_stream(foreign.stream(), "källa");
    ADD_FAILURE() << "imported";
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), Failure::plugin);
    finding = error.findings().front();
    EXPECT_EQ(finding.arguments.at("origin"), "källa");
  }
  expect_released(foreign);
  return finding;
}

std::string code_of_schema(const std::function<void(ForeignSchema&)>& spoil) {
  const Table table = sample();
  ForeignStream foreign(table);
  foreign.spoil_schema = spoil;
  return refused(foreign).code;
}

std::string code_of_batch(const std::function<void(ForeignBatch&)>& spoil) {
  const Table table = sample();
  ForeignStream foreign(table);
  foreign.spoil_batch = spoil;
  return refused(foreign).code;
}

TEST(ImportStream, SlicedAndChunkedBatchesGiveTheSameTable) {
  std::mt19937 random(20231122);
  for (int round = 0; round < 1000; ++round) {
    const std::size_t rows = random() % 40;
    const Table table = random_table(random, rows);
    std::vector<BatchShape> shapes;
    for (std::size_t left = rows; left > 0 || shapes.empty();) {
      BatchShape shape;
      shape.rows = static_cast<std::int64_t>(random() % (left + 1));
      shape.batch_offset = static_cast<std::int64_t>(random() % 11);
      shape.column_offset = static_cast<std::int64_t>(random() % 11);
      shape.rows_after = static_cast<std::int64_t>(random() % 3);
      shape.counts_nulls = random() % 2 == 0;
      shape.misaligned = random() % 2 == 0;
      shapes.push_back(shape);
      left -= static_cast<std::size_t>(shape.rows);
    }
    ForeignStream foreign(table, shapes);
    EXPECT_TRUE(same(import_stream(foreign.stream(), "källa"), table)) << round;
    expect_released(foreign);
  }
}

TEST(ImportStream, AStreamWithoutBatchesIsAnEmptyTableWithColumns) {
  const Table table = sample();
  ForeignStream foreign(table, {});
  const Table imported = import_stream(foreign.stream(), "källa");
  EXPECT_EQ(imported.row_count(), 0U);
  EXPECT_EQ(imported.columns().size(), 3U);
}

TEST(ImportStream, AbsentBuffersOfAnEmptyBatchAreFine) {
  const Table table = sample();
  ForeignStream foreign(table, {BatchShape{}});
  foreign.spoil_batch = [](ForeignBatch& batch) {
    for (test::ForeignColumn& column : batch.columns) {
      for (const void*& buffer : column.buffers) buffer = nullptr;
    }
  };
  EXPECT_EQ(import_stream(foreign.stream(), "källa").row_count(), 0U);
}

TEST(ImportStream, RefusesIncompleteStreams) {
  const Table table = sample();
  ForeignStream no_schema(table);
  no_schema.stream().get_schema = nullptr;
  EXPECT_EQ(refused(no_schema).code, "VSP-TAB-001");
  ForeignStream no_next(table);
  no_next.stream().get_next = nullptr;
  EXPECT_EQ(refused(no_next).code, "VSP-TAB-001");

  ArrowArrayStream released{};
  EXPECT_THROW(import_stream(released, "källa"), Error);
}

TEST(ImportStream, PassesOnTheProducersWords) {
  const Table table = sample();
  ForeignStream foreign(table, {BatchShape{2}, BatchShape{1}});
  foreign.batch_status = 5;
  foreign.failing_batch = 1;
  foreign.last_error = "disken är trasig \xFF";
  const Finding finding = refused(foreign);
  EXPECT_EQ(finding.code, "VSP-TAB-002");
  EXPECT_EQ(finding.arguments.at("found"), "disken är trasig \uFFFD");

  ForeignStream silent(table);
  silent.schema_status = 22;
  EXPECT_EQ(refused(silent).arguments.at("found"), "errno 22");

  ForeignStream without_words(table);
  without_words.schema_status = 22;
  without_words.stream().get_last_error = nullptr;
  EXPECT_EQ(refused(without_words).code, "VSP-TAB-002");
}

TEST(ImportStream, SurvivesAProducerThatThrows) {
  const Table table = sample();
  ForeignStream foreign(table);
  foreign.throws = true;
  EXPECT_EQ(refused(foreign).code, "VSP-TAB-014");
}

TEST(ImportStream, EndsAStreamThatDoesNotEnd) {
  const Table table = sample();
  ForeignStream foreign(table, {BatchShape{}});
  foreign.endless = true;
  EXPECT_EQ(refused(foreign).code, "VSP-TAB-013");
}

TEST(ImportStream, RefusesOtherSchemas) {
  EXPECT_EQ(code_of_schema([](ForeignSchema& s) { s.schema.format = "+l"; }), "VSP-TAB-003");
  EXPECT_EQ(code_of_schema([](ForeignSchema& s) { s.schema.format = nullptr; }), "VSP-TAB-003");
  EXPECT_EQ(code_of_schema([](ForeignSchema& s) { s.schema.n_children = 0; }), "VSP-TAB-003");
  EXPECT_EQ(code_of_schema([](ForeignSchema& s) { s.schema.n_children = -1; }), "VSP-TAB-003");
  EXPECT_EQ(code_of_schema([](ForeignSchema& s) { s.schema.n_children = INT64_MAX; }),
            "VSP-TAB-003");
  EXPECT_EQ(code_of_schema([](ForeignSchema& s) { s.schema.children = nullptr; }), "VSP-TAB-003");
  EXPECT_EQ(code_of_schema([](ForeignSchema& s) { s.children[1] = nullptr; }), "VSP-TAB-003");
  EXPECT_EQ(code_of_schema([](ForeignSchema& s) { s.children[1]->release = nullptr; }),
            "VSP-TAB-003");
  EXPECT_EQ(code_of_schema([](ForeignSchema& s) { s.schema.release = nullptr; }), "VSP-TAB-003");
}

TEST(ImportStream, RefusesEveryFormatOutsideTheProfile) {
  for (const char* format : {"U", "z", "b", "i", "f", "e", "tdD", "n", "+s", "+l", "vu", "d:9,2",
                             "uu", "", "ts s:UTC"}) {
    const std::string code =
        code_of_schema([&](ForeignSchema& schema) { schema.children[1]->format = format; });
    EXPECT_EQ(code, "VSP-TAB-004") << format;
  }
}

TEST(ImportStream, RefusesColumnNames) {
  EXPECT_EQ(code_of_schema([](ForeignSchema& s) { s.children[0]->name = nullptr; }), "VSP-TAB-005");
  EXPECT_EQ(code_of_schema([](ForeignSchema& s) { s.children[0]->name = ""; }), "VSP-TAB-005");
  EXPECT_EQ(code_of_schema([](ForeignSchema& s) { s.children[0]->name = "\xE5r"; }), "VSP-TAB-005");
  EXPECT_EQ(code_of_schema([](ForeignSchema& s) { s.children[0]->name = "andel"; }), "VSP-TAB-007");
}

TEST(ImportStream, RefusesNestingDictionariesAndExtensions) {
  EXPECT_EQ(code_of_schema([](ForeignSchema& s) { s.children[0]->n_children = 1; }), "VSP-TAB-006");
  EXPECT_EQ(code_of_schema([](ForeignSchema& s) { s.children[0]->dictionary = s.children[1]; }),
            "VSP-TAB-006");
  const std::string extension("\x01\0\0\0\x14\0\0\0ARROW:extension:name\x04\0\0\0uuid", 36);
  EXPECT_EQ(code_of_schema([&](ForeignSchema& s) { s.children[0]->metadata = extension.data(); }),
            "VSP-TAB-006");
  const std::string negative("\x01\0\0\0\xFF\xFF\xFF\xFF", 8);
  EXPECT_EQ(code_of_schema([&](ForeignSchema& s) { s.children[0]->metadata = negative.data(); }),
            "VSP-TAB-006");
}

TEST(ImportStream, OtherMetadataIsLeftAlone) {
  const Table table = sample();
  const std::string metadata("\x01\0\0\0\x04\0\0\0unit\x07\0\0\0percent", 23);
  ForeignStream foreign(table);
  foreign.spoil_schema = [&](ForeignSchema& s) { s.children[0]->metadata = metadata.data(); };
  EXPECT_TRUE(same(import_stream(foreign.stream(), "källa"), table));
}

TEST(ImportStream, RefusesBatchesThatDoNotFit) {
  EXPECT_EQ(code_of_batch([](ForeignBatch& b) { b.array.length = -1; }), "VSP-TAB-008");
  EXPECT_EQ(code_of_batch([](ForeignBatch& b) { b.array.length = 4; }), "VSP-TAB-008");
  EXPECT_EQ(code_of_batch([](ForeignBatch& b) { b.array.length = INT64_MAX; }), "VSP-TAB-008");
  EXPECT_EQ(code_of_batch([](ForeignBatch& b) { b.array.offset = -1; }), "VSP-TAB-008");
  EXPECT_EQ(code_of_batch([](ForeignBatch& b) { b.array.offset = 1; }), "VSP-TAB-008");
  EXPECT_EQ(code_of_batch([](ForeignBatch& b) { b.array.offset = INT64_MAX; }), "VSP-TAB-008");
  EXPECT_EQ(code_of_batch([](ForeignBatch& b) { b.array.n_children = 2; }), "VSP-TAB-008");
  EXPECT_EQ(code_of_batch([](ForeignBatch& b) { b.array.children = nullptr; }), "VSP-TAB-008");
  EXPECT_EQ(code_of_batch([](ForeignBatch& b) { b.children[2] = nullptr; }), "VSP-TAB-008");
  EXPECT_EQ(code_of_batch([](ForeignBatch& b) { b.array.n_buffers = 0; }), "VSP-TAB-008");
  EXPECT_EQ(code_of_batch([](ForeignBatch& b) { b.array.buffers = nullptr; }), "VSP-TAB-008");
}

TEST(ImportStream, RefusesColumnsThatDoNotFit) {
  EXPECT_EQ(code_of_batch([](ForeignBatch& b) { b.children[1]->length = 2; }), "VSP-TAB-008");
  EXPECT_EQ(code_of_batch([](ForeignBatch& b) { b.children[1]->length = -3; }), "VSP-TAB-008");
  EXPECT_EQ(code_of_batch([](ForeignBatch& b) { b.children[1]->offset = -1; }), "VSP-TAB-008");
  EXPECT_EQ(code_of_batch([](ForeignBatch& b) { b.children[1]->n_buffers = 3; }), "VSP-TAB-008");
  EXPECT_EQ(code_of_batch([](ForeignBatch& b) { b.children[0]->n_buffers = 2; }), "VSP-TAB-008");
  EXPECT_EQ(code_of_batch([](ForeignBatch& b) { b.children[1]->buffers = nullptr; }),
            "VSP-TAB-008");
  EXPECT_EQ(code_of_batch([](ForeignBatch& b) { b.children[1]->buffers[1] = nullptr; }),
            "VSP-TAB-008");
  EXPECT_EQ(code_of_batch([](ForeignBatch& b) { b.children[0]->buffers[2] = nullptr; }),
            "VSP-TAB-008");
  EXPECT_EQ(code_of_batch([](ForeignBatch& b) { b.children[1]->null_count = 2; }), "VSP-TAB-008");
  EXPECT_EQ(code_of_batch([](ForeignBatch& b) { b.children[1]->null_count = 4; }), "VSP-TAB-008");
  EXPECT_EQ(code_of_batch([](ForeignBatch& b) { b.children[1]->null_count = -2; }), "VSP-TAB-008");
  EXPECT_EQ(code_of_batch([](ForeignBatch& b) { b.children[1]->buffers[0] = nullptr; }),
            "VSP-TAB-008");
  EXPECT_EQ(code_of_batch([](ForeignBatch& b) { b.children[1]->n_children = 1; }), "VSP-TAB-008");
  EXPECT_EQ(code_of_batch([](ForeignBatch& b) { b.children[1]->dictionary = b.children[0]; }),
            "VSP-TAB-008");
}

TEST(ImportStream, RefusesNullRows) {
  static const unsigned char bits = 0b101;
  const Table table = sample();
  ForeignStream foreign(table);
  foreign.spoil_batch = [](ForeignBatch& batch) { batch.buffers[0] = &bits; };
  const Finding finding = refused(foreign);
  EXPECT_EQ(finding.code, "VSP-TAB-009");
  EXPECT_EQ(finding.arguments.at("row"), "2");
}

TEST(ImportStream, RefusesTextOffsetsThatRunBackwards) {
  for (const std::int32_t offset : {-1, 5, INT32_MIN}) {
    const Table table = sample();
    ForeignStream foreign(table);
    foreign.spoil_batch = [offset](ForeignBatch& batch) {
      std::memcpy(batch.columns[0].first.data() + 4, &offset, sizeof offset);
    };
    const Finding finding = refused(foreign);
    EXPECT_EQ(finding.code, "VSP-TAB-010") << offset;
    EXPECT_EQ(finding.arguments.at("column"), "kod");
  }
}

TEST(ImportStream, RefusesTextThatIsNotUtf8) {
  for (const char* text : {"\xE5r", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                           "\x80", "\xC3", "\xF0\x9F\x98", "\xFF"}) {
    const Table table(
        {Column("kod", std::vector<std::optional<std::string>>{"rätt", std::string(text)})});
    ForeignStream foreign(table);
    const Finding finding = refused(foreign);
    EXPECT_EQ(finding.code, "VSP-TAB-011");
    EXPECT_EQ(finding.arguments.at("row"), "2");
  }
}

TEST(ImportStream, RefusesNumbersThatAreNotFinite) {
  for (const double number :
       {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(),
        -std::numeric_limits<double>::infinity()}) {
    const Table table({Column("andel", std::vector<std::optional<double>>{1.0, 2.0, number})});
    ForeignStream foreign(table, {BatchShape{2}, BatchShape{1}});
    const Finding finding = refused(foreign);
    EXPECT_EQ(finding.code, "VSP-TAB-012");
    EXPECT_EQ(finding.arguments.at("row"), "3");
    EXPECT_EQ(finding.arguments.at("column"), "andel");
  }
}

}  // namespace
}  // namespace vsp
