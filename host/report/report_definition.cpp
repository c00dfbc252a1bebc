// SPDX-License-Identifier: Apache-2.0
#include "report/report_definition.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include "diagnostics/error.hpp"
#include "diagnostics/listed.hpp"
#include "report/definition_table.hpp"

namespace vsp::report {
namespace {

AreaLevel level_of(DefinitionTable& table, const char* key) {
  return *area_level_from(
      table.word(key, {"region", "country", "municipality", "healthcare_region", "rss"}, false));
}

SourceColumn read_column(const toml::table& node, const std::string& file,
                         std::vector<Finding>& findings) {
  DefinitionTable table(node, file, findings);
  SourceColumn column;
  column.name = table.text("name");
  column.type = table.word("type", {"text", "number", "integer"}, true);
  column.required = !table.flag("optional");
  column.headers = table.texts("headers");
  column.states = table.text_map("states");
  for (const auto& [word, state] : column.states) {
    if (!value_state_from(state)) {
      table.report("VSP-REP-005", node.source(), state,
                   "estimated, missing, cannot_be_estimated, …");
    }
  }
  column.percent = table.flag("percent");
  column.minimum = table.number("minimum");
  column.maximum = table.number("maximum");
  return column;
}

SourceDefinition read_source(const toml::table& node, const std::string& file,
                             std::vector<Finding>& findings) {
  DefinitionTable table(node, file, findings);
  SourceDefinition source;
  source.where = table.where();
  source.id = table.text("id");
  source.plugin = table.text("plugin");
  source.path = table.text("path");
  source.title = table.localized("title");
  // Rows about persons are refused until disclosure control is there: see docs/architecture.md.
  const std::string kind = table.word("kind", {"published", "synthetic"}, true);
  source.kind = kind == "synthetic" ? SourceKind::synthetic : SourceKind::published;
  source.options_json = table.json("options");
  if (const toml::array* columns = table.tables("column")) {
    for (const toml::node& column : *columns) {
      source.columns.push_back(read_column(*column.as_table(), file, findings));
    }
  }
  if (source.columns.empty())
    table.report("VSP-REP-004", node.source(), source.id, "[[source.column]]");
  return source;
}

RowCondition read_condition(DefinitionTable& table, const std::string& file,
                            std::vector<Finding>& findings) {
  RowCondition condition;
  if (const toml::table* where = table.table("where")) {
    DefinitionTable inner(*where, file, findings);
    condition.column = inner.text("column");
    const std::string unwanted = inner.text("not", false);
    condition.excludes = !unwanted.empty();
    condition.text = condition.excludes ? unwanted : inner.text("equals");
    inner.text("equals", false);
  }
  return condition;
}

SeriesDefinition read_series(const toml::table& node, const std::string& file,
                             std::vector<Finding>& findings) {
  DefinitionTable table(node, file, findings);
  SeriesDefinition series;
  series.where = table.where();
  series.source = table.text("source");
  series.indicator = table.binding("indicator").value_or(Binding{});
  series.area = table.binding("area").value_or(Binding{});
  series.period = table.binding("period").value_or(Binding{});
  if (const toml::table* breakdown = table.table("breakdown")) {
    DefinitionTable inner(*breakdown, file, findings);
    for (const auto& [dimension, category] : *breakdown) {
      const std::string name(dimension.str());
      series.breakdown[name] = inner.binding(name.c_str()).value_or(Binding{});
    }
  }
  series.value = table.text("value");
  if (const auto decimals = table.number("decimals")) series.decimals = static_cast<int>(*decimals);
  series.note = table.binding("note", false);
  if (const toml::table* state = table.table("state")) {
    DefinitionTable inner(*state, file, findings);
    series.state_column = inner.text("column");
    for (const auto& [word, name] : inner.text_map("words")) {
      const auto known = value_state_from(name);
      if (!known) inner.report("VSP-REP-005", state->source(), name, "estimated, provisional, …");
      series.state_words[word] = known.value_or(ValueState::error);
    }
  }
  series.rows = read_condition(table, file, findings);
  return series;
}

IndicatorDefinition read_indicator(const toml::table& node, const std::string& file,
                                   std::vector<Finding>& findings) {
  DefinitionTable table(node, file, findings);
  IndicatorDefinition indicator;
  indicator.where = table.where();
  indicator.id = table.text("id");
  indicator.source = table.text("source");
  indicator.area = table.binding("area").value_or(Binding{});
  indicator.period = table.binding("period").value_or(Binding{});
  indicator.inputs = table.text_map("inputs");
  for (const std::string& name : table.texts("levels", true)) {
    const auto level = area_level_from(name);
    if (!level)
      table.report("VSP-REP-005", node.source(), name, "country, region, municipality, rss");
    indicator.levels.push_back(level.value_or(AreaLevel::country));
  }
  indicator.rows = read_condition(table, file, findings);
  indicator.parameters_json = table.json("parameters");
  return indicator;
}

DerivedDefinition read_derived(const toml::table& node, const std::string& file,
                               std::vector<Finding>& findings) {
  DefinitionTable table(node, file, findings);
  DerivedDefinition derived;
  derived.where = table.where();
  derived.calculation = table.text("calculation");
  derived.each_input = table.flag("each_input");
  derived.indicator = table.text("indicator", !derived.each_input);
  derived.inputs = table.texts("inputs", true);
  derived.parameters_json = table.json("parameters");
  return derived;
}

CheckDefinition read_check(const toml::table& node, const std::string& file,
                           std::vector<Finding>& findings) {
  using Kind = CheckDefinition::Kind;
  DefinitionTable table(node, file, findings);
  CheckDefinition check;
  check.where = table.where();
  check.id = table.text("id");
  const std::string kind =
      table.word("kind", {"sum", "row_sum", "count", "observations", "total"}, true);
  check.kind = kind == "sum"            ? Kind::sum
               : kind == "row_sum"      ? Kind::row_sum
               : kind == "count"        ? Kind::count
               : kind == "observations" ? Kind::observations
                                        : Kind::total;
  const bool of_table =
      check.kind == Kind::sum || check.kind == Kind::row_sum || check.kind == Kind::count;
  check.source = table.text("source", of_table);
  check.columns = table.texts("columns", of_table);
  check.published = table.number("published");
  check.published_column = table.text("published_column", false);
  check.tolerance = table.number("tolerance").value_or(0);
  check.equals = table.text("equals", false);
  check.compare = table.text("compare", check.kind == Kind::observations);
  if (const std::string state = table.text("or_state", false); !state.empty()) {
    check.or_state = value_state_from(state);
    if (!check.or_state)
      table.report("VSP-REP-005", node.source(), state, "cannot_be_estimated, …");
  }
  check.indicator = table.text("indicator", !of_table);
  check.minus = table.text("minus", false);
  check.period = table.text("period", !of_table);
  check.minus_period = table.text("minus_period", false);
  check.level = level_of(table, "level");
  check.claim = table.localized("claim");
  const bool of_rows = check.kind == Kind::row_sum && !check.published_column.empty();
  if (!check.published && !of_rows)
    table.report("VSP-REP-004", node.source(), check.id, "published");
  return check;
}

DocumentDefinition read_document(const toml::table& node, const std::string& file,
                                 std::vector<Finding>& findings) {
  DefinitionTable table(node, file, findings);
  DocumentDefinition document;
  document.where = table.where();
  document.id = table.text("id");
  document.template_name = table.text("template");
  document.texts = table.text("texts", false);
  if (document.texts.empty()) document.texts = document.template_name;
  for (const std::string& name : {document.template_name, document.texts}) {
    if (name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_") != std::string::npos) {
      table.report("VSP-REP-005", node.source(), name, "a–z, 0–9, -, _");
    }
  }
  document.writer = table.text("writer");
  document.language =
      table.word("language", {"sv", "en"}, false) == "en" ? Language::en : Language::sv;
  document.areas = table.texts("areas", true);
  document.path = table.text("path");
  document.options_json = table.json("options");
  const std::filesystem::path path(document.path);
  if (path.is_absolute() || document.path.find("..") != std::string::npos) {
    table.report("VSP-REP-005", node.source(), document.path, "folder/{code}-{slug}.pdf");
  }
  return document;
}

template <class Item, class Read>
std::vector<Item> read_all(DefinitionTable& root, const char* key, const std::string& file,
                           std::vector<Finding>& findings, Read read) {
  std::vector<Item> items;
  if (const toml::array* array = root.tables(key)) {
    for (const toml::node& node : *array) items.push_back(read(*node.as_table(), file, findings));
  }
  return items;
}

template <class Items>
void check_unique(const Items& items, std::vector<Finding>& findings) {
  std::set<std::string> ids;
  for (const auto& item : items) {
    if (ids.insert(item.id).second) continue;
    findings.push_back({"VSP-REP-007", Severity::error, item.where, {{"found", item.id}}, {}, {}});
  }
}

/// Checks that what refers to sources and columns refers to some that are there.
class ReferenceCheck {
 public:
  ReferenceCheck(const ReportDefinition& report, std::vector<Finding>& findings)
      : report_(report), findings_(findings) {}

