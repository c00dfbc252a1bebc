// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "chart/specification.hpp"
#include "model/localized.hpp"

/// Values, states and places of a specification in words; the same in the picture and in its
/// alternative text.
namespace vsp::chart {

/// The text for a value outside a cut axis, by Specification::cut_label.
std::string cut_text(const Specification& specification, double value, Language language);

/// The word for a state; empty when the specification has none.
std::string state_word(const Specification& specification, ValueState state);

/// The name of a place on the x axis: the category, or the number.
std::string place_text(const Specification& specification, double place, Language language);

}  // namespace vsp::chart
