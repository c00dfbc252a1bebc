// SPDX-License-Identifier: Apache-2.0
#include "text/vocabulary.hpp"

#include <toml++/toml.h>
#include <algorithm>
#include <vector>

#include "diagnostics/error.hpp"

namespace vsp::text {
namespace {

[[noreturn]] void refuse(const std::string& file, const toml::source_region& where,
                         const std::string& found, const std::string& expected) {
  throw Error(Failure::configuration,
              Finding{"VSP-TXT-002",
                      Severity::error,
                      {file, "", static_cast<std::int64_t>(where.begin.line),
                       static_cast<std::int64_t>(where.begin.column)},
                      {{"found", found}, {"expected", expected}},
                      {},
                      {}});
}

}  // namespace

Vocabulary Vocabulary::load(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".toml") files.push_back(entry.path());
  }
  if (files.empty()) refuse(folder.string(), {}, "0", "*.toml");
  std::sort(files.begin(), files.end());
  Vocabulary vocabulary;
  for (const auto& path : files) {
    const std::string file = path.filename().string();
    toml::table table;
    try {
      table = toml::parse_file(path.string());
    } catch (const toml::parse_error& problem) {
      refuse(file, problem.source(), std::string(problem.description()), "TOML");
    }
    for (const auto& [group, node] : table) {
      if (!node.is_table()) refuse(file, node.source(), std::string(group.str()), "[group.key]");
      for (const auto& [key, word] : *node.as_table()) {
        const toml::table* pair = word.as_table();
        const auto sv = pair ? (*pair)["sv"].value<std::string>() : std::nullopt;
        const auto en = pair ? (*pair)["en"].value<std::string>() : std::nullopt;
        if (!sv || !en) refuse(file, word.source(), std::string(key.str()), "sv, en");
        vocabulary.words_[std::string(group.str()) + "." + std::string(key.str())] = {*sv, *en};
      }
    }
  }
  return vocabulary;
}

const std::string& Vocabulary::word(std::string_view group, std::string_view key,
                                    Language language) const {
  const auto found = words_.find(std::string(group) + "." + std::string(key));
  if (found == words_.end()) {
    throw Error(Failure::configuration,
                Finding{"VSP-TXT-003",
                        Severity::error,
                        {},
                        {{"found", std::string(group) + "." + std::string(key)}},
                        {},
                        {}});
  }
  return found->second.in(language);
}

bool Vocabulary::has(std::string_view group, std::string_view key) const {
  return words_.count(std::string(group) + "." + std::string(key)) != 0;
}

}  // namespace vsp::text
