// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "document/expression.hpp"
#include "document/value.hpp"
#include "model/area.hpp"
#include "model/result_set.hpp"
#include "text/vocabulary.hpp"

namespace vsp::document {

/// Everything that a template may speak of. What is referred to outlives the making of the
/// document.
struct TemplateContext {
  const ResultSet& results;
  const AreaRegistry& areas;
  /// The indicators of the run in order of place, computed ones included.
  const std::vector<Indicator>& indicators;
  const text::Vocabulary& vocabulary;
  const ReportFacts& report;
  const std::vector<SourceFacts>& sources;
  /// What the host found in the figures, already in the document's language.
  const std::vector<std::string>& findings;
  const Area& subject;
  Language language = Language::sv;
};

/// Names that loops have bound.
using Scope = std::map<std::string, Value, std::less<>>;

/// Evaluates expressions against a context. Errors name where (VSP-TPL-…).
class Evaluation {
 public:
  explicit Evaluation(const TemplateContext& context) : context_(context) {}

  const TemplateContext& context() const { return context_; }
  Value evaluate(const Expression& expression, const Scope& scope, const Location& where) const;
  /// true for true, a number other than 0, text or a list that is not empty, any object.
  static bool truth(const Value& value);
  /// As a reader sees it; nothing and values without a number become their state in words.
  std::string shown(const Value& value) const;
  /// The words of a state: "uppgift saknas".
  const std::string& state_words(ValueState state) const;
  /// The decimals with which a value of an indicator is shown.
  int decimals(const Observation& observation) const;
  const Indicator* indicator(std::string_view id) const;
  /// The area's name in the document's language, where it has one of its own.
  const std::string& area_name(const Area& area) const;
  /// From first to last value with a number, by the indicator's direction: "better", "worse",
  /// "unchanged", "changed" (no direction) or "unknown" (fewer than two values).
  std::string trend(const Indicator& indicator, const Area& area) const;

 private:
  Value name(const Expression& expression, const Scope& scope, const Location& where) const;
  Value member(const Value& object, const Expression& expression, const Location& where) const;
  Value call(const Expression& expression, const Scope& scope, const Location& where) const;
  Value filter(const Expression& expression, const Scope& scope, const Location& where) const;
  Value compare(const Expression& expression, const Scope& scope, const Location& where) const;

  const TemplateContext& context_;
};

}  // namespace vsp::document
