// SPDX-License-Identifier: Apache-2.0
#include "writers/pdf/page_flow.hpp"

#include <cstddef>
#include <utility>

namespace vsp::pdf {
namespace {

// Sums of many heights are not exact.
constexpr double kTolerance = 0.01;
/// Share of a page that may be left empty for the sake of a whole block.
constexpr double kLargestGap = 0.4;

class Flow {
 public:
  Flow(const std::vector<Piece>& pieces, const std::function<PageRoom(int)>& room)
      : pieces_(pieces), room_(room), pages_(1), here_(room(0)), y_(here_.top) {}

  std::vector<PageContent> run() && {
    std::size_t begin = 0;
    while (begin < pieces_.size()) {
      const std::size_t end = chain_end(begin);
      if (pieces_[begin].starts_page && !at_top()) next_page();
      if (!at_top() && wants_next_page(begin, end)) next_page();
      for (; begin < end; ++begin) place(pieces_[begin]);
    }
    return std::move(pages_);
  }

 private:
  bool at_top() const { return pages_.back().empty(); }

  /// One past the last piece that is to be on the same page as the piece at begin.
  std::size_t chain_end(std::size_t begin) const {
    std::size_t end = begin;
    while (end + 1 < pieces_.size() && pieces_[end].keep_with_next &&
           !pieces_[end + 1].starts_page) {
      ++end;
    }
    return end + 1;
  }

  double chain_height(std::size_t begin, std::size_t end) const {
    double height = 0;
    for (std::size_t i = begin; i < end; ++i) {
      height += pieces_[i].space_before + pieces_[i].height;
    }
    return height;
  }

  bool wants_next_page(std::size_t begin, std::size_t end) const {
    if (y_ + chain_height(begin, end) > here_.bottom + kTolerance) return true;
    double needed = 0;
    for (std::size_t i = begin; i < end; ++i) {
      if (pieces_[i].whole_height > 0) {
        needed += pieces_[i].space_before + pieces_[i].whole_height;
        break;
      }
      needed += pieces_[i].space_before + pieces_[i].height;
      if (i + 1 == end) return false;
    }
    const double left = here_.bottom - y_;
    return needed > left + kTolerance && left < kLargestGap * (here_.bottom - here_.top);
  }

  void next_page() {
    pages_.emplace_back();
    here_ = room_(static_cast<int>(pages_.size()) - 1);
    y_ = here_.top;
  }

  void place(const Piece& piece) {
    // A chain that is longer than a page is broken where the page ends.
    if (!at_top() && y_ + piece.space_before + piece.height > here_.bottom + kTolerance) {
      next_page();
    }
    if (!at_top()) {
      y_ += piece.space_before;
    } else if (piece.head) {
      pages_.back().push_back({&piece.head->draw, y_, true});
      y_ += piece.head->height;
    }
    pages_.back().push_back({&piece.draw, y_, false});
    y_ += piece.height;
  }

  const std::vector<Piece>& pieces_;
  const std::function<PageRoom(int)>& room_;
  std::vector<PageContent> pages_;
  PageRoom here_;
  double y_;
};

}  // namespace

std::vector<PageContent> flow(const std::vector<Piece>& pieces,
                              const std::function<PageRoom(int)>& room) {
  return Flow(pieces, room).run();
}

}  // namespace vsp::pdf
