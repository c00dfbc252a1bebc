// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <exception>
#include <string_view>

#include "table/arrow_batch_check.hpp"
#include "table/arrow_exchange.hpp"
#include "table/arrow_guard.hpp"
#include "table/arrow_schema_check.hpp"
#include "table/profile_error.hpp"
#include "table/utf8_check.hpp"

namespace vsp {
namespace {

/// A stream that gives this many batches without a row one after the other does not end.
constexpr int empty_batch_limit = 10'000;

using TextValues = std::vector<std::optional<std::string>>;
using NumberValues = std::vector<std::optional<double>>;
using IntegerValues = std::vector<std::optional<std::int64_t>>;
using Values = std::variant<TextValues, NumberValues, IntegerValues>;

/// Calls into the producer. A C function must not throw, but a producer in C++ may do so by
/// mistake.
template <class Call>
int guarded(const Call& call, const ProfileContext& context) {
  try {
    return call();
  } catch (const std::exception& exception) {
    throw_profile_error("VSP-TAB-014", context, exception.what(), "");
  } catch (...) {
    throw_profile_error("VSP-TAB-014", context, "?", "");
  }
}

/// The producer's words for its last error; its number when it has no words.
std::string last_error(ArrowArrayStream& stream, int status, const ProfileContext& context) {
  const char* words = nullptr;
  if (stream.get_last_error != nullptr) {
    guarded(
        [&] {
          words = stream.get_last_error(&stream);
          return 0;
        },
        context);
  }
  return words == nullptr || *words == '\0' ? "errno " + std::to_string(status) : words;
}

/// Offsets are checked before any text is read: one that runs backwards means that others lie too.
void check_offsets(const ColumnSlice& slice, ProfileContext context) {
  const std::int64_t first_row = context.row;
  std::int32_t begin = 0;
  for (std::int64_t row = 0; row <= slice.count && slice.count > 0; ++row) {
    const auto end = load<std::int32_t>(slice.array->buffers[1], slice.first + row);
    if (end < begin) {
      context.row = first_row + (row > 0 ? row - 1 : 0);
      throw_profile_error("VSP-TAB-010", context, std::to_string(end),
                          "≥ " + std::to_string(begin));
    }
    begin = end;
  }
}

void append_text(TextValues& values, const ColumnSlice& slice, ProfileContext context) {
  check_offsets(slice, context);
  const void* offsets = slice.array->buffers[1];
  const auto* data = static_cast<const char*>(slice.array->buffers[2]);
  const std::int64_t first_row = context.row;
  for (std::int64_t row = 0; row < slice.count; ++row) {
    if (!is_valid(slice, row)) {
      values.emplace_back(std::nullopt);
      continue;
    }
    context.row = first_row + row;
    const auto begin = load<std::int32_t>(offsets, slice.first + row);
    const auto end = load<std::int32_t>(offsets, slice.first + row + 1);
    if (data == nullptr && end > begin) {
      throw_profile_error("VSP-TAB-008", context, "buffers[2] = 0", "≠ NULL");
    }
    const std::string_view text =
        end == begin ? std::string_view()
                     : std::string_view(data + begin, static_cast<std::size_t>(end - begin));
    if (first_invalid_utf8(text) != text.size()) {
      throw_profile_error("VSP-TAB-011", context, std::string(text), "UTF-8");
    }
    values.emplace_back(std::in_place, text);
  }
}

void append_numbers(NumberValues& values, const ColumnSlice& slice, ProfileContext context) {
  const std::int64_t first_row = context.row;
  for (std::int64_t row = 0; row < slice.count; ++row) {
    if (!is_valid(slice, row)) {
      values.emplace_back(std::nullopt);
      continue;
    }
    const auto value = load<double>(slice.array->buffers[1], slice.first + row);
    if (!std::isfinite(value)) {
      context.row = first_row + row;
      throw_profile_error("VSP-TAB-012", context,
                          std::isnan(value) ? "NaN" : (value > 0 ? "∞" : "−∞"), "");
    }
    values.emplace_back(value);
  }
}

void append_integers(IntegerValues& values, const ColumnSlice& slice) {
  for (std::int64_t row = 0; row < slice.count; ++row) {
    if (is_valid(slice, row)) {
      values.emplace_back(load<std::int64_t>(slice.array->buffers[1], slice.first + row));
    } else {
      values.emplace_back(std::nullopt);
    }
  }
}

/// Gathers the batches of one stream.
class Import {
 public:
  Import(ArrowArrayStream& stream, const std::string& origin)
      : stream_(stream), context_{origin, "", 0} {}

