// SPDX-License-Identifier: Apache-2.0
#include "writers/pdf/render_pdf.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <variant>
#include <vector>

#include "diagnostics/error.hpp"
#include "writers/pdf/canvas.hpp"
#include "writers/pdf/completion.hpp"
#include "writers/pdf/composition.hpp"
#include "writers/pdf/figure_block.hpp"
#include "writers/pdf/fonts.hpp"
#include "writers/pdf/page_furniture.hpp"
#include "writers/pdf/table_block.hpp"
#include "writers/pdf/text_blocks.hpp"

namespace vsp::pdf {
namespace {

/// "2024-08-30"; the calendar is not the writer's business, the form is.
bool is_date(const std::string& text) {
  if (text.size() != 10) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 4 || i == 7;
    if (dash ? text[i] != '-' : text[i] < '0' || text[i] > '9') return false;
  }
  const std::string month = text.substr(5, 2);
  const std::string day = text.substr(8, 2);
  return month >= "01" && month <= "12" && day >= "01" && day <= "31";
}

/// Adds the blocks in their order.
class BlockVisitor {
 public:
  BlockVisitor(Composition& composition, HeadingLevels& levels, bool& page_break, NodeId parent)
      : composition_(composition), levels_(levels), page_break_(page_break), parent_(parent) {}

  void add(const std::vector<document::Block>& blocks) {
    for (const document::Block& block : blocks) {
      const std::size_t before = composition_.pieces.size();
      std::visit(*this, block);
      if (composition_.pieces.size() > before) space_after_object(before, block);
      if (page_break_ && composition_.pieces.size() > before) {
        composition_.pieces[before].starts_page = true;
        page_break_ = false;
      }
    }
  }

  void operator()(const document::Heading& heading) {
    add_heading(composition_, heading, parent_, levels_);
  }
  void operator()(const document::Paragraph& paragraph) {
    add_paragraph(composition_, paragraph, parent_);
  }
  void operator()(const document::Table& table) { add_table(composition_, table, parent_); }
  void operator()(const document::Figure& figure) { add_figure(composition_, figure, parent_); }
  void operator()(const document::Observations&) {}
  void operator()(const document::PageBreak&) { page_break_ = true; }
  void operator()(const document::Section& section) {
    const NodeId node = composition_.structure.add(parent_, Tag::section);
    composition_.structure.node(node).title = section.title;
    BlockVisitor(composition_, levels_, page_break_, node).add(section.blocks);
  }

 private:
  /// Text after a table or figure stands off from its notes.
  void space_after_object(std::size_t first, const document::Block& block) {
    Piece& piece = composition_.pieces[first];
    if (after_object_) piece.space_before = std::max(piece.space_before, design::kBlockGap);
    after_object_ = std::holds_alternative<document::Table>(block) ||
                    std::holds_alternative<document::Figure>(block);
  }

  Composition& composition_;
  HeadingLevels& levels_;
  bool& page_break_;
  NodeId parent_;
  bool after_object_ = false;
};

void add_blocks(Composition& composition, const document::Document& document) {
  add_title(composition, document);
  HeadingLevels levels;
  bool page_break = false;
  BlockVisitor(composition, levels, page_break, composition.structure.root()).add(document.blocks);
}

void draw_pages(Canvas& canvas, PageFurniture& furniture, const std::vector<PageContent>& pages) {
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (i > 0) canvas.next_page();
    furniture.draw(canvas, static_cast<int>(pages.size()));
    for (const PlacedDraw& placed : pages[i]) {
      canvas.repeating(placed.repeated);
      (*placed.draw)(canvas, placed.top);
    }
    canvas.repeating(false);
  }
}

}  // namespace

std::string render_pdf(const document::Document& document, const Options& options) {
  if (!is_date(document.as_of)) {
    Composition::fail("VSP-PDF-002", document.as_of, "2024-08-30", document.id);
  }
  if (document.title.empty()) Composition::fail("VSP-PDF-011", "", "", document.id);
  const Paper paper = Paper::of(document);
  const Words& used = words(document.language);
  TextShaper shaper(text_engine(font_set(options.font_folders)), used.shaping_language.data(),
                    options.report);
  StructureTree structure;
  Composition composition{.shaper = shaper,
                          .structure = structure,
                          .language = document.language,
                          .left = design::kMarginSide,
                          .width = paper.width - 2 * design::kMarginSide,
                          .page_height = 0,
                          .report = options.report,
                          .pieces = {}};
  PageFurniture furniture(composition, document, paper);
  const PageRoom middle = furniture.room(1);
  composition.page_height = middle.bottom - middle.top;
  add_blocks(composition, document);

  const auto pages = flow(composition.pieces, [&](int page) { return furniture.room(page); });
  Canvas canvas(paper.width, paper.height, structure);
  draw_pages(canvas, furniture, pages);
  const std::string drawn = canvas.finish();
  const Properties properties{.title = document.title,
                              .author = document.publisher,
                              .subject = document.description,
                              .language = std::string(used.language_tag),
                              .date = document.as_of};
  try {
    return complete(drawn, structure, canvas.marks(), properties);
  } catch (const CompletionFailure& failure) {
    throw Error(Failure::system, Finding{.code = "VSP-PDF-007",
                                         .severity = Severity::error,
                                         .where = {},
                                         .arguments = {{"found", failure.what()}},
                                         .message_sv = {},
                                         .message_en = {}});
  }
}

}  // namespace vsp::pdf
