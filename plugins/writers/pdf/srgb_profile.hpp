// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace vsp::pdf {

/// An ICC profile (version 4.2, display, matrix and tone curve) of the sRGB colour space, made from
/// the numbers of IEC 61966-2-1 adapted to D50. About 500 bytes, always the same.
std::string srgb_profile();

}  // namespace vsp::pdf
