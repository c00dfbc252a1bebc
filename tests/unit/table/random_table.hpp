// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "table/table.hpp"

namespace vsp::test {

/// A table of 1–6 columns of random types with that many rows; about a fifth of the cells null.
inline Table random_table(std::mt19937& random, std::size_t rows) {
  const auto below = [&random](std::uint32_t limit) {
    return static_cast<std::uint32_t>(random() % limit);
  };
  static const std::vector<std::string> pieces = {"", "a", "å", "−", "𝔸", "\u00A0", "0114", "\n"};
  std::vector<Column> columns;
  const std::uint32_t count = 1 + below(6);
  for (std::uint32_t index = 0; index < count; ++index) {
    const std::string name = "kolumn " + std::to_string(index);
    const std::uint32_t type = below(3);
    std::vector<std::optional<std::string>> texts;
    std::vector<std::optional<double>> numbers;
    std::vector<std::optional<std::int64_t>> integers;
    for (std::size_t row = 0; row < rows; ++row) {
      const bool null = below(5) == 0;
      std::string text;
      for (std::uint32_t piece = below(4); piece > 0; --piece) text += pieces[below(8)];
      texts.push_back(null ? std::nullopt : std::optional(text));
      numbers.push_back(null ? std::nullopt : std::optional(below(1000) / 7.0 - 50));
      integers.push_back(null ? std::nullopt
                              : std::optional(static_cast<std::int64_t>(below(1000)) - 500));
    }
    if (type == 0) columns.emplace_back(name, std::move(texts));
    if (type == 1) columns.emplace_back(name, std::move(numbers));
    if (type == 2) columns.emplace_back(name, std::move(integers));
  }
  return Table(std::move(columns));
}

/// Whether two tables have the same columns with the same cells.
inline bool same(const Table& left, const Table& right) {
  if (left.columns().size() != right.columns().size()) return false;
  for (std::size_t index = 0; index < left.columns().size(); ++index) {
    const Column& a = left.columns()[index];
    const Column& b = right.columns()[index];
    if (a.name() != b.name() || a.type() != b.type()) return false;
    if (a.type() == ColumnType::text && a.text() != b.text()) return false;
    if (a.type() == ColumnType::number && a.number() != b.number()) return false;
    if (a.type() == ColumnType::integer && a.integer() != b.integer()) return false;
  }
  return true;
}

}  // namespace vsp::test
