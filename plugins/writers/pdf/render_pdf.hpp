// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "document/document.hpp"
#include "writers/pdf/options.hpp"

namespace vsp::pdf {

/// The document as a tagged PDF 1.7 file. The same document and fonts give the same bytes, on any
/// thread; may be called from several at once. Blocks for data formats are left out. Throws Error
/// with codes VSP-PDF-… (docs/writer-pdf.md) and what chart::lay_out throws.
std::string render_pdf(const document::Document& document, const Options& options);

}  // namespace vsp::pdf
