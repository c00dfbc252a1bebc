// SPDX-License-Identifier: Apache-2.0
#include "writers/pdf/structure_objects.hpp"

#include <map>
#include <optional>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <utility>
#include <variant>

namespace vsp::pdf {
namespace {

using Handle = QPDFObjectHandle;

class StructureWriter {
 public:
  StructureWriter(QPDF& file, const StructureTree& structure, std::vector<Handle>& pages)
      : file_(file), structure_(structure), pages_(pages), parents_(pages.size()) {}

  Handle write() {
    Handle root = file_.makeIndirectObject(Handle::newDictionary());
    root.replaceKey("/Type", Handle::newName("/StructTreeRoot"));
    keep_used();
    root.replaceKey("/K", element(structure_.root(), root));
    root.replaceKey("/ParentTree", parent_tree());
    root.replaceKey("/ParentTreeNextKey",
                    Handle::newInteger(static_cast<long long>(pages_.size())));
    if (!ids_.empty()) root.replaceKey("/IDTree", id_tree());
    return root;
  }

 private:
  /// A node is used when it or one below it has content. Children come after their parents.
  void keep_used() {
    const auto& nodes = structure_.nodes();
    used_.assign(nodes.size(), false);
    for (std::size_t i = nodes.size(); i-- > 0;) {
      for (const auto& kid : nodes[i].kids) {
        if (std::holds_alternative<ContentReference>(kid)) used_[i] = true;
      }
      // The cells of a row have their places, also without words.
      if (nodes[i].tag == Tag::table_data || nodes[i].tag == Tag::table_header) used_[i] = true;
      if (used_[i] && nodes[i].parent) used_[*nodes[i].parent] = true;
    }
    used_[structure_.root()] = true;
  }

  Handle element(NodeId id, const Handle& parent) {
    const StructureNode& node = structure_.nodes()[id];
    Handle object = file_.makeIndirectObject(Handle::newDictionary());
    object.replaceKey("/Type", Handle::newName("/StructElem"));
    object.replaceKey("/S", Handle::newName(name_of(node.tag)));
    object.replaceKey("/P", parent);
    add_texts(node, object);
    add_attributes(node, object);
    Handle kids = Handle::newArray();
    std::optional<int> page;
    for (const auto& kid : node.kids) {
      if (const auto* content = std::get_if<ContentReference>(&kid)) {
        kids.appendItem(content_item(*content, object, page));
      } else if (used_[std::get<NodeId>(kid)]) {
        kids.appendItem(element(std::get<NodeId>(kid), object));
      }
    }
    if (kids.getArrayNItems() == 1) {
      object.replaceKey("/K", kids.getArrayItem(0));
    } else if (kids.getArrayNItems() > 1) {
      object.replaceKey("/K", kids);
    }
    return object;
  }

  /// Content on the page of the element's first content is a bare number; other pages are named.
  Handle content_item(const ContentReference& content, Handle& object, std::optional<int>& page) {
    const auto index = static_cast<std::size_t>(content.page);
    parents_.at(index)[content.mark] = object;
    if (!page) {
      page = content.page;
      object.replaceKey("/Pg", pages_.at(index));
    }
    if (*page == content.page) return Handle::newInteger(content.mark);
    Handle reference = Handle::newDictionary();
    reference.replaceKey("/Type", Handle::newName("/MCR"));
    reference.replaceKey("/Pg", pages_.at(index));
    reference.replaceKey("/MCID", Handle::newInteger(content.mark));
    return reference;
  }

  void add_texts(const StructureNode& node, Handle& object) {
    const auto put = [&](const char* key, const std::string& text) {
      if (!text.empty()) object.replaceKey(key, Handle::newUnicodeString(text));
    };
    put("/Alt", node.alternative);
    put("/ActualText", node.actual_text);
    put("/Lang", node.language);
    put("/T", node.title);
    if (node.id.empty()) return;
    object.replaceKey("/ID", Handle::newString(node.id));
    ids_.emplace(node.id, object);
  }

  void add_attributes(const StructureNode& node, Handle& object) {
    if (node.scope != Scope::none || node.column_span > 1) {
      Handle table = Handle::newDictionary();
      table.replaceKey("/O", Handle::newName("/Table"));
      if (node.scope != Scope::none) {
        table.replaceKey("/Scope",
                         Handle::newName(node.scope == Scope::column ? "/Column" : "/Row"));
      }
      if (node.column_span > 1) {
        table.replaceKey("/ColSpan", Handle::newInteger(node.column_span));
      }
      object.replaceKey("/A", table);
    }
    if (node.box) object.replaceKey("/A", layout_attributes(*node.box));
  }

  Handle layout_attributes(const PlacedBox& box) {
    const double height = pages_.at(static_cast<std::size_t>(box.page))
                              .getKey("/MediaBox")
                              .getArrayItem(3)
                              .getNumericValue();
    Handle rectangle = Handle::newArray();
    for (const double edge : {box.left, height - box.bottom, box.right, height - box.top}) {
      rectangle.appendItem(Handle::newReal(edge, 2));
    }
    Handle layout = Handle::newDictionary();
    layout.replaceKey("/O", Handle::newName("/Layout"));
    layout.replaceKey("/Placement", Handle::newName("/Block"));
    layout.replaceKey("/BBox", rectangle);
    return layout;
  }

  Handle parent_tree() {
    Handle numbers = Handle::newArray();
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      Handle parents = Handle::newArray();
      // Marks are numbered from 0 without gaps.
      for (auto& [mark, object] : parents_[i]) parents.appendItem(object);
      numbers.appendItem(Handle::newInteger(static_cast<long long>(i)));
      numbers.appendItem(file_.makeIndirectObject(parents));
      pages_[i].replaceKey("/StructParents", Handle::newInteger(static_cast<long long>(i)));
    }
    Handle tree = Handle::newDictionary();
    tree.replaceKey("/Nums", numbers);
    return file_.makeIndirectObject(tree);
  }

  Handle id_tree() {
    Handle names = Handle::newArray();
    for (auto& [id, object] : ids_) {
      names.appendItem(Handle::newString(id));
      names.appendItem(object);
    }
    Handle tree = Handle::newDictionary();
    tree.replaceKey("/Names", names);
    return file_.makeIndirectObject(tree);
  }

  QPDF& file_;
  const StructureTree& structure_;
  std::vector<Handle>& pages_;
  std::vector<bool> used_;
  std::vector<std::map<int, Handle>> parents_;
  std::map<std::string, Handle> ids_;
};

}  // namespace

QPDFObjectHandle write_structure(QPDF& file, const StructureTree& structure,
                                 std::vector<QPDFObjectHandle>& pages) {
  return StructureWriter(file, structure, pages).write();
}

}  // namespace vsp::pdf
