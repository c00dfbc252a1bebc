// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <pango/pango.h>

#include <cstddef>
#include <functional>

#include "writers/pdf/shaped_text.hpp"

namespace vsp::pdf {

/// Takes the lines of a laid out PangoLayout over as glyph runs. source_of gives the index of the
/// document run that a byte of the text belongs to. size is the font size in points.
ShapedText take_over(PangoLayout* layout, double size,
                     const std::function<std::size_t(std::size_t)>& source_of);

}  // namespace vsp::pdf
