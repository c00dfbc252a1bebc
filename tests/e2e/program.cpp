// SPDX-License-Identifier: Apache-2.0
#include "e2e/program.hpp"

#include <sys/wait.h>
#include <unistd.h>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace vsp::test {
namespace {

std::string content(const std::filesystem::path& file) {
  std::ifstream input(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(input), {}};
}

std::string quoted(const std::string& text) {
  std::string result = "'";
  for (const char c : text) result += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return result + "'";
}

}  // namespace

Workplace::Workplace() {
  std::string pattern = (std::filesystem::temp_directory_path() / "vsp-e2e-XXXXXX").string();
  path_ = ::mkdtemp(pattern.data());
}

Workplace::~Workplace() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

void Workplace::write(const std::string& name, const std::string& text) const {
  std::filesystem::create_directories((path_ / name).parent_path());
  std::ofstream(path_ / name, std::ios::binary) << text;
}

std::string Workplace::read(const std::string& name) const { return content(path_ / name); }

Output Workplace::run(const std::vector<std::string>& arguments,
                      const std::map<std::string, std::string>& environment) const {
  std::string command = "cd " + quoted(path_.string()) + " && env -i PATH=/usr/bin:/bin";
  for (const auto& [name, value] : environment) command += " " + quoted(name + "=" + value);
  command += " " + quoted((binary_folder() / "bin" / "vardspegel").string());
  for (const std::string& argument : arguments) command += " " + quoted(argument);
  command += " >.out 2>.err </dev/null";
  const int status = std::system(command.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read(".out"), read(".err")};
}

std::map<std::string, std::string> Workplace::files(const std::string& folder) const {
  std::map<std::string, std::string> result;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(path_ / folder)) {
    if (!entry.is_regular_file()) continue;
    result[entry.path().lexically_relative(path_ / folder).generic_string()] =
        content(entry.path());
  }
  return result;
}

std::map<std::string, std::filesystem::file_time_type> Workplace::times(
    const std::string& folder) const {
  std::map<std::string, std::filesystem::file_time_type> result;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(path_ / folder)) {
    if (!entry.is_regular_file()) continue;
    result[entry.path().generic_string()] = entry.last_write_time();
  }
  return result;
}

void write_small_report(const Workplace& place, const std::string& rows,
                        const std::string& more_definition) {
  place.write("data.csv", rows);
  place.write("report.toml", R"([report]
id = "small"
title.sv = "Prov"
title.en = "Test"
publisher.sv = "Vårdspegel"
publisher.en = "Vårdspegel"
as_of = 2024-08-30
period = "2023"

[[source]]
id = "data"
plugin = "csv"
path = "data.csv"
title.sv = "Påhittade provdata"
title.en = "Made-up test data"
kind = "synthetic"
[[source.column]]
name = "omrade"
type = "text"
[[source.column]]
name = "varde"
type = "number"
percent = true
states = { "saknas" = "missing" }

[[series]]
source = "data"
indicator = "primarvard_kostnadsandel"
area = { column = "omrade" }
period = "2023"
value = "varde"

[[document]]
id = "uppgifter"
template = "submission"
writer = "submission"
areas = ["17", "1780"]
path = "{code}.xml"
)" + more_definition);
}

std::filesystem::path source_folder() { return VSP_TEST_SOURCE_DIR; }
std::filesystem::path binary_folder() { return VSP_TEST_BINARY_DIR; }

}  // namespace vsp::test
