// SPDX-License-Identifier: Apache-2.0
#include "writers/pdf/cell_mark.hpp"

namespace vsp::pdf {

using document::CellMark;

void draw_mark(Canvas& canvas, CellMark mark, double x, double y) {
  constexpr double kHalf = design::kMarkSize / 2;
  chart::Polygon shape;
  shape.stroke.width = 0;
  switch (mark) {
    case CellMark::none:
      return;
    case CellMark::better:
      shape.points = {{-kHalf, kHalf * 0.8}, {kHalf, kHalf * 0.8}, {0, -kHalf}};
      shape.fill = design::kBetter;
      break;
    case CellMark::worse:
      shape.points = {{-kHalf, -kHalf * 0.8}, {kHalf, -kHalf * 0.8}, {0, kHalf}};
      shape.fill = design::kWorse;
      break;
    case CellMark::unchanged:
      shape.points = {{-kHalf, -0.7}, {kHalf, -0.7}, {kHalf, 0.7}, {-kHalf, 0.7}};
      shape.fill = design::kUnchanged;
      break;
  }
  canvas.polygon(shape, x, y);
}

std::string_view mark_words(CellMark mark, const Words& words) {
  switch (mark) {
    case CellMark::none:
      return {};
    case CellMark::better:
      return words.better;
    case CellMark::worse:
      return words.worse;
    case CellMark::unchanged:
      return words.unchanged;
  }
  return {};
}

}  // namespace vsp::pdf
