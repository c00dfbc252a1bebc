// SPDX-License-Identifier: Apache-2.0
// Tables of a template.
#include "document/template_builder.hpp"
#include "text/number_format.hpp"

namespace vsp::document {
namespace {

Align align_of(const std::string& name) {
  if (name == "right") return Align::right;
  return name == "center" ? Align::center : Align::left;
}

CellMark mark_of(const Value& value) {
  const std::string* word = value.as<std::string>();
  if (!word) return CellMark::none;
  if (*word == "better") return CellMark::better;
  if (*word == "worse") return CellMark::worse;
  return *word == "unchanged" ? CellMark::unchanged : CellMark::none;
}

Text plain(std::string text) {
  Run run;
  run.text = std::move(text);
  return {run};
}

}  // namespace

Table TemplateBuilder::table(const pugi::xml_node& node, const Scope& scope) {
  Table result;
  result.id = node.attribute("id").value();
  result.label = label(node, "table", tables_);
  result.caption = text(node, "caption", scope);
  result.data = std::string(node.attribute("data").value()) == "yes";
  for (const pugi::xml_node& child : node.children()) {
    if (child.type() == pugi::node_element) table_part(child, scope, result);
  }
  return result;
}

void TemplateBuilder::table_part(const pugi::xml_node& node, const Scope& scope,
                                 Table& table) const {
  if (control(node, scope, [&](const pugi::xml_node& child, const Scope& inner) {
        if (child.type() == pugi::node_element) table_part(child, inner, table);
      })) {
    return;
  }
  const std::string name = node.name();
  if (name == "column") {
    table.columns.push_back({node.attribute("id").value(), text(node, "heading", scope),
                             align_of(node.attribute("align").value()),
                             node.attribute("weight").as_double(1)});
  } else if (name == "row") {
    std::vector<Cell> cells;
    for (const pugi::xml_node& child : node.children("cell")) cells.push_back(cell(child, scope));
    if (cells.size() != table.columns.size()) {
      refuse("VSP-TPL-016", node, std::to_string(cells.size()),
             std::to_string(table.columns.size()));
    }
    table.rows.push_back(std::move(cells));
  } else {
    table.notes.push_back({name == "source" ? ParagraphRole::source : ParagraphRole::note,
                           text(node, "text", scope)});
  }
}

Cell TemplateBuilder::cell(const pugi::xml_node& node, const Scope& scope) const {
  Cell result;
  result.header = std::string(node.attribute("header").value()) == "yes";
  if (node.attribute("mark")) result.mark = mark_of(evaluate(node, "mark", scope));
  if (node.attribute("text")) {
    result.text = text(node, "text", scope);
    return result;
  }
  if (node.attribute("show")) {
    const Value value = evaluate(node, "show", scope);
    result.text = plain(evaluation_.shown(value));
    return result;
  }
  if (!node.attribute("value")) refuse("VSP-TPL-014", node, "cell", "text, value, show");
  const Value value = evaluate(node, "value", scope);
  result.text = plain(evaluation_.shown(value));
  if (const Observation* one = value.observation()) {
    result.state = one->state;
    result.number = one->value;
    result.decimals = evaluation_.decimals(*one);
    if (const Indicator* indicator = evaluation_.indicator(one->key.indicator)) {
      result.unit = indicator->unit;
    }
  } else if (const double* number = value.as<double>()) {
    result.number = *number;
    result.decimals = text::decimals_of(*number);
  } else if (value.empty()) {
    result.state = ValueState::missing;
  }
  return result;
}

}  // namespace vsp::document
