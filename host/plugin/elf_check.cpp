// SPDX-License-Identifier: Apache-2.0
#include "plugin/elf_check.hpp"

#include <elf.h>

#include <bit>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <string>
#include <system_error>
#include <vector>

#include "plugin/trust.hpp"

namespace vsp::plugin {
namespace fs = std::filesystem;
namespace {

#if defined(__x86_64__)
constexpr Elf64_Half this_machine = EM_X86_64;
#elif defined(__aarch64__)
constexpr Elf64_Half this_machine = EM_AARCH64;
#elif defined(__riscv)
constexpr Elf64_Half this_machine = EM_RISCV;
#else
#error "name this machine's ELF number here"
#endif
constexpr unsigned char this_byte_order =
    std::endian::native == std::endian::little ? ELFDATA2LSB : ELFDATA2MSB;

/// A file of known size from which fixed structures are read at offsets that it itself gives.
class ElfFile {
 public:
  explicit ElfFile(const fs::path& path) : stream_(path, std::ios::binary) {
    if (!stream_) reason_ = std::generic_category().message(errno);
    std::error_code error;
    size_ = fs::file_size(path, error);
    if (error) reason_ = error.message();
  }

  /// Why the file cannot be read; empty when it can.
  const std::string& reason() const { return reason_; }
  std::uint64_t size() const { return size_; }
  bool holds(std::uint64_t offset, std::uint64_t length) const {
    return offset <= size_ && length <= size_ - offset;
  }
  template <class Structure>
  bool read(std::uint64_t offset, Structure& out) {
    if (!holds(offset, sizeof out)) return false;
    std::vector<char> bytes(sizeof out);
    stream_.seekg(static_cast<std::streamoff>(offset));
    if (!stream_.read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) return false;
    std::memcpy(&out, bytes.data(), sizeof out);
    return true;
  }

 private:
  std::ifstream stream_;
  std::string reason_;
  std::uint64_t size_ = 0;
};

bool segments_inside(ElfFile& file, const Elf64_Ehdr& header) {
  if (header.e_phnum == 0 || header.e_phentsize != sizeof(Elf64_Phdr)) return false;
  for (std::uint64_t i = 0; i < header.e_phnum; ++i) {
    Elf64_Phdr segment = {};
    if (header.e_phoff > file.size()) return false;
    if (!file.read(header.e_phoff + i * sizeof segment, segment)) return false;
    if (!file.holds(segment.p_offset, segment.p_filesz)) return false;
  }
  return true;
}

/// The loader does not need the section table, but it stands at the end of the file: the cheapest
/// witness of a file that was cut off. A file stripped of it (e_shoff 0) is judged by its segments.
bool sections_inside(ElfFile& file, const Elf64_Ehdr& header) {
  if (header.e_shoff == 0) return true;
  if (header.e_shentsize != sizeof(Elf64_Shdr) || header.e_shoff > file.size()) return false;
  for (std::uint64_t i = 0; i < header.e_shnum; ++i) {
    Elf64_Shdr section = {};
    if (!file.read(header.e_shoff + i * sizeof section, section)) return false;
    if (section.sh_type != SHT_NOBITS && !file.holds(section.sh_offset, section.sh_size)) {
      return false;
    }
  }
  return true;
}

Finding fault(const char* code, const fs::path& library, const std::string& found = {}) {
  Finding finding = plugin_finding(code, Severity::error, library);
  if (!found.empty()) finding.arguments["found"] = found;
  return finding;
}

}  // namespace

std::optional<Finding> check_elf(const fs::path& library) {
  ElfFile file(library);
  if (!file.reason().empty()) {
    Finding finding = fault("VSP-PLG-006", library);
    finding.arguments["reason"] = file.reason();
    return finding;
  }
  if (file.size() == 0) return fault("VSP-PLG-033", library);
  unsigned char identity[EI_NIDENT] = {};
  unsigned char magic[SELFMAG] = {};
  if (!file.read(0, magic) || std::memcmp(magic, ELFMAG, SELFMAG) != 0) {
    return fault("VSP-PLG-032", library);
  }
  const std::string size = std::to_string(file.size());
  if (!file.read(0, identity)) return fault("VSP-PLG-034", library, size);
  if (identity[EI_CLASS] != ELFCLASS64 || identity[EI_DATA] != this_byte_order) {
    return fault("VSP-PLG-035", library, "class " + std::to_string(identity[EI_CLASS]));
  }
  Elf64_Ehdr header = {};
  if (!file.read(0, header)) return fault("VSP-PLG-034", library, size);
  if (header.e_machine != this_machine) {
    return fault("VSP-PLG-035", library, "machine " + std::to_string(header.e_machine));
  }
  if (header.e_type != ET_DYN) {
    return fault("VSP-PLG-035", library, "type " + std::to_string(header.e_type));
  }
  if (!segments_inside(file, header) || !sections_inside(file, header)) {
    return fault("VSP-PLG-034", library, size);
  }
  return std::nullopt;
}

}  // namespace vsp::plugin
