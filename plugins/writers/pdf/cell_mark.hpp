// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "document/document.hpp"
#include "writers/pdf/canvas.hpp"
#include "writers/pdf/words.hpp"

namespace vsp::pdf {

/// Draws the mark as a shape of design::kMarkSize whose centre is (x, y): a triangle that points up
/// for better, down for worse, a bar for unchanged. Nothing for none.
void draw_mark(Canvas& canvas, document::CellMark mark, double x, double y);

/// What the mark says, in words.
std::string_view mark_words(document::CellMark mark, const Words& words);

}  // namespace vsp::pdf
