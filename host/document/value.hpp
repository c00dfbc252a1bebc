// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "model/area.hpp"
#include "model/indicator.hpp"
#include "model/observation.hpp"

namespace vsp::document {

/// What a template can say of the report as a whole.
struct ReportFacts {
  std::string id;
  std::string title;  ///< In the document's language.
  std::string publisher;
  std::string as_of;   ///< "2024-08-30"
  std::string period;  ///< The report's period: "2023".
  bool synthetic = false;
};

/// A source of the report, as a document names it.
struct SourceFacts {
  std::string id;
  std::string title;  ///< In the document's language.
  std::string file;   ///< As the report definition names it.
  std::string sha256;
  bool synthetic = false;
};

/// What an expression of a template gives. Pointers refer to the run's model, which outlives it.
struct Value {
  using List = std::vector<Value>;
  std::variant<std::monostate, bool, double, std::string, const Observation*, const Indicator*,
               const Area*, const ReportFacts*, const SourceFacts*, List>
      content;

  bool empty() const { return std::holds_alternative<std::monostate>(content); }
  template <class T>
  const T* as() const {
    return std::get_if<T>(&content);
  }
  const Observation* observation() const { return pointer<Observation>(); }
  const Indicator* indicator() const { return pointer<Indicator>(); }
  const Area* area() const { return pointer<Area>(); }
  const ReportFacts* report() const { return pointer<ReportFacts>(); }
  const SourceFacts* source() const { return pointer<SourceFacts>(); }

 private:
  template <class T>
  const T* pointer() const {
    const auto* held = std::get_if<const T*>(&content);
    return held ? *held : nullptr;
  }
};

}  // namespace vsp::document
