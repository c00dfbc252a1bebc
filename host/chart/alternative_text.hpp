// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>

#include "chart/specification.hpp"
#include "model/localized.hpp"

namespace vsp::chart {

/// What the chart shows, told from its data for those who do not see it: kind of chart, axes, and
/// per series the first and last or all values, highest and lowest, what is estimated and what has
/// no number. Takes the fullest of four tellings that is not longer than wished_length code points;
/// the shortest, which names only the highest and the lowest series, when none is. Values are
/// rounded as in the picture. Texts of the specification are taken over as they are. Throws
/// Error(Failure::configuration, VSP-CHT-…) for a specification that could not be drawn.
std::string alternative_text(const Specification& specification, Language language,
                             std::size_t wished_length = 600);

}  // namespace vsp::chart
