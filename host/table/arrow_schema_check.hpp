// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "table/table.hpp"
#include "vardspegel/arrow_abi.h"

namespace vsp {

/// A column as a foreign schema describes it, checked against the table profile.
struct ProfileColumn {
  std::string name;
  ColumnType type = ColumnType::text;
};

/// The columns of a foreign schema. Throws Error(Failure::plugin) VSP-TAB-003 … 007 when it is
/// outside the profile.
std::vector<ProfileColumn> check_schema(const ArrowSchema& schema, const std::string& origin);

}  // namespace vsp
