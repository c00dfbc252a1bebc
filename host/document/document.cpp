// SPDX-License-Identifier: Apache-2.0
#include "document/document.hpp"

namespace vsp::document {

std::string plain_text(const Text& text) {
  std::string plain;
  for (const Run& run : text) plain += run.text;
  return plain;
}

bool Section::operator==(const Section& other) const {
  return id == other.id && title == other.title && blocks == other.blocks;
}

}  // namespace vsp::document
