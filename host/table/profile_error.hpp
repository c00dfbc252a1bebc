// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "diagnostics/error.hpp"

namespace vsp {

/// Where in a foreign stream something broke the table profile.
struct ProfileContext {
  std::string origin;    ///< Producer, as messages name it.
  std::string column;    ///< Name or "#<number>" of the column; empty: the table itself.
  std::int64_t row = 0;  ///< 1-based row of the table; 0: no row in particular.
};

/// Throws Error(Failure::plugin) with that code and the arguments origin, column, row, found and
/// expected.
[[noreturn]] void throw_profile_error(const char* code, const ProfileContext& context,
                                      const std::string& found, const std::string& expected);

}  // namespace vsp
