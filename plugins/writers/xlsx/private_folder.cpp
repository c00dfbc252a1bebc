// SPDX-License-Identifier: Apache-2.0
#include "private_folder.hpp"

#include <stdlib.h>

#include <cerrno>
#include <string>
#include <system_error>
#include <vector>

#include "diagnostics/error.hpp"

namespace vsp::xlsx {

PrivateFolder::PrivateFolder() {
  std::error_code ignored;
  std::vector<std::filesystem::path> parents = {"/dev/shm"};
  const std::filesystem::path temporary = std::filesystem::temp_directory_path(ignored);
  if (!temporary.empty()) parents.push_back(temporary);
  int reason = ENOENT;
  for (const std::filesystem::path& parent : parents) {
    std::string name = (parent / "vardspegel-XXXXXX").string();
    // mkdtemp makes it with mode 0700.
    if (mkdtemp(name.data()) != nullptr) {
      path_ = name;
      return;
    }
    reason = errno;
  }
  Finding finding;
  finding.code = "VSP-XLS-004";
  finding.arguments["path"] = parents.back().string();
  finding.arguments["reason"] = std::generic_category().message(reason);
  throw Error(Failure::system, std::move(finding));
}

PrivateFolder::~PrivateFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace vsp::xlsx
