// SPDX-License-Identifier: Apache-2.0
#include "report/sha256.hpp"

#include <openssl/evp.h>
#include <array>
#include <fstream>
#include <iterator>

#include "diagnostics/error.hpp"

namespace vsp::report {

std::string sha256(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1) {
    throw Error(Failure::system,
                Finding{"VSP-RUN-001", Severity::error, {}, {{"found", "SHA-256"}}, {}, {}});
  }
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string text;
  for (unsigned int i = 0; i < size; ++i) {
    text += kDigits[digest.at(i) >> 4U];
    text += kDigits[digest.at(i) & 15U];
  }
  return text;
}

std::string read_file(const std::filesystem::path& file) {
  std::ifstream input(file, std::ios::binary);
  std::string content{std::istreambuf_iterator<char>(input), {}};
  if (!input.is_open() || input.bad() || std::filesystem::is_directory(file)) {
    throw Error(Failure::system, Finding{"VSP-RUN-001",
                                         Severity::error,
                                         {file.string(), "", 0, 0},
                                         {{"found", file.string()}},
                                         {},
                                         {}});
  }
  return content;
}

}  // namespace vsp::report
