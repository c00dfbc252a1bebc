// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "writers/pdf/content_marks.hpp"
#include "writers/pdf/structure_tree.hpp"

namespace vsp::pdf {

/// What the file says about itself; the same in the document information and in the XMP metadata.
struct Properties {
  std::string title;
  std::string author;
  std::string subject;
  std::string language;  ///< BCP 47.
  std::string date;      ///< "2024-08-30": creation and modification, at 00:00:00Z.
};

/// The file could not be completed; what() says why, in English.
class CompletionFailure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Turns what cairo drew into an accessible file: replaces cairo's flat structure tree by ours,
/// makes the marks in the pages' content those of the tree or artifacts, adds properties, language,
/// viewer preferences, tab order and output intent, and packs objects. drawn is cairo's file, marks
/// and structure come from the canvas that made it. Deterministic. Throws CompletionFailure when
/// the file is not what the canvas says or libqpdf fails. (This part is C++17: see CMakeLists.txt.)
std::string complete(const std::string& drawn, const StructureTree& structure,
                     const std::vector<std::vector<Mark>>& marks, const Properties& properties);

}  // namespace vsp::pdf
