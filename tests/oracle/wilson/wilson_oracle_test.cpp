// SPDX-License-Identifier: Apache-2.0
// Compares wilson() with R's prop.test; see wilson.R, which made wilson.csv.
#include <gtest/gtest.h>

#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <fstream>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "stats/wilson.hpp"

namespace vsp::stats {
namespace {

struct Case {
  double cases = 0, total = 0, z = 0, lower = 0, upper = 0;
};

/// The rows of wilson.csv; stops the test at the first one that is not five numbers.
std::vector<Case> read_cases() {
  std::ifstream file(std::string(VSP_TEST_SOURCE_DIR) + "/tests/oracle/wilson/wilson.csv");
  std::vector<Case> rows;
  std::string line;
  std::getline(file, line);
  EXPECT_EQ(line, "cases,total,z,lower,upper");
  while (std::getline(file, line)) {
    std::array<double, 5> fields{};
    const char* at = line.data();
    const char* const end = line.data() + line.size();
    for (std::size_t i = 0; i < fields.size(); ++i) {
      const auto [next, status] = std::from_chars(at, end, fields[i]);
      if (status != std::errc{} ||
          (i + 1 < fields.size() ? next == end || *next != ',' : next != end)) {
        ADD_FAILURE() << "not five numbers: " << line;
        return {};
      }
      at = next + 1;
    }
    rows.push_back({fields[0], fields[1], fields[2], fields[3], fields[4]});
  }
  return rows;
}

/// Equal to nine digits; zero only equals zero.
bool agrees(double ours, double expected) {
  return std::abs(ours - expected) <= 1e-9 * std::abs(expected);
}

TEST(WilsonOracle, AgreesWithR) {
  const std::vector<Case> rows = read_cases();
  ASSERT_GE(rows.size(), 10'000U);
  std::size_t none = 0, all = 0;
  std::set<double> levels;
  for (const Case& row : rows) {
    const auto interval = wilson(row.cases, row.total, row.z);
    ASSERT_TRUE(interval.has_value()) << row.cases << " of " << row.total;
    EXPECT_TRUE(agrees(interval->lower, row.lower))
        << row.cases << " of " << row.total << ": lower " << interval->lower << ", R " << row.lower;
    EXPECT_TRUE(agrees(interval->upper, row.upper))
        << row.cases << " of " << row.total << ": upper " << interval->upper << ", R " << row.upper;
    none += row.cases == 0 ? 1 : 0;
    all += row.cases == row.total ? 1 : 0;
    levels.insert(row.z);
  }
  // The file still holds the cases that it is there for.
  EXPECT_GE(none, 100U);
  EXPECT_GE(all, 100U);
  EXPECT_EQ(levels.size(), 4U);
}

}  // namespace
}  // namespace vsp::stats
