// SPDX-License-Identifier: Apache-2.0
#include "document/tree_reader.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace vsp::document {

std::int64_t line_of(std::string_view xml, std::ptrdiff_t offset) {
  const auto end = std::clamp<std::ptrdiff_t>(offset, 0, std::ssize(xml));
  return 1 + std::count(xml.begin(), xml.begin() + end, '\n');
}

void TreeReader::refuse(const char* code, pugi::xml_node node,
                        std::map<std::string, std::string> arguments) const {
  Finding finding;
  finding.code = code;
  finding.where.row = line_of(xml_, node.offset_debug());
  finding.arguments = std::move(arguments);
  throw Error(Failure::plugin, std::move(finding));
}

void TreeReader::refuse_element(pugi::xml_node node) const {
  refuse("VSP-DOC-004", node, {{"element", node.name()}, {"parent", node.parent().name()}});
}

void TreeReader::refuse_attribute(pugi::xml_node node, const char* name,
                                  std::string expected) const {
  refuse("VSP-DOC-005", node,
         {{"element", node.name()},
          {"attribute", name},
          {"found", node.attribute(name).value()},
          {"expected", std::move(expected)}});
}

void TreeReader::refuse_stray_text(pugi::xml_node node) const {
  const std::string_view value = node.value();
  const bool blank = value.find_first_not_of(" \t\r\n") == std::string_view::npos;
  if (node.type() == pugi::node_pcdata && blank) return;
  refuse("VSP-DOC-004", node, {{"element", "#text"}, {"parent", node.parent().name()}});
}

std::string TreeReader::text(pugi::xml_node node, const char* name) const {
  return node.attribute(name).value();
}

bool TreeReader::flag(pugi::xml_node node, const char* name, bool fallback) const {
  const pugi::xml_attribute attribute = node.attribute(name);
  if (!attribute) return fallback;
  const std::string_view value = attribute.value();
  if (value != "true" && value != "false") refuse_attribute(node, name, "true, false");
  return value == "true";
}

int TreeReader::integer(pugi::xml_node node, const char* name, int fallback) const {
  const pugi::xml_attribute attribute = node.attribute(name);
  if (!attribute) return fallback;
  const std::string_view value = attribute.value();
  int parsed = 0;
  const auto result = std::from_chars(value.data(), value.data() + value.size(), parsed);
  if (result.ec != std::errc{} || result.ptr != value.data() + value.size()) {
    refuse_attribute(node, name, "-2147483648 … 2147483647");
  }
  return parsed;
}

std::optional<double> TreeReader::number(pugi::xml_node node, const char* name) const {
  const pugi::xml_attribute attribute = node.attribute(name);
  if (!attribute) return std::nullopt;
  const std::string_view value = attribute.value();
  double parsed = 0;
  const auto result = std::from_chars(value.data(), value.data() + value.size(), parsed);
  if (result.ec != std::errc{} || result.ptr != value.data() + value.size() ||
      !std::isfinite(parsed)) {
    refuse_attribute(node, name, "59.7");
  }
  return parsed;
}

double TreeReader::required_number(pugi::xml_node node, const char* name) const {
  const std::optional<double> value = number(node, name);
  if (!value) refuse_attribute(node, name, "59.7");
  return *value;
}

std::string TreeReader::content(pugi::xml_node node) const {
  std::string content;
  for (const pugi::xml_node child : node.children()) {
    if (child.type() == pugi::node_element) refuse_element(child);
    content += child.value();
  }
  return content;
}

}  // namespace vsp::document
