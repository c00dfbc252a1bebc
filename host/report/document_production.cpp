// SPDX-License-Identifier: Apache-2.0
#include "report/document_production.hpp"

#include <nlohmann/json.hpp>

#include "diagnostics/error.hpp"
#include "report/sha256.hpp"

namespace vsp::report {
namespace {

vsp_text borrowed(const std::string& text) { return {text.data(), text.size()}; }

/// Collects the bytes of a writer in memory: the file is written when the writer has ended well.
vsp_status collect(void* context, const void* data, std::uint64_t size) {
  try {
    static_cast<std::string*>(context)->append(static_cast<const char*>(data),
                                               static_cast<std::size_t>(size));
    return VSP_OK;
  } catch (...) {
    return VSP_IO_FAILED;
  }
}

bool lacks_values(const std::vector<document::Block>& blocks) {
  for (const document::Block& block : blocks) {
    if (const auto* section = std::get_if<document::Section>(&block)) {
      if (lacks_values(section->blocks)) return true;
    } else if (const auto* table = std::get_if<document::Table>(&block)) {
      for (const auto& row : table->rows) {
        for (const document::Cell& cell : row) {
          if (cell.state == ValueState::error) return true;
        }
      }
    }
  }
  return false;
}

}  // namespace

DocumentProduction::DocumentProduction(const ReportDefinition& report,
                                       const Computation& computation,
                                       const Installation& installation)
    : report_(report), computation_(computation), installation_(installation) {
  for (const DocumentDefinition& document : report.documents) {
    const auto template_path = template_file(document);
    const auto texts_path = texts_file(document);
    note_input(template_path, document);
    note_input(texts_path, document);
    if (templates_.count(template_path.string()) == 0) {
      templates_.emplace(template_path.string(), document::Template::load(template_path));
    }
    if (texts_.count(texts_path.string()) == 0) {
      texts_.emplace(texts_path.string(), document::TextSet::load(texts_path));
    }
    if (words_.count(document.language) != 0) continue;
    Words& words = words_[document.language];
    const Language language = document.language;
    words.facts = {
        report.id,     report.title.in(language), report.publisher.in(language), report.as_of,
        report.period, report.synthetic()};
    for (const SourceDefinition& source : report.sources) {
      words.sources.push_back({source.id, source.title.in(language), source.path,
                               computation.sources.at(source.id).sha256,
                               source.kind == SourceKind::synthetic});
    }
    for (const Finding& finding : computation.findings) {
      const bool of_figures = finding.code.rfind("VSP-CHK", 0) == 0 ||
                              finding.code.rfind("VSP-AGG", 0) == 0 ||
                              finding.code == "VSP-OBS-007";
      if (of_figures) words.findings.push_back(installation.messages.message(finding, language));
    }
  }
}

DocumentProduction::Product DocumentProduction::make(const PlannedDocument& planned) const {
  const DocumentDefinition& definition = *planned.definition;
  const Words& words = words_.at(definition.language);
  const document::TemplateContext context{
      computation_.results,     installation_.areas, computation_.indicators,
      installation_.vocabulary, words.facts,         words.sources,
      words.findings,           *planned.area,       definition.language};
  document::Document tree = templates_.at(template_file(definition).string())
                                .instantiate(context, texts_.at(texts_file(definition).string()));
  tree.id = definition.id;

  Product product;
  product.incomplete = lacks_values(tree.blocks);
  auto options = nlohmann::ordered_json::parse(definition.options_json);
  options["share"] = installation_.places.share.string();
  const std::string text = document::serialise(tree);
  const std::string option_text = options.dump();
  const auto& writer =
      installation_.plugins.capability<vsp_writer_v1>(VSP_CAPABILITY_WRITER_1, definition.writer);
  const vsp_sink sink{sizeof(vsp_sink), 0, &product.bytes, collect};
  plugin::CallContext call(
      installation_.plugins.provider(VSP_CAPABILITY_WRITER_1, definition.writer)->id);
  call.call([&](const vsp_host* host, vsp_error* error) {
    return writer.write(host, borrowed(text), borrowed(option_text), &sink, error);
  });
  product.findings = call.findings();
  if (product.bytes.empty()) {
    throw Error(Failure::plugin, Finding{"VSP-RUN-012",
                                         Severity::error,
                                         {planned.path.string(), "", 0, 0},
                                         {{"found", definition.writer}},
                                         {},
                                         {}});
  }
  return product;
}

std::filesystem::path DocumentProduction::template_file(const DocumentDefinition& document) const {
  return installation_.places.share / "templates" / "documents" / (document.template_name + ".xml");
}

std::filesystem::path DocumentProduction::texts_file(const DocumentDefinition& document) const {
  const char* language = document.language == Language::sv ? ".sv.xml" : ".en.xml";
  return installation_.places.share / "templates" / "texts" / (document.texts + language);
}

void DocumentProduction::note_input(const std::filesystem::path& file,
                                    const DocumentDefinition& document) {
  if (!std::filesystem::is_regular_file(file)) {
    throw Error(Failure::configuration,
                Finding{"VSP-RUN-011",
                        Severity::error,
                        document.where,
                        {{"found", (file.parent_path().filename() / file.filename()).string()}},
                        {},
                        {}});
  }
  inputs_.emplace(file.string(), sha256(read_file(file)));
}

}  // namespace vsp::report
