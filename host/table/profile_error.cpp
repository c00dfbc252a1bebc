// SPDX-License-Identifier: Apache-2.0
#include "table/profile_error.hpp"

#include "table/utf8_check.hpp"

namespace vsp {

void throw_profile_error(const char* code, const ProfileContext& context, const std::string& found,
                         const std::string& expected) {
  Finding finding;
  finding.code = code;
  finding.severity = Severity::error;
  finding.where.row = context.row;
  finding.arguments = {
      {"origin", context.origin},
      {"column", replace_invalid_utf8(context.column)},
      {"row", std::to_string(context.row)},
      {"found", replace_invalid_utf8(found)},
      {"expected", expected},
  };
  throw Error(Failure::plugin, std::move(finding));
}

}  // namespace vsp
