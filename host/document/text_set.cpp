// SPDX-License-Identifier: Apache-2.0
#include "document/text_set.hpp"

#include "diagnostics/error.hpp"
#include "document/xml_source.hpp"

namespace vsp::document {
namespace {

[[noreturn]] void refuse(const char* code, const Location& where, const std::string& found,
                         const std::string& expected) {
  throw Error(
      Failure::configuration,
      Finding{code, Severity::error, where, {{"found", found}, {"expected", expected}}, {}, {}});
}

bool blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

/// Runs of blanks become one; non-breaking spaces stay.
std::string collapsed(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (!blank(c)) {
      result += c;
    } else if (result.empty() || result.back() != ' ') {
      result += ' ';
    }
  }
  return result;
}

void trim(Text& text) {
  const auto all_blank = [](const std::string& s) {
    return s.find_first_not_of(' ') == std::string::npos;
  };
  while (!text.empty() && all_blank(text.front().text)) text.erase(text.begin());
  while (!text.empty() && all_blank(text.back().text)) text.pop_back();
  if (text.empty()) return;
  text.front().text.erase(0, text.front().text.find_first_not_of(' '));
  text.back().text.erase(text.back().text.find_last_not_of(' ') + 1);
}

bool same_style(const Run& a, const Run& b) {
  return a.emphasis == b.emphasis && a.strong == b.strong && a.language == b.language;
}

}  // namespace

/// Reads the pieces of one text.
struct TextSet::Reader {
  const XmlSource& source;
  std::vector<Piece>& pieces;

  void read(const pugi::xml_node& parent, const Run& style) {
    for (const pugi::xml_node& node : parent.children()) {
      const std::string name = node.name();
      Run inner = style;
      if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
        text(node, style);
        continue;
      }
      if (name == "em") {
        inner.emphasis = true;
      } else if (name == "strong") {
        inner.strong = true;
      } else if (name == "foreign") {
        inner.language = node.attribute("lang").value();
      } else {
        refuse("VSP-TPL-013", source.where(node), name, "em, strong, foreign");
      }
      read(node, inner);
    }
  }

  void text(const pugi::xml_node& node, const Run& style) {
    const std::string content = node.value();
    const Location where = source.where(node);
    std::string literal;
    const auto flush = [&] {
      if (!literal.empty()) {
        Run run = style;
        run.text = literal;
        pieces.push_back({run, true, {}, where});
        literal.clear();
      }
    };
    for (std::size_t i = 0; i < content.size(); ++i) {
      if (content[i] != '{') {
        literal += content[i];
      } else if (content.compare(i, 2, "{{") == 0) {
        literal += content[i++];
      } else {
        const std::size_t end = content.find('}', i);
        if (end == std::string::npos) refuse("VSP-TPL-001", where, content.substr(i, 20), "}");
        flush();
        pieces.push_back(
            {style, false,
             parse_expression(content.substr(i + 1, end - i - 1), {where.file, "", where.row, 0}),
             where});
        i = end;
      }
    }
    flush();
  }
};

TextSet TextSet::load(const std::filesystem::path& file) {
  const XmlSource source(file, "texts", "urn:vardspegel:texts:1");
  TextSet set;
  set.file_ = source.file();
  for (const pugi::xml_node& node : source.root().children()) {
    if (node.type() != pugi::node_element) continue;
    const std::string id = node.attribute("id").value();
    if (std::string(node.name()) != "text" || id.empty()) {
      refuse("VSP-TPL-013", source.where(node), node.name(), "<text id=\"…\">");
    }
    std::vector<Piece> pieces;
    Reader{source, pieces}.read(node, {});
    if (!set.texts_.emplace(id, std::move(pieces)).second) {
      refuse("VSP-TPL-011", source.where(node), id, "unique id");
    }
  }
  return set;
}

Text TextSet::fill(std::string_view id, const Evaluation& evaluation, const Scope& scope,
                   const Location& where) const {
  const auto found = texts_.find(id);
  if (found == texts_.end()) refuse("VSP-TPL-012", where, std::string(id), file_);
  Text text;
  for (const Piece& piece : found->second) {
    Run run = piece.style;
    run.text = piece.literal
                   ? collapsed(piece.style.text)
                   : evaluation.shown(evaluation.evaluate(piece.expression, scope, piece.where));
    if (!text.empty() && same_style(text.back(), run)) {
      text.back().text += run.text;
    } else if (!run.text.empty()) {
      text.push_back(std::move(run));
    }
  }
  trim(text);
  return text;
}

}  // namespace vsp::document
