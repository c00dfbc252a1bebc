// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fstream>
#include <iterator>
#include <map>
#include <string>

namespace vsp::test {

/// The contents of a file of the project; empty when it cannot be read.
inline std::string project_file(const std::string& path) {
  std::ifstream stream(std::string(VSP_TEST_SOURCE_DIR) + "/" + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

/// The reference data that the program ships, as AreaRegistry::from_csv takes them.
inline std::map<std::string, std::string> reference_files() {
  std::map<std::string, std::string> files;
  for (const char* name : {"regions.csv", "municipalities.csv", "healthcare_regions.csv",
                           "rss_organisations.csv", "rss_municipality.csv"}) {
    files[name] = project_file(std::string("host/model/reference/") + name);
  }
  return files;
}

}  // namespace vsp::test
