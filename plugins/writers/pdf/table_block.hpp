// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/document.hpp"
#include "writers/pdf/composition.hpp"

namespace vsp::pdf {

/// A table with caption and notes. Its head is repeated on every page it continues on, rows are
/// whole unless one is higher than a page, and its text is set smaller when words would not fit.
/// Throws Error(Failure::input) for a table without columns (VSP-PDF-009) and for rows with another
/// number of cells (VSP-PDF-003, one finding for each).
void add_table(Composition& composition, const document::Table& table, NodeId parent);

}  // namespace vsp::pdf
