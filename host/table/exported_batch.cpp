// SPDX-License-Identifier: Apache-2.0
#include <limits>
#include <memory>
#include <stdexcept>

#include "table/arrow_exchange.hpp"

namespace vsp {
namespace {

/// Buffers of one exported column; the vectors do not move once the batch is made.
struct ColumnBuffers {
  std::string name;
  std::vector<std::uint8_t> validity;
  std::vector<std::int32_t> offsets;
  std::string text;
  std::vector<double> numbers;
  std::vector<std::int64_t> integers;
  const void* pointers[3] = {nullptr, nullptr, nullptr};
  ArrowSchema schema{};
  ArrowArray array{};
};

// The batch is lent, not given: the owner is the ExportedBatch. A receiver that calls release
// anyway (it must not) marks its copy as released, no more.
void release_schema(ArrowSchema* schema) { schema->release = nullptr; }
void release_array(ArrowArray* array) { array->release = nullptr; }

template <class Values>
std::int64_t fill_validity(ColumnBuffers& buffers, const Values& values) {
  std::int64_t nulls = 0;
  buffers.validity.assign((values.size() + 7) / 8, 0);
  for (std::size_t row = 0; row < values.size(); ++row) {
    if (values[row]) {
      const auto bit = static_cast<std::uint8_t>(1U << (row % 8));
      buffers.validity[row / 8] = static_cast<std::uint8_t>(buffers.validity[row / 8] | bit);
    } else {
      ++nulls;
    }
  }
  return nulls;
}

const char* fill_values(ColumnBuffers& buffers,
                        const std::vector<std::optional<std::string>>& values) {
  buffers.offsets.reserve(values.size() + 1);
  buffers.offsets.push_back(0);
  for (const auto& value : values) {
    if (value) buffers.text += *value;
    if (buffers.text.size() > std::numeric_limits<std::int32_t>::max()) {
      throw std::length_error("column " + buffers.name + " has more than 2 GiB of text");
    }
    buffers.offsets.push_back(static_cast<std::int32_t>(buffers.text.size()));
  }
  buffers.pointers[1] = buffers.offsets.data();
  buffers.pointers[2] = buffers.text.data();
  return "u";
}

const char* fill_values(ColumnBuffers& buffers, const std::vector<std::optional<double>>& values) {
  buffers.numbers.reserve(values.size() + 1);
  for (const auto& value : values) buffers.numbers.push_back(value.value_or(0.0));
  buffers.pointers[1] = buffers.numbers.data();
  return "g";
}

const char* fill_values(ColumnBuffers& buffers,
                        const std::vector<std::optional<std::int64_t>>& values) {
  buffers.integers.reserve(values.size() + 1);
  for (const auto& value : values) buffers.integers.push_back(value.value_or(0));
  buffers.pointers[1] = buffers.integers.data();
  return "l";
}

template <class Values>
void fill(ColumnBuffers& buffers, const Values& values) {
  const std::int64_t nulls = fill_validity(buffers, values);
  const char* format = fill_values(buffers, values);
  buffers.pointers[0] = nulls == 0 ? nullptr : buffers.validity.data();

  buffers.schema.format = format;
  buffers.schema.name = buffers.name.c_str();
  buffers.schema.flags = ARROW_FLAG_NULLABLE;
  buffers.schema.release = release_schema;

  buffers.array.length = static_cast<std::int64_t>(values.size());
  buffers.array.null_count = nulls;
  buffers.array.n_buffers = *format == 'u' ? 3 : 2;
  buffers.array.buffers = buffers.pointers;
  buffers.array.release = release_array;
}

}  // namespace

struct ExportedBatch::Storage {
  std::vector<std::unique_ptr<ColumnBuffers>> columns;
  std::vector<ArrowSchema*> schemas;
  std::vector<ArrowArray*> arrays;
  const void* no_validity[1] = {nullptr};
  ArrowSchema schema{};
  ArrowArray array{};
};

ExportedBatch::ExportedBatch(const Table& table, const std::vector<std::string>& columns)
    : storage_(nullptr) {
  auto storage = std::make_unique<Storage>();
  for (const std::string& name : columns) {
    const Column* column = table.find(name);
    if (column == nullptr) throw std::invalid_argument("no column named " + name);
    auto buffers = std::make_unique<ColumnBuffers>();
    buffers->name = name;
    switch (column->type()) {
      case ColumnType::text:
        fill(*buffers, column->text());
        break;
      case ColumnType::number:
        fill(*buffers, column->number());
        break;
      case ColumnType::integer:
        fill(*buffers, column->integer());
        break;
    }
    storage->schemas.push_back(&buffers->schema);
    storage->arrays.push_back(&buffers->array);
    storage->columns.push_back(std::move(buffers));
  }
  storage->schema.format = "+s";
  storage->schema.name = "";
  storage->schema.n_children = static_cast<std::int64_t>(columns.size());
  storage->schema.children = storage->schemas.data();
  storage->schema.release = release_schema;
  storage->array.length = static_cast<std::int64_t>(table.row_count());
  storage->array.n_buffers = 1;
  storage->array.buffers = storage->no_validity;
  storage->array.n_children = static_cast<std::int64_t>(columns.size());
  storage->array.children = storage->arrays.data();
  storage->array.release = release_array;
  storage_ = storage.release();
}

ExportedBatch::~ExportedBatch() { delete storage_; }

const ArrowSchema* ExportedBatch::schema() const { return &storage_->schema; }
const ArrowArray* ExportedBatch::array() const { return &storage_->array; }

}  // namespace vsp
