// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "document/template.hpp"
#include "document/text_set.hpp"
#include "report/computation.hpp"
#include "report/document_plan.hpp"
#include "report/installation.hpp"

namespace vsp::report {

/// Makes the bytes of documents from a computation. Templates and texts are read once; make() may
/// be called from several threads.
class DocumentProduction {
 public:
  /// Reads the templates and text sets of all documents of the report. Throws Error
  /// (Failure::configuration): VSP-RUN-011 for one that is not there, VSP-TPL-… for one with
  /// faults.
  DocumentProduction(const ReportDefinition& report, const Computation& computation,
                     const Installation& installation);

  struct Product {
    std::string bytes;
    bool incomplete = false;
    std::vector<Finding> findings;
  };
  /// Throws Error when the template, the texts or the writer fail.
  Product make(const PlannedDocument& planned) const;

  /// Files that were read, for the manifest: absolute path and SHA-256.
  const std::map<std::string, std::string>& inputs() const { return inputs_; }

 private:
  /// What documents of one language say of the report.
  struct Words {
    document::ReportFacts facts;
    std::vector<document::SourceFacts> sources;
    std::vector<std::string> findings;
  };
  std::filesystem::path template_file(const DocumentDefinition& document) const;
  std::filesystem::path texts_file(const DocumentDefinition& document) const;
  void note_input(const std::filesystem::path& file, const DocumentDefinition& document);

  const ReportDefinition& report_;
  const Computation& computation_;
  const Installation& installation_;
  std::map<std::string, document::Template> templates_;  ///< By file.
  std::map<std::string, document::TextSet> texts_;       ///< By file.
  std::map<Language, Words> words_;
  std::map<std::string, std::string> inputs_;
};

}  // namespace vsp::report
