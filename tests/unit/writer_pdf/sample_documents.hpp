// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "document/document.hpp"

/// Documents that the tests of the PDF writer render.
namespace vsp::pdf::testing {

document::Text text(std::string_view words);
document::Paragraph paragraph(std::string_view words,
                              document::ParagraphRole role = document::ParagraphRole::body);
document::Heading heading(int level, std::string_view words);

/// Title, publisher and date; no blocks.
document::Document empty_document(std::string_view title);

/// Two columns ("Namn", "Värde") and that many rows ("rad 1", "1").
document::Table numbered_table(int rows);

/// The twelve core indicators as the published follow-up has them: table 1 with keywords, first →
/// last value, period, and marks by direction.
document::Table indicator_table();

/// Change against the reference year for some of the indicators, up is better.
document::Figure change_figure();

/// The overview: title, lead, table 1, figure 1, notes, sources, a finding.
document::Document overview();

}  // namespace vsp::pdf::testing
