// SPDX-License-Identifier: Apache-2.0
#include "document/xml_source.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "diagnostics/error.hpp"

namespace vsp::document {
namespace {

Location place(const std::string& file, const std::string& text, std::ptrdiff_t offset) {
  const auto size = static_cast<std::ptrdiff_t>(text.size());
  const auto end = text.begin() + std::clamp<std::ptrdiff_t>(offset, 0, size);
  const auto line_begin = std::find(std::make_reverse_iterator(end), text.rend(), '\n').base();
  return {file, "", 1 + std::count(text.begin(), end, '\n'), 1 + (end - line_begin)};
}

}  // namespace

XmlSource::XmlSource(const std::filesystem::path& file, const char* root, const char* name_space)
    : name_(file.filename().string()) {
  std::ifstream input(file, std::ios::binary);
  text_.assign(std::istreambuf_iterator<char>(input), {});
  const auto refuse = [&](std::ptrdiff_t offset, const std::string& found,
                          const std::string& expected) {
    throw Error(Failure::configuration, Finding{"VSP-TPL-010",
                                                Severity::error,
                                                place(name_, text_, offset),
                                                {{"found", found}, {"expected", expected}},
                                                {},
                                                {}});
  };
  if (!input && text_.empty()) refuse(0, file.string(), "file");
  const auto result =
      xml_.load_buffer(text_.data(), text_.size(), pugi::parse_default | pugi::parse_ws_pcdata);
  if (!result) refuse(result.offset, result.description(), "XML");
  root_ = xml_.document_element();
  if (std::string(root_.name()) != root ||
      std::string(root_.attribute("xmlns").value()) != name_space) {
    refuse(root_.offset_debug(), root_.name(), std::string(root) + " xmlns=\"" + name_space + "\"");
  }
}

Location XmlSource::where(const pugi::xml_node& node) const {
  return place(name_, text_, node.offset_debug());
}

}  // namespace vsp::document
