// SPDX-License-Identifier: Apache-2.0
#include "document/template_builder.hpp"

#include <map>

#include "diagnostics/error.hpp"

namespace vsp::document {
namespace {

std::optional<ParagraphRole> role_of(const std::string& name) {
  static const std::map<std::string, ParagraphRole> roles = {
      {"", ParagraphRole::body},         {"body", ParagraphRole::body},
      {"lead", ParagraphRole::lead},     {"note", ParagraphRole::note},
      {"source", ParagraphRole::source}, {"finding", ParagraphRole::finding}};
  const auto found = roles.find(name);
  return found == roles.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

std::vector<Block> TemplateBuilder::blocks(const pugi::xml_node& parent, const Scope& scope) {
  std::vector<Block> result;
  for (const pugi::xml_node& child : parent.children()) append(child, scope, result);
  return result;
}

void TemplateBuilder::append(const pugi::xml_node& node, const Scope& scope,
                             std::vector<Block>& blocks) {
  if (node.type() != pugi::node_element) return;
  if (control(node, scope, [&](const pugi::xml_node& child, const Scope& inner) {
        append(child, inner, blocks);
      })) {
    return;
  }
  const std::string name = node.name();
  if (name == "heading") {
    blocks.push_back(Heading{node.attribute("level").as_int(1), node.attribute("id").value(),
                             text(node, "text", scope)});
  } else if (name == "p") {
    const auto role = role_of(node.attribute("role").value());
    if (!role) {
      refuse("VSP-TPL-015", node, node.attribute("role").value(),
             "body, lead, note, source, finding");
    }
    blocks.push_back(Paragraph{*role, text(node, "text", scope)});
  } else if (name == "table") {
    blocks.push_back(table(node, scope));
  } else if (name == "figure") {
    blocks.push_back(figure(node, scope));
  } else if (name == "section") {
    // Evaluated in this order, so that numbers of tables and figures follow the reading order.
    Section section{node.attribute("id").value(), plain_text(text(node, "title", scope)), {}};
    for (const pugi::xml_node& child : node.children()) append(child, scope, section.blocks);
    blocks.push_back(std::move(section));
  } else if (name == "observations") {
    blocks.push_back(observations(node, scope));
  } else if (name == "page-break") {
    blocks.push_back(PageBreak{});
  } else if (name == "findings") {
    for (const std::string& finding : evaluation_.context().findings) {
      Run run;
      run.text = finding;
      blocks.push_back(Paragraph{ParagraphRole::finding, {run}});
    }
  }
}

Text TemplateBuilder::text(const pugi::xml_node& node, const char* attribute,
                           const Scope& scope) const {
  return texts_.fill(node.attribute(attribute).value(), evaluation_, scope, source_.where(node));
}

bool TemplateBuilder::control(
    const pugi::xml_node& node, const Scope& scope,
    const std::function<void(const pugi::xml_node&, const Scope&)>& use) const {
  const std::string name = node.name();
  if (name == "if") {
    if (Evaluation::truth(evaluate(node, "test", scope))) {
      for (const pugi::xml_node& child : node.children()) use(child, scope);
    }
    return true;
  }
  if (name != "for") return false;
  const Value range = evaluate(node, "in", scope);
  const auto* list = range.as<Value::List>();
  if (!list) refuse("VSP-TPL-015", node, node.attribute("in").value(), "list");
  Scope inner = scope;
  for (const Value& item : *list) {
    inner[node.attribute("each").value()] = item;
    for (const pugi::xml_node& child : node.children()) use(child, inner);
  }
  return true;
}

Value TemplateBuilder::evaluate(const pugi::xml_node& node, const char* attribute,
                                const Scope& scope) const {
  return evaluation_.evaluate(compiled_.at(node.attribute(attribute).hash_value()), scope,
                              source_.where(node));
}

std::string TemplateBuilder::label(const pugi::xml_node& node, const char* kind,
                                   int& counter) const {
  if (std::string(node.attribute("numbered").value()) == "no") return {};
  const auto& context = evaluation_.context();
  return context.vocabulary.word("label", kind, context.language) + "\u00A0" +
         std::to_string(++counter);
}

Observations TemplateBuilder::observations(const pugi::xml_node& node, const Scope& scope) const {
  const Value listed = evaluate(node, "in", scope);
  const auto* list = listed.as<Value::List>();
  if (!list) refuse("VSP-TPL-015", node, node.attribute("in").value(), "list");
  Observations result;
  for (const Value& item : *list) {
    const Observation* one = item.observation();
    if (!one) refuse("VSP-TPL-015", node, node.attribute("in").value(), "observations");
    const Indicator* indicator = evaluation_.indicator(one->key.indicator);
    result.points.push_back({one->key.indicator, one->key.area, to_string(one->key.period),
                             one->key.breakdown, one->state, one->value, one->numerator,
                             one->denominator, one->lower, one->upper, evaluation_.decimals(*one),
                             indicator ? indicator->unit : "", one->provenance.source});
  }
  return result;
}

void TemplateBuilder::refuse(const char* code, const pugi::xml_node& node, const std::string& found,
                             const std::string& expected) const {
  throw Error(Failure::configuration, Finding{code,
                                              Severity::error,
                                              source_.where(node),
                                              {{"found", found}, {"expected", expected}},
                                              {},
                                              {}});
}

}  // namespace vsp::document
