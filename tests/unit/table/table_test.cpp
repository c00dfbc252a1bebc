// SPDX-License-Identifier: Apache-2.0
#include "table/table.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace vsp {
namespace {

Column text_column(std::string name, std::vector<std::optional<std::string>> values) {
  return Column(std::move(name), std::move(values));
}

TEST(Table, FindsColumnsByName) {
  const Table table({text_column("kod", {"01", std::nullopt}),
                     Column("andel", std::vector<std::optional<double>>{59.7, 0.0})});
  EXPECT_EQ(table.row_count(), 2U);
  ASSERT_NE(table.find("andel"), nullptr);
  EXPECT_EQ(table.find("andel")->type(), ColumnType::number);
  EXPECT_EQ(table.find("andel")->number()[1], 0.0);
  EXPECT_FALSE(table.find("kod")->text()[1].has_value());
  EXPECT_EQ(table.find("Andel"), nullptr);
}

TEST(Table, AnEmptyTableHasNoRows) { EXPECT_EQ(Table().row_count(), 0U); }

TEST(Table, RefusesColumnsOfDifferentLength) {
  EXPECT_THROW(Table({text_column("a", {"1"}), text_column("b", {})}), std::invalid_argument);
}

TEST(Table, RefusesTwoColumnsOfOneName) {
  EXPECT_THROW(Table({text_column("a", {"1"}), text_column("a", {"2"})}), std::invalid_argument);
}

TEST(Table, AColumnOfAnotherTypeIsNotRead) {
  const Column column = text_column("a", {"1"});
  EXPECT_THROW(column.number(), std::bad_variant_access);
}

}  // namespace
}  // namespace vsp
