// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>

#include "document/document.hpp"
#include "document/evaluation.hpp"
#include "document/text_set.hpp"

namespace vsp::document {

/// A document template: templates/documents/<name>.xml (docs/templates.md). Structure only; all
/// words are the text set's. Immutable after loading; shared between threads.
class Template {
 public:
  /// Reads and checks a template: elements, attributes, expressions. Throws Error
  /// (Failure::configuration) with file, line and column: VSP-TPL-010, -013, -014, -001.
  static Template load(const std::filesystem::path& file);
  ~Template();
  Template(Template&&) noexcept;

  /// The document of a subject. Throws Error for what does not resolve (VSP-TPL-002 …).
  Document instantiate(const TemplateContext& context, const TextSet& texts) const;

 private:
  struct Parsed;
  explicit Template(std::unique_ptr<Parsed> parsed);
  std::unique_ptr<Parsed> parsed_;
};

}  // namespace vsp::document
