// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <qpdf/QPDF.hh>
#include <vector>

#include "writers/pdf/structure_tree.hpp"

namespace vsp::pdf {

/// Writes the tree as the objects of the file: StructTreeRoot with parent and identifier trees;
/// sets /StructParents of the pages. Nodes without any content are left out. pages are the file's.
/// Returns the StructTreeRoot.
QPDFObjectHandle write_structure(QPDF& file, const StructureTree& structure,
                                 std::vector<QPDFObjectHandle>& pages);

}  // namespace vsp::pdf