  void source(const std::string& id, const Location& where) {
    if (id.empty() || find(id)) return;
    std::string known;
    for (const auto& one : report_.sources) append_listed(known, one.id);
    add("VSP-REP-006", where, id, known);
  }

  /// number: the column must hold numbers.
  void column(const std::string& id, const std::string& name, bool number, const Location& where) {
    const SourceDefinition* held = find(id);
    if (!held || name.empty()) return;
    std::string known;
    for (const SourceColumn& one : held->columns) {
      if (one.name == name) {
        if (number && one.type == "text") add("VSP-REP-005", where, name, "type = \"number\"");
        return;
      }
      append_listed(known, one.name);
    }
    add("VSP-REP-006", where, name, known);
  }

  void column(const std::string& id, const Binding& binding, const Location& where) {
    if (binding.column) column(id, binding.text, false, where);
  }

 private:
  const SourceDefinition* find(const std::string& id) const {
    const auto found = std::find_if(report_.sources.begin(), report_.sources.end(),
                                    [&](const auto& one) { return one.id == id; });
    return found == report_.sources.end() ? nullptr : &*found;
  }

  void add(const char* code, const Location& where, const std::string& found,
           const std::string& expected) {
    findings_.push_back(
        {code, Severity::error, where, {{"found", found}, {"expected", expected}}, {}, {}});
  }

