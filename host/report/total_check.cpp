// SPDX-License-Identifier: Apache-2.0
#include "report/total_check.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "diagnostics/error.hpp"
#include "diagnostics/listed.hpp"
#include "text/number_format.hpp"

namespace vsp::report {
namespace {

using Kind = CheckDefinition::Kind;

/// "> 0": a comparison with a number.
class Comparison {
 public:
  Comparison(const std::string& text, const Location& where) {
    const std::size_t digits = text.find_first_of("-0123456789");
    if (digits != std::string::npos) {
      sign_ = text.substr(0, text.find_last_not_of(' ', digits - 1) + 1);
      const char* begin = text.data() + digits;
      const auto parsed = std::from_chars(begin, text.data() + text.size(), number_);
      if (parsed.ec == std::errc() && parsed.ptr == text.data() + text.size() &&
          (sign_ == ">" || sign_ == ">=" || sign_ == "<" || sign_ == "<=" || sign_ == "=")) {
        return;
      }
    }
    throw Error(Failure::configuration,
                Finding{"VSP-REP-005",
                        Severity::error,
                        where,
                        {{"found", text}, {"expected", "> 0, >= 0, < 0, <= 0, = 0"}},
                        {},
                        {}});
  }
  bool holds(double value) const {
    if (sign_ == ">") return value > number_;
    if (sign_ == ">=") return value >= number_;
    if (sign_ == "<") return value < number_;
    return sign_ == "<=" ? value <= number_ : value == number_;
  }

 private:
  std::string sign_;
  double number_ = 0;
};

std::optional<double> cell(const Table& table, const std::string& name, std::size_t row) {
  const Column& column = *table.find(name);
  if (column.type() == ColumnType::number) return column.number()[row];
  if (column.type() == ColumnType::integer && column.integer()[row]) {
    return static_cast<double>(*column.integer()[row]);
  }
  return std::nullopt;
}

/// What a row is about: its first text.
std::string first_text(const Table& table, std::size_t row) {
  for (const Column& column : table.columns()) {
    const bool state = column.name().find('#') != std::string::npos;
    if (column.type() == ColumnType::text && column.text()[row] && !state)
      return *column.text()[row];
  }
  return {};
}

class Checker {
 public:
  Checker(const std::map<std::string, SourceTable>& sources, const ResultSet& results,
          const AreaRegistry& areas)
      : sources_(sources), results_(results), areas_(areas) {}

  void run(const CheckDefinition& check) {
    switch (check.kind) {
      case Kind::sum:
        return sum(check);
      case Kind::row_sum:
        return row_sum(check);
      case Kind::count:
        return count(check);
      case Kind::observations:
        return observations(check);
      case Kind::total:
        return total(check);
    }
  }

  std::vector<CheckOutcome> take() { return std::move(outcomes_); }

 private:
  void sum(const CheckDefinition& check) {
    const SourceTable& source = sources_.at(check.source);
    double computed = 0;
    for (std::size_t row = 0; row < source.table.row_count(); ++row) {
      for (const std::string& column : check.columns) {
        computed += cell(source.table, column, row).value_or(0);
      }
    }
    add(check, *check.published, computed, source.definition->path, 0, "", "");
  }

  void row_sum(const CheckDefinition& check) {
    const SourceTable& source = sources_.at(check.source);
    for (std::size_t row = 0; row < source.table.row_count(); ++row) {
      double computed = 0;
      for (const std::string& column : check.columns) {
        computed += cell(source.table, column, row).value_or(0);
      }
      const auto published = check.published_column.empty()
                                 ? check.published
                                 : cell(source.table, check.published_column, row);
      if (!published) continue;
      add(check, *published, computed, source.definition->path,
          source.table.find("#row")->integer()[row].value_or(0), first_text(source.table, row), "");
    }
  }

  void count(const CheckDefinition& check) {
    const SourceTable& source = sources_.at(check.source);
    double computed = 0;
    for (std::size_t row = 0; row < source.table.row_count(); ++row) {
      for (const std::string& name : check.columns) {
        const Column& column = *source.table.find(name);
        if (column.type() == ColumnType::text) {
          computed += column.text()[row] == check.equals ? 1 : 0;
        } else if (const auto value = cell(source.table, name, row)) {
          computed += Comparison(check.compare, check.where).holds(*value) ? 1 : 0;
        }
      }
    }
    add(check, *check.published, computed, source.definition->path, 0, "", "");
  }

  const Observation* find(const std::string& indicator, const std::string& area,
                          const std::string& period) const {
    const auto parsed = period_from(period);  // check_definition found it to be one
    return parsed ? results_.find({indicator, area, *parsed, ""}) : nullptr;
  }

