// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vsp {

/// Offset of the first byte that does not belong to well-formed UTF-8 (Unicode 15, table 3-7:
/// no overlong forms, no surrogates, nothing above U+10FFFF); text.size() when all of it does.
std::size_t first_invalid_utf8(std::string_view text) noexcept;

/// The text with U+FFFD for every byte that does not belong to well-formed UTF-8.
std::string replace_invalid_utf8(std::string_view text);

}  // namespace vsp