  const ReportDefinition& report_;
  std::vector<Finding>& findings_;
};

void check_references(const ReportDefinition& report, std::vector<Finding>& findings) {
  ReferenceCheck check(report, findings);
  for (const SeriesDefinition& one : report.series) {
    check.source(one.source, one.where);
    for (const Binding* binding : {&one.indicator, &one.area, &one.period}) {
      check.column(one.source, *binding, one.where);
    }
    for (const auto& [dimension, binding] : one.breakdown) {
      check.column(one.source, binding, one.where);
    }
    if (one.note) check.column(one.source, *one.note, one.where);
    check.column(one.source, one.value, true, one.where);
    check.column(one.source, one.state_column, false, one.where);
    check.column(one.source, one.rows.column, false, one.where);
  }
  for (const IndicatorDefinition& one : report.indicators) {
    check.source(one.source, one.where);
    check.column(one.source, one.area, one.where);
    check.column(one.source, one.period, one.where);
    check.column(one.source, one.rows.column, false, one.where);
    for (const auto& [input, name] : one.inputs) {
      // "<column>#state" is the source's companion of a column.
      check.column(one.source, name.substr(0, name.find("#state")), false, one.where);
    }
  }
  for (const CheckDefinition& one : report.checks) {
    check.source(one.source, one.where);
    const bool sums = one.kind != CheckDefinition::Kind::count;
    for (const std::string& name : one.columns) check.column(one.source, name, sums, one.where);
    check.column(one.source, one.published_column, true, one.where);
  }
}

}  // namespace

bool ReportDefinition::synthetic() const {
  return std::any_of(sources.begin(), sources.end(),
                     [](const auto& source) { return source.kind == SourceKind::synthetic; });
}

ReportDefinition read_report_definition(const std::filesystem::path& file) {
  std::ifstream input(file, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(input), {}};
  const std::string name = file.string();
  if (!input) {
    throw Error(
        Failure::configuration,
        Finding{"VSP-REP-001", Severity::error, {name, "", 0, 0}, {{"found", name}}, {}, {}});
  }
  toml::table root;
  try {
    root = toml::parse(text, name);
  } catch (const toml::parse_error& problem) {
    const auto& at = problem.source().begin;
    throw Error(Failure::configuration, Finding{"VSP-REP-002",
                                                Severity::error,
                                                {name, "", at.line, at.column},
                                                {{"found", std::string(problem.description())}},
                                                {},
                                                {}});
  }
  std::vector<Finding> findings;
  ReportDefinition report;
  report.file = std::filesystem::absolute(file);
  report.name = name;
  {
    DefinitionTable table(root, name, findings);
    if (const toml::table* head = table.table("report")) {
      DefinitionTable inner(*head, name, findings);
      report.id = inner.text("id");
      report.title = inner.localized("title");
      report.publisher = inner.localized("publisher");
      report.as_of = inner.date("as_of");
      report.period = inner.text("period");
    } else {
      table.report("VSP-REP-004", root.source(), "", "[report]");
    }
    report.sources = read_all<SourceDefinition>(table, "source", name, findings, read_source);
    report.series = read_all<SeriesDefinition>(table, "series", name, findings, read_series);
    report.indicators =
        read_all<IndicatorDefinition>(table, "indicator", name, findings, read_indicator);
    report.derived = read_all<DerivedDefinition>(table, "derived", name, findings, read_derived);
    report.checks = read_all<CheckDefinition>(table, "check", name, findings, read_check);
    report.documents =
        read_all<DocumentDefinition>(table, "document", name, findings, read_document);
  }
  check_unique(report.sources, findings);
  check_unique(report.checks, findings);
  check_unique(report.documents, findings);
  check_references(report, findings);
  if (!findings.empty()) throw Error(Failure::configuration, std::move(findings));
  return report;
}

}  // namespace vsp::report
