// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "vardspegel/abi.h"

namespace vsp::plugin {

/// Text from a plugin, made fit for messages: bytes that are not UTF-8 and control characters other
/// than tab and newline become U+FFFD (they could steer a terminal), and what goes beyond 64 KiB is
/// cut off with "…".
std::string foreign_text(std::string_view bytes);

/// As above; NULL gives "" whatever its size says.
std::string foreign_text(vsp_text text);

/// True for a code such as "VSP-SRC-004": capitals and digits in at least two parts joined by "-",
/// at most 31 characters.
bool is_finding_code(std::string_view code);

}  // namespace vsp::plugin
