// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "plugin/registry.hpp"
#include "unit/plugin/temporary_folder.hpp"

namespace vsp::test {
namespace {
namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

class PluginSearchPath : public testing::Test {
 protected:
  void SetUp() override {
    for (const char* name : {"install", "one", "two"}) fs::create_directory(folder_.path() / name);
  }
  fs::path at(const char* name) const { return folder_.path() / name; }
  std::vector<fs::path> search(const std::vector<fs::path>& configured,
                               const std::string& variable) {
    findings_.clear();
    return plugin::search_path(at("install"), configured, variable.c_str(), findings_).folders;
  }
  TemporaryFolder folder_;
  std::vector<Finding> findings_;
};

TEST_F(PluginSearchPath, HasAFixedOrderWithoutRepetition) {
  const std::string variable = at("one").string() + "::" + at("install").string() + ":";
  EXPECT_THAT(search({at("two")}, variable), ElementsAre(at("install"), at("two"), at("one")));
  EXPECT_THAT(findings_, IsEmpty());
  std::vector<Finding> none;
  EXPECT_THAT(plugin::search_path(at("install"), {}, nullptr, none).folders,
              ElementsAre(at("install")));
}

TEST_F(PluginSearchPath, NeverTheWorkingDirectory) {
  EXPECT_THAT(search({"", ".", "one"}, ".:../x:plugins"), ElementsAre(at("install")));
  ASSERT_EQ(findings_.size(), 6U);
  for (const Finding& finding : findings_) EXPECT_EQ(finding.code, "VSP-PLG-001");
  EXPECT_EQ(findings_[5].arguments.at("found"), "plugins");
  EXPECT_EQ(findings_[5].arguments.at("origin"), "VARDSPEGEL_PLUGIN_PATH");
}

TEST_F(PluginSearchPath, IsCanonical) {
  fs::create_directory_symlink(at("one"), at("link"));
  EXPECT_THAT(search({at("link"), at("install") / ".." / "one"}, ""),
              ElementsAre(at("install"), at("one")));
}

TEST_F(PluginSearchPath, NamesWhatIsNotThere) {
  folder_.write("file", "x");
  EXPECT_THAT(search({at("absent"), at("file")}, ""), ElementsAre(at("install")));
  ASSERT_EQ(findings_.size(), 2U);
  for (const Finding& finding : findings_) {
    EXPECT_EQ(finding.code, "VSP-PLG-002");
    EXPECT_EQ(finding.severity, Severity::warning);
    EXPECT_FALSE(finding.arguments.at("reason").empty());
  }
}

TEST_F(PluginSearchPath, RefusesWhatEverybodyMayChange) {
  fs::permissions(at("one"), fs::perms::others_write, fs::perm_options::add);
  fs::create_directory(at("one") / "inner");
  fs::permissions(at("one") / "inner", fs::perms::others_write, fs::perm_options::remove);
  fs::create_directory_symlink(at("one") / "inner", at("link"));
  EXPECT_THAT(search({at("one"), at("one") / "inner", at("link")}, ""), ElementsAre(at("install")));
  ASSERT_EQ(findings_.size(), 3U);
  for (const Finding& finding : findings_) {
    EXPECT_EQ(finding.code, "VSP-PLG-003");
    EXPECT_EQ(finding.severity, Severity::error);
    EXPECT_EQ(finding.arguments.at("found"), at("one").string());
  }
  // With the sticky bit nobody can replace what belongs to somebody else.
  fs::permissions(at("one"), fs::perms::sticky_bit, fs::perm_options::add);
  EXPECT_THAT(search({at("one"), at("one") / "inner"}, ""),
              ElementsAre(at("install"), at("one") / "inner"));
  EXPECT_EQ(findings_.size(), 1U);
}

}  // namespace
}  // namespace vsp::test
