// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "writers/pdf/canvas.hpp"

namespace vsp::pdf {

/// A page's content stream with its marked-content operators (those with an /MCID) replaced, in
/// order, by what the canvas noted for them. Strings in the stream are never mistaken for
/// operators. Nothing when the stream has not exactly as many marks.
std::optional<std::string> rewrite_marks(std::string_view content, const std::vector<Mark>& marks);

}  // namespace vsp::pdf
