// SPDX-License-Identifier: Apache-2.0
#include "writers/pdf/content_marks.hpp"

#include <cstddef>

namespace vsp::pdf {
namespace {

constexpr std::string_view kMarkBegin = "/P << /MCID ";
constexpr std::string_view kMarkEnd = " >> BDC";

std::string operator_of(const Mark& mark) {
  if (!mark.artifact) {
    return std::string(name_of(mark.tag)) + " <</MCID " + std::to_string(mark.number) + ">> BDC";
  }
  switch (*mark.artifact) {
    case Artifact::layout:
      return "/Artifact <</Type/Layout>> BDC";
    case Artifact::header:
      return "/Artifact <</Type/Pagination/Subtype/Header>> BDC";
    case Artifact::footer:
      return "/Artifact <</Type/Pagination/Subtype/Footer>> BDC";
  }
  return "/Artifact BMC";
}

/// One past the end of the literal string that begins at that '('.
std::size_t string_end(std::string_view content, std::size_t at) {
  int depth = 0;
  for (; at < content.size(); ++at) {
    if (content[at] == '\\') {
      ++at;
    } else if (content[at] == '(') {
      ++depth;
    } else if (content[at] == ')' && --depth == 0) {
      return at + 1;
    }
  }
  return content.size();
}

}  // namespace

std::optional<std::string> rewrite_marks(std::string_view content, const std::vector<Mark>& marks) {
  std::string rewritten;
  rewritten.reserve(content.size() + marks.size() * 16);
  std::size_t copied = 0;
  std::size_t next = 0;
  for (std::size_t at = content.find_first_of("(/"); at != std::string_view::npos;
       at = content.find_first_of("(/", at)) {
    if (content[at] == '(') {
      at = string_end(content, at);
      continue;
    }
    if (content.substr(at, kMarkBegin.size()) != kMarkBegin) {
      ++at;
      continue;
    }
    const std::size_t end = content.find(kMarkEnd, at);
    if (end == std::string_view::npos || next == marks.size()) return std::nullopt;
    rewritten += content.substr(copied, at - copied);
    rewritten += operator_of(marks[next++]);
    at = copied = end + kMarkEnd.size();
  }
  if (next != marks.size()) return std::nullopt;
  rewritten += content.substr(copied);
  return rewritten;
}

}  // namespace vsp::pdf
