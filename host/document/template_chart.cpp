// SPDX-License-Identifier: Apache-2.0
// Figures and chart specifications of a template.
#include "chart/alternative_text.hpp"
#include "document/template_builder.hpp"

namespace vsp::document {
namespace {

std::optional<double> number_of(const pugi::xml_node& node, const char* attribute) {
  const pugi::xml_attribute held = node.attribute(attribute);
  return held ? std::optional(held.as_double()) : std::nullopt;
}

bool yes(const pugi::xml_node& node, const char* attribute) {
  return std::string(node.attribute(attribute).value()) == "yes";
}

/// The place of a period on a time axis: the year, and parts of it for shorter periods.
double place_of(const Period& period) {
  switch (period.kind) {
    case PeriodKind::year:
      return period.year;
    case PeriodKind::half_year:
      return period.year + (period.number - 1) / 2.0;
    case PeriodKind::quarter:
      return period.year + (period.number - 1) / 4.0;
    case PeriodKind::month:
      return period.year + (period.number - 1) / 12.0;
  }
  return period.year;
}

chart::Datum datum(double x, const Value& value) {
  chart::Datum result;
  result.x = x;
  if (const Observation* one = value.observation()) {
    result.y = one->value;
    result.state = one->state;
    result.lower = one->lower;
    result.upper = one->upper;
  } else if (const double* number = value.as<double>()) {
    result.y = *number;
  } else {
    result.state = ValueState::missing;
  }
  return result;
}

}  // namespace

Figure TemplateBuilder::figure(const pugi::xml_node& node, const Scope& scope) {
  Figure result;
  result.id = node.attribute("id").value();
  result.label = label(node, "figure", figures_);
  result.caption = text(node, "caption", scope);
  for (const pugi::xml_node& child : node.children()) {
    const std::string name = child.name();
    if (name == "chart") {
      result.chart = chart(child, scope);
    } else if (name == "note" || name == "source") {
      result.notes.push_back({name == "source" ? ParagraphRole::source : ParagraphRole::note,
                              text(child, "text", scope)});
    }
  }
  result.alternative = chart::alternative_text(result.chart, evaluation_.context().language);
  return result;
}

chart::Specification TemplateBuilder::chart(const pugi::xml_node& node, const Scope& scope) const {
  chart::Specification result;
  if (node.attribute("title")) result.title = plain_text(text(node, "title", scope));
  if (node.attribute("x-title")) result.x.title = plain_text(text(node, "x-title", scope));
  if (node.attribute("y-title")) result.y.title = plain_text(text(node, "y-title", scope));
  if (node.attribute("cut")) result.cut_label = plain_text(text(node, "cut", scope));
  result.x.minimum = number_of(node, "x-minimum");
  result.x.maximum = number_of(node, "x-maximum");
  result.x.integer_ticks = true;
  result.x.grouping = false;
  result.y.minimum = number_of(node, "y-minimum");
  result.y.maximum = number_of(node, "y-maximum");
  result.y.decimals = node.attribute("decimals").as_int(0);
  result.y.signs = yes(node, "signs");
  result.horizontal = yes(node, "horizontal");
  result.aspect = node.attribute("aspect").as_double(16.0 / 9.0);
  for (int state = 0; state <= static_cast<int>(ValueState::error); ++state) {
    result.state_words.push_back(evaluation_.state_words(static_cast<ValueState>(state)));
  }
  result.empty_label = evaluation_.state_words(ValueState::missing);
  for (const pugi::xml_node& child : node.children()) {
    if (child.type() == pugi::node_element) chart_part(child, scope, result);
  }
  return result;
}

void TemplateBuilder::chart_part(const pugi::xml_node& node, const Scope& scope,
                                 chart::Specification& chart) const {
  if (control(node, scope, [&](const pugi::xml_node& child, const Scope& inner) {
        if (child.type() == pugi::node_element) chart_part(child, inner, chart);
      })) {
    return;
  }
  const std::string name = node.name();
  if (name == "category") {
    chart.x.scale = chart::Scale::category;
    chart.x.categories.push_back(node.attribute("text")
                                     ? plain_text(text(node, "text", scope))
                                     : evaluation_.shown(evaluate(node, "show", scope)));
  } else if (name == "line") {
    const auto vertical = number_of(node, "vertical");
    const auto horizontal = number_of(node, "horizontal");
    if (vertical.has_value() == horizontal.has_value()) {
      refuse("VSP-TPL-014", node, "line", "vertical / horizontal");
    }
    chart.lines.push_back({vertical.has_value(), vertical ? *vertical : *horizontal,
                           node.attribute("label") ? plain_text(text(node, "label", scope)) : ""});
  } else {
    chart.series.push_back(series(node, scope));
  }
}

chart::Series TemplateBuilder::series(const pugi::xml_node& node, const Scope& scope) const {
  chart::Series result;
  result.id = evaluation_.shown(evaluate(node, "id", scope));
  result.title = evaluation_.shown(evaluate(node, "title", scope));
  result.mark =
      std::string(node.attribute("mark").value()) == "bar" ? chart::Mark::bar : chart::Mark::line;
  const std::string role = node.attribute("role").value();
  result.role = role == "subject"      ? chart::SeriesRole::subject
                : role == "comparison" ? chart::SeriesRole::comparison
                                       : chart::SeriesRole::member;
  const std::string connection = node.attribute("connection").value();
  result.connection = connection == "none"          ? chart::Connection::none
                      : connection == "unpublished" ? chart::Connection::unpublished
                                                    : chart::Connection::solid;
  double category = 0;
  for (const pugi::xml_node& point : node.children("point")) {
    result.data.push_back(datum(category++, evaluate(point, "value", scope)));
  }
  if (node.attribute("points")) {
    const Value listed = evaluate(node, "points", scope);
    const auto* list = listed.as<Value::List>();
    if (!list) refuse("VSP-TPL-015", node, node.attribute("points").value(), "list");
    for (const Value& item : *list) {
      const Observation* one = item.observation();
      if (!one) refuse("VSP-TPL-015", node, node.attribute("points").value(), "observations");
      result.data.push_back(datum(place_of(one->key.period), item));
    }
  }
  return result;
}

}  // namespace vsp::document
