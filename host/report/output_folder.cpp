// SPDX-License-Identifier: Apache-2.0
#include "report/output_folder.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <system_error>

#include "diagnostics/error.hpp"

namespace vsp::report {
namespace {

constexpr const char* kSuffix = ".vsp-part";

[[noreturn]] void refuse(const char* code, const std::filesystem::path& file, int reason) {
  throw Error(Failure::system,
              Finding{code,
                      Severity::error,
                      {file.string(), "", 0, 0},
                      {{"found", reason == 0 ? "" : std::generic_category().message(reason)}},
                      {},
                      {}});
}

/// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int value) : value_(value) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return value_; }
  int close() {
    const int held = value_;
    value_ = -1;
    return held < 0 ? 0 : ::close(held);
  }

 private:
  int value_;
};

/// Removes a part file unless it was renamed.
class PartFile {
 public:
  explicit PartFile(std::filesystem::path path) : path_(std::move(path)) {}
  ~PartFile() {
    if (!path_.empty()) ::unlink(path_.c_str());
  }
  PartFile(const PartFile&) = delete;
  PartFile& operator=(const PartFile&) = delete;
  void keep() { path_.clear(); }

 private:
  std::filesystem::path path_;
};

bool has_content(const std::filesystem::path& file, std::string_view content) {
  struct stat status {};
  if (::lstat(file.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return false;
  if (static_cast<std::size_t>(status.st_size) != content.size()) return false;
  std::ifstream input(file, std::ios::binary);
  const std::string held{std::istreambuf_iterator<char>(input), {}};
  return input.is_open() && held == content;
}

void write_all(int descriptor, std::string_view content, const std::filesystem::path& file) {
  while (!content.empty()) {
    const ssize_t written = ::write(descriptor, content.data(), content.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) refuse("VSP-OUT-004", file, written == 0 ? ENOSPC : errno);
    content.remove_prefix(static_cast<std::size_t>(written));
  }
}

void sync_folder(const std::filesystem::path& folder) {
  const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (descriptor.get() < 0 || ::fsync(descriptor.get()) != 0) refuse("VSP-OUT-004", folder, errno);
}

/// Makes the folders between root and a file; none of them may be a symbolic link.
std::filesystem::path make_folders(const std::filesystem::path& root,
                                   const std::filesystem::path& relative) {
  std::filesystem::path folder = root;
  for (const auto& part : relative.parent_path()) {
    folder /= part;
    if (::mkdir(folder.c_str(), 0777) != 0 && errno != EEXIST) refuse("VSP-OUT-004", folder, errno);
    struct stat status {};
    if (::lstat(folder.c_str(), &status) != 0) refuse("VSP-OUT-004", folder, errno);
    if (S_ISLNK(status.st_mode)) refuse("VSP-OUT-005", folder, 0);
    if (!S_ISDIR(status.st_mode)) refuse("VSP-OUT-003", folder, ENOTDIR);
  }
  return folder;
}

}  // namespace

OutputFolder::OutputFolder(const std::filesystem::path& folder)
    : path_(std::filesystem::absolute(folder).lexically_normal()) {
  if (std::filesystem::exists(path_) && !std::filesystem::is_directory(path_)) {
    refuse("VSP-OUT-003", folder, ENOTDIR);
  }
  std::error_code error;
  std::filesystem::create_directories(path_, error);
  if (!std::filesystem::is_directory(path_)) refuse("VSP-OUT-001", folder, error.value());
  lock_ = ::open(path_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (lock_ < 0) refuse("VSP-OUT-001", folder, errno);
  // The lock is on the folder itself and goes with the process: nothing stale can be left behind.
  if (::flock(lock_, LOCK_EX | LOCK_NB) != 0) {
    const int reason = errno;
    ::close(lock_);
    refuse(reason == EWOULDBLOCK ? "VSP-OUT-002" : "VSP-OUT-001", folder, reason);
  }
}

OutputFolder::~OutputFolder() {
  if (lock_ >= 0) ::close(lock_);
}

bool OutputFolder::write(const std::filesystem::path& relative, std::string_view content) {
  const std::filesystem::path file = path_ / relative;
  if (has_content(file, content)) return false;
  const std::filesystem::path folder = make_folders(path_, relative);
  const std::filesystem::path part = folder / ("." + file.filename().string() + kSuffix);
  ::unlink(part.c_str());  // left by a run that was killed; the lock says that nobody writes it now
  PartFile guard(part);
  Descriptor descriptor(
      ::open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666));
  if (descriptor.get() < 0) refuse("VSP-OUT-004", file, errno);
  write_all(descriptor.get(), content, file);
  if (::fsync(descriptor.get()) != 0) refuse("VSP-OUT-004", file, errno);
  if (descriptor.close() != 0) refuse("VSP-OUT-004", file, errno);
  if (std::filesystem::is_directory(std::filesystem::symlink_status(file))) {
    refuse("VSP-OUT-004", file, EISDIR);
  }
  if (::rename(part.c_str(), file.c_str()) != 0) refuse("VSP-OUT-004", file, errno);
  guard.keep();
  sync_folder(folder);
  return true;
}

}  // namespace vsp::report
