// SPDX-License-Identifier: Apache-2.0
#include "writers/pdf/text_blocks.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace vsp::pdf {
namespace {

using document::ParagraphRole;

const TextStyle& style_of(ParagraphRole role) {
  switch (role) {
    case ParagraphRole::body:
      return design::kBody;
    case ParagraphRole::lead:
      return design::kLead;
    case ParagraphRole::note:
    case ParagraphRole::source:
      return design::kNote;
    case ParagraphRole::finding:
      return design::kFinding;
  }
  return design::kBody;
}

const TextStyle& heading_style(int level) {
  switch (level) {
    case 1:
      return design::kHeading1;
    case 2:
      return design::kHeading2;
    case 3:
      return design::kHeading3;
    default:
      return design::kHeading4;
  }
}

document::Text plain(const std::string& text) {
  document::Run run;
  run.text = text;
  return {std::move(run)};
}

bool is_empty(const document::Text& text) {
  return std::all_of(text.begin(), text.end(), [](const auto& run) { return run.text.empty(); });
}

void add_title_line(Composition& composition, const std::string& text, const TextStyle& style,
                    Tag tag, double space_before) {
  if (text.empty()) return;
  const NodeId node = composition.structure.add(composition.structure.root(), tag);
  LineRules rules;
  rules.space_before = space_before;
  rules.keep_together = true;
  rules.keep_with_next = true;
  add_lines(composition, tagged(composition, plain(text), style, composition.width, node), rules);
}

NodeId add_paragraph_node(Composition& composition, ParagraphRole role, NodeId parent) {
  if (role != ParagraphRole::note) return composition.structure.add(parent, Tag::paragraph);
  const NodeId node = composition.structure.add(parent, Tag::note);
  // PDF/UA wants a note to have an identifier of its own.
  composition.structure.node(node).id = "note-" + std::to_string(node);
  return node;
}

void add_paragraph_lines(Composition& composition, const document::Paragraph& paragraph,
                         NodeId parent, double space_before, bool keep_with_next) {
  if (is_empty(paragraph.text)) return;
  const NodeId node = add_paragraph_node(composition, paragraph.role, parent);
  LineRules rules;
  rules.space_before = space_before;
  rules.keep_with_next = keep_with_next;
  if (paragraph.role == ParagraphRole::finding) {
    rules.indent = design::kFindingIndent;
    rules.decoration = [left = composition.left](Canvas& canvas, double top, double height) {
      canvas.rectangle(left, top, design::kFindingBar, height, design::kNoticeEdge);
    };
  }
  const double width = composition.measure() - rules.indent;
  add_lines(composition, tagged(composition, paragraph.text, style_of(paragraph.role), width, node),
            rules);
}

}  // namespace

void add_title(Composition& composition, const document::Document& document) {
  add_title_line(composition, document.publisher, design::kEyebrow, Tag::paragraph, 0);
  add_title_line(composition, document.title, design::kTitle, Tag::heading1, 4);
  add_title_line(composition, document.subtitle, design::kSubtitle, Tag::paragraph, 3);
  Piece rule;
  rule.height = 14;
  rule.space_before = 6;
  rule.keep_with_next = true;
  rule.draw = [left = composition.left, right = composition.left + composition.width](
                  Canvas& canvas, double top) {
    canvas.artifact(Artifact::layout);
    canvas.line(left, top + 3, right, top + 3, design::kRuleWidth, design::kRule);
  };
  composition.pieces.push_back(std::move(rule));
}

int HeadingLevels::next(int level) {
  last_ = std::min(std::clamp(level, 1, 4) + 1, last_ + 1);
  return last_;
}

void add_heading(Composition& composition, const document::Heading& heading, NodeId parent,
                 HeadingLevels& levels) {
  if (is_empty(heading.text)) return;
  const int level = std::clamp(heading.level, 1, 4);
  const int tagged_level = levels.next(level);
  const auto tag = static_cast<Tag>(static_cast<int>(Tag::heading1) + tagged_level - 1);
  const NodeId node = composition.structure.add(parent, tag);
  LineRules rules;
  rules.space_before = design::kHeadingGap[level - 1];
  rules.keep_together = true;
  rules.keep_with_next = true;
  const auto first = composition.pieces.size();
  add_lines(composition,
            tagged(composition, heading.text, heading_style(level), composition.width, node),
            rules);
  Piece& line = composition.pieces.at(first);
  line.draw = [draw = std::move(line.draw), tagged_level, title = plain_text(heading.text)](
                  Canvas& canvas, double top) {
    canvas.bookmark(tagged_level - 1, title, top - 4);
    draw(canvas, top);
  };
}

void add_paragraph(Composition& composition, const document::Paragraph& paragraph, NodeId parent) {
  add_paragraph_lines(composition, paragraph, parent, design::kParagraphGap, false);
}

void add_notes(Composition& composition, const std::vector<document::Paragraph>& notes,
               NodeId parent) {
  double gap = design::kCaptionGap;
  for (const document::Paragraph& note : notes) {
    add_paragraph_lines(composition, note, parent, gap, false);
    gap = design::kNoteGap;
  }
}

void add_caption(Composition& composition, const std::string& label, const document::Text& caption,
                 NodeId parent) {
  document::Text text;
  if (!label.empty()) text = plain(label + (is_empty(caption) ? "" : ". "));
  text.insert(text.end(), caption.begin(), caption.end());
  if (is_empty(text)) return;
  const NodeId node = composition.structure.add(parent, Tag::caption);
  LineRules rules;
  rules.space_before = design::kBlockGap;
  rules.keep_together = true;
  rules.keep_with_next = true;
  add_lines(composition, tagged(composition, text, design::kCaption, composition.measure(), node),
            rules);
}

}  // namespace vsp::pdf
