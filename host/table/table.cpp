// SPDX-License-Identifier: Apache-2.0
#include "table/table.hpp"

#include <algorithm>
#include <stdexcept>
#include <unordered_set>

namespace vsp {

Table::Table(std::vector<Column> columns) : columns_(std::move(columns)) {
  std::unordered_set<std::string_view> names;
  for (const Column& column : columns_) {
    if (column.size() != columns_.front().size()) {
      throw std::invalid_argument("column " + column.name() + " has another length");
    }
    if (!names.insert(column.name()).second) {
      throw std::invalid_argument("two columns are named " + column.name());
    }
  }
}

const Column* Table::find(std::string_view name) const {
  const auto found = std::find_if(columns_.begin(), columns_.end(),
                                  [name](const Column& column) { return column.name() == name; });
  return found == columns_.end() ? nullptr : &*found;
}

}  // namespace vsp
