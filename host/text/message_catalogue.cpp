// SPDX-License-Identifier: Apache-2.0
#include "text/message_catalogue.hpp"

#include <toml++/toml.h>
#include <algorithm>
#include <fstream>
#include <sstream>

#include "diagnostics/error.hpp"

namespace vsp::text {
namespace {

[[noreturn]] void refuse(const std::string& file, const toml::source_region& where,
                         const std::string& found, const std::string& expected) {
  throw Error(Failure::configuration,
              Finding{"VSP-TXT-001",
                      Severity::error,
                      {file, "", static_cast<std::int64_t>(where.begin.line),
                       static_cast<std::int64_t>(where.begin.column)},
                      {{"found", found}, {"expected", expected}},
                      "Meddelandekatalogen kan inte läsas: ”{found}”, väntade {expected}.",
                      "The message catalogue cannot be read: “{found}”, expected {expected}."});
}

Localized localized(const toml::table& entry, const char* key, const std::string& file) {
  const toml::table* pair = entry[key].as_table();
  const auto sv = pair ? (*pair)["sv"].value<std::string>() : std::nullopt;
  const auto en = pair ? (*pair)["en"].value<std::string>() : std::nullopt;
  if (!sv || !en) refuse(file, entry.source(), key, std::string(key) + ".sv, " + key + ".en");
  return {*sv, *en};
}

std::string fill(const std::string& pattern, const Finding& finding) {
  std::string result;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const std::size_t end = pattern[i] == '{' ? pattern.find('}', i) : std::string::npos;
    const auto argument = end == std::string::npos
                              ? finding.arguments.end()
                              : finding.arguments.find(pattern.substr(i + 1, end - i - 1));
    if (argument == finding.arguments.end()) {
      result += pattern[i];
    } else {
      result += argument->second;
      i = end;
    }
  }
  return result;
}

/// The pattern without the sentences that name an argument which is empty: "Did you mean: ?" helps
/// nobody.
std::string without_empty(const std::string& pattern, const Finding& finding) {
  std::string result;
  for (std::size_t begin = 0; begin < pattern.size();) {
    std::size_t end = begin;
    while (end < pattern.size() && !((pattern[end] == '.' || pattern[end] == '?') &&
                                     (end + 1 == pattern.size() || pattern[end + 1] == ' '))) {
      ++end;
    }
    const std::string sentence = pattern.substr(begin, end + 1 - begin);
    bool empty = false;
    for (const auto& [name, value] : finding.arguments) {
      empty = empty || (value.empty() && sentence.find("{" + name + "}") != std::string::npos);
    }
    if (!empty) result += (result.empty() ? "" : " ") + sentence;
    begin = end + 2;
  }
  return result;
}

}  // namespace

MessageCatalogue MessageCatalogue::load(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".toml") files.push_back(entry.path());
  }
  if (files.empty()) refuse(folder.string(), {}, "0", "*.toml");
  std::sort(files.begin(), files.end());
  MessageCatalogue catalogue;
  for (const auto& path : files) {
    const std::string file = path.filename().string();
    toml::table table;
    try {
      table = toml::parse_file(path.string());
    } catch (const toml::parse_error& problem) {
      refuse(file, problem.source(), std::string(problem.description()), "TOML");
    }
    for (const auto& [code, node] : table) {
      const toml::table* entry = node.as_table();
      if (!entry) refuse(file, node.source(), std::string(code.str()), "[\"VSP-…\"]");
      Message message{localized(*entry, "message", file), localized(*entry, "remedy", file),
                      localized(*entry, "explain", file)};
      if (!catalogue.messages_.emplace(std::string(code.str()), std::move(message)).second) {
        refuse(file, node.source(), std::string(code.str()), "unique code");
      }
    }
  }
  return catalogue;
}

const Message* MessageCatalogue::find(std::string_view code) const {
  const auto found = messages_.find(code);
  return found == messages_.end() ? nullptr : &found->second;
}

std::vector<std::string> MessageCatalogue::codes() const {
  std::vector<std::string> result;
  for (const auto& [code, message] : messages_) result.push_back(code);
  return result;
}

std::string MessageCatalogue::message(const Finding& finding, Language language) const {
  if (const Message* known = find(finding.code)) return fill(known->message.in(language), finding);
  const std::string& own = language == Language::sv ? finding.message_sv : finding.message_en;
  if (!own.empty()) {
    // A plugin's own code says nothing of whose it is.
    const auto plugin = finding.arguments.find("plugin");
    const bool named = plugin != finding.arguments.end() && !plugin->second.empty();
    return (named ? plugin->second + ": " : "") + fill(own, finding);
  }
  std::string text;
  for (const auto& [name, value] : finding.arguments) {
    text += (text.empty() ? "" : "; ") + name + ": " + value;
  }
  return text;
}

std::string MessageCatalogue::remedy(const Finding& finding, Language language) const {
  const Message* known = find(finding.code);
  return known ? fill(without_empty(known->remedy.in(language), finding), finding) : std::string();
}

std::string MessageCatalogue::render(const Finding& finding, Language language) const {
  static constexpr const char* kSwedish[] = {"notering", "varning", "fel"};
  const auto level = static_cast<std::size_t>(finding.severity);
  const std::string where = to_string(finding.where);
  std::string text = where.empty() ? "" : where + ": ";
  text += (language == Language::sv ? kSwedish[level] : to_string(finding.severity));
  text += " " + finding.code + ": " + message(finding, language);
  const std::string help = remedy(finding, language);
  if (!help.empty()) text += "\n  → " + help;
  return text;
}

}  // namespace vsp::text
