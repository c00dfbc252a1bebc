// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace vsp::report {

/// The folder that a run writes to. Files appear whole or not at all (written beside, synced,
/// renamed); a file that has the wanted content already is not touched. Safe from several threads
/// for different files.
class OutputFolder {
 public:
  /// Makes the folder and locks it against other runs. Throws Error(Failure::system): VSP-OUT-001
  /// cannot be made, VSP-OUT-002 another run writes to it, VSP-OUT-003 not a folder.
  explicit OutputFolder(const std::filesystem::path& folder);
  ~OutputFolder();
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  /// True when the file was written, false when it had that content. relative must stay inside the
  /// folder. Throws Error(Failure::system): VSP-OUT-004 cannot be written (with the system's
  /// reason), VSP-OUT-005 a folder on the way is a symbolic link.
  bool write(const std::filesystem::path& relative, std::string_view content);

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
  int lock_ = -1;
};

}  // namespace vsp::report
