// SPDX-License-Identifier: Apache-2.0
#include "model/period.hpp"

#include <array>

namespace vsp {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2199;

constexpr std::array<std::string_view, 12> kMonthsSwedish = {
    "januari", "februari", "mars",      "april",   "maj",      "juni",
    "juli",    "augusti",  "september", "oktober", "november", "december"};
constexpr std::array<std::string_view, 12> kMonthsEnglish = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char digit : text) {
    if (digit < '0' || digit > '9') return std::nullopt;
    value = value * 10 + (digit - '0');
  }
  return text.empty() ? std::nullopt : std::optional(value);
}

std::optional<Period> part(int year, PeriodKind kind, std::string_view number, std::size_t length,
                           int most) {
  const auto value = digits(number);
  if (number.size() != length || !value || *value < 1 || *value > most) return std::nullopt;
  return Period{year, kind, *value};
}

std::string two_digits(int number) {
  return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

}  // namespace

std::optional<Period> period_from(std::string_view text) {
  if (text.size() < 4) return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  if (!year || *year < kFirstYear || *year > kLastYear) return std::nullopt;
  if (text.size() == 4) return Period{*year, PeriodKind::year, 1};
  if (text[4] != '-' || text.size() < 7) return std::nullopt;
  switch (text[5]) {
    case 'S':
      return part(*year, PeriodKind::half_year, text.substr(6), 1, 2);
    case 'Q':
      return part(*year, PeriodKind::quarter, text.substr(6), 1, 4);
    case 'M':
      return part(*year, PeriodKind::month, text.substr(6), 2, 12);
    default:
      return part(*year, PeriodKind::month, text.substr(5), 2, 12);
  }
}

std::string to_string(const Period& period) {
  std::string year = std::to_string(period.year);
  switch (period.kind) {
    case PeriodKind::year:
      return year;
    case PeriodKind::half_year:
      return year + "-S" + std::to_string(period.number);
    case PeriodKind::quarter:
      return year + "-Q" + std::to_string(period.number);
    case PeriodKind::month:
      return year + "-M" + two_digits(period.number);
  }
  return year;
}

std::string display(const Period& period, Language language) {
  const bool swedish = language == Language::sv;
  std::string year = std::to_string(period.year);
  switch (period.kind) {
    case PeriodKind::year:
      return year;
    case PeriodKind::half_year:
      if (swedish) return (period.number == 1 ? "VT " : "HT ") + year;
      return (period.number == 1 ? "spring " : "autumn ") + year;
    case PeriodKind::quarter:
      return (swedish ? "kvartal " : "quarter ") + std::to_string(period.number) + ' ' + year;
    case PeriodKind::month: {
      const auto& months = swedish ? kMonthsSwedish : kMonthsEnglish;
      return std::string(months.at(static_cast<std::size_t>(period.number - 1))) + ' ' + year;
    }
  }
  return year;
}

}  // namespace vsp
