// SPDX-License-Identifier: Apache-2.0
#include "writers/pdf/fonts.hpp"

#include <array>
#include <filesystem>
#include <map>
#include <mutex>
#include <new>
#include <utility>

#include "diagnostics/error.hpp"

namespace vsp::pdf {
namespace {

// The weights that design.hpp uses. DejaVu has no semibold: its bold stands in.
constexpr std::array kFiles = {"OpenSans-Regular.ttf", "OpenSans-Semibold.ttf",
                               "OpenSans-Italic.ttf",  "OpenSans-SemiboldItalic.ttf",
                               "DejaVuSans.ttf",       "DejaVuSans-Bold.ttf"};

const FcChar8* as_fontconfig(const std::string& text) {
  return reinterpret_cast<const FcChar8*>(text.c_str());
}

bool add_file(FcConfig* config, const std::string& name, const std::vector<std::string>& folders) {
  for (const std::string& folder : folders) {
    const auto path = std::filesystem::path(folder) / name;
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(path, ignored)) continue;
    if (FcConfigAppFontAddFile(config, as_fontconfig(path.string())) == FcTrue) return true;
  }
  return false;
}

std::string joined(const std::vector<std::string>& folders) {
  std::string text;
  for (const std::string& folder : folders) text += (text.empty() ? "" : ", ") + folder;
  return text;
}

}  // namespace

FontSet::FontSet(const std::vector<std::string>& folders) : config_(FcConfigCreate()) {
  if (!config_) throw std::bad_alloc();
  std::vector<Finding> missing;
  for (const std::string name : kFiles) {
    if (add_file(config_.get(), name, folders)) continue;
    missing.push_back({.code = "VSP-PDF-001",
                       .severity = Severity::error,
                       .where = {},
                       .arguments = {{"found", name}, {"expected", joined(folders)}},
                       .message_sv = {},
                       .message_en = {}});
  }
  if (!missing.empty()) throw Error(Failure::system, std::move(missing));
}

const FontSet& font_set(const std::vector<std::string>& folders) {
  static std::mutex mutex;
  static std::map<std::vector<std::string>, std::unique_ptr<const FontSet>> sets;
  const std::lock_guard lock(mutex);
  const auto known = sets.find(folders);
  if (known != sets.end()) return *known->second;
  auto set = std::make_unique<const FontSet>(folders);
  // pango would otherwise load (and perhaps rebuild) the machine's own configuration when its first
  // font map is made. Only pango's start-up looks at the current configuration: every font map of
  // ours is given its own.
  if (sets.empty()) FcConfigSetCurrent(set->config());
  return *sets.emplace(folders, std::move(set)).first->second;
}

}  // namespace vsp::pdf
