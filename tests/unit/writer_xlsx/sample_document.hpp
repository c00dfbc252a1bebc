// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/document.hpp"

namespace vsp::xlsx::test {

/// A region profile as reports make them: overview, charts of every kind, a data table,
/// definitions. Its figures are made up and it says so.
document::Document sample_profile();

/// A document with only a title and a date.
document::Document empty_document();

document::Text text(const std::string& plain);
document::Cell text_cell(const std::string& plain);
document::Cell number_cell(double number, int decimals, const std::string& shown);
document::Cell state_cell(ValueState state, const std::string& words);
/// A table with one column per heading.
document::Table table(const std::string& id, const std::vector<std::string>& headings);

}  // namespace vsp::xlsx::test
