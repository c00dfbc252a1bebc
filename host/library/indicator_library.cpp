// SPDX-License-Identifier: Apache-2.0
#include "library/indicator_library.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>
#include <utility>

#include "diagnostics/error.hpp"
#include "model/name_key.hpp"
#include "text/edit_distance.hpp"

namespace vsp::library {
namespace {

constexpr std::size_t kMostSuggestions = 3;

// What a word found in a field is worth; twice as much when it is a whole word there.
constexpr int kIdWeight = 40;
constexpr int kTitleWeight = 20;
constexpr int kKeywordWeight = 10;
constexpr int kMeasureWeight = 4;

auto place_in_list(const LibraryEntry& entry) {
  const int order = entry.indicator.order;
  return std::tuple(order > 0 ? order : std::numeric_limits<int>::max(),
                    std::string_view(entry.indicator.id));
}

bool is_separator(char byte) {
  return std::string_view(" \t\n_-–/,.;:()\"'").find(byte) != std::string_view::npos;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char byte : lower_case(text)) {
    if (!is_separator(byte)) {
      words.back() += byte;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

/// 2 for the whole word, 1 for its beginning, 0 for neither. A word without marks also matches
/// letters that have them.
int match(const std::string& wanted, const std::string& word) {
  const bool marked = std::any_of(wanted.begin(), wanted.end(),
                                  [](char byte) { return static_cast<unsigned char>(byte) > 127; });
  const std::string compared = marked ? word : name_key(word);
  if (compared == wanted) return 2;
  return compared.starts_with(wanted) ? 1 : 0;
}

struct SearchField {
  int weight = 0;
  std::vector<std::string> words;
};

std::vector<SearchField> fields_of(const Indicator& indicator, Language language) {
  SearchField id{kIdWeight, words_of(indicator.id)};
  id.words.push_back(lower_case(indicator.id));
  id.words.push_back(lower_case(indicator.kolada_id));
  SearchField keywords{kKeywordWeight, {}};
  for (const std::string& used : indicator.keywords) {
    for (const Keyword& keyword : indicator_keywords()) {
      if (keyword.id != used) continue;
      const auto words = words_of(language == Language::sv ? keyword.sv : keyword.en);
      keywords.words.insert(keywords.words.end(), words.begin(), words.end());
    }
    keywords.words.push_back(used);
  }
  return {std::move(id),
          {kTitleWeight, words_of(indicator.title.in(language))},
          {kTitleWeight, words_of(indicator.short_title.in(language))},
          std::move(keywords),
          {kMeasureWeight, words_of(indicator.measure.in(language))}};
}

/// The best that a word is worth in any field.
int worth(const std::string& wanted, const std::vector<SearchField>& fields) {
  int best = 0;
  for (const SearchField& field : fields) {
    for (const std::string& word : field.words) {
      best = std::max(best, field.weight * match(wanted, word));
    }
  }
  return best;
}

}  // namespace

IndicatorLibrary::IndicatorLibrary(std::vector<LibraryEntry> entries)
    : entries_(std::move(entries)) {
  std::map<std::string_view, const LibraryEntry*> first;
  std::vector<Finding> findings;
  for (const LibraryEntry& entry : entries_) {
    const auto [other, is_new] = first.try_emplace(entry.indicator.id, &entry);
    if (is_new) continue;
    findings.push_back(
        {.code = "VSP-LIB-008",
         .where = {.file = entry.file},
         .arguments = {{"found", entry.indicator.id}, {"first", other->second->file}}});
  }
  if (!findings.empty()) throw Error(Failure::plugin, std::move(findings));
  std::sort(entries_.begin(), entries_.end(), [](const LibraryEntry& a, const LibraryEntry& b) {
    return place_in_list(a) < place_in_list(b);
  });
}

const LibraryEntry* IndicatorLibrary::entry(std::string_view id) const {
  const auto place =
      std::find_if(entries_.begin(), entries_.end(),
                   [id](const LibraryEntry& entry) { return entry.indicator.id == id; });
  return place == entries_.end() ? nullptr : &*place;
}

const Indicator* IndicatorLibrary::find(std::string_view id) const {
  const LibraryEntry* found = entry(id);
  return found == nullptr ? nullptr : &found->indicator;
}

std::vector<const Indicator*> IndicatorLibrary::search(const std::vector<std::string>& words,
                                                       Language language) const {
  std::vector<std::string> wanted;
  for (const std::string& argument : words) {
    for (std::string& word : words_of(argument)) wanted.push_back(std::move(word));
  }
  std::vector<std::pair<int, const Indicator*>> found;
  for (const LibraryEntry& entry : entries_) {
    const auto fields = fields_of(entry.indicator, language);
    int sum = 0;
    bool all = true;
    for (const std::string& word : wanted) {
      const int best = worth(word, fields);
      all = all && best > 0;
      sum += best;
    }
    if (all) found.emplace_back(sum, &entry.indicator);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<const Indicator*> result;
  result.reserve(found.size());
  for (const auto& [sum, indicator] : found) result.push_back(indicator);
  return result;
}

std::vector<std::string> IndicatorLibrary::suggestions(std::string_view wrong_id) const {
  const std::string wrong = name_key(wrong_id);
  const std::size_t most = std::max<std::size_t>(2, wrong.size() / 3);
  std::vector<std::pair<std::size_t, std::string>> near;
  for (const LibraryEntry& entry : entries_) {
    const std::size_t distance = text::edit_distance(wrong, entry.indicator.id);
    if (distance <= most) near.emplace_back(distance, entry.indicator.id);
  }
  std::sort(near.begin(), near.end());
  std::vector<std::string> result;
  for (auto& [distance, id] : near) {
    if (result.size() < kMostSuggestions) result.push_back(std::move(id));
  }
  return result;
}

}  // namespace vsp::library
