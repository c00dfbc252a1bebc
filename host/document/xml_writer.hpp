// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vsp::document {

/// Writes XML 1.0 in UTF-8 as one string: escaping, the sanitiser of xml_text.hpp, one element a
/// line. Element and attribute names are string literals and are trusted. Not for mixed content.
class XmlWriter {
 public:
  /// indent: blanks per level.
  explicit XmlWriter(std::size_t indent = 0);

  /// Starts an element; attributes may follow until the next call of another kind. name must live
  /// as long as the writer.
  XmlWriter& open(std::string_view name);
  XmlWriter& attribute(std::string_view name, std::string_view value);
  /// Only when value is not empty.
  XmlWriter& attribute_if(std::string_view name, std::string_view value);
  XmlWriter& attribute(std::string_view name, const char* value) {
    return attribute(name, std::string_view(value));
  }
  XmlWriter& attribute(std::string_view name, std::same_as<bool> auto value) {
    return attribute(name, value ? std::string_view("true") : std::string_view("false"));
  }
  XmlWriter& attribute(std::string_view name, int value);
  /// The shortest text that reads back as the same double. Throws Error(Failure::plugin,
  /// VSP-DOC-006) for a number that is not finite.
  XmlWriter& attribute(std::string_view name, double value);
  XmlWriter& attribute_if(std::string_view name, const std::optional<double>& value);
  /// Text content of the open element, which then can only be closed.
  XmlWriter& text(std::string_view content);
  XmlWriter& close();
  /// open, text, close.
  XmlWriter& element(std::string_view name, std::string_view content);

  /// What was written. All elements must be closed.
  std::string take();

 private:
  void end_start_tag();
  void new_line();

  std::string out_;
  std::vector<std::string_view> open_;
  std::size_t indent_;
  bool in_start_tag_ = false;
  bool has_text_ = false;
};

}  // namespace vsp::document
