// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace vsp::test {

/// What a run of the program gave.
struct Output {
  int status = -1;
  std::string out;
  std::string err;
  nlohmann::json json() const { return nlohmann::json::parse(out); }
};

/// A folder of the test's own with a small report, and the program to run on it.
class Workplace {
 public:
  Workplace();
  ~Workplace();
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;

  const std::filesystem::path& path() const { return path_; }
  void write(const std::string& name, const std::string& content) const;
  std::string read(const std::string& name) const;
  bool has(const std::string& name) const { return std::filesystem::exists(path_ / name); }
  /// Runs the program in this folder with a bare environment plus the given variables.
  Output run(const std::vector<std::string>& arguments,
             const std::map<std::string, std::string>& environment = {}) const;
  /// Every file below a folder with its content, and when it was last written.
  std::map<std::string, std::string> files(const std::string& folder) const;
  std::map<std::string, std::filesystem::file_time_type> times(const std::string& folder) const;

 private:
  std::filesystem::path path_;
};

/// A report with one source and one series, as text; rows are the lines of its CSV file.
void write_small_report(const Workplace& place, const std::string& rows,
                        const std::string& more_definition = "");

std::filesystem::path source_folder();
std::filesystem::path binary_folder();

}  // namespace vsp::test