  Table run() {
    read_schema();
    while (read_batch()) {
    }
    std::vector<Column> table;
    for (std::size_t index = 0; index < columns_.size(); ++index) {
      std::visit([&](auto& values) { table.emplace_back(columns_[index].name, std::move(values)); },
                 values_[index]);
    }
    return Table(std::move(table));
  }

 private:
  void read_schema() {
    if (stream_.release == nullptr || stream_.get_schema == nullptr ||
        stream_.get_next == nullptr) {
      throw_profile_error("VSP-TAB-001", context_, "NULL", "get_schema, get_next, release");
    }
    ArrowGuard<ArrowSchema> schema;
    const int status =
        guarded([&] { return stream_.get_schema(&stream_, schema.get()); }, context_);
    if (status != 0) {
      throw_profile_error("VSP-TAB-002", context_, last_error(stream_, status, context_), "");
    }
    if (schema->release == nullptr) {
      throw_profile_error("VSP-TAB-003", context_, "release = NULL", "+s");
    }
    columns_ = check_schema(*schema, context_.origin);
    for (const ProfileColumn& column : columns_) {
      switch (column.type) {
        case ColumnType::text:
          values_.emplace_back(TextValues{});
          break;
        case ColumnType::number:
          values_.emplace_back(NumberValues{});
          break;
        case ColumnType::integer:
          values_.emplace_back(IntegerValues{});
          break;
      }
    }
  }

  /// False at the end of the stream.
  bool read_batch() {
    context_.row = rows_;
    ArrowGuard<ArrowArray> batch;
    const int status = guarded([&] { return stream_.get_next(&stream_, batch.get()); }, context_);
    if (status != 0) {
      // The specification leaves the output undefined after an error: it is not released.
      batch->release = nullptr;
      throw_profile_error("VSP-TAB-002", context_, last_error(stream_, status, context_), "");
    }
    if (batch->release == nullptr) return false;
    const std::vector<ColumnSlice> slices = check_batch(*batch, columns_, context_.origin, rows_);
    empty_batches_ = batch->length == 0 ? empty_batches_ + 1 : 0;
    if (empty_batches_ > empty_batch_limit) {
      throw_profile_error("VSP-TAB-013", context_, std::to_string(empty_batches_),
                          "≤ " + std::to_string(empty_batch_limit));
    }
    for (std::size_t index = 0; index < columns_.size(); ++index) append(index, slices[index]);
    rows_ += batch->length;
    return true;
  }

  void append(std::size_t index, const ColumnSlice& slice) {
    const ProfileContext context{context_.origin, columns_[index].name, rows_ + 1};
    switch (columns_[index].type) {
      case ColumnType::text:
        append_text(std::get<TextValues>(values_[index]), slice, context);
        break;
      case ColumnType::number:
        append_numbers(std::get<NumberValues>(values_[index]), slice, context);
        break;
      case ColumnType::integer:
        append_integers(std::get<IntegerValues>(values_[index]), slice);
        break;
    }
  }

  ArrowArrayStream& stream_;
  ProfileContext context_;
  std::vector<ProfileColumn> columns_;
  std::vector<Values> values_;
  std::int64_t rows_ = 0;
  int empty_batches_ = 0;
};

}  // namespace

Table import_stream(ArrowArrayStream& stream, const std::string& origin) {
  const StreamRelease release(stream);
  return Import(stream, origin).run();
}

}  // namespace vsp
