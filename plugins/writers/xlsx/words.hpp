// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

#include "model/localized.hpp"
#include "model/value_state.hpp"

namespace vsp::xlsx {

/// The few words that only a workbook needs; everything else a reader sees comes in the document.
struct Words {
  std::string_view language_tag;
  std::string_view language_property;
  std::string_view first_sheet;  ///< Sheet of what stands before the first section.
  std::string_view chart_data;   ///< Sheet with the figures' values.
  std::string_view remarks;      ///< Sheet with the notes of data tables.
  std::string_view figure, series, position, label, value, state, lower, upper;
  std::string_view remark;     ///< Column that says that the figures are synthetic.
  std::string_view as_of;      ///< Before the date.
  std::string_view page, of;   ///< "Page 1 of 3".
  std::string_view data_link;  ///< Before the address of a figure's values.
  std::string_view rows;
  std::string_view reference_line;
  std::string_view range_prefix;  ///< Of defined names.
  std::array<std::string_view, 8>
      states;  ///< By ValueState, for figures without words of their own.
};

inline constexpr Words kSwedish = {
    "sv-SE",
    "Språk",
    "Inledning",
    "Diagramdata",
    "Anmärkningar",
    "Diagram",
    "Serie",
    "Plats på axeln",
    "Etikett",
    "Värde",
    "Läge",
    "Nedre gräns",
    "Övre gräns",
    "Exempeldata",
    "Uppgifter per",
    "Sida",
    "av",
    "Diagrammets värden:",
    "rad",
    "Referenslinje",
    "omrade_",
    {"värde", "uppskattat", "preliminärt", "saknas", "kan ej uppskattas", "ej tillämpligt",
     "skyddat av sekretess", "fel i beräkningen"},
};

inline constexpr Words kEnglish = {
    "en-GB",
    "Language",
    "Introduction",
    "Chart data",
    "Remarks",
    "Chart",
    "Series",
    "Position",
    "Label",
    "Value",
    "State",
    "Lower limit",
    "Upper limit",
    "Example data",
    "Figures as of",
    "Page",
    "of",
    "Values of the chart:",
    "rows",
    "Reference line",
    "range_",
    {"value", "estimated", "provisional", "missing", "cannot be estimated", "not applicable",
     "suppressed", "calculation failed"},
};

constexpr const Words& words(Language language) {
  return language == Language::sv ? kSwedish : kEnglish;
}

}  // namespace vsp::xlsx
