// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace vsp {

/// A language of messages and documents.
enum class Language { sv, en };

/// Text in the two languages of the project.
struct Localized {
  std::string sv;
  std::string en;
  const std::string& in(Language language) const { return language == Language::sv ? sv : en; }
  bool operator==(const Localized&) const = default;
};

}  // namespace vsp
