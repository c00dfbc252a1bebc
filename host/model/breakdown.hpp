// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace vsp {

/// How an observation is broken down: dimension → category, e.g. sex → F, age → 65-69. Empty: the
/// total. The dimensions "sex" (F, M) and "age" ("65-69", "85+") have fixed categories; others are
/// free.
using Breakdown = std::map<std::string, std::string>;

/// "age=65-69;sex=F": keys in alphabetical order; "" for the total.
std::string to_string(const Breakdown& breakdown);

/// The breakdown of such a text; nothing when it is none (unknown form, key twice, not canonical).
std::optional<Breakdown> breakdown_from(std::string_view text);

/// True when the category is one that the dimension can have: a dimension is a–z and _, a category
/// has letters, digits, "-", "+", "_" or "."; "sex" and "age" as above.
bool is_category(std::string_view dimension, std::string_view category);

}  // namespace vsp