  /// How many units fulfil a condition; those that cannot be judged are named.
  void observations(const CheckDefinition& check) {
    const Comparison comparison(check.compare, check.where);
    double computed = 0;
    std::string lacking;
    for (const Area* area : areas_.of_level(check.level)) {
      const Observation* one = find(check.indicator, area->code, check.period);
      if (one && check.or_state && one->state == *check.or_state) {
        ++computed;
        continue;
      }
      std::optional<double> value = one ? one->value : std::nullopt;
      if (!check.minus.empty() || !check.minus_period.empty()) {
        const Observation* other =
            find(check.minus.empty() ? check.indicator : check.minus, area->code,
                 check.minus_period.empty() ? check.period : check.minus_period);
        value =
            value && other && other->value ? std::optional(*value - *other->value) : std::nullopt;
      }
      if (!value) {
        append_listed(lacking, area->short_name);
      } else if (comparison.holds(*value)) {
        ++computed;
      }
    }
    add_if_any(check, computed, lacking);
  }

  void total(const CheckDefinition& check) {
    double computed = 0;
    std::string lacking;
    for (const Area* area : areas_.of_level(check.level)) {
      const Observation* one = find(check.indicator, area->code, check.period);
      if (one && one->value) {
        computed += *one->value;
      } else {
        append_listed(lacking, area->short_name);
      }
    }
    add_if_any(check, computed, lacking);
  }

  /// A check that finds no figure at all has not agreed with anything.
  void add_if_any(const CheckDefinition& check, double computed, const std::string& lacking) {
    const auto held = [&](const Area* area) {
      return find(check.indicator, area->code, check.period) != nullptr;
    };
    const auto areas = areas_.of_level(check.level);
    if (std::any_of(areas.begin(), areas.end(), held)) {
      add(check, *check.published, computed, "", 0, "", lacking);
      return;
    }
    CheckOutcome outcome{check.id, check.claim, *check.published, 0, "", false, {}};
    outcome.findings.push_back({"VSP-CHK-003",
                                Severity::warning,
                                check.where,
                                {{"check", check.id},
                                 {"found", check.indicator + " " + check.period},
                                 {"level", std::string(to_string(check.level))}},
                                {},
                                {}});
    outcomes_.push_back(std::move(outcome));
  }

  void add(const CheckDefinition& check, double published, double computed, const std::string& file,
           std::int64_t row, const std::string& row_name, const std::string& lacking) {
    CheckOutcome outcome{check.id, check.claim, published, computed, row_name, true, {}};
    outcome.agrees = std::fabs(computed - published) <= check.tolerance + 1e-9;
    if (!outcome.agrees) {
      Finding finding{
          "VSP-CHK-001",
          Severity::warning,
          {file, "", row, 0},
          {{"check", check.id}, {"claim_sv", check.claim.sv}, {"claim_en", check.claim.en}},
          {},
          {}};
      // One decimal more than is published tells the difference; more would be noise.
      const int limit = text::decimals_of(published) + 1;
      const auto number = [&](const char* name, double value, bool sign) {
        const int decimals = text::decimals_of(text::round_decimal(value, limit), limit);
        for (const Language language : {Language::sv, Language::en}) {
          finding.arguments[std::string(name) + (language == Language::sv ? "_sv" : "_en")] =
              text::format_number(value, {decimals, sign, true}, language);
        }
      };
      number("published", published, false);
      number("computed", computed, false);
      number("difference", computed - published, true);
      if (!row_name.empty()) {
        finding.arguments["claim_sv"] += ", ”" + row_name + "”";
        finding.arguments["claim_en"] += ", “" + row_name + "”";
      }
      if (!lacking.empty()) {
        finding.code = "VSP-CHK-002";
        finding.arguments["lacking"] = lacking;
      }
      outcome.findings.push_back(std::move(finding));
    }
    outcomes_.push_back(std::move(outcome));
  }

  const std::map<std::string, SourceTable>& sources_;
  const ResultSet& results_;
  const AreaRegistry& areas_;
  std::vector<CheckOutcome> outcomes_;
};

}  // namespace

std::vector<CheckOutcome> check_totals(const std::vector<CheckDefinition>& checks,
                                       const std::map<std::string, SourceTable>& sources,
                                       const ResultSet& results, const AreaRegistry& areas) {
  Checker checker(sources, results, areas);
  for (const CheckDefinition& check : checks) checker.run(check);
  return checker.take();
}

}  // namespace vsp::report
