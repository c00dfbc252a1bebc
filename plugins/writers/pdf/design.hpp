// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "chart/display_list.hpp"

/// The look of the documents, in one place: colours, sizes and distances in points. Contrast of
/// text against its background is at least 4.5:1 (WCAG 2.1 AA); a test computes it.
namespace vsp::pdf {

using Colour = chart::Colour;

/// How a stretch of text is set. line_height is the distance between baselines.
struct TextStyle {
  double size = 9.5;
  double line_height = 13.5;
  Colour colour;
  bool strong = false;
  bool italic = false;
};

namespace design {

constexpr Colour rgb(unsigned hex) {
  return {static_cast<double>(hex >> 16U & 0xFFU) / 255.0,
          static_cast<double>(hex >> 8U & 0xFFU) / 255.0, static_cast<double>(hex & 0xFFU) / 255.0};
}

// Colours.
inline constexpr Colour kPaper = rgb(0xFFFFFF);
inline constexpr Colour kInk = rgb(0x1F2A30);
inline constexpr Colour kHeading = rgb(0x0B4F5C);
inline constexpr Colour kMuted = rgb(0x52616B);
inline constexpr Colour kAccent = rgb(0x0B7A75);
inline constexpr Colour kRule = rgb(0x0B4F5C);
inline constexpr Colour kHairline = rgb(0xD3DCDF);
inline constexpr Colour kHeadFill = rgb(0xE8F1F2);
inline constexpr Colour kWorse = rgb(0xB3261E);
inline constexpr Colour kBetter = rgb(0x1B6E53);
inline constexpr Colour kUnchanged = rgb(0x52616B);
inline constexpr Colour kNoticeFill = rgb(0xFFF3D1);
inline constexpr Colour kNoticeEdge = rgb(0xB45309);
inline constexpr Colour kNoticeInk = rgb(0x5C2E00);

// Paper: A4, long and short side.
inline constexpr double kPaperLong = 841.89;
inline constexpr double kPaperShort = 595.28;
inline constexpr double kMarginSide = 56;
inline constexpr double kMarginTop = 50;
inline constexpr double kMarginBottom = 62;
/// Longest line of running text: about 85 characters.
inline constexpr double kMeasure = 450;

// Text.
inline constexpr TextStyle kEyebrow{8.5, 11.5, kAccent, true};
inline constexpr TextStyle kTitle{22, 27, kHeading, true};
inline constexpr TextStyle kSubtitle{12.5, 17, kMuted};
inline constexpr TextStyle kHeading1{15, 19.5, kHeading, true};
inline constexpr TextStyle kHeading2{12.5, 16.5, kHeading, true};
inline constexpr TextStyle kHeading3{10.5, 14, kHeading, true};
inline constexpr TextStyle kHeading4{9.5, 13, kInk, true};
inline constexpr TextStyle kBody{9.5, 13.8, kInk};
inline constexpr TextStyle kLead{11.5, 16.5, kInk};
inline constexpr TextStyle kNote{8, 11.2, kMuted};
inline constexpr TextStyle kFinding{9, 12.6, kInk};
inline constexpr TextStyle kCaption{9.5, 13, kHeading, true};
inline constexpr TextStyle kTableHead{8.5, 11.4, kHeading, true};
inline constexpr TextStyle kTableCell{8.5, 11.6, kInk};
inline constexpr TextStyle kFurniture{7.5, 10, kMuted};
inline constexpr TextStyle kNotice{8.5, 11.5, kNoticeInk, true};

// Distances.
inline constexpr double kParagraphGap = 7;
inline constexpr double kNoteGap = 3;
inline constexpr double kBlockGap = 16;
inline constexpr double kCaptionGap = 5;
inline constexpr double kHeadingGap[4] = {22, 17, 13, 11};
inline constexpr double kCellPadX = 5;
inline constexpr double kCellPadY = 3.4;
inline constexpr double kMarkSize = 5.2;
inline constexpr double kMarkGap = 4;
inline constexpr double kHairlineWidth = 0.5;
inline constexpr double kRuleWidth = 1;
inline constexpr double kFindingIndent = 11;
inline constexpr double kFindingBar = 2.4;
/// A table whose words do not fit is set smaller, down to this size.
inline constexpr double kSmallestTableText = 6.5;

}  // namespace design
}  // namespace vsp::pdf
