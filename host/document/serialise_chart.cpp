// SPDX-License-Identifier: Apache-2.0
#include "document/serialise_chart.hpp"

#include "document/tree_words.hpp"

namespace vsp::document {
namespace {

void write_axis(XmlWriter& xml, std::string_view name, const chart::Axis& axis) {
  xml.open(name)
      .attribute("scale", tree_word(axis.scale))
      .attribute_if("title", axis.title)
      .attribute_if("minimum", axis.minimum)
      .attribute_if("maximum", axis.maximum)
      .attribute("decimals", axis.decimals)
      .attribute("signs", axis.signs)
      .attribute("integer_ticks", axis.integer_ticks)
      .attribute("grouping", axis.grouping);
  for (const std::string& category : axis.categories) xml.element("category", category);
  xml.close();
}

void write_series(XmlWriter& xml, const chart::Series& series) {
  xml.open("series")
      .attribute_if("id", series.id)
      .attribute_if("title", series.title)
      .attribute("role", tree_word(series.role))
      .attribute("mark", tree_word(series.mark))
      .attribute("connection", tree_word(series.connection));
  for (const chart::Datum& datum : series.data) {
    xml.open("datum").attribute("x", datum.x).attribute_if("y", datum.y);
    if (datum.state != ValueState::value) xml.attribute("state", tree_word(datum.state));
    xml.attribute_if("lower", datum.lower).attribute_if("upper", datum.upper).close();
  }
  xml.close();
}

}  // namespace

void write_chart(XmlWriter& xml, const chart::Specification& chart) {
  xml.open("chart")
      .attribute_if("title", chart.title)
      .attribute("horizontal", chart.horizontal)
      .attribute("aspect", chart.aspect)
      .attribute_if("cut_label", chart.cut_label)
      .attribute_if("empty_label", chart.empty_label);
  write_axis(xml, "x", chart.x);
  write_axis(xml, "y", chart.y);
  for (const chart::Series& series : chart.series) write_series(xml, series);
  for (const chart::ReferenceLine& line : chart.lines) {
    xml.open("line")
        .attribute("vertical", line.vertical)
        .attribute("at", line.at)
        .attribute_if("label", line.label)
        .close();
  }
  for (const std::string& word : chart.state_words) xml.element("state_word", word);
  xml.close();
}

}  // namespace vsp::document
