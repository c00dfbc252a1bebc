// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "document/evaluation.hpp"
#include "document/expression.hpp"

namespace vsp::document {

/// The words of a template in one language: templates/texts/<name>.<language>.xml. Text may have
/// <em>, <strong>, <foreign lang="…"> and {expressions}; "{{" is a brace.
class TextSet {
 public:
  /// Throws Error(Failure::configuration): VSP-TPL-010 not well-formed or not such a file,
  /// VSP-TPL-001 for an expression, VSP-TPL-011 for an id that is there twice.
  static TextSet load(const std::filesystem::path& file);

  bool has(std::string_view id) const { return texts_.find(id) != texts_.end(); }
  /// The text with its expressions filled in. Throws VSP-TPL-012 when there is no such text.
  Text fill(std::string_view id, const Evaluation& evaluation, const Scope& scope,
            const Location& where) const;
  const std::string& file() const { return file_; }

 private:
  struct Piece {
    Run style;  ///< Emphasis and language; text for a literal piece.
    bool literal = true;
    Expression expression;
    Location where;
  };
  struct Reader;
  std::string file_;
  std::map<std::string, std::vector<Piece>, std::less<>> texts_;
};

}  // namespace vsp::document
