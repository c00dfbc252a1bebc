// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/document.hpp"
#include "writers/pdf/composition.hpp"

namespace vsp::pdf {

/// Publisher, title and subtitle at the top of the first page.
void add_title(Composition& composition, const document::Document& document);

/// Levels of headings as they are tagged: the title is H1, a heading of level n is H(n + 1), and no
/// level is skipped on the way down, as PDF/UA demands.
class HeadingLevels {
 public:
  /// Tag level (2–5) of the next heading of that level (1–4; others are brought into it).
  int next(int level);

 private:
  int last_ = 1;
};

void add_heading(Composition& composition, const document::Heading& heading, NodeId parent,
                 HeadingLevels& levels);

void add_paragraph(Composition& composition, const document::Paragraph& paragraph, NodeId parent);

/// The notes under a table or figure.
void add_notes(Composition& composition, const std::vector<document::Paragraph>& notes,
               NodeId parent);

/// "Tabell 1. Caption" as the content of node; kept with what follows. Nothing when both are empty.
void add_caption(Composition& composition, const std::string& label, const document::Text& caption,
                 NodeId parent);

}  // namespace vsp::pdf
