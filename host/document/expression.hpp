// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/finding.hpp"

namespace vsp::document {

/// An expression of the template language (docs/templates.md), parsed:
///   last(indicator, area).value | number(1)        indicator.direction = 'lower' and not
///   report.synthetic
struct Expression {
  enum class Kind {
    text,
    number,
    name,
    member,
    call,
    filter,
    compare,
    logical_and,
    logical_or,
    negate
  };
  Kind kind = Kind::text;
  std::string text;  ///< Literal, name, member, function, filter or comparison sign.
  double number = 0;
  std::vector<Expression> operands;
};

/// Parses an expression. where is the place of its first character, for Error VSP-TPL-001.
Expression parse_expression(std::string_view source, const Location& where);

}  // namespace vsp::document
