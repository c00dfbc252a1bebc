// SPDX-License-Identifier: Apache-2.0
#include "document/xml_writer.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "diagnostics/error.hpp"
#include "document/xml_text.hpp"

namespace vsp::document {
namespace {

/// Line breaks and tabs are written as references where a reader would otherwise normalise them.
void append_escaped(std::string& out, std::string_view raw, bool in_attribute) {
  std::string replaced;
  if (!is_legal_xml_text(raw)) {
    replaced = legal_xml_text(raw);
    raw = replaced;
  }
  for (const char c : raw) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += in_attribute ? "&quot;" : "\"";
        break;
      case '\r':
        out += "&#13;";
        break;
      case '\n':
        out += in_attribute ? "&#10;" : "\n";
        break;
      case '\t':
        out += in_attribute ? "&#9;" : "\t";
        break;
      default:
        out += c;
    }
  }
}

}  // namespace

XmlWriter::XmlWriter(std::size_t indent)
    : out_("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"), indent_(indent) {}

void XmlWriter::end_start_tag() {
  if (in_start_tag_) out_ += '>';
  in_start_tag_ = false;
}

void XmlWriter::new_line() {
  out_ += '\n';
  out_.append(indent_ * open_.size(), ' ');
}

XmlWriter& XmlWriter::open(std::string_view name) {
  end_start_tag();
  new_line();
  out_ += '<';
  out_ += name;
  open_.push_back(name);
  in_start_tag_ = true;
  has_text_ = false;
  return *this;
}

XmlWriter& XmlWriter::attribute(std::string_view name, std::string_view value) {
  out_ += ' ';
  out_ += name;
  out_ += "=\"";
  append_escaped(out_, value, true);
  out_ += '"';
  return *this;
}

XmlWriter& XmlWriter::attribute_if(std::string_view name, std::string_view value) {
  return value.empty() ? *this : attribute(name, value);
}

XmlWriter& XmlWriter::attribute(std::string_view name, int value) {
  return attribute(name, std::string_view(std::to_string(value)));
}

XmlWriter& XmlWriter::attribute(std::string_view name, double value) {
  if (!std::isfinite(value)) {
    Finding finding;
    finding.code = "VSP-DOC-006";
    finding.arguments["attribute"] = std::string(name);
    finding.arguments["element"] = open_.empty() ? "" : std::string(open_.back());
    throw Error(Failure::plugin, std::move(finding));
  }
  std::array<char, 32> digits{};
  const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  return attribute(name, std::string_view(digits.data(), result.ptr));
}

XmlWriter& XmlWriter::attribute_if(std::string_view name, const std::optional<double>& value) {
  return value ? attribute(name, *value) : *this;
}

XmlWriter& XmlWriter::text(std::string_view content) {
  if (content.empty()) return *this;
  end_start_tag();
  append_escaped(out_, content, false);
  has_text_ = true;
  return *this;
}

XmlWriter& XmlWriter::close() {
  const std::string_view name = open_.back();
  open_.pop_back();
  if (in_start_tag_) {
    out_ += "/>";
  } else {
    if (!has_text_) new_line();
    out_ += "</";
    out_ += name;
    out_ += '>';
  }
  in_start_tag_ = false;
  has_text_ = false;
  return *this;
}

XmlWriter& XmlWriter::element(std::string_view name, std::string_view content) {
  return open(name).text(content).close();
}

std::string XmlWriter::take() {
  out_ += '\n';
  return std::move(out_);
}

}  // namespace vsp::document
