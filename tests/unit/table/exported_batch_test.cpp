// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <random>
#include <stdexcept>

#include "random_table.hpp"
#include "table/arrow_exchange.hpp"

namespace vsp {
namespace {

using test::random_table;
using test::same;

/// A stream of one exported batch, which it does not own.
struct OneBatch {
  const ExportedBatch* batch;
  bool given = false;

  ArrowArrayStream stream() {
    ArrowArrayStream stream{};
    stream.get_schema = [](ArrowArrayStream* self, ArrowSchema* out) {
      *out = *static_cast<OneBatch*>(self->private_data)->batch->schema();
      return 0;
    };
    stream.get_next = [](ArrowArrayStream* self, ArrowArray* out) {
      auto& source = *static_cast<OneBatch*>(self->private_data);
      if (!source.given) *out = *source.batch->array();
      source.given = true;
      return 0;
    };
    stream.release = [](ArrowArrayStream* self) { self->release = nullptr; };
    stream.private_data = this;
    return stream;
  }
};

TEST(ExportedBatch, ComesBackAsItWas) {
  std::mt19937 random(7);
  for (int round = 0; round < 500; ++round) {
    const Table table = random_table(random, random() % 70);
    std::vector<std::string> names;
    for (const Column& column : table.columns()) names.push_back(column.name());
    const ExportedBatch batch(table, names);
    OneBatch source{&batch};
    ArrowArrayStream stream = source.stream();
    EXPECT_TRUE(same(import_stream(stream, "värden"), table)) << round;
  }
}

TEST(ExportedBatch, HasOffsetZeroAndOnlyTheColumnsAskedFor) {
  const Table table({Column("a", std::vector<std::optional<double>>{1.0, std::nullopt}),
                     Column("b", std::vector<std::optional<std::string>>{"x", "y"}),
                     Column("c", std::vector<std::optional<std::int64_t>>{1, 2})});
  const ExportedBatch batch(table, {"c", "a"});
  const ArrowArray& array = *batch.array();
  ASSERT_EQ(array.n_children, 2);
  EXPECT_EQ(array.length, 2);
  EXPECT_EQ(array.offset, 0);
  EXPECT_STREQ(batch.schema()->format, "+s");
  EXPECT_STREQ(batch.schema()->children[0]->name, "c");
  EXPECT_STREQ(batch.schema()->children[0]->format, "l");
  EXPECT_EQ(array.children[0]->null_count, 0);
  EXPECT_EQ(array.children[0]->buffers[0], nullptr);
  EXPECT_STREQ(batch.schema()->children[1]->format, "g");
  EXPECT_EQ(array.children[1]->offset, 0);
  EXPECT_EQ(array.children[1]->null_count, 1);
  ASSERT_NE(array.children[1]->buffers[0], nullptr);
  EXPECT_EQ(*static_cast<const std::uint8_t*>(array.children[1]->buffers[0]), 1);
}

TEST(ExportedBatch, RefusesAColumnThatIsNotThere) {
  const Table table({Column("a", std::vector<std::optional<double>>{1.0})});
  EXPECT_THROW(ExportedBatch(table, {"a", "b"}), std::invalid_argument);
}

}  // namespace
}  // namespace vsp
