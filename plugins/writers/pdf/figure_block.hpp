// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/document.hpp"
#include "writers/pdf/composition.hpp"

namespace vsp::pdf {

/// A figure with caption above and notes below. It is never broken; one that is higher than a page
/// is drawn smaller. A figure without alternative text gets its caption instead, with a warning
/// (VSP-PDF-006). Throws what chart::lay_out throws.
void add_figure(Composition& composition, const document::Figure& figure, NodeId parent);

}  // namespace vsp::pdf
