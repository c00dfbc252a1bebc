// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <ostream>
#include <sstream>

#include "chart/alternative_text.hpp"
#include "chart/layout.hpp"
#include "unit/chart/drawing_check.hpp"
#include "unit/chart/samples/em_measurer.hpp"
#include "unit/chart/samples/sample_specifications.hpp"

namespace vsp::chart::samples {
// The name says which sample failed.
static void PrintTo(const Sample& sample, std::ostream* out) { *out << sample.name; }
}  // namespace vsp::chart::samples

namespace vsp::chart {
namespace {

using samples::EmMeasurer;
using samples::Sample;

class Samples : public testing::TestWithParam<Sample> {};

std::string file_text(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// What is drawn and what is told, so that a change of either is seen in a review.
std::string snapshot_of(const Sample& sample) {
  return to_string(lay_out(sample.specification, sample.width, Language::sv, EmMeasurer())) +
         "sv: " + alternative_text(sample.specification, Language::sv) + "\n" +
         "en: " + alternative_text(sample.specification, Language::en) + "\n";
}

TEST_P(Samples, IsAsInItsSnapshot) {
  const std::filesystem::path expected = std::filesystem::path(VSP_TEST_SOURCE_DIR) /
                                         "tests/unit/chart/snapshots" / (GetParam().name + ".txt");
  const std::string text = snapshot_of(GetParam());
  if (text == file_text(expected)) return;
  const std::filesystem::path changed = std::filesystem::path(VSP_TEST_BINARY_DIR) / "tests" /
                                        ("chart_" + GetParam().name + ".txt.changed");
  std::ofstream(changed, std::ios::binary) << text;
  FAIL() << expected << " differs from " << changed;
}

TEST_P(Samples, HasEveryLabelInsideAndApart) {
  const EmMeasurer measurer;
  const DisplayList list =
      lay_out(GetParam().specification, GetParam().width, Language::sv, measurer);
  EXPECT_THAT(samples::faults(list, measurer), testing::IsEmpty());
}

TEST_P(Samples, IsTheSameEachTime) { EXPECT_EQ(snapshot_of(GetParam()), snapshot_of(GetParam())); }

INSTANTIATE_TEST_SUITE_P(All, Samples, testing::ValuesIn(samples::all()),
                         [](const auto& sample) { return sample.param.name; });

}  // namespace
}  // namespace vsp::chart
