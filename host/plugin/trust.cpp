// SPDX-License-Identifier: Apache-2.0
#include "plugin/trust.hpp"

#include <sys/stat.h>

#include <string>
#include <system_error>

namespace vsp::plugin {
namespace fs = std::filesystem;
namespace {

/// Everybody may write: anyone on the machine could put code here that then runs as the user.
bool is_world_writable(const fs::path& path) {
  struct stat status = {};
  return ::stat(path.c_str(), &status) == 0 && (status.st_mode & S_IWOTH) != 0;
}

/// A folder in which everybody may rename what is not theirs. /tmp has the sticky bit and is none.
bool lets_everybody_replace(const fs::path& path) {
  struct stat status = {};
  return ::stat(path.c_str(), &status) == 0 && (status.st_mode & S_IWOTH) != 0 &&
         (status.st_mode & S_ISVTX) == 0;
}

Finding file_finding(const char* code, const Location& where, const std::string& found) {
  Finding finding;
  finding.code = code;
  finding.where = where;
  finding.arguments["found"] = found;
  return finding;
}

}  // namespace

Finding plugin_finding(const char* code, Severity severity, const fs::path& file) {
  Finding finding;
  finding.code = code;
  finding.severity = severity;
  finding.where.file = file.string();
  return finding;
}

fs::path trusted_folder(const fs::path& folder, Severity missing, std::vector<Finding>& findings) {
  std::error_code error;
  fs::path canonical = fs::canonical(folder, error);
  if (!error && !fs::is_directory(canonical, error) && !error) {
    error = std::make_error_code(std::errc::not_a_directory);
  }
  if (error) {
    findings.push_back(plugin_finding("VSP-PLG-002", missing, folder));
    findings.back().arguments["reason"] = error.message();
    return {};
  }
  fs::path open_to_all;
  if (is_world_writable(canonical)) open_to_all = canonical;
  for (fs::path above = canonical; open_to_all.empty() && above != above.root_path();) {
    above = above.parent_path();
    if (lets_everybody_replace(above)) open_to_all = above;
  }
  if (!open_to_all.empty()) {
    findings.push_back(plugin_finding("VSP-PLG-003", Severity::error, folder));
    findings.back().arguments["found"] = open_to_all.string();
    return {};
  }
  return canonical;
}

bool trusted_file(const fs::path& folder, const std::string& name, const Location& where,
                  std::vector<Finding>& findings) {
  if (name.empty() || name == "." || name == ".." || name.find('/') != std::string::npos ||
      name.find('\0') != std::string::npos) {
    findings.push_back(file_finding("VSP-PLG-015", where, name));
    return false;
  }
  const fs::path path = folder / name;
  std::error_code error;
  const fs::path canonical = fs::canonical(path, error);
  if (error) {
    findings.push_back(file_finding("VSP-PLG-016", where, name));
    findings.back().arguments["reason"] = error.message();
    return false;
  }
  if (canonical.parent_path() != folder || !fs::is_regular_file(canonical, error)) {
    findings.push_back(file_finding("VSP-PLG-017", where, name));
    findings.back().arguments["target"] = canonical.string();
    return false;
  }
  if (is_world_writable(canonical)) {
    findings.push_back(file_finding("VSP-PLG-004", where, name));
    return false;
  }
  return true;
}

}  // namespace vsp::plugin
