// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "document/document.hpp"

/// The words of the tree's enumerations in its XML text, in the order of the enumerators. Shared by
/// serialise and parse, so that neither can know a word that the other does not.
namespace vsp::document {

constexpr int kTreeVersion = 1;
/// How deep sections may lie in each other; keeps every recursion over a foreign tree short.
constexpr int kMaximumDepth = 32;

template <class Enum>
struct TreeWords;

template <>
struct TreeWords<Language> {
  static constexpr std::array<std::string_view, 2> words = {"sv", "en"};
};
template <>
struct TreeWords<ParagraphRole> {
  static constexpr std::array<std::string_view, 5> words = {"body", "lead", "note", "source",
                                                            "finding"};
};
template <>
struct TreeWords<CellMark> {
  static constexpr std::array<std::string_view, 4> words = {"none", "better", "worse", "unchanged"};
};
template <>
struct TreeWords<Align> {
  static constexpr std::array<std::string_view, 3> words = {"left", "right", "center"};
};
template <>
struct TreeWords<chart::SeriesRole> {
  static constexpr std::array<std::string_view, 3> words = {"subject", "comparison", "member"};
};
template <>
struct TreeWords<chart::Connection> {
  static constexpr std::array<std::string_view, 3> words = {"none", "solid", "unpublished"};
};
template <>
struct TreeWords<chart::Mark> {
  static constexpr std::array<std::string_view, 2> words = {"line", "bar"};
};
template <>
struct TreeWords<chart::Scale> {
  static constexpr std::array<std::string_view, 2> words = {"linear", "category"};
};

template <class Enum>
std::string_view tree_word(Enum value) {
  return TreeWords<Enum>::words.at(static_cast<std::size_t>(value));
}
inline std::string_view tree_word(ValueState value) { return to_string(value); }

template <class Enum>
std::optional<Enum> from_tree_word(std::string_view word) {
  for (std::size_t i = 0; i < TreeWords<Enum>::words.size(); ++i) {
    if (TreeWords<Enum>::words[i] == word) return static_cast<Enum>(i);
  }
  return std::nullopt;
}
template <>
inline std::optional<ValueState> from_tree_word<ValueState>(std::string_view word) {
  return value_state_from(word);
}

}  // namespace vsp::document
