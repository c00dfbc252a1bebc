// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace vsp::source_csv {

/// Whether text in an 8-bit encoding looks rather like DOS code page 850 or Mac OS Roman than like
/// Windows-1252. In those two, the Swedish letters have the codes of Windows-1252's quotation
/// marks, daggers and Eastern European letters, so that a wrong guess gives ”V„xj”” for Växjö and
/// no error.
bool looks_like_other_code_page(std::string_view bytes);

}  // namespace vsp::source_csv
