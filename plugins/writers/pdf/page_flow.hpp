// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "writers/pdf/canvas.hpp"

namespace vsp::pdf {

/// Draws something whose top edge is at that height of the current page.
using Draw = std::function<void(Canvas& canvas, double top)>;

/// What is repeated at the top of each page that a block continues on.
struct RepeatedHead {
  double height = 0;
  Draw draw;
};

/// A strip of the page that is not broken. Blocks are sequences of pieces.
struct Piece {
  double height = 0;
  double space_before = 0;      ///< Not at the top of a page.
  bool keep_with_next = false;  ///< On the same page as the following piece, if that can be.
  bool starts_page = false;
  /// Height of the block that begins here and would rather be whole: it goes to the next page when
  /// that leaves no large gap.
  double whole_height = 0;
  std::shared_ptr<const RepeatedHead> head;
  Draw draw;
};

/// Room for pieces on a page.
struct PageRoom {
  double top = 0;
  double bottom = 0;
};

struct PlacedDraw {
  const Draw* draw = nullptr;
  double top = 0;
  bool repeated = false;
};

using PageContent = std::vector<PlacedDraw>;

/// Places pieces on pages, in order; at least one page. room(n) is the room of page n, 0-based. A
/// piece higher than a page is placed at the top of one: makers of pieces see to it that there is
/// none. The result points into pieces.
std::vector<PageContent> flow(const std::vector<Piece>& pieces,
                              const std::function<PageRoom(int)>& room);

}  // namespace vsp::pdf
