// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "document/document.hpp"

namespace vsp::document::test {

/// A document tree of every kind of block with awkward texts and numbers; the same for the same
/// seed on every machine.
Document random_document(std::uint32_t seed);

}  // namespace vsp::document::test
