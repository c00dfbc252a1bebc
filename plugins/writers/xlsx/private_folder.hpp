// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace vsp::xlsx {

/// A new folder that only this user can enter, removed with all that is in it when this object
/// goes.
class PrivateFolder {
 public:
  /// In memory (/dev/shm) when the system has it, else in the folder for temporary files. Throws
  /// Error(Failure::system, VSP-XLS-004) when neither takes it.
  PrivateFolder();
  ~PrivateFolder();
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace vsp::xlsx
