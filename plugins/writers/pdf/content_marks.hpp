// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "writers/pdf/structure_tree.hpp"

namespace vsp::pdf {

/// What is no content: a reader may leave it out.
enum class Artifact { layout, header, footer };

/// What a mark in a page's content stands for, in the order of the stream.
struct Mark {
  std::optional<Artifact> artifact;  ///< Empty: content of the structure tree.
  Tag tag = Tag::paragraph;
  int number = -1;  ///< Marked-content identifier on its page; -1 for artifacts.
};

/// A page's content stream with its marked-content operators (those with an /MCID) replaced, in
/// order, by what the canvas noted for them. Strings in the stream are never mistaken for
/// operators. Nothing when the stream has not exactly as many marks.
std::optional<std::string> rewrite_marks(std::string_view content, const std::vector<Mark>& marks);

}  // namespace vsp::pdf
