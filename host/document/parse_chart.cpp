// SPDX-License-Identifier: Apache-2.0
#include <string_view>

#include "document/tree_reader.hpp"

namespace vsp::document {
namespace {

using Node = pugi::xml_node;

chart::Axis read_axis(const TreeReader& reader, Node node) {
  chart::Axis axis;
  axis.scale = reader.word(node, "scale", axis.scale);
  axis.title = reader.text(node, "title");
  axis.minimum = reader.number(node, "minimum");
  axis.maximum = reader.number(node, "maximum");
  axis.decimals = reader.integer(node, "decimals", axis.decimals);
  axis.signs = reader.flag(node, "signs");
  axis.integer_ticks = reader.flag(node, "integer_ticks");
  axis.grouping = reader.flag(node, "grouping", axis.grouping);
  reader.children(node, [&](Node child) {
    if (std::string_view(child.name()) != "category") reader.refuse_element(child);
    axis.categories.push_back(reader.content(child));
  });
  return axis;
}

chart::Datum read_datum(const TreeReader& reader, Node node) {
  chart::Datum datum;
  datum.x = reader.required_number(node, "x");
  datum.y = reader.number(node, "y");
  datum.state = reader.word(node, "state", datum.state);
  datum.lower = reader.number(node, "lower");
  datum.upper = reader.number(node, "upper");
  reader.children(node, [&](Node child) { reader.refuse_element(child); });
  return datum;
}

chart::Series read_series(const TreeReader& reader, Node node) {
  chart::Series series;
  series.id = reader.text(node, "id");
  series.title = reader.text(node, "title");
  series.role = reader.word(node, "role", series.role);
  series.mark = reader.word(node, "mark", series.mark);
  series.connection = reader.word(node, "connection", series.connection);
  reader.children(node, [&](Node child) {
    if (std::string_view(child.name()) != "datum") reader.refuse_element(child);
    series.data.push_back(read_datum(reader, child));
  });
  return series;
}

chart::ReferenceLine read_line(const TreeReader& reader, Node node) {
  chart::ReferenceLine line;
  line.vertical = reader.flag(node, "vertical", line.vertical);
  line.at = reader.required_number(node, "at");
  line.label = reader.text(node, "label");
  reader.children(node, [&](Node child) { reader.refuse_element(child); });
  return line;
}

}  // namespace

chart::Specification read_chart(const TreeReader& reader, Node node) {
  chart::Specification chart;
  chart.title = reader.text(node, "title");
  chart.horizontal = reader.flag(node, "horizontal");
  chart.aspect = reader.required_number(node, "aspect");
  chart.cut_label = reader.text(node, "cut_label");
  chart.empty_label = reader.text(node, "empty_label");
  reader.children(node, [&](Node child) {
    const std::string_view name = child.name();
    if (name == "x") {
      chart.x = read_axis(reader, child);
    } else if (name == "y") {
      chart.y = read_axis(reader, child);
    } else if (name == "series") {
      chart.series.push_back(read_series(reader, child));
    } else if (name == "line") {
      chart.lines.push_back(read_line(reader, child));
    } else if (name == "state_word") {
      chart.state_words.push_back(reader.content(child));
    } else {
      reader.refuse_element(child);
    }
  });
  return chart;
}

}  // namespace vsp::document
