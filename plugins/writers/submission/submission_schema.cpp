// SPDX-License-Identifier: Apache-2.0
#include "submission_schema.hpp"

#include <libxml/parser.h>
#include <libxml/xmlschemas.h>

#include <climits>
#include <map>
#include <mutex>
#include <string>

#include "diagnostics/error.hpp"

namespace vsp::submission {
namespace {

constexpr const char* kSchemaFile = "vardspegel-inrapportering-1.0.xsd";
constexpr const char* kSchemaNamespace = "http://www.w3.org/2001/XMLSchema";

template <auto Free>
struct Release {
  template <class T>
  void operator()(T* object) const {
    Free(object);
  }
};
using DocumentPointer = std::unique_ptr<xmlDoc, Release<xmlFreeDoc>>;
using ParserPointer = std::unique_ptr<xmlParserCtxt, Release<xmlFreeParserCtxt>>;
using SchemaPointer = std::unique_ptr<xmlSchema, Release<xmlSchemaFree>>;
using SchemaParserPointer = std::unique_ptr<xmlSchemaParserCtxt, Release<xmlSchemaFreeParserCtxt>>;
using ValidatorPointer = std::unique_ptr<xmlSchemaValidCtxt, Release<xmlSchemaFreeValidCtxt>>;

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view()
                         : std::string_view(reinterpret_cast<const char*>(text));
}

/// The library's words on one line, without its line break.
std::string words_of(const xmlError* error) {
  std::string words = error == nullptr || error->message == nullptr ? "" : error->message;
  while (!words.empty() && (words.back() == '\n' || words.back() == ' ')) words.pop_back();
  return words;
}

[[noreturn]] void refuse_schema(const std::filesystem::path& path, const std::string& reason) {
  Finding finding;
  finding.code = "VSP-SUB-005";
  finding.where.file = path.string();
  finding.arguments["reason"] = reason;
  throw Error(Failure::system, std::move(finding));
}

/// A schema may only draw in files of its own folder, by their plain names.
void check_locations(const std::filesystem::path& path) {
  const DocumentPointer document(xmlReadFile(
      path.c_str(), nullptr, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
  if (!document) refuse_schema(path, words_of(xmlGetLastError()));
  if (document->intSubset != nullptr) refuse_schema(path, "DOCTYPE");
  const xmlNode* root = xmlDocGetRootElement(document.get());
  for (const xmlNode* node = root->children; node != nullptr; node = node->next) {
    const bool of_schema = node->type == XML_ELEMENT_NODE && node->ns != nullptr &&
                           view(node->ns->href) == kSchemaNamespace;
    if (!of_schema) continue;
    const std::string_view name = view(node->name);
    if (name != "import" && name != "include" && name != "redefine") continue;
    xmlChar* location = xmlGetProp(node, reinterpret_cast<const xmlChar*>("schemaLocation"));
    const std::string file(view(location));
    xmlFree(location);
    if (file.empty() || file.find_first_of(":/\\%") != std::string::npos) {
      refuse_schema(path, "schemaLocation=\"" + file + "\"");
    }
    check_locations(path.parent_path() / file);
  }
}

/// Collects what the library reports about one text.
struct Collector {
  std::vector<std::string_view> lines;
  std::vector<Finding> findings;

  static void report(void* self, xmlErrorPtr error) { static_cast<Collector*>(self)->add(error); }
  void add(const xmlError* error) {
    Finding finding;
    finding.code = "VSP-SUB-001";
    finding.where.row = line_of(error);
    finding.arguments["reason"] = words_of(error);
    const auto row = static_cast<std::size_t>(finding.where.row);
    if (row > 0 && row <= lines.size()) {
      std::string_view line = lines[row - 1];
      line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
      finding.arguments["found"] = std::string(line);
    }
    findings.push_back(std::move(finding));
  }
  /// The library's line number ends at 65,535; the node knows the true one.
  static long line_of(const xmlError* error) {
    if (error->node == nullptr) return error->line;
    return xmlGetLineNo(static_cast<const xmlNode*>(error->node));
  }
};

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

}  // namespace

struct SubmissionSchema::Compiled {
  SchemaPointer schema;
};

SubmissionSchema::SubmissionSchema(const std::filesystem::path& folder)
    : compiled_(std::make_unique<Compiled>()) {
  const std::filesystem::path path = folder / kSchemaFile;
  check_locations(path);
  const SchemaParserPointer parser(xmlSchemaNewParserCtxt(path.c_str()));
  if (!parser) refuse_schema(path, "out of memory");
  Collector collector;
  xmlSchemaSetParserStructuredErrors(
      parser.get(),
      [](void* self, xmlErrorPtr error) { static_cast<Collector*>(self)->add(error); }, &collector);
  compiled_->schema.reset(xmlSchemaParse(parser.get()));
  if (!compiled_->schema || !collector.findings.empty()) {
    refuse_schema(path, collector.findings.empty()
                            ? "not a schema"
                            : collector.findings.front().arguments.at("reason"));
  }
}

SubmissionSchema::~SubmissionSchema() = default;

const SubmissionSchema& SubmissionSchema::of(const std::filesystem::path& folder) {
  static std::mutex mutex;
  static std::map<std::filesystem::path, std::unique_ptr<const SubmissionSchema>> schemas;
  const std::lock_guard lock(mutex);
  std::unique_ptr<const SubmissionSchema>& schema = schemas[folder];
  if (!schema) {
    xmlInitParser();
    schema.reset(new SubmissionSchema(folder));
  }
  return *schema;
}

std::vector<Finding> SubmissionSchema::validate(std::string_view xml) const {
  Collector collector;
  collector.lines = lines_of(xml);
  const auto refuse = [&](const char* reason) {
    Finding finding;
    finding.code = "VSP-SUB-001";
    finding.arguments["reason"] = reason;
    collector.findings.push_back(std::move(finding));
    return std::move(collector.findings);
  };
  if (xml.size() > INT_MAX) return refuse("more than 2 GiB");
  const ParserPointer parser(xmlNewParserCtxt());
  if (!parser) return refuse("out of memory");
  const DocumentPointer document(xmlCtxtReadMemory(
      parser.get(), xml.data(), static_cast<int>(xml.size()), nullptr, "UTF-8",
      XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_BIG_LINES));
  if (!document) {
    collector.add(xmlCtxtGetLastError(parser.get()));
    return std::move(collector.findings);
  }
  if (document->intSubset != nullptr) return refuse("DOCTYPE");
  const ValidatorPointer validator(xmlSchemaNewValidCtxt(compiled_->schema.get()));
  if (!validator) return refuse("out of memory");
  xmlSchemaSetValidStructuredErrors(validator.get(), &Collector::report, &collector);
  const int result = xmlSchemaValidateDoc(validator.get(), document.get());
  if (result != 0 && collector.findings.empty()) return refuse("validation failed");
  return std::move(collector.findings);
}

}  // namespace vsp::submission
