// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace vsp::document {

/// True when every byte belongs to a character that XML 1.0 allows, in well-formed UTF-8.
bool is_legal_xml_text(std::string_view text);

/// The text with everything that XML 1.0 or UTF-8 does not allow (control characters, surrogates,
/// U+FFFE, U+FFFF, broken sequences) replaced by U+FFFD. The one sanitiser of the writers: whatever
/// leaves the program as XML goes through it. Pure; safe from any thread.
std::string legal_xml_text(std::string_view text);

}  // namespace vsp::document
