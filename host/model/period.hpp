// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "model/localized.hpp"

namespace vsp {

enum class PeriodKind { year, half_year, quarter, month };

/// A calendar period, written as in SDMX: "2023", "2023-S1" (half-year, spring term), "2023-Q2",
/// "2023-M04".
struct Period {
  int year = 0;
  PeriodKind kind = PeriodKind::year;
  int number = 1;  ///< 1 for a year, 1–2, 1–4, 1–12.
  /// In order of time; a year before its parts.
  auto operator<=>(const Period&) const = default;  // NOLINT(modernize-use-nullptr)
};

/// The period of such a text ("2023-04" is taken as a month); nothing when it is none. Years
/// 1900–2199.
std::optional<Period> period_from(std::string_view text);
std::string to_string(const Period& period);
/// As a reader sees it: "2023", "VT 2023" / "spring 2023", "kvartal 2 2023", "april 2023".
std::string display(const Period& period, Language language);

}  // namespace vsp
