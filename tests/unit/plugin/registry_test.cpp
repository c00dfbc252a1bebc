// SPDX-License-Identifier: Apache-2.0
#include "plugin/registry.hpp"

#include <gmock/gmock.h>

#include "unit/plugin/temporary_folder.hpp"

namespace vsp::test {
namespace {
namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

std::string manifest(const std::string& id, const std::string& indicator) {
  return "manifest = 1\nid = \"" + id +
         "\"\nversion = \"1.0.0\"\nabi = \"0.1\"\ntitle.sv = \"a\"\ntitle.en = \"b\"\n"
         "publisher = \"c\"\nlicence = \"d\"\n[[capability]]\nid = \"vsp.series/1\"\nname = \"" +
         indicator + "\"\nmetadata = \"m.toml\"\n";
}

class ScanFolders : public testing::Test {
 protected:
  void add(const std::string& folder, const std::string& id, const std::string& indicator) const {
    folder_.write(folder + "/plugin.toml", manifest(id, indicator));
    folder_.write(folder + "/m.toml", "");
  }
  plugin::Registry scan(const std::vector<fs::path>& folders) const {
    plugin::SearchPath path;
    path.folders = folders;
    return plugin::Registry::scan(path);
  }
  static std::vector<std::string> ids(const plugin::Registry& registry) {
    std::vector<std::string> all;
    for (const plugin::Manifest& each : registry.manifests()) all.push_back(each.id);
    return all;
  }
  static std::vector<std::string> codes(const plugin::Registry& registry) {
    std::vector<std::string> all;
    for (const Finding& each : registry.findings()) all.push_back(each.code);
    return all;
  }
  TemporaryFolder folder_;
};

TEST_F(ScanFolders, FindsPluginsByNameOfTheirFolder) {
  add("p/b", "b", "x_b");
  add("p/a", "a", "x_a");
  add("p/c", "c", "x_c");
  add("p/.hidden", "hidden", "x_h");
  add("p/a/deeper", "deeper", "x_d");
  folder_.write("p/README.md", "text");
  const plugin::Registry registry = scan({folder_.path() / "p"});
  EXPECT_THAT(ids(registry), ElementsAre("a", "b", "c"));
  EXPECT_THAT(registry.findings(), IsEmpty());
  EXPECT_THAT(registry.names("vsp.series/1"), ElementsAre("x_a", "x_b", "x_c"));
  EXPECT_THAT(registry.names("vsp.source/1"), IsEmpty());
  ASSERT_NE(registry.find("b"), nullptr);
  EXPECT_EQ(registry.find("b")->folder, folder_.path() / "p" / "b");
  EXPECT_EQ(registry.find("x_b"), nullptr);
}

TEST_F(ScanFolders, OneThatIsWrongLeavesTheOthers) {
  add("p/a", "a", "x_a");
  folder_.write("p/broken/plugin.toml", "manifest = 1\nid = ");
  folder_.write("p/empty/readme.txt", "");
  folder_.write("p/stray.so", "");
  folder_.write("p/plugin.toml", "");
  fs::create_directory_symlink(folder_.path() / "nowhere", folder_.path() / "p" / "dangling");
  const plugin::Registry registry = scan({folder_.path() / "p"});
  EXPECT_THAT(ids(registry), ElementsAre("a"));
  EXPECT_THAT(codes(registry), ElementsAre("VSP-PLG-010", "VSP-PLG-002", "VSP-PLG-005",
                                           "VSP-PLG-005", "VSP-PLG-005"));
}

TEST_F(ScanFolders, FollowsLinksOnlyToTrustedFolders) {
  add("elsewhere/good", "good", "x_good");
  add("open/bad", "bad", "x_bad");
  fs::permissions(folder_.path() / "open" / "bad", fs::perms::others_write, fs::perm_options::add);
  fs::create_directory(folder_.path() / "p");
  fs::create_directory_symlink(folder_.path() / "elsewhere/good", folder_.path() / "p/good");
  fs::create_directory_symlink(folder_.path() / "open/bad", folder_.path() / "p/bad");
  const plugin::Registry registry = scan({folder_.path() / "p"});
  EXPECT_THAT(ids(registry), ElementsAre("good"));
  EXPECT_EQ(registry.find("good")->folder, folder_.path() / "elsewhere/good");
  EXPECT_THAT(codes(registry), ElementsAre("VSP-PLG-003"));
}

TEST_F(ScanFolders, OneIdTwiceInTwoFoldersIsLeftOutTwice) {
  add("p/a", "same", "x_a");
  add("q/b", "same", "x_b");
  add("q/c", "other", "x_c");
  const plugin::Registry registry = scan({folder_.path() / "p", folder_.path() / "q"});
  EXPECT_THAT(ids(registry), ElementsAre("other"));
  EXPECT_THAT(codes(registry), ElementsAre("VSP-PLG-020", "VSP-PLG-020"));
}

TEST_F(ScanFolders, TheFirstOfTwoOffersIsUsed) {
  add("p/z", "first", "same");
  add("q/a", "second", "same");
  const plugin::Registry registry = scan({folder_.path() / "p", folder_.path() / "q"});
  ASSERT_NE(registry.provider("vsp.series/1", "same"), nullptr);
  EXPECT_EQ(registry.provider("vsp.series/1", "same")->id, "first");
  ASSERT_THAT(codes(registry), ElementsAre("VSP-PLG-021"));
  EXPECT_EQ(registry.findings()[0].severity, Severity::warning);
  EXPECT_EQ(registry.findings()[0].arguments.at("plugin"), "second");
  EXPECT_EQ(registry.findings()[0].arguments.at("used"), "first");
}

TEST_F(ScanFolders, MetadataOnlyHasNoCode) {
  add("p/a", "a", "x_a");
  const plugin::Registry registry = scan({folder_.path() / "p"});
  try {
    registry.capability<vsp_proportion_v1>("vsp.series/1", "x_a");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), Failure::plugin);
    EXPECT_EQ(error.findings().front().code, "VSP-PLG-045");
  }
}

TEST_F(ScanFolders, ACopyOfTheRegistryStandsOnItsOwn) {
  add("p/a", "a", "x_a");
  auto first = std::make_unique<plugin::Registry>(scan({folder_.path() / "p"}));
  const plugin::Registry copy = *first;
  first.reset();
  EXPECT_EQ(copy.find("a")->id, "a");
  EXPECT_THROW(copy.capability<vsp_source_v1>("vsp.series/1", "x_a"), Error);
  EXPECT_THROW(plugin::Registry().capability<vsp_source_v1>("vsp.source/1", "csv"), Error);
}

}  // namespace
}  // namespace vsp::test
