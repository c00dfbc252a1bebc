// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <string>

#include "document/document.hpp"

namespace vsp::xlsx {

/// Colours as 0xRRGGBB. Text colours have at least 4.5:1 against white and against kBandColour.
inline constexpr std::uint32_t kInkColour = 0x1F1F1F;
inline constexpr std::uint32_t kMutedColour = 0x4A4A4A;
inline constexpr std::uint32_t kHeadColour = 0x14505C;  ///< Titles, head rows of tables.
inline constexpr std::uint32_t kWorseColour = 0xB3261E;
inline constexpr std::uint32_t kBetterColour = 0x1B6B3A;
inline constexpr std::uint32_t kLinkColour = 0x0B57A4;
inline constexpr std::uint32_t kPaperColour = 0xFFFFFF;
inline constexpr std::uint32_t kNoticeColour =
    0xFFE8A3;                                           ///< Behind the notice of synthetic figures.
inline constexpr std::uint32_t kBandColour = 0xEEF4F5;  ///< Behind findings.
inline constexpr std::uint32_t kRuleColour = 0xC9D3D5;

/// How a cell looks; equal styles share one format of the workbook.
struct CellStyle {
  int size = 110;  ///< Tenths of a point.
  bool strong = false;
  bool emphasis = false;
  bool underlined = false;
  bool wrapped = false;
  bool top = false;   ///< At the top of a high row.
  bool rule = false;  ///< A thin line below.
  bool filled = false;
  bool indented = false;  ///< A little room between the text and the side it is aligned to.
  std::uint32_t colour = kInkColour;
  std::uint32_t fill = kPaperColour;  ///< When filled.
  document::Align align = document::Align::left;
  std::string number_code;  ///< Empty: general.
  auto operator<=>(const CellStyle&) const = default;

  double points() const { return size / 10.0; }
};

}  // namespace vsp::xlsx
