// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vsp {

/// Type of a column of the table profile (sdk/include/vardspegel/arrow_abi.h).
enum class ColumnType { text, number, integer };

/// One column: values of one type, each of which may be null.
class Column {
 public:
  Column(std::string name, std::vector<std::optional<std::string>> values)
      : name_(std::move(name)), values_(std::move(values)) {}
  Column(std::string name, std::vector<std::optional<double>> values)
      : name_(std::move(name)), values_(std::move(values)) {}
  Column(std::string name, std::vector<std::optional<std::int64_t>> values)
      : name_(std::move(name)), values_(std::move(values)) {}

  const std::string& name() const { return name_; }
  ColumnType type() const { return static_cast<ColumnType>(values_.index()); }
  std::size_t size() const {
    return std::visit([](const auto& values) { return values.size(); }, values_);
  }
  /// Values of a column of that type. Throws std::bad_variant_access for another type.
  const std::vector<std::optional<std::string>>& text() const {
    return std::get<std::vector<std::optional<std::string>>>(values_);
  }
  const std::vector<std::optional<double>>& number() const {
    return std::get<std::vector<std::optional<double>>>(values_);
  }
  const std::vector<std::optional<std::int64_t>>& integer() const {
    return std::get<std::vector<std::optional<std::int64_t>>>(values_);
  }

 private:
  std::string name_;
  std::variant<std::vector<std::optional<std::string>>, std::vector<std::optional<double>>,
               std::vector<std::optional<std::int64_t>>>
      values_;
};

/// Columns of equal length. Immutable once made.
class Table {
 public:
  Table() = default;
  /// All columns must have the same size and different names; otherwise std::invalid_argument.
  explicit Table(std::vector<Column> columns);

  std::size_t row_count() const { return columns_.empty() ? 0 : columns_.front().size(); }
  const std::vector<Column>& columns() const { return columns_; }
  /// The column of that name, or nullptr.
  const Column* find(std::string_view name) const;

 private:
  std::vector<Column> columns_;
};

}  // namespace vsp
