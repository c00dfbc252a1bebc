// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>

#include "document/document.hpp"
#include "writers/pdf/composition.hpp"

namespace vsp::pdf {

/// Width and height of the document's paper. Throws Error(Failure::input, VSP-PDF-008) for an
/// unknown orientation.
struct Paper {
  double width = 0, height = 0;
  static Paper of(const document::Document& document);
};

/// What stands around the text on every page: the notice of synthetic figures, the running title
/// (from the second page), and at the foot publisher, as-of date and page number. Artifacts, but
/// for the notice of the first page, which is read out.
class PageFurniture {
 public:
  PageFurniture(Composition& composition, const document::Document& document, const Paper& paper);

  PageRoom room(int page) const;
  void draw(Canvas& canvas, int page_count);

 private:
  using Line = std::unique_ptr<TaggedText>;

  Line text(const std::string& words, const TextStyle& style, double width,
            std::optional<NodeId> node = std::nullopt);
  double notice_height() const;
  double header_height(int page) const;
  void draw_notice(Canvas& canvas);
  void draw_header(Canvas& canvas);
  void draw_footer(Canvas& canvas, int page_count);

  TextShaper& shaper_;
  StructureTree& structure_;
  Paper paper_;
  double left_, width_;
  Line notice_, repeated_notice_, title_, publisher_, as_of_;
};

}  // namespace vsp::pdf
