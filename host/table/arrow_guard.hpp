// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vardspegel/arrow_abi.h"

namespace vsp {

/// Owns an Arrow structure that somebody else's code filled in, and releases it once.
template <class Structure>
class ArrowGuard {
 public:
  ArrowGuard() = default;
  ArrowGuard(const ArrowGuard&) = delete;
  ArrowGuard& operator=(const ArrowGuard&) = delete;
  ~ArrowGuard() { release(structure_); }

  Structure& operator*() { return structure_; }
  Structure* operator->() { return &structure_; }
  Structure* get() { return &structure_; }

  /// Calls release when there is one. A foreign release that throws is a fault of the producer that
  /// leaves nothing to mend: what it owns is lost, the host goes on.
  static void release(Structure& structure) noexcept {
    if (structure.release == nullptr) return;
    try {
      structure.release(&structure);
    } catch (...) {  // NOLINT(bugprone-empty-catch)
    }
    structure.release = nullptr;
  }

 private:
  Structure structure_{};
};

/// Releases a stream that the caller owns when the scope is left.
class StreamRelease {
 public:
  explicit StreamRelease(ArrowArrayStream& stream) : stream_(stream) {}
  StreamRelease(const StreamRelease&) = delete;
  StreamRelease& operator=(const StreamRelease&) = delete;
  ~StreamRelease() { ArrowGuard<ArrowArrayStream>::release(stream_); }

 private:
  ArrowArrayStream& stream_;
};

}  // namespace vsp
