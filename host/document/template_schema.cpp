// SPDX-License-Identifier: Apache-2.0
#include "document/template_schema.hpp"

#include <map>
#include <set>
#include <utility>
#include <vector>

#include "diagnostics/error.hpp"
#include "diagnostics/listed.hpp"

namespace vsp::document {
namespace {

enum class Content { literal, text, expression };

struct Attribute {
  Content content = Content::literal;
  bool required = false;
  std::set<std::string> allowed;  ///< Words that a literal may be; empty: any.
};

struct Element {
  std::map<std::string, Attribute> attributes;
  std::set<std::string> children;
};

const Attribute kLiteral{Content::literal, false, {}};
const Attribute kLiteralRequired{Content::literal, true, {}};
const Attribute kText{Content::text, false, {}};
const Attribute kTextRequired{Content::text, true, {}};
const Attribute kExpression{Content::expression, false, {}};
const Attribute kExpressionRequired{Content::expression, true, {}};
const Attribute kYesNo{Content::literal, false, {"yes", "no"}};

Attribute one_of(std::set<std::string> words, bool required = false) {
  return {Content::literal, required, std::move(words)};
}

const std::set<std::string> kBlocks = {"heading", "p",  "table",    "figure",     "section",
                                       "for",     "if", "findings", "page-break", "observations"};
const std::set<std::string> kRows = {"row", "for", "if"};
const std::set<std::string> kChart = {"series", "category", "line", "for", "if"};

/// The template language. "for" and "if" take the children of where they stand.
const std::map<std::string, Element>& elements() {
  static const std::map<std::string, Element> table = {
      {"template",
       {{{"xmlns", kLiteral},
         {"id", kLiteralRequired},
         {"orientation", one_of({"portrait", "landscape"})},
         {"title", kTextRequired},
         {"subtitle", kText},
         {"description", kText},
         {"synthetic", kTextRequired}},
        kBlocks}},
      {"section", {{{"id", kLiteralRequired}, {"title", kTextRequired}}, kBlocks}},
      {"heading",
       {{{"level", one_of({"1", "2", "3", "4"}, true)}, {"text", kTextRequired}, {"id", kLiteral}},
        {}}},
      {"p",
       {{{"text", kTextRequired}, {"role", one_of({"body", "lead", "note", "source", "finding"})}},
        {}}},
      {"findings", {{}, {}}},
      {"page-break", {{}, {}}},
      {"observations", {{{"in", kExpressionRequired}}, {}}},
      {"for", {{{"each", kLiteralRequired}, {"in", kExpressionRequired}}, {}}},
      {"if", {{{"test", kExpressionRequired}}, {}}},
      {"table",
       {{{"id", kLiteralRequired},
         {"caption", kTextRequired},
         {"numbered", kYesNo},
         {"data", kYesNo}},
        {"column", "row", "for", "if", "note", "source"}}},
      {"column",
       {{{"id", kLiteralRequired},
         {"heading", kTextRequired},
         {"align", one_of({"left", "right", "center"})},
         {"weight", kLiteral}},
        {}}},
      {"row", {{}, {"cell"}}},
      {"cell",
       {{{"text", kText},
         {"value", kExpression},
         {"show", kExpression},
         {"mark", kExpression},
         {"header", kYesNo}},
        {}}},
      {"note", {{{"text", kTextRequired}}, {}}},
      {"source", {{{"text", kTextRequired}}, {}}},
      {"figure",
       {{{"id", kLiteralRequired}, {"caption", kTextRequired}, {"numbered", kYesNo}},
        {"chart", "note", "source"}}},
      {"chart",
       {{{"title", kText},
         {"x-title", kText},
         {"y-title", kText},
         {"y-minimum", kLiteral},
         {"y-maximum", kLiteral},
         {"x-minimum", kLiteral},
         {"x-maximum", kLiteral},
         {"decimals", kLiteral},
         {"signs", kYesNo},
         {"horizontal", kYesNo},
         {"aspect", kLiteral},
         {"cut", kText}},
        kChart}},
      {"category", {{{"text", kText}, {"show", kExpression}}, {}}},
      {"series",
       {{{"id", kExpressionRequired},
         {"title", kExpressionRequired},
         {"mark", one_of({"line", "bar"})},
         {"role", one_of({"subject", "comparison", "member"})},
         {"connection", one_of({"none", "solid", "unpublished"})},
         {"points", kExpression}},
        {"point"}}},
      {"point", {{{"value", kExpressionRequired}}, {}}},
      {"line", {{{"vertical", kLiteral}, {"horizontal", kLiteral}, {"label", kText}}, {}}}};
  return table;
}

std::string listed(const std::set<std::string>& names) {
  std::string text;
  for (const std::string& name : names) append_listed(text, name);
  return text;
}

class Checker {
 public:
  explicit Checker(const XmlSource& source) : source_(source) {}

  void element(const pugi::xml_node& node, const std::set<std::string>& siblings) {
    const auto found = elements().find(node.name());
    attributes(node, found->second);
    const bool transparent = found->first == "for" || found->first == "if";
    const std::set<std::string>& allowed = transparent ? siblings : found->second.children;
    for (const pugi::xml_node& child : node.children()) {
      if (child.type() == pugi::node_comment) continue;
      if (child.type() != pugi::node_element) {
        if (std::string(child.value()).find_first_not_of(" \n\r\t") == std::string::npos) continue;
        refuse("VSP-TPL-013", child, child.value(), listed(allowed));
      }
      if (allowed.count(child.name()) == 0)
        refuse("VSP-TPL-013", child, child.name(), listed(allowed));
      element(child, allowed);
    }
  }

  CompiledExpressions take() { return std::move(compiled_); }

 private:
  void attributes(const pugi::xml_node& node, const Element& known) {
    for (const pugi::xml_attribute& attribute : node.attributes()) {
      const auto found = known.attributes.find(attribute.name());
      if (found == known.attributes.end()) {
        std::set<std::string> names;
        for (const auto& [name, rule] : known.attributes) names.insert(name);
        refuse("VSP-TPL-013", node, attribute.name(), listed(names));
      }
      const std::set<std::string>& allowed = found->second.allowed;
      if (!allowed.empty() && allowed.count(attribute.value()) == 0) {
        refuse("VSP-TPL-015", node, attribute.value(), listed(allowed));
      }
      if (found->second.content != Content::expression) continue;
      Location where = source_.where(node);
      where.column = 0;  // pugixml tells where an element is, not where an attribute is
      compiled_.emplace(attribute.hash_value(), parse_expression(attribute.value(), where));
    }
    for (const auto& [name, rule] : known.attributes) {
      if (rule.required && !node.attribute(name.c_str()))
        refuse("VSP-TPL-014", node, node.name(), name);
    }
  }

  [[noreturn]] void refuse(const char* code, const pugi::xml_node& node, const std::string& found,
                           const std::string& expected) const {
    throw Error(Failure::configuration, Finding{code,
                                                Severity::error,
                                                source_.where(node),
                                                {{"found", found}, {"expected", expected}},
                                                {},
                                                {}});
  }

  const XmlSource& source_;
  CompiledExpressions compiled_;
};

}  // namespace

CompiledExpressions check_template(const XmlSource& source) {
  Checker checker(source);
  checker.element(source.root(), {});
  return checker.take();
}

}  // namespace vsp::document
