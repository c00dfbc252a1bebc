// SPDX-License-Identifier: Apache-2.0
#include "writers/pdf/page_furniture.hpp"

#include <algorithm>
#include <string>

namespace vsp::pdf {
namespace {

constexpr double kNoticeTop = 22;
constexpr double kNoticePadX = 10;
constexpr double kNoticePadY = 5;
constexpr double kNoticeEdgeWidth = 3;
constexpr double kHeaderGap = 14;
constexpr double kFooterTop = 40;  ///< From the bottom edge of the paper.
/// Shares of the width: publisher to the left, date in the middle, page number to the right.
constexpr double kPublisherShare = 0.5;
constexpr double kDateShare = 0.35;

}  // namespace

Paper Paper::of(const document::Document& document) {
  if (document.orientation == "portrait") return {design::kPaperShort, design::kPaperLong};
  if (document.orientation == "landscape") return {design::kPaperLong, design::kPaperShort};
  Composition::fail("VSP-PDF-008", document.orientation, "portrait, landscape", document.id);
}

PageFurniture::PageFurniture(Composition& composition, const document::Document& document,
                             const Paper& paper)
    : shaper_(composition.shaper),
      structure_(composition.structure),
      paper_(paper),
      left_(composition.left),
      width_(composition.width),
      title_(text(document.title, design::kFurniture, width_)),
      publisher_(text(document.publisher, design::kFurniture, width_ * kPublisherShare)),
      as_of_(text(std::string(composition.words().as_of) + " " + document.as_of, design::kFurniture,
                  width_ * kDateShare)) {
  if (document.synthetic_notice.empty()) return;
  const NodeId node = structure_.add(structure_.root(), Tag::paragraph);
  const double room = width_ - 2 * kNoticePadX;
  notice_ = text(document.synthetic_notice, design::kNotice, room, node);
  repeated_notice_ = text(document.synthetic_notice, design::kNotice, room);
}

PageFurniture::Line PageFurniture::text(const std::string& words, const TextStyle& style,
                                        double width, std::optional<NodeId> node) {
  return std::make_unique<TaggedText>(shaper_.shape(words, style, width), style, node);
}

double PageFurniture::notice_height() const {
  return notice_ ? notice_->height() + 2 * kNoticePadY : 0;
}

double PageFurniture::header_height(int page) const {
  return page == 0 ? 0 : title_->height() + kHeaderGap;
}

PageRoom PageFurniture::room(int page) const {
  const double above = notice_ ? kNoticeTop + notice_height() + kHeaderGap : design::kMarginTop;
  // The publisher's lines grow upwards from the footer.
  const double extra = std::max(0.0, publisher_->height() - design::kFurniture.line_height);
  return {above + header_height(page), paper_.height - design::kMarginBottom - extra};
}

void PageFurniture::draw(Canvas& canvas, int page_count) {
  if (notice_) draw_notice(canvas);
  if (canvas.page() > 0) draw_header(canvas);
  draw_footer(canvas, page_count);
}

void PageFurniture::draw_notice(Canvas& canvas) {
  const Artifact kind = Artifact::header;
  canvas.artifact(kind);
  canvas.rectangle(left_, kNoticeTop, width_, notice_height(), design::kNoticeFill);
  canvas.rectangle(left_, kNoticeTop, kNoticeEdgeWidth, notice_height(), design::kNoticeEdge);
  auto& notice = canvas.page() == 0 ? notice_ : repeated_notice_;
  notice->draw(canvas, structure_, left_ + kNoticePadX, kNoticeTop + kNoticePadY);
}

void PageFurniture::draw_header(Canvas& canvas) {
  canvas.artifact(Artifact::header);
  const double bottom = room(canvas.page()).top - kHeaderGap;
  title_->draw(canvas, structure_, left_, bottom - title_->height() - 2);
  canvas.line(left_, bottom, left_ + width_, bottom, design::kHairlineWidth, design::kHairline);
}

void PageFurniture::draw_footer(Canvas& canvas, int page_count) {
  canvas.artifact(Artifact::footer);
  const double top = room(canvas.page()).bottom + design::kMarginBottom - kFooterTop;
  canvas.line(left_, top - 6, left_ + width_, top - 6, design::kHairlineWidth, design::kHairline);
  publisher_->draw(canvas, structure_, left_, top);
  as_of_->draw(canvas, structure_, left_ + width_ * (kPublisherShare + 0.02), top);
  const auto number =
      text(std::to_string(canvas.page() + 1) + " (" + std::to_string(page_count) + ")",
           design::kFurniture, 0);
  number->draw(canvas, structure_, left_ + width_ - number->shaped().width, top);
}

}  // namespace vsp::pdf
