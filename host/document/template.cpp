// SPDX-License-Identifier: Apache-2.0
#include "document/template.hpp"

#include <utility>

#include "document/template_builder.hpp"
#include "document/template_schema.hpp"
#include "document/xml_source.hpp"

namespace vsp::document {

struct Template::Parsed {
  explicit Parsed(const std::filesystem::path& file)
      : source(file, "template", "urn:vardspegel:template:1"),
        expressions(check_template(source)) {}
  XmlSource source;
  CompiledExpressions expressions;
};

Template::Template(std::unique_ptr<Parsed> parsed) : parsed_(std::move(parsed)) {}
Template::~Template() = default;
Template::Template(Template&&) noexcept = default;

Template Template::load(const std::filesystem::path& file) {
  return Template(std::make_unique<Parsed>(file));
}

Document Template::instantiate(const TemplateContext& context, const TextSet& texts) const {
  TemplateBuilder builder(parsed_->source, parsed_->expressions, context, texts);
  const pugi::xml_node root = parsed_->source.root();
  Document document;
  document.report = context.report.id;
  document.language = context.language;
  document.title = plain_text(builder.text(root, "title", {}));
  if (root.attribute("subtitle"))
    document.subtitle = plain_text(builder.text(root, "subtitle", {}));
  if (root.attribute("description")) {
    document.description = plain_text(builder.text(root, "description", {}));
  }
  document.publisher = context.report.publisher;
  document.subject = {context.subject.code, Evaluation(context).area_name(context.subject),
                      std::string(to_string(context.subject.level))};
  document.as_of = context.report.as_of;
  document.orientation = root.attribute("orientation").as_string("portrait");
  if (context.report.synthetic) {
    document.synthetic_notice = plain_text(builder.text(root, "synthetic", {}));
  }
  document.blocks = builder.blocks(root, {});
  return document;
}

}  // namespace vsp::document
