// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <cstdint>
#include <deque>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "vardspegel/arrow_abi.h"
#include "vardspegel/call.hpp"

namespace vsp::sdk {

namespace detail {

/// One column in the layout of the table profile.
struct ColumnData {
  std::string name;
  const char* format = "u";
  std::int64_t length = 0;
  std::int64_t null_count = 0;
  std::vector<std::uint8_t> validity{};
  std::vector<std::int32_t> offsets{};
  std::string characters{};
  std::vector<double> numbers{};
  std::vector<std::int64_t> integers{};

  void mark(bool valid) {
    const auto bit = static_cast<unsigned>(length % 8);
    if (bit == 0) validity.push_back(0);
    if (valid) {
      validity.back() = static_cast<std::uint8_t>(validity.back() | (1U << bit));
    } else {
      ++null_count;
    }
    ++length;
  }
};

}  // namespace detail

/// A text column being filled. Text is UTF-8; at most 2 GiB per column.
class TextColumn {
 public:
  explicit TextColumn(detail::ColumnData& data) : data_(&data) {}
  /// Appends a cell; nothing = null. Throws Failure when the column is full.
  void append(std::optional<std::string_view> cell) {
    if (cell) {
      constexpr auto limit = static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max());
      if (cell->size() > limit - data_->characters.size()) {
        throw failed("VSP-PLG-062", "column \"" + data_->name + "\" has more than 2 GiB of text");
      }
      data_->characters.append(*cell);
    }
    data_->offsets.push_back(static_cast<std::int32_t>(data_->characters.size()));
    data_->mark(cell.has_value());
  }

 private:
  detail::ColumnData* data_;
};

/// A column of numbers being filled.
class NumberColumn {
 public:
  explicit NumberColumn(detail::ColumnData& data) : data_(&data) {}
  /// Appends a cell; nothing = null. Throws Failure for a number that is not finite.
  void append(std::optional<double> cell) {
    if (cell && !std::isfinite(*cell)) {
      throw failed("VSP-PLG-062", "column \"" + data_->name + "\" got a number that is not finite");
    }
    data_->numbers.push_back(cell.value_or(0));
    data_->mark(cell.has_value());
  }

 private:
  detail::ColumnData* data_;
};

/// A column of integers being filled.
class IntegerColumn {
 public:
  explicit IntegerColumn(detail::ColumnData& data) : data_(&data) {}
  /// Appends a cell; nothing = null.
  void append(std::optional<std::int64_t> cell) {
    data_->integers.push_back(cell.value_or(0));
    data_->mark(cell.has_value());
  }

 private:
  detail::ColumnData* data_;
};

/// A table being built, column by column or row by row; at the end all columns have the same
/// length. The handles stay valid as long as the builder lives and is not moved from.
class TableBuilder {
 public:
  TextColumn text(std::string name) { return TextColumn(add(std::move(name), "u")); }
  NumberColumn number(std::string name) { return NumberColumn(add(std::move(name), "g")); }
  IntegerColumn integer(std::string name) { return IntegerColumn(add(std::move(name), "l")); }

  /// The SDK's: the columns, which are taken out. Throws Failure when their lengths or names clash.
  std::deque<detail::ColumnData> take() {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (columns_[i].length != columns_.front().length) {
        throw failed("VSP-PLG-062", "column \"" + columns_[i].name + "\" has " +
                                        std::to_string(columns_[i].length) + " cells, \"" +
                                        columns_.front().name + "\" has " +
                                        std::to_string(columns_.front().length));
      }
      for (std::size_t j = 0; j < i; ++j) {
        if (columns_[i].name == columns_[j].name) {
          throw failed("VSP-PLG-062", "two columns are named \"" + columns_[i].name + "\"");
        }
      }
    }
    return std::exchange(columns_, {});
  }

 private:
  detail::ColumnData& add(std::string name, const char* format) {
    detail::ColumnData& column = columns_.emplace_back();
    column.name = std::move(name);
    column.format = format;
    if (*format == 'u') column.offsets.push_back(0);
    return column;
  }

  std::deque<detail::ColumnData> columns_;
};

}  // namespace vsp::sdk
