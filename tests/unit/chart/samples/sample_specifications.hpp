// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "chart/specification.hpp"

/// Charts for the tests and the preview. Figure 1 has the published first and last values of the
/// twelve core indicators; everything else is invented.
namespace vsp::chart::samples {

struct Sample {
  std::string name;  ///< Also the name of the snapshot's file.
  Specification specification;
  double width = 453;
};

/// Words for the states in Swedish, by ValueState.
std::vector<std::string> swedish_state_words();

/// Change in percent of the twelve core indicators, better is up, the axis cut at −60.
Specification figure_1();

/// All samples.
std::vector<Sample> all();

}  // namespace vsp::chart::samples
