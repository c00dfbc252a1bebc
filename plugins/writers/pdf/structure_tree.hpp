// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace vsp::pdf {

/// Standard structure types of ISO 32000-1, 14.8.4, that this writer uses.
enum class Tag {
  document,
  section,
  division,
  heading1,
  heading2,
  heading3,
  heading4,
  heading5,
  paragraph,
  caption,
  note,
  figure,
  table,
  table_head,
  table_body,
  table_row,
  table_header,
  table_data,
  span,
};

/// "/H1" and so on.
const char* name_of(Tag tag);

enum class Scope { none, column, row };

using NodeId = std::size_t;

/// A place in the content of a page: the number of its marked content there.
struct ContentReference {
  int page = 0;  ///< 0-based.
  int mark = 0;
};

/// A rectangle on a page; origin top left, points.
struct PlacedBox {
  int page = 0;
  double left = 0, top = 0, right = 0, bottom = 0;
};

struct StructureNode {
  Tag tag = Tag::document;
  std::optional<NodeId> parent;
  std::vector<std::variant<NodeId, ContentReference>> kids;  ///< In reading order.
  std::string alternative;                                   ///< /Alt
  std::string actual_text;                                   ///< /ActualText
  std::string language;                                      ///< /Lang
  std::string title;                                         ///< /T
  std::string id;                                            ///< /ID
  Scope scope = Scope::none;
  int column_span = 1;
  std::optional<PlacedBox> box;
};

/// What the document is made of, in reading order, apart from where it stands on pages. cairo's own
/// structure tree cannot say this much, so only its marks are used (see completion.hpp).
class StructureTree {
 public:
  StructureTree();

  NodeId root() const { return 0; }
  /// A new last child. The reference of node() may not be kept over this call.
  NodeId add(NodeId parent, Tag tag);
  StructureNode& node(NodeId id) { return nodes_.at(id); }
  const std::vector<StructureNode>& nodes() const { return nodes_; }
  void add_content(NodeId id, ContentReference content);

 private:
  std::vector<StructureNode> nodes_;
};

}  // namespace vsp::pdf
