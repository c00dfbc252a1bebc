// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "writers/pdf/completion.hpp"

namespace vsp::pdf {

inline constexpr const char* kProducer = "Vårdspegel (cairo, pango, libqpdf)";

/// The XMP packet of those properties, UTF-8.
std::string xmp_packet(const Properties& properties);

}  // namespace vsp::pdf
