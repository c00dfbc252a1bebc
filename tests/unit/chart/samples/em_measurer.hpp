// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <string_view>

#include "chart/layout.hpp"

namespace vsp::chart::samples {

/// Half an em for every code point, 0.55 em in bold: the same on every machine.
class EmMeasurer : public TextMeasurer {
 public:
  double width(std::string_view text, double size, bool strong) const override {
    const auto count = std::count_if(text.begin(), text.end(), [](char c) {
      return (static_cast<unsigned char>(c) & 0xc0) != 0x80;
    });
    return static_cast<double>(count) * size * (strong ? 0.55 : 0.5);
  }
};

}  // namespace vsp::chart::samples
