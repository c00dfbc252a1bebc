// SPDX-License-Identifier: Apache-2.0
// Files that are no library, or no longer one. They are made here of the frozen plugin.
#include <elf.h>
#include <gmock/gmock.h>

#include <cstring>
#include <fstream>
#include <sstream>

#include "abi/abi_case.hpp"
#include "plugin/elf_check.hpp"
#include "unit/plugin/temporary_folder.hpp"

namespace vsp::test {
namespace {
namespace fs = std::filesystem;

std::string bytes_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream content;
  content << stream.rdbuf();
  return content.str();
}

/// A search folder with a copy of the frozen plugin under another id and with another library.
class BrokenFile : public testing::Test {
 protected:
  void SetUp() override {
    const fs::path frozen = case_folder("frozen") / "frozen";
    good_ = bytes_of(frozen / "frozen.so");
    ASSERT_GT(good_.size(), 1000U);
    std::string manifest = bytes_of(frozen / "plugin.toml");
    const auto replace = [&manifest](const std::string& from, const std::string& to) {
      manifest.replace(manifest.find(from), from.size(), to);
    };
    replace("test.frozen", "test.broken");
    replace("frozen.so", "broken.so");
    replace("frozen_andel", "broken_andel");
    replace("frozen_dubbel", "broken_dubbel");
    folder_.write("broken/plugin.toml", manifest);
  }

  /// The finding that loading a library of these bytes ends with; the neighbour must go on.
  Finding load(const std::string& bytes) {
    folder_.write("broken/broken.so", bytes);
    const plugin::Registry registry = scan({folder_.path(), case_folder("frozen")});
    const Error error = error_of([&] {
      registry.capability<vsp_proportion_v1>(VSP_CAPABILITY_PROPORTION_1, "broken_andel");
    });
    EXPECT_EQ(error.failure(), Failure::plugin);
    expect_frozen_works(registry);
    return error.findings().front();
  }

