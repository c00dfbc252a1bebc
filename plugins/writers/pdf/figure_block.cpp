// SPDX-License-Identifier: Apache-2.0
#include "writers/pdf/figure_block.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>

#include "chart/layout.hpp"
#include "writers/pdf/chart_text.hpp"
#include "writers/pdf/text_blocks.hpp"

namespace vsp::pdf {
namespace {

struct ChartDrawing {
  chart::DisplayList list;
  std::vector<std::shared_ptr<TaggedText>> labels;  ///< In the order of the list's labels.
  NodeId node = 0;
  double left = 0;
  double scale = 1;
  StructureTree* structure = nullptr;

  void draw(Canvas& canvas, double top) const;
  void draw_label(Canvas& canvas, const chart::Label& label, TaggedText& text, double top) const;
};

void ChartDrawing::draw_label(Canvas& canvas, const chart::Label& label, TaggedText& text,
                              double top) const {
  const double x = left + label.position.x;
  const double y = top + label.position.y;
  const double width = text.shaped().width;
  double shift = 0;
  if (label.anchor == chart::Anchor::middle) shift = width / 2;
  if (label.anchor == chart::Anchor::end) shift = width;
  if (label.rotated) canvas.push_rotated(x, y);
  for (const GlyphRun& run : text.shaped().lines.front().runs) {
    canvas.glyphs(run, x - shift, y, label.colour);
  }
  if (label.rotated) canvas.pop();
}

void ChartDrawing::draw(Canvas& canvas, double top) const {
  canvas.content(node);
  if (scale < 1) canvas.push_scaled(left, top, scale);
  std::size_t next_label = 0;
  for (const chart::Shape& shape : list.shapes) {
    if (const auto* line = std::get_if<chart::Polyline>(&shape)) {
      canvas.polyline(*line, left, top);
    } else if (const auto* polygon = std::get_if<chart::Polygon>(&shape)) {
      canvas.polygon(*polygon, left, top);
    } else if (const auto* circle = std::get_if<chart::Circle>(&shape)) {
      canvas.circle(*circle, left, top);
    } else if (const auto* label = std::get_if<chart::Label>(&shape)) {
      draw_label(canvas, *label, *labels.at(next_label++), top);
    }
  }
  if (scale < 1) canvas.pop();
  structure->node(node).box =
      PlacedBox{canvas.page(), left, top, left + list.width * scale, top + list.height * scale};
}

std::string alternative_of(const Composition& composition, const document::Figure& figure) {
  if (!figure.alternative.empty()) return figure.alternative;
  std::string caption = plain_text(figure.caption);
  if (caption.empty()) caption = figure.label.empty() ? figure.id : figure.label;
  if (composition.report) {
    composition.report({.code = "VSP-PDF-006",
                        .severity = Severity::warning,
                        .where = {},
                        .arguments = {{"block", figure.id}, {"found", caption}},
                        .message_sv = {},
                        .message_en = {}});
  }
  return caption;
}

/// The chart laid out as wide as the text, or narrower until it is no higher than room; what then
/// is still too high (many labels) is drawn smaller.
void lay_out(ChartDrawing& drawing, Composition& composition, const chart::Specification& chart,
             double room) {
  constexpr int kTries = 4;
  constexpr double kNarrowest = 0.5;
  const ChartTextMeasurer measurer(composition.shaper);
  double width = composition.width;
  for (int i = 0; i < kTries; ++i) {
    drawing.list = chart::lay_out(chart, width, composition.language, measurer);
    if (drawing.list.height <= room) break;
    width = std::max(width * std::min(room / drawing.list.height, 0.97),
                     composition.width * kNarrowest);
  }
  drawing.scale = std::min(1.0, room / drawing.list.height);
  for (const chart::Shape& shape : drawing.list.shapes) {
    const auto* label = std::get_if<chart::Label>(&shape);
    if (label == nullptr) continue;
    const TextStyle style = label_style(label->size, label->strong, label->colour);
    drawing.labels.push_back(
        std::make_shared<TaggedText>(composition.shaper.shape(label->text, style), style));
  }
}

/// Room for the chart on a page with everything from that piece on and a heading above.
double room_for_chart(const Composition& composition, std::size_t first) {
  constexpr double kHeading = 44;
  constexpr double kLeastShare = 0.4;
  return std::max(composition.page_height - composition.height_from(first) - kHeading,
                  composition.page_height * kLeastShare);
}

}  // namespace

void add_figure(Composition& composition, const document::Figure& figure, NodeId parent) {
  const NodeId group = composition.structure.add(parent, Tag::division);
  const std::size_t first = composition.pieces.size();
  add_caption(composition, figure.label, figure.caption, group);

  auto drawing = std::make_shared<ChartDrawing>();
  drawing->node = composition.structure.add(group, Tag::figure);
  drawing->left = composition.left;
  drawing->structure = &composition.structure;
  composition.structure.node(drawing->node).alternative = alternative_of(composition, figure);
  const std::size_t chart = composition.pieces.size();
  composition.pieces.emplace_back();
  composition.pieces[chart].space_before = chart > first ? design::kCaptionGap : design::kBlockGap;
  composition.pieces[chart].draw = [drawing](Canvas& canvas, double top) {
    drawing->draw(canvas, top);
  };
  add_notes(composition, figure.notes, group);

  lay_out(*drawing, composition, figure.chart, room_for_chart(composition, first));
  composition.pieces[chart].height = drawing->list.height * drawing->scale;
  keep_together(composition, first);
}

}  // namespace vsp::pdf
