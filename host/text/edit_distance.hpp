// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

namespace vsp::text {

/// The code points of UTF-8 text; a byte that is not part of valid UTF-8 counts as one of its own.
inline std::u32string code_points(std::string_view text) {
  std::u32string points;
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1;
    char32_t point = length == 1 ? byte : byte & (0xFFU >> (length + 1));
    std::size_t taken = 1;
    while (taken < length && i + taken < text.size() &&
           (static_cast<unsigned char>(text[i + taken]) & 0xC0U) == 0x80U) {
      point = (point << 6U) | (static_cast<unsigned char>(text[i + taken]) & 0x3FU);
      ++taken;
    }
    const bool whole = taken == length;
    points.push_back(whole ? point : byte);
    i += whole ? length : 1;
  }
  return points;
}

/// How many letters must be inserted, removed, replaced or swapped with their neighbour to make one
/// text the other (optimal string alignment), counted in code points. Upper and lower case differ.
/// Header-only so that rooms below `text` may use it too.
inline std::size_t edit_distance(std::string_view left, std::string_view right) {
  const std::u32string a = code_points(left);
  const std::u32string b = code_points(right);
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), now(b.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    now[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
      now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + cost});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        now[j] = std::min(now[j], before[j - 2] + 1);
      }
    }
    before.swap(last);
    last.swap(now);
  }
  return last[b.size()];
}

}  // namespace vsp::text
