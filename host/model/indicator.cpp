// SPDX-License-Identifier: Apache-2.0
#include "model/indicator.hpp"

namespace vsp {

std::string_view to_string(Direction direction) {
  switch (direction) {
    case Direction::higher:
      return "higher";
    case Direction::lower:
      return "lower";
    case Direction::neutral:
      return "neutral";
  }
  return "neutral";
}

std::string_view to_string(Shape shape) {
  switch (shape) {
    case Shape::series:
      return "series";
    case Shape::proportion:
      return "proportion";
    case Shape::measure:
      return "measure";
    case Shape::derived:
      return "derived";
  }
  return "series";
}

const std::vector<Keyword>& indicator_keywords() {
  static const std::vector<Keyword> keywords = {
      {"tillganglig", "Tillgänglig", "Accessible"},
      {"kontinuitet", "Kontinuitet", "Continuity"},
      {"delaktig", "Delaktig", "Involved"},
      {"personcentrerad", "Personcentrerad", "Person-centred"},
      {"samordnad", "Samordnad", "Coordinated"},
      {"starker_halsan", "Stärker hälsan", "Strengthens health"}};
  return keywords;
}

}  // namespace vsp