  TemporaryFolder folder_;
  std::string good_;
};

TEST_F(BrokenFile, TextNamedSo) {
  const Finding finding = load("detta är ingen fil med kod\n");
  EXPECT_EQ(finding.code, "VSP-PLG-032");
  EXPECT_EQ(finding.where.file, (folder_.path() / "broken" / "broken.so").string());
  EXPECT_EQ(finding.arguments.at("plugin"), "test.broken");
}

TEST_F(BrokenFile, Empty) { EXPECT_EQ(load("").code, "VSP-PLG-033"); }

TEST_F(BrokenFile, CutInHalf) {
  EXPECT_EQ(load(good_.substr(0, good_.size() / 2)).code, "VSP-PLG-034");
}

TEST_F(BrokenFile, CutAnywhere) {
  folder_.write("broken/broken.so", "");
  const fs::path file = folder_.path() / "broken" / "broken.so";
  for (std::size_t size = 4; size < good_.size(); size += size < 4096 ? 1 : 97) {
    folder_.write("broken/broken.so", good_.substr(0, size));
    const auto finding = plugin::check_elf(file);
    ASSERT_TRUE(finding.has_value()) << size;
    ASSERT_EQ(finding->code, "VSP-PLG-034") << size;
  }
  folder_.write("broken/broken.so", good_.substr(0, good_.size() - 1));
  EXPECT_EQ(plugin::check_elf(file).value().code, "VSP-PLG-034");
  folder_.write("broken/broken.so", good_);
  EXPECT_FALSE(plugin::check_elf(file).has_value());
}

TEST_F(BrokenFile, WithoutSectionTableAndCut) {
  Elf64_Ehdr header = {};
  std::memcpy(&header, good_.data(), sizeof header);
  header.e_shoff = 0;
  header.e_shnum = 0;
  std::memcpy(good_.data(), &header, sizeof header);
  folder_.write("broken/broken.so", good_);
  const fs::path file = folder_.path() / "broken" / "broken.so";
  EXPECT_FALSE(plugin::check_elf(file).has_value());
  folder_.write("broken/broken.so", good_.substr(0, good_.size() / 2));
  EXPECT_EQ(plugin::check_elf(file).value().code, "VSP-PLG-034");
}

TEST_F(BrokenFile, OtherMachine) {
  Elf64_Ehdr header = {};
  std::memcpy(&header, good_.data(), sizeof header);
  header.e_machine = EM_S390;
  std::memcpy(good_.data(), &header, sizeof header);
  const Finding finding = load(good_);
  EXPECT_EQ(finding.code, "VSP-PLG-035");
  EXPECT_EQ(finding.arguments.at("found"), "machine 22");
}

TEST_F(BrokenFile, OtherWordSize) {
  good_[EI_CLASS] = ELFCLASS32;
  EXPECT_EQ(load(good_).code, "VSP-PLG-035");
}

TEST_F(BrokenFile, NoSharedLibrary) {
  Elf64_Ehdr header = {};
  std::memcpy(&header, good_.data(), sizeof header);
  header.e_type = ET_REL;
  std::memcpy(good_.data(), &header, sizeof header);
  EXPECT_EQ(load(good_).code, "VSP-PLG-035");
}

// Tables whose place or number would overflow the arithmetic of the check.
TEST_F(BrokenFile, AbsurdHeaders) {
  Elf64_Ehdr sane = {};
  std::memcpy(&sane, good_.data(), sizeof sane);
  for (const std::uint64_t offset : {~std::uint64_t{0}, ~std::uint64_t{0} - 56, good_.size()}) {
    Elf64_Ehdr header = sane;
    header.e_phoff = offset;
    std::memcpy(good_.data(), &header, sizeof header);
    EXPECT_EQ(load(good_).code, "VSP-PLG-034") << offset;
    header = sane;
    header.e_shoff = offset;
    std::memcpy(good_.data(), &header, sizeof header);
    EXPECT_EQ(load(good_).code, "VSP-PLG-034") << offset;
  }
  Elf64_Ehdr header = sane;
  header.e_phnum = 0;
  std::memcpy(good_.data(), &header, sizeof header);
  EXPECT_EQ(load(good_).code, "VSP-PLG-034");
}

TEST_F(BrokenFile, GoneOrOpenedToAllAfterTheScan) {
  folder_.write("broken/broken.so", good_);
  const fs::path file = folder_.path() / "broken" / "broken.so";
  const plugin::Registry first = scan({folder_.path()});
  const plugin::Registry second = scan({folder_.path()});
  fs::permissions(file, fs::perms::others_write, fs::perm_options::add);
  const auto ask = [](const plugin::Registry& registry) {
    return error_of([&] {
             registry.capability<vsp_proportion_v1>(VSP_CAPABILITY_PROPORTION_1, "broken_andel");
           })
        .findings()
        .front()
        .code;
  };
  EXPECT_EQ(ask(first), "VSP-PLG-004");
  fs::remove(file);
  EXPECT_EQ(ask(second), "VSP-PLG-016");
}

TEST_F(BrokenFile, TwoPluginsWithOneIdAreBothLeftOut) {
  folder_.write("broken/broken.so", good_);
  folder_.write("twin/plugin.toml", bytes_of(folder_.path() / "broken" / "plugin.toml"));
  folder_.write("twin/broken.so", good_);
  const plugin::Registry registry = scan({folder_.path(), case_folder("frozen")});
  ASSERT_THAT(codes_of(registry.findings()), testing::ElementsAre("VSP-PLG-020", "VSP-PLG-020"));
  EXPECT_EQ(registry.findings()[0].arguments.at("plugin"), "test.broken");
  EXPECT_EQ(registry.findings()[0].arguments.at("found"), (folder_.path() / "twin").string());
  EXPECT_EQ(registry.findings()[1].arguments.at("found"), (folder_.path() / "broken").string());
  EXPECT_EQ(registry.find("test.broken"), nullptr);
  EXPECT_EQ(registry.provider(VSP_CAPABILITY_PROPORTION_1, "broken_andel"), nullptr);
  expect_frozen_works(registry);
}

}  // namespace
}  // namespace vsp::test
