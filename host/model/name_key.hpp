// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace vsp {

/// Lower case of A–Z and of the Latin letters with marks of U+00C0–U+00DE (å, ä, ö, é …), whatever
/// the locale. Other characters stay.
std::string lower_case(std::string_view text);

/// What names are compared by when a reader has typed them: lower case, letters with marks without
/// their marks (å, ä → a; ö → o; é → e), blanks at the ends removed and runs of blanks as one.
std::string name_key(std::string_view text);

}  // namespace vsp
