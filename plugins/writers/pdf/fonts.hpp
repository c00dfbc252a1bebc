// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fontconfig/fontconfig.h>

#include <memory>
#include <string>
#include <vector>

namespace vsp::pdf {

/// The families, first the document's own, then the one for characters that it lacks.
inline constexpr const char* kFontFamilies = "Open Sans, DejaVu Sans";
inline constexpr const char* kFallbackFamily = "DejaVu Sans";

/// A fontconfig configuration with the pinned font files and nothing else: what a machine has
/// installed or configured besides them changes no document.
class FontSet {
 public:
  /// Throws Error(Failure::system, VSP-PDF-001) that names every file that is in none of the
  /// folders or is no font.
  explicit FontSet(const std::vector<std::string>& folders);

  FcConfig* config() const { return config_.get(); }

 private:
  struct Destroy {
    void operator()(FcConfig* config) const { FcConfigDestroy(config); }
  };
  std::unique_ptr<FcConfig, Destroy> config_;
};

/// The font set of those folders, read once for the process. Safe to call from several threads; the
/// set lives until the process ends. Throws as FontSet does, and tries again at the next call.
const FontSet& font_set(const std::vector<std::string>& folders);

}  // namespace vsp::pdf
