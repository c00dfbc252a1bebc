// SPDX-License-Identifier: Apache-2.0
#include "table/arrow_batch_check.hpp"

#include <limits>
#include <utility>

#include "table/profile_error.hpp"

namespace vsp {
namespace {

/// No table has more rows than this; a length above it is a lie and would overflow sums.
constexpr std::int64_t row_limit = std::int64_t{1} << 48;

class BatchCheck {
 public:
  BatchCheck(const std::string& origin, std::int64_t rows_before)
      : context_{origin, "", rows_before + 1} {}

  void column(const std::string& name) { context_.column = name; }

  void expect(bool holds, const char* what, std::int64_t found, const std::string& expected) const {
    if (holds) return;
    throw_profile_error("VSP-TAB-008", context_, std::string(what) + " = " + std::to_string(found),
                        expected);
  }

  void extent(const ArrowArray& array) const {
    expect(array.length >= 0 && array.length <= row_limit, "length", array.length, "≥ 0");
    expect(array.offset >= 0 && array.offset <= row_limit, "offset", array.offset, "≥ 0");
    expect(array.null_count >= -1 && array.null_count <= array.length, "null_count",
           array.null_count, "−1–" + std::to_string(array.length));
  }

  void no_null_rows(const ArrowArray& batch) const {
    const ColumnSlice rows{&batch, batch.offset, batch.length};
    for (std::int64_t row = 0; row < batch.length; ++row) {
      if (is_valid(rows, row)) continue;
      ProfileContext context = context_;
      context.row += row;
      throw_profile_error("VSP-TAB-009", context, "NULL", "");
    }
  }

 private:
  ProfileContext context_;
};

std::int64_t buffer_count(ColumnType type) { return type == ColumnType::text ? 3 : 2; }

void check_buffers(const BatchCheck& check, const ArrowArray& array, ColumnType type) {
  const std::int64_t buffers = buffer_count(type);
  check.expect(array.n_buffers == buffers, "n_buffers", array.n_buffers, std::to_string(buffers));
  check.expect(array.buffers != nullptr, "buffers", 0, "≠ NULL");
  check.expect(array.n_children == 0, "n_children", array.n_children, "0");
  check.expect(array.dictionary == nullptr, "dictionary", 1, "NULL");
  if (array.length == 0) return;
  check.expect(array.buffers[1] != nullptr, "buffers[1]", 0, "≠ NULL");
  if (array.buffers[0] == nullptr) {
    check.expect(array.null_count <= 0, "null_count", array.null_count, "0");
    return;
  }
  if (array.null_count < 0) return;
  const ColumnSlice whole{&array, array.offset, array.length};
  std::int64_t nulls = 0;
  for (std::int64_t row = 0; row < array.length; ++row) nulls += is_valid(whole, row) ? 0 : 1;
  check.expect(nulls == array.null_count, "null_count", array.null_count, std::to_string(nulls));
}

}  // namespace

bool is_valid(const ColumnSlice& slice, std::int64_t row) {
  if (slice.array->buffers[0] == nullptr) return true;
  const auto* bits = static_cast<const std::uint8_t*>(slice.array->buffers[0]);
  const std::int64_t index = slice.first + row;
  return ((bits[index / 8] >> (index % 8)) & 1) != 0;
}

std::vector<ColumnSlice> check_batch(const ArrowArray& batch,
                                     const std::vector<ProfileColumn>& columns,
                                     const std::string& origin, std::int64_t rows_before) {
  BatchCheck check(origin, rows_before);
  check.extent(batch);
  check.expect(batch.length <= row_limit - rows_before, "length", batch.length,
               "≤ " + std::to_string(row_limit - rows_before));
  check.expect(batch.dictionary == nullptr, "dictionary", 1, "NULL");
  check.expect(std::cmp_equal(batch.n_children, columns.size()), "n_children", batch.n_children,
               std::to_string(columns.size()));
  check.expect(batch.children != nullptr, "children", 0, "≠ NULL");
  check.expect(batch.n_buffers == 1, "n_buffers", batch.n_buffers, "1");
  check.expect(batch.buffers != nullptr, "buffers", 0, "≠ NULL");
  check.no_null_rows(batch);

  std::vector<ColumnSlice> slices;
  for (std::size_t index = 0; index < columns.size(); ++index) {
    check.column(columns[index].name);
    const ArrowArray* child = batch.children[index];
    check.expect(child != nullptr && child->release != nullptr, "children",
                 static_cast<std::int64_t>(index), "ArrowArray");
    check.extent(*child);
    // The batch's own slice applies to its columns on top of theirs.
    check.expect(child->length >= batch.offset + batch.length, "length", child->length,
                 "≥ " + std::to_string(batch.offset + batch.length));
    check_buffers(check, *child, columns[index].type);
    slices.push_back({child, child->offset + batch.offset, batch.length});
  }
  return slices;
}

}  // namespace vsp
