// SPDX-License-Identifier: Apache-2.0
#include "writers/pdf/structure_tree.hpp"

#include <array>
#include <utility>

namespace vsp::pdf {

const char* name_of(Tag tag) {
  // In the order of Tag.
  constexpr std::array kNames = {
      "/Document", "/Sect",   "/Div",   "/H1",    "/H2",    "/H3", "/H4", "/H5", "/P",   "/Caption",
      "/Note",     "/Figure", "/Table", "/THead", "/TBody", "/TR", "/TH", "/TD", "/Span"};
  return kNames.at(static_cast<std::size_t>(tag));
}

StructureTree::StructureTree() { nodes_.emplace_back(); }

NodeId StructureTree::add(NodeId parent, Tag tag) {
  StructureNode node;
  node.tag = tag;
  node.parent = parent;
  const NodeId id = nodes_.size();
  nodes_.push_back(std::move(node));
  nodes_.at(parent).kids.emplace_back(id);
  return id;
}

void StructureTree::add_content(NodeId id, ContentReference content) {
  nodes_.at(id).kids.emplace_back(content);
}

}  // namespace vsp::pdf
