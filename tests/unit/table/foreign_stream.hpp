// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "table/table.hpp"
#include "vardspegel/arrow_abi.h"

namespace vsp::test {

/// How a foreign batch holds its rows: what stands before and after them in the buffers.
struct BatchShape {
  std::int64_t rows = 0;
  std::int64_t batch_offset = 0;   ///< Offset of the struct.
  std::int64_t column_offset = 0;  ///< Offset of each column.
  std::int64_t rows_after = 0;     ///< Rows in the columns behind the batch's last.
  bool counts_nulls = true;        ///< false: null_count is −1.
  bool misaligned = false;         ///< Buffers begin at odd addresses.
};

/// A column's buffers as a foreign producer has them.
struct ForeignColumn {
  std::string name;
  std::string format;
  std::vector<char> validity, first, second;
  std::vector<const void*> buffers;
  ArrowSchema schema{};
  ArrowArray array{};
};

struct ForeignBatch {
  std::deque<ForeignColumn> columns;
  std::vector<ArrowArray*> children;
  const void* buffers[1] = {nullptr};
  ArrowArray array{};
  int* releases = nullptr;
};

struct ForeignSchema {
  std::deque<ForeignColumn> columns;
  std::vector<ArrowSchema*> children;
  ArrowSchema schema{};
  int* releases = nullptr;
};

/// A producer of an Arrow stream that is no code of the host's: gives a table in batches of given
/// shapes, and lets a test spoil what it hands out. Releasing frees, so that the address sanitizer
/// sees every use afterwards; releases are counted.
class ForeignStream {
 public:
  ForeignStream(const Table& table, std::vector<BatchShape> shapes);
  /// All rows in one plain batch.
  explicit ForeignStream(const Table& table);

  ArrowArrayStream& stream() { return stream_; }

  /// Called with what is about to be handed out.
  std::function<void(ForeignSchema&)> spoil_schema;
  std::function<void(ForeignBatch&)> spoil_batch;
  int schema_status = 0;
  int batch_status = 0;  ///< Returned by get_next after failing_batch batches.
  std::size_t failing_batch = 0;
  bool throws = false;   ///< get_next throws.
  bool endless = false;  ///< The last batch is given again and again.
  const char* last_error = nullptr;

  int stream_releases = 0;
  int schemas_given = 0, schema_releases = 0;
  int batches_given = 0, batch_releases = 0;

 private:
  static int get_schema(ArrowArrayStream* stream, ArrowSchema* out);
  static int get_next(ArrowArrayStream* stream, ArrowArray* out);
  static const char* get_last_error(ArrowArrayStream* stream);
  static void release(ArrowArrayStream* stream);

  const Table& table_;
  std::vector<BatchShape> shapes_;
  std::size_t next_ = 0;
  std::size_t row_ = 0;
  ArrowArrayStream stream_{};
};

}  // namespace vsp::test
