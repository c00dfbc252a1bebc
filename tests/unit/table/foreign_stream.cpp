// SPDX-License-Identifier: Apache-2.0
#include "foreign_stream.hpp"

#include <algorithm>
#include <cstring>
#include <limits>
#include <stdexcept>

namespace vsp::test {
namespace {

template <class Value>
void put(std::vector<char>& buffer, Value value) {
  const char* bytes = reinterpret_cast<const char*>(&value);
  buffer.insert(buffer.end(), bytes, bytes + sizeof value);
}

/// Adds one cell; rows outside of the table get what must never be read: not a number, bad UTF-8.
class CellWriter {
 public:
  CellWriter(ForeignColumn& column, const Column& source) : column_(column), source_(source) {
    if (source.type() == ColumnType::text) put(column.first, std::int32_t{0});
  }

  void add(std::int64_t row) {
    const bool inside = row >= 0 && row < static_cast<std::int64_t>(source_.size());
    const auto index = static_cast<std::size_t>(inside ? row : 0);
    bool valid = true;
    switch (source_.type()) {
      case ColumnType::text: {
        const std::string garbage = "\xFF\xFE";
        valid = !inside || source_.text()[index].has_value();
        const std::string cell =
            inside ? source_.text()[index].value_or("\xC3 under null") : garbage;
        column_.second.insert(column_.second.end(), cell.begin(), cell.end());
        put(column_.first, static_cast<std::int32_t>(column_.second.size()));
        break;
      }
      case ColumnType::number:
        valid = !inside || source_.number()[index].has_value();
        put(column_.first,
            inside ? source_.number()[index].value_or(std::numeric_limits<double>::quiet_NaN())
                   : std::numeric_limits<double>::infinity());
        break;
      case ColumnType::integer:
        valid = !inside || source_.integer()[index].has_value();
        put(column_.first, inside ? source_.integer()[index].value_or(-1) : std::int64_t{-1});
        break;
    }
    if (bit_ % 8 == 0) column_.validity.push_back(0);
    if (valid) {
      column_.validity.back() = static_cast<char>(
          static_cast<unsigned char>(column_.validity.back()) | (1U << (bit_ % 8)));
    } else {
      ++nulls_;
    }
    ++bit_;
  }

  std::int64_t nulls() const { return nulls_; }

