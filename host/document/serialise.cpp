// SPDX-License-Identifier: Apache-2.0
#include "document/document.hpp"
#include "document/serialise_chart.hpp"
#include "document/tree_words.hpp"
#include "document/xml_writer.hpp"

namespace vsp::document {
namespace {

void write_runs(XmlWriter& xml, const Text& text) {
  for (const Run& run : text) {
    xml.open("run");
    if (run.emphasis) xml.attribute("emphasis", true);
    if (run.strong) xml.attribute("strong", true);
    xml.attribute_if("language", run.language).text(run.text).close();
  }
}

void write_paragraph(XmlWriter& xml, std::string_view name, const Paragraph& paragraph) {
  xml.open(name).attribute("role", tree_word(paragraph.role));
  write_runs(xml, paragraph.text);
  xml.close();
}

void write_caption(XmlWriter& xml, const Text& caption) {
  xml.open("caption");
  write_runs(xml, caption);
  xml.close();
}

void write_cell(XmlWriter& xml, const Cell& cell) {
  xml.open("cell").attribute_if("number", cell.number);
  if (cell.decimals != 0) xml.attribute("decimals", cell.decimals);
  xml.attribute_if("unit", cell.unit);
  if (cell.state != ValueState::value) xml.attribute("state", tree_word(cell.state));
  if (cell.mark != CellMark::none) xml.attribute("mark", tree_word(cell.mark));
  if (cell.header) xml.attribute("header", true);
  write_runs(xml, cell.text);
  xml.close();
}

void write_table(XmlWriter& xml, const Table& table) {
  xml.open("table").attribute_if("id", table.id).attribute_if("label", table.label);
  if (table.data) xml.attribute("data", true);
  write_caption(xml, table.caption);
  for (const TableColumn& column : table.columns) {
    xml.open("column")
        .attribute_if("id", column.id)
        .attribute("align", tree_word(column.align))
        .attribute("weight", column.weight);
    write_runs(xml, column.heading);
    xml.close();
  }
  for (const std::vector<Cell>& row : table.rows) {
    xml.open("row");
    for (const Cell& cell : row) write_cell(xml, cell);
    xml.close();
  }
  for (const Paragraph& note : table.notes) write_paragraph(xml, "note", note);
  xml.close();
}

void write_figure(XmlWriter& xml, const Figure& figure) {
  xml.open("figure")
      .attribute_if("id", figure.id)
      .attribute_if("label", figure.label)
      .attribute_if("alternative", figure.alternative);
  write_caption(xml, figure.caption);
  write_chart(xml, figure.chart);
  for (const Paragraph& note : figure.notes) write_paragraph(xml, "note", note);
  xml.close();
}

void write_point(XmlWriter& xml, const DataPoint& point) {
  xml.open("point")
      .attribute_if("indicator", point.indicator)
      .attribute_if("area", point.area)
      .attribute_if("period", point.period)
      .attribute_if("breakdown", point.breakdown)
      .attribute("state", tree_word(point.state))
      .attribute_if("value", point.value)
      .attribute_if("numerator", point.numerator)
      .attribute_if("denominator", point.denominator)
      .attribute_if("lower", point.lower)
      .attribute_if("upper", point.upper)
      .attribute("decimals", point.decimals)
      .attribute_if("unit", point.unit)
      .attribute_if("source", point.source)
      .close();
}

class BlockWriter {
 public:
  explicit BlockWriter(XmlWriter& xml) : xml_(xml) {}

  void operator()(const Heading& heading) {
    xml_.open("heading").attribute("level", heading.level).attribute_if("id", heading.id);
    write_runs(xml_, heading.text);
    xml_.close();
  }
  void operator()(const Paragraph& paragraph) { write_paragraph(xml_, "paragraph", paragraph); }
  void operator()(const Table& table) { write_table(xml_, table); }
  void operator()(const Figure& figure) { write_figure(xml_, figure); }
  void operator()(const Observations& observations) {
    xml_.open("observations");
    for (const DataPoint& point : observations.points) write_point(xml_, point);
    xml_.close();
  }
  void operator()(const PageBreak&) { xml_.open("page_break").close(); }
  void operator()(const Section& section) {
    xml_.open("section").attribute_if("id", section.id).attribute_if("title", section.title);
    for (const Block& block : section.blocks) std::visit(*this, block);
    xml_.close();
  }

 private:
  XmlWriter& xml_;
};

}  // namespace

std::string serialise(const Document& document) {
  XmlWriter xml;
  xml.open("document")
      .attribute("version", kTreeVersion)
      .attribute_if("id", document.id)
      .attribute_if("report", document.report)
      .attribute("language", tree_word(document.language))
      .attribute_if("title", document.title)
      .attribute_if("subtitle", document.subtitle)
      .attribute_if("publisher", document.publisher)
      .attribute_if("description", document.description)
      .attribute_if("as_of", document.as_of)
      .attribute("orientation", document.orientation)
      .attribute_if("synthetic_notice", document.synthetic_notice);
  xml.open("subject")
      .attribute_if("code", document.subject.code)
      .attribute_if("name", document.subject.name)
      .attribute_if("level", document.subject.level)
      .close();
  BlockWriter writer(xml);
  for (const Block& block : document.blocks) std::visit(writer, block);
  xml.close();
  return xml.take();
}

}  // namespace vsp::document
