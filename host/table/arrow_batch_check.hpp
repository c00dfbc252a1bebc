// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "table/arrow_schema_check.hpp"
#include "vardspegel/arrow_abi.h"

namespace vsp {

/// The rows of one column in a foreign batch, its place and buffers checked.
struct ColumnSlice {
  const ArrowArray* array = nullptr;
  std::int64_t first = 0;  ///< Index of the first row in the column's buffers.
  std::int64_t count = 0;
};

/// Reads a value of a foreign buffer, which need not be aligned.
template <class Value>
Value load(const void* buffer, std::int64_t index) {
  Value value{};
  std::memcpy(&value, static_cast<const char*>(buffer) + index * std::int64_t{sizeof(Value)},
              sizeof value);
  return value;
}

/// Whether that row of a slice (0-based) holds a value.
bool is_valid(const ColumnSlice& slice, std::int64_t row);

/// Checks a batch's lengths, offsets, counts and buffers against the columns of its schema. Throws
/// Error(Failure::plugin) VSP-TAB-008 or VSP-TAB-009. rows_before: rows of earlier batches, for
/// messages.
std::vector<ColumnSlice> check_batch(const ArrowArray& batch,
                                     const std::vector<ProfileColumn>& columns,
                                     const std::string& origin, std::int64_t rows_before);

}  // namespace vsp
