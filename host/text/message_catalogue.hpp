// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/finding.hpp"
#include "model/localized.hpp"

namespace vsp::text {

/// What the catalogue has on one code.
struct Message {
  Localized message;  ///< With {arguments}.
  Localized remedy;
  Localized explanation;
};

/// The words of every message in Swedish and English: templates/messages/*.toml, read as one.
class MessageCatalogue {
 public:
  /// Reads all .toml files of a folder in order of name. Throws Error(Failure::configuration,
  /// VSP-TXT-001) for a file that is not valid or a code that is there twice.
  static MessageCatalogue load(const std::filesystem::path& folder);

  const Message* find(std::string_view code) const;
  std::vector<std::string> codes() const;

  /// "file:row:column: error VSP-…: message" and, on a line of its own, the remedy. An argument
  /// that is not given stands as its name in braces. Codes without an entry use the finding's own
  /// words, after the id of the plugin that they come from.
  std::string render(const Finding& finding, Language language) const;
  /// The message alone, with arguments filled in.
  std::string message(const Finding& finding, Language language) const;
  /// The remedy alone, with arguments filled in and without sentences whose argument is empty; may
  /// be empty.
  std::string remedy(const Finding& finding, Language language) const;

 private:
  std::map<std::string, Message, std::less<>> messages_;
};

}  // namespace vsp::text
