// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>

#include "document/expression.hpp"
#include "document/xml_source.hpp"

namespace vsp::document {

/// The expressions of a template's attributes, parsed once.
using CompiledExpressions = std::unordered_map<std::size_t, Expression>;

/// Checks every element and attribute of a template against the template language and parses its
/// expressions (keyed by the attribute's hash_value). Throws Error with VSP-TPL-013 (element or
/// attribute that is not known there), VSP-TPL-014 (attribute missing) or VSP-TPL-001.
CompiledExpressions check_template(const XmlSource& source);

}  // namespace vsp::document
