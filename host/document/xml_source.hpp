// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <pugixml.hpp>
#include <string>

#include "diagnostics/finding.hpp"

namespace vsp::document {

/// An XML file of the templates with places for messages.
class XmlSource {
 public:
  /// Reads a file whose root element has that name and namespace. Throws Error(VSP-TPL-010).
  XmlSource(const std::filesystem::path& file, const char* root, const char* name_space);

  pugi::xml_node root() const { return root_; }
  const std::string& file() const { return name_; }
  Location where(const pugi::xml_node& node) const;

 private:
  std::string name_;
  std::string text_;
  pugi::xml_document xml_;
  pugi::xml_node root_;
};

}  // namespace vsp::document
