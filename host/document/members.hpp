// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "document/value.hpp"

namespace vsp::document {

class Evaluation;

/// The member of an object of the template language ("indicator.title"), or nullopt when objects of
/// that kind have no such member.
std::optional<Value> member_of(const Value& object, std::string_view member,
                               const Evaluation& evaluation);

/// The members that an object has, for messages: "id, title, …".
std::string members_of(const Value& object);

}  // namespace vsp::document
