// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string_view>

#include "plugin/registry.hpp"
#include "plugin/trust.hpp"

namespace vsp::plugin {
namespace fs = std::filesystem;
namespace {

void add(const fs::path& folder, const char* origin, SearchPath& path,
         std::vector<Finding>& findings) {
  if (!folder.is_absolute()) {
    findings.push_back(plugin_finding("VSP-PLG-001", Severity::error, folder));
    findings.back().arguments = {{"found", folder.string()}, {"origin", origin}};
    return;
  }
  fs::path canonical = trusted_folder(folder, Severity::warning, findings);
  if (canonical.empty()) return;
  if (std::find(path.folders.begin(), path.folders.end(), canonical) == path.folders.end()) {
    path.folders.push_back(std::move(canonical));
  }
}

}  // namespace

SearchPath search_path(const fs::path& install_folder, const std::vector<fs::path>& configured,
                       const char* environment, std::vector<Finding>& findings) {
  SearchPath path;
  add(install_folder, "install", path, findings);
  for (const fs::path& folder : configured) add(folder, "--plugin-path", path, findings);
  std::string_view rest = environment == nullptr ? std::string_view() : environment;
  while (!rest.empty()) {
    const std::size_t colon = rest.find(':');
    const std::string_view entry = rest.substr(0, colon);
    rest = colon == std::string_view::npos ? std::string_view() : rest.substr(colon + 1);
    // Elsewhere an empty entry means the working directory. Here it means nothing.
    if (!entry.empty()) add(fs::path(entry), "VARDSPEGEL_PLUGIN_PATH", path, findings);
  }
  return path;
}

}  // namespace vsp::plugin
