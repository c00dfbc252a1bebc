// SPDX-License-Identifier: Apache-2.0
#include <string_view>

#include "document/document.hpp"
#include "document/tree_reader.hpp"
#include "document/xml_text.hpp"

namespace vsp::document {
namespace {

using Node = pugi::xml_node;

/// Nothing is normalised: what serialise wrote as text or reference comes back as it was. DOCTYPE
/// becomes a node so that it can be refused.
constexpr unsigned int kParseOptions =
    pugi::parse_escapes | pugi::parse_cdata | pugi::parse_ws_pcdata_single | pugi::parse_doctype;

class DocumentReader {
 public:
  explicit DocumentReader(std::string_view xml) : reader_(xml) {}

  Document document(Node root) const;

 private:
  Text runs(Node node) const;
  Run run(Node node) const;
  Paragraph paragraph(Node node) const;
  Cell cell(Node node) const;
  TableColumn column(Node node) const;
  std::vector<Cell> row(Node node, std::size_t columns) const;
  Table table(Node node) const;
  Figure figure(Node node) const;
  DataPoint point(Node node) const;
  Block block(Node node, int depth) const;

  TreeReader reader_;
};

Run DocumentReader::run(Node node) const {
  if (std::string_view(node.name()) != "run") reader_.refuse_element(node);
  return {reader_.content(node), reader_.flag(node, "emphasis"), reader_.flag(node, "strong"),
          reader_.text(node, "language")};
}

Text DocumentReader::runs(Node node) const {
  Text text;
  reader_.children(node, [&](Node child) { text.push_back(run(child)); });
  return text;
}

Paragraph DocumentReader::paragraph(Node node) const {
  return {reader_.word(node, "role", ParagraphRole::body), runs(node)};
}

Cell DocumentReader::cell(Node node) const {
  if (std::string_view(node.name()) != "cell") reader_.refuse_element(node);
  Cell cell;
  cell.text = runs(node);
  cell.number = reader_.number(node, "number");
  cell.decimals = reader_.integer(node, "decimals", 0);
  cell.unit = reader_.text(node, "unit");
  cell.state = reader_.word(node, "state", ValueState::value);
  cell.mark = reader_.word(node, "mark", CellMark::none);
  cell.header = reader_.flag(node, "header");
  return cell;
}

TableColumn DocumentReader::column(Node node) const {
  TableColumn column;
  column.id = reader_.text(node, "id");
  column.heading = runs(node);
  column.align = reader_.word(node, "align", Align::left);
  column.weight = reader_.required_number(node, "weight");
  return column;
}

std::vector<Cell> DocumentReader::row(Node node, std::size_t columns) const {
  std::vector<Cell> cells;
  cells.reserve(columns);
  reader_.children(node, [&](Node child) { cells.push_back(cell(child)); });
  if (cells.size() != columns) {
    reader_.refuse(
        "VSP-DOC-007", node,
        {{"found", std::to_string(cells.size())}, {"expected", std::to_string(columns)}});
  }
  return cells;
}

Table DocumentReader::table(Node node) const {
  Table table;
  table.id = reader_.text(node, "id");
  table.label = reader_.text(node, "label");
  table.data = reader_.flag(node, "data");
  reader_.children(node, [&](Node child) {
    const std::string_view name = child.name();
    if (name == "caption") {
      table.caption = runs(child);
    } else if (name == "column" && table.rows.empty()) {
      table.columns.push_back(column(child));
    } else if (name == "row") {
      table.rows.push_back(row(child, table.columns.size()));
    } else if (name == "note") {
      table.notes.push_back(paragraph(child));
    } else {
      reader_.refuse_element(child);
    }
  });
  return table;
}

Figure DocumentReader::figure(Node node) const {
  Figure figure;
  figure.id = reader_.text(node, "id");
  figure.label = reader_.text(node, "label");
  figure.alternative = reader_.text(node, "alternative");
  bool has_chart = false;
  reader_.children(node, [&](Node child) {
    const std::string_view name = child.name();
    if (name == "caption") {
      figure.caption = runs(child);
    } else if (name == "chart" && !has_chart) {
      figure.chart = read_chart(reader_, child);
      has_chart = true;
    } else if (name == "note") {
      figure.notes.push_back(paragraph(child));
    } else {
      reader_.refuse_element(child);
    }
  });
  return figure;
}

DataPoint DocumentReader::point(Node node) const {
  if (std::string_view(node.name()) != "point") reader_.refuse_element(node);
  DataPoint point;
  point.indicator = reader_.text(node, "indicator");
  point.area = reader_.text(node, "area");
  point.period = reader_.text(node, "period");
  point.breakdown = reader_.text(node, "breakdown");
  point.state = reader_.word(node, "state", ValueState::missing);
  point.value = reader_.number(node, "value");
  point.numerator = reader_.number(node, "numerator");
  point.denominator = reader_.number(node, "denominator");
  point.lower = reader_.number(node, "lower");
  point.upper = reader_.number(node, "upper");
  point.decimals = reader_.integer(node, "decimals", 0);
  point.unit = reader_.text(node, "unit");
  point.source = reader_.text(node, "source");
  return point;
}

Block DocumentReader::block(Node node, int depth) const {
  const std::string_view name = node.name();
  if (name == "heading") {
    return Heading{reader_.integer(node, "level", 1), reader_.text(node, "id"), runs(node)};
  }
  if (name == "paragraph") return paragraph(node);
  if (name == "table") return table(node);
  if (name == "figure") return figure(node);
  if (name == "page_break") return PageBreak{};
  if (name == "observations") {
    Observations observations;
    reader_.children(node, [&](Node child) { observations.points.push_back(point(child)); });
    return observations;
  }
  if (name != "section") reader_.refuse_element(node);
  if (depth >= kMaximumDepth) {
    reader_.refuse("VSP-DOC-008", node, {{"expected", std::to_string(kMaximumDepth)}});
  }
  Section section{reader_.text(node, "id"), reader_.text(node, "title"), {}};
  reader_.children(node, [&](Node child) { section.blocks.push_back(block(child, depth + 1)); });
  return section;
}

Document DocumentReader::document(Node root) const {
  Document document;
  document.id = reader_.text(root, "id");
  document.report = reader_.text(root, "report");
  document.language = reader_.word(root, "language", Language::sv);
  document.title = reader_.text(root, "title");
  document.subtitle = reader_.text(root, "subtitle");
  document.publisher = reader_.text(root, "publisher");
  document.description = reader_.text(root, "description");
  document.as_of = reader_.text(root, "as_of");
  document.orientation = reader_.text(root, "orientation");
  document.synthetic_notice = reader_.text(root, "synthetic_notice");
  reader_.children(root, [&](Node child) {
    if (std::string_view(child.name()) == "subject") {
      document.subject = {reader_.text(child, "code"), reader_.text(child, "name"),
                          reader_.text(child, "level")};
    } else {
      document.blocks.push_back(block(child, 0));
    }
  });
  return document;
}

[[noreturn]] void refuse_text(std::string_view xml, std::ptrdiff_t offset, std::string reason) {
  Finding finding;
  finding.code = "VSP-DOC-001";
  finding.where.row = line_of(xml, offset);
  finding.arguments["reason"] = std::move(reason);
  throw Error(Failure::plugin, std::move(finding));
}

/// pugixml accepts much that is not XML; what it lets through is refused here.
Node only_root(std::string_view xml, const pugi::xml_document& tree) {
  Node root;
  for (const Node node : tree.children()) {
    if (node.type() != pugi::node_element) {
      refuse_text(xml, node.offset_debug(), "DOCTYPE or text outside the root element");
    }
    if (root) refuse_text(xml, node.offset_debug(), "more than one root element");
    root = node;
  }
  return root;
}

}  // namespace

Document parse(std::string_view xml) {
  if (!is_legal_xml_text(xml)) refuse_text(xml, 0, "characters that are not UTF-8 or not XML");
  pugi::xml_document tree;
  const pugi::xml_parse_result result =
      tree.load_buffer(xml.data(), xml.size(), kParseOptions, pugi::encoding_utf8);
  if (!result) refuse_text(xml, result.offset, result.description());
  const Node root = only_root(xml, tree);
  const TreeReader reader(xml);
  if (std::string_view(root.name()) != "document") {
    reader.refuse("VSP-DOC-002", root, {{"found", root.name()}, {"expected", "document"}});
  }
  const std::string version = reader.text(root, "version");
  if (version != std::to_string(kTreeVersion)) {
    reader.refuse("VSP-DOC-003", root,
                  {{"found", version}, {"expected", std::to_string(kTreeVersion)}});
  }
  return DocumentReader(xml).document(root);
}

}  // namespace vsp::document