 private:
  ForeignColumn& column_;
  const Column& source_;
  std::size_t bit_ = 0;
  std::int64_t nulls_ = 0;
};

std::string format_of(ColumnType type) {
  return type == ColumnType::text ? "u" : type == ColumnType::number ? "g" : "l";
}

void fill_column(ForeignColumn& column, const Column& source, const BatchShape& shape,
                 std::int64_t first_row) {
  CellWriter writer(column, source);
  // What stands before the column's offset, then before the batch's, then the rows, then the rest.
  for (std::int64_t i = 0; i < shape.column_offset; ++i) writer.add(-1);
  const std::int64_t nulls_before = writer.nulls();
  for (std::int64_t i = 0; i < shape.batch_offset; ++i) writer.add(-1);
  for (std::int64_t i = 0; i < shape.rows; ++i) writer.add(first_row + i);
  for (std::int64_t i = 0; i < shape.rows_after; ++i) writer.add(-1);
  const std::int64_t nulls = writer.nulls() - nulls_before;
  const std::size_t shift = shape.misaligned ? 1 : 0;
  for (std::vector<char>* buffer : {&column.validity, &column.first, &column.second}) {
    buffer->insert(buffer->begin(), shift, 'x');
  }
  const bool may_leave_out = nulls == 0 && first_row % 2 == 0;
  column.buffers = {may_leave_out ? nullptr : column.validity.data() + shift,
                    column.first.data() + shift};
  if (source.type() == ColumnType::text) column.buffers.push_back(column.second.data() + shift);
  column.array.length = shape.batch_offset + shape.rows + shape.rows_after;
  column.array.offset = shape.column_offset;
  column.array.null_count = shape.counts_nulls ? nulls : -1;
  column.array.n_buffers = static_cast<std::int64_t>(column.buffers.size());
  column.array.buffers = column.buffers.data();
  column.array.release = [](ArrowArray* array) { array->release = nullptr; };
}

void release_batch(ArrowArray* array) {
  const std::unique_ptr<ForeignBatch> batch(static_cast<ForeignBatch*>(array->private_data));
  ++*batch->releases;
  array->release = nullptr;
}

void release_schema(ArrowSchema* schema) {
  const std::unique_ptr<ForeignSchema> owned(static_cast<ForeignSchema*>(schema->private_data));
  ++*owned->releases;
  schema->release = nullptr;
}

}  // namespace

ForeignStream::ForeignStream(const Table& table, std::vector<BatchShape> shapes)
    : table_(table), shapes_(std::move(shapes)) {
  stream_.get_schema = get_schema;
  stream_.get_next = get_next;
  stream_.get_last_error = get_last_error;
  stream_.release = release;
  stream_.private_data = this;
}

ForeignStream::ForeignStream(const Table& table)
    : ForeignStream(table, {BatchShape{static_cast<std::int64_t>(table.row_count())}}) {}

int ForeignStream::get_schema(ArrowArrayStream* stream, ArrowSchema* out) {
  auto& self = *static_cast<ForeignStream*>(stream->private_data);
  if (self.schema_status != 0) return self.schema_status;
  auto schema = std::make_unique<ForeignSchema>();
  for (const Column& source : self.table_.columns()) {
    ForeignColumn& column = schema->columns.emplace_back();
    column.name = source.name();
    column.format = format_of(source.type());
    column.schema.format = column.format.c_str();
    column.schema.name = column.name.c_str();
    column.schema.release = [](ArrowSchema* child) { child->release = nullptr; };
    schema->children.push_back(&column.schema);
  }
  schema->releases = &self.schema_releases;
  schema->schema.format = "+s";
  schema->schema.n_children = static_cast<std::int64_t>(schema->children.size());
  schema->schema.children = schema->children.data();
  schema->schema.release = release_schema;
  if (self.spoil_schema) self.spoil_schema(*schema);
  *out = schema->schema;
  if (out->release == nullptr) return 0;
  ++self.schemas_given;
  out->private_data = schema.release();
  return 0;
}

int ForeignStream::get_next(ArrowArrayStream* stream, ArrowArray* out) {
  auto& self = *static_cast<ForeignStream*>(stream->private_data);
  if (self.throws) throw std::runtime_error("a C++ exception in a C function");
  if (self.batch_status != 0 && self.next_ >= self.failing_batch) {
    // An error leaves the output undefined: what stands there must not be touched.
    out->release = [](ArrowArray*) { throw std::logic_error("released after an error"); };
    return self.batch_status;
  }
  if (self.next_ >= self.shapes_.size()) {
    out->release = nullptr;
    return 0;
  }
  const BatchShape& shape = self.shapes_[self.next_];
  auto batch = std::make_unique<ForeignBatch>();
  for (const Column& source : self.table_.columns()) {
    ForeignColumn& column = batch->columns.emplace_back();
    fill_column(column, source, shape, static_cast<std::int64_t>(self.row_));
    batch->children.push_back(&column.array);
  }
  if (!(self.endless && self.next_ + 1 == self.shapes_.size())) ++self.next_;
  self.row_ += static_cast<std::size_t>(shape.rows);
  batch->releases = &self.batch_releases;
  batch->array.length = shape.rows;
  batch->array.offset = shape.batch_offset;
  batch->array.n_buffers = 1;
  batch->array.buffers = batch->buffers;
  batch->array.n_children = static_cast<std::int64_t>(batch->children.size());
  batch->array.children = batch->children.data();
  batch->array.release = release_batch;
  if (self.spoil_batch) self.spoil_batch(*batch);
  *out = batch->array;
  out->private_data = batch.release();
  ++self.batches_given;
  return 0;
}

const char* ForeignStream::get_last_error(ArrowArrayStream* stream) {
  return static_cast<ForeignStream*>(stream->private_data)->last_error;
}

void ForeignStream::release(ArrowArrayStream* stream) {
  ++static_cast<ForeignStream*>(stream->private_data)->stream_releases;
  stream->release = nullptr;
}

}  // namespace vsp::test
