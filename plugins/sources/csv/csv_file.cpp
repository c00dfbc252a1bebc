// SPDX-License-Identifier: Apache-2.0
#include "csv_file.hpp"

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>

namespace vsp::source_csv {
namespace {

/// Cells are borrowed from the text and tables have 32-bit text offsets: this keeps far from both.
constexpr std::uintmax_t size_limit = std::uintmax_t{1} << 30U;

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

std::string words_of(int number) { return std::generic_category().message(number); }

}  // namespace

std::optional<std::string> read_file(const std::string& path, Findings& findings, bool& io_failed) {
  io_failed = false;
  const auto failed = [&](int number) {
    io_failed = true;
    findings.error("VSP-SRC-002", {}, words_of(number));
    return std::nullopt;
  };
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(path, error);
  if (status.type() == std::filesystem::file_type::none) return failed(error.value());
  if (status.type() != std::filesystem::file_type::regular) {
    findings.error("VSP-SRC-001", {}, path);
    return std::nullopt;
  }
  const std::uintmax_t size = std::filesystem::file_size(path, error);
  if (error) return failed(error.value());
  if (size > size_limit) {
    findings.error("VSP-SRC-003", {}, std::to_string(size), std::to_string(size_limit));
    return std::nullopt;
  }
  const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rbe"));
  if (!file) return failed(errno);
  std::string bytes(static_cast<std::size_t>(size), '\0');
  const std::size_t read = std::fread(bytes.data(), 1, bytes.size(), file.get());
  if (std::ferror(file.get()) != 0) return failed(errno);
  // A file that changes size while it is read is somebody else's half-written one.
  if (read != bytes.size() || std::fgetc(file.get()) != EOF) return failed(EBUSY);
  return bytes;
}

}  // namespace vsp::source_csv
