// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "document/document.hpp"
#include "document/evaluation.hpp"
#include "document/template_schema.hpp"
#include "document/text_set.hpp"
#include "document/xml_source.hpp"

namespace vsp::document {

/// Makes the blocks of one document from a checked template. One object, one document.
class TemplateBuilder {
 public:
  TemplateBuilder(const XmlSource& source, const CompiledExpressions& compiled,
                  const TemplateContext& context, const TextSet& texts)
      : source_(source), compiled_(compiled), texts_(texts), evaluation_(context) {}

  /// The blocks of an element's children.
  std::vector<Block> blocks(const pugi::xml_node& parent, const Scope& scope);
  Text text(const pugi::xml_node& node, const char* attribute, const Scope& scope) const;

 private:
  void append(const pugi::xml_node& node, const Scope& scope, std::vector<Block>& blocks);
  Table table(const pugi::xml_node& node, const Scope& scope);
  void table_part(const pugi::xml_node& node, const Scope& scope, Table& table) const;
  Cell cell(const pugi::xml_node& node, const Scope& scope) const;
  Figure figure(const pugi::xml_node& node, const Scope& scope);
  chart::Specification chart(const pugi::xml_node& node, const Scope& scope) const;
  void chart_part(const pugi::xml_node& node, const Scope& scope,
                  chart::Specification& chart) const;
  chart::Series series(const pugi::xml_node& node, const Scope& scope) const;
  Observations observations(const pugi::xml_node& node, const Scope& scope) const;
  /// "Tabell 1", "Figur 1": counted per document; empty for numbered="no".
  std::string label(const pugi::xml_node& node, const char* kind, int& counter) const;
  /// Runs a "for" or "if" by calling use for each child that is to be there; false for others.
  bool control(const pugi::xml_node& node, const Scope& scope,
               const std::function<void(const pugi::xml_node&, const Scope&)>& use) const;
  Value evaluate(const pugi::xml_node& node, const char* attribute, const Scope& scope) const;
  [[noreturn]] void refuse(const char* code, const pugi::xml_node& node, const std::string& found,
                           const std::string& expected) const;

  const XmlSource& source_;
  const CompiledExpressions& compiled_;
  const TextSet& texts_;
  Evaluation evaluation_;
  int tables_ = 0;
  int figures_ = 0;
};

}  // namespace vsp::document
