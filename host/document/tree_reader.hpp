// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "diagnostics/error.hpp"
#include "document/tree_words.hpp"

namespace vsp::document {

/// Reads attributes and text of a parsed tree and refuses, with the line, what does not belong
/// there. Only for the files that implement parse().
class TreeReader {
 public:
  /// xml is the text that the nodes come from; must outlive the reader.
  explicit TreeReader(std::string_view xml) : xml_(xml) {}

  /// Throws Error(Failure::plugin, VSP-DOC-004): element where it does not belong.
  [[noreturn]] void refuse_element(pugi::xml_node node) const;
  /// Throws Error(Failure::plugin, VSP-DOC-005): attribute absent or not what is expected.
  [[noreturn]] void refuse_attribute(pugi::xml_node node, const char* name,
                                     std::string expected) const;
  [[noreturn]] void refuse(const char* code, pugi::xml_node node,
                           std::map<std::string, std::string> arguments) const;

  /// The attribute's text; empty when it is not there.
  std::string text(pugi::xml_node node, const char* name) const;
  /// "true" or "false"; fallback when it is not there.
  bool flag(pugi::xml_node node, const char* name, bool fallback = false) const;
  /// Whole number; fallback when it is not there.
  int integer(pugi::xml_node node, const char* name, int fallback) const;
  /// Finite number; nothing when it is not there.
  std::optional<double> number(pugi::xml_node node, const char* name) const;
  /// Finite number that must be there.
  double required_number(pugi::xml_node node, const char* name) const;
  /// A word of the enumeration; fallback when it is not there.
  template <class Enum>
  Enum word(pugi::xml_node node, const char* name, Enum fallback) const {
    const pugi::xml_attribute attribute = node.attribute(name);
    if (!attribute) return fallback;
    const std::optional<Enum> value = from_tree_word<Enum>(attribute.value());
    if (!value) refuse_attribute(node, name, "a word of docs/document-tree.md");
    return *value;
  }
  /// Text content of an element that has no child elements.
  std::string content(pugi::xml_node node) const;
  /// Calls for_child for every child element; refuses text between them.
  template <class Function>
  void children(pugi::xml_node node, Function&& for_child) const {
    for (const pugi::xml_node child : node.children()) {
      if (child.type() == pugi::node_element) {
        for_child(child);
      } else {
        refuse_stray_text(child);
      }
    }
  }

 private:
  void refuse_stray_text(pugi::xml_node node) const;

  std::string_view xml_;
};

/// 1-based line of a byte offset.
std::int64_t line_of(std::string_view xml, std::ptrdiff_t offset);

/// The element "chart".
chart::Specification read_chart(const TreeReader& reader, pugi::xml_node node);

}  // namespace vsp::document
