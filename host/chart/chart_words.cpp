// SPDX-License-Identifier: Apache-2.0
#include "chart/chart_words.hpp"

#include <string_view>

#include "chart/ticks.hpp"

namespace vsp::chart {

std::string cut_text(const Specification& specification, double value, Language language) {
  constexpr std::string_view kHole = "{value}";
  std::string number = format_value(value, specification.y, language);
  std::string text = specification.cut_label;
  const std::size_t at = text.find(kHole);
  if (at == std::string::npos) return number;
  return text.replace(at, kHole.size(), number);
}

std::string state_word(const Specification& specification, ValueState state) {
  const auto index = static_cast<std::size_t>(state);
  return index < specification.state_words.size() ? specification.state_words[index] : "";
}

std::string place_text(const Specification& specification, double place, Language language) {
  if (specification.x.scale == Scale::linear) {
    return format_value(place, specification.x, language);
  }
  const auto index = static_cast<std::size_t>(place);
  return index < specification.x.categories.size() ? specification.x.categories[index] : "";
}

}  // namespace vsp::chart
