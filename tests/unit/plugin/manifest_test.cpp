// SPDX-License-Identifier: Apache-2.0
#include "plugin/manifest.hpp"

#include <gmock/gmock.h>

#include "unit/plugin/temporary_folder.hpp"

namespace vsp::test {
namespace {
namespace fs = std::filesystem;
using testing::HasSubstr;

constexpr const char* good = R"(manifest = 1
id = "indicator.fortroende"
version = "1.2.0"
abi = "0.1"
title.sv = "Förtroende"
title.en = "Trust"
publisher = "Vårdspegel"
licence = "Apache-2.0"
[[capability]]
id = "vsp.series/1"
name = "fortroende"
metadata = "fortroende.toml"
)";

class ReadManifest : public testing::Test {
 protected:
  void SetUp() override {
    folder_.write("fortroende.toml", "id = \"fortroende\"\n");
    folder_.write("x.so", "code");
  }

  std::optional<plugin::Manifest> read(const std::string& content) {
    folder_.write("plugin.toml", content);
    findings_.clear();
    return plugin::read_manifest(folder_.path(), findings_);
  }
  /// The one finding that a spoilt manifest gives; the manifest is not given back.
  Finding finding(const std::string& from, const std::string& to) {
    std::string content = good;
    const std::size_t at = content.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    content.replace(at, from.size(), to);
    EXPECT_FALSE(read(content).has_value()) << to;
    EXPECT_EQ(findings_.size(), 1U) << to;
    return findings_.empty() ? Finding{} : findings_.front();
  }

  TemporaryFolder folder_;
  std::vector<Finding> findings_;
};

TEST_F(ReadManifest, TellsEverything) {
  const auto manifest = read(good);
  ASSERT_TRUE(manifest.has_value());
  EXPECT_THAT(findings_, testing::IsEmpty());
  EXPECT_EQ(manifest->id, "indicator.fortroende");
  EXPECT_EQ(manifest->version, "1.2.0");
  EXPECT_EQ(manifest->abi_major, 0U);
  EXPECT_EQ(manifest->abi_minor, 1U);
  EXPECT_EQ(manifest->title, (Localized{"Förtroende", "Trust"}));
  EXPECT_EQ(manifest->publisher, "Vårdspegel");
  EXPECT_EQ(manifest->licence, "Apache-2.0");
  EXPECT_EQ(manifest->folder, folder_.path());
  EXPECT_TRUE(manifest->library.empty());
  ASSERT_EQ(manifest->capabilities.size(), 1U);
  EXPECT_EQ(manifest->capabilities[0].id, "vsp.series/1");
  EXPECT_EQ(manifest->capabilities[0].name, "fortroende");
  EXPECT_EQ(manifest->capabilities[0].metadata, folder_.path() / "fortroende.toml");
  EXPECT_TRUE(manifest->capabilities[0].known);
}

TEST_F(ReadManifest, SyntaxErrorHasLineAndColumn) {
  const Finding found = finding("version = \"1.2.0\"", "version = 1.2.0");
  EXPECT_EQ(found.code, "VSP-PLG-010");
  EXPECT_EQ(found.where.file, (folder_.path() / "plugin.toml").string());
  EXPECT_EQ(found.where.row, 3);
  EXPECT_GT(found.where.column, 1);
  EXPECT_EQ(finding("Trust", "\xFF").code, "VSP-PLG-010");
}

TEST_F(ReadManifest, UnknownKeyNamesTheKnownOnes) {
  const Finding top = finding("publisher", "publicher = \"x\"\npublisher");
  EXPECT_EQ(top.code, "VSP-PLG-011");
  EXPECT_EQ(top.where.row, 7);
  EXPECT_EQ(top.where.column, 1);
  EXPECT_EQ(top.arguments.at("found"), "publicher");
  EXPECT_THAT(top.arguments.at("expected"), HasSubstr("publisher"));
  const Finding inner = finding("metadata", "meta = \"x\"\nmetadata");
  EXPECT_EQ(inner.code, "VSP-PLG-011");
  EXPECT_EQ(inner.arguments.at("expected"), "id, name, metadata");
  const Finding title = finding("title.en", "title.fi = \"x\"\ntitle.en");
  EXPECT_EQ(title.arguments.at("expected"), "sv, en");
}

TEST_F(ReadManifest, EveryRequiredKeyIsMissed) {
  const std::map<std::string, std::string> lines = {{"manifest", "manifest = 1\n"},
                                                    {"id", "id = \"indicator.fortroende\"\n"},
                                                    {"version", "version = \"1.2.0\"\n"},
                                                    {"abi", "abi = \"0.1\"\n"},
                                                    {"title.sv", "title.sv = \"Förtroende\"\n"},
                                                    {"title.en", "title.en = \"Trust\"\n"},
                                                    {"publisher", "publisher = \"Vårdspegel\"\n"},
                                                    {"licence", "licence = \"Apache-2.0\"\n"},
                                                    {"name", "name = \"fortroende\"\n"}};
  for (const auto& [key, line] : lines) {
    const Finding found = finding(line, "");
    EXPECT_EQ(found.code, "VSP-PLG-012") << key;
    EXPECT_EQ(found.arguments.at("expected"), key);
  }
}

TEST_F(ReadManifest, ValuesHaveFixedForms) {
  const std::vector<std::pair<std::string, std::string>> spoilt = {
      {"\"indicator.fortroende\"", "\"Indicator\""},
      {"\"indicator.fortroende\"", "\"a..b\""},
      {"\"indicator.fortroende\"", "\"a.\""},
      {"\"indicator.fortroende\"", "\"../x\""},
      {"\"indicator.fortroende\"", "7"},
      {"\"1.2.0\"", "\"1.2\""},
      {"\"1.2.0\"", "\"01.2.0\""},
      {"\"1.2.0\"", "\"1.2.0-\""},
      {"\"0.1\"", "\"1\""},
      {"\"0.1\"", "0.1"},
      {"\"0.1\"", "\"0.99999999999\""},
      {"\"Vårdspegel\"", "\"\""},
      {"\"vsp.series/1\"", "\"vsp.series\""},
      {"name = \"fortroende\"", "name = \"förtroende\""}};
  for (const auto& [from, to] : spoilt) {
    const Finding found = finding(from, to);
    EXPECT_EQ(found.code, "VSP-PLG-013") << to;
    EXPECT_GT(found.where.row, 0) << to;
  }
}

TEST_F(ReadManifest, EverythingWrongIsNamedAtOnce) {
  EXPECT_FALSE(read("manifest = 1\nid = \"A\"\nwrong = 1\nlibrary = \"no.so\"\n"
                    "[[capability]]\nid = \"vsp.source/1\"\nname = \"csv\"\n")
                   .has_value());
  std::vector<std::string> codes;
  for (const Finding& found : findings_) codes.push_back(found.code);
  EXPECT_THAT(codes, testing::UnorderedElementsAre("VSP-PLG-011", "VSP-PLG-013", "VSP-PLG-012",
                                                   "VSP-PLG-012", "VSP-PLG-012", "VSP-PLG-012",
                                                   "VSP-PLG-012", "VSP-PLG-016"));
}

TEST_F(ReadManifest, OtherFormatsAreNotJudged) {
  EXPECT_FALSE(read("manifest = 2\nnew_key = true\n").has_value());
  ASSERT_EQ(findings_.size(), 1U);
  EXPECT_EQ(findings_[0].code, "VSP-PLG-014");
  EXPECT_EQ(findings_[0].arguments.at("found"), "2");
  EXPECT_FALSE(read("manifest = \"1\"\n").has_value());
  EXPECT_EQ(findings_[0].code, "VSP-PLG-014");
}

TEST_F(ReadManifest, FilesLieInTheFolder) {
  const std::string name = "\"fortroende.toml\"";
  for (const char* path : {"\"../x.toml\"", "\"/etc/passwd\"", "\".\"", "\"..\"", "\"a/b\""}) {
    EXPECT_EQ(finding(name, path).code, "VSP-PLG-015") << path;
  }
  const Finding absent = finding(name, "\"absent.toml\"");
  EXPECT_EQ(absent.code, "VSP-PLG-016");
  EXPECT_EQ(absent.where.row, 12);
  TemporaryFolder elsewhere;
  elsewhere.write("secret.toml", "");
  fs::create_symlink(elsewhere.path() / "secret.toml", folder_.path() / "link.toml");
  EXPECT_EQ(finding(name, "\"link.toml\"").code, "VSP-PLG-017");
  fs::create_directory(folder_.path() / "folder");
  EXPECT_EQ(finding(name, "\"folder\"").code, "VSP-PLG-017");
  fs::permissions(folder_.path() / "fortroende.toml", fs::perms::others_write,
                  fs::perm_options::add);
  EXPECT_EQ(finding("manifest", "manifest").code, "VSP-PLG-004");
}

TEST_F(ReadManifest, WorldWritableManifestIsNotRead) {
  folder_.write("plugin.toml", good);
  fs::permissions(folder_.path() / "plugin.toml", fs::perms::others_write, fs::perm_options::add);
  EXPECT_FALSE(plugin::read_manifest(folder_.path(), findings_).has_value());
  ASSERT_EQ(findings_.size(), 1U);
  EXPECT_EQ(findings_[0].code, "VSP-PLG-004");
}

TEST_F(ReadManifest, AHugeManifestIsNotRead) {
  EXPECT_FALSE(read(std::string(good) + "#" + std::string(1U << 20U, 'x')).has_value());
  ASSERT_EQ(findings_.size(), 1U);
  EXPECT_EQ(findings_[0].code, "VSP-PLG-006");
}

TEST_F(ReadManifest, CapabilitiesNeedWhatTheyAreMadeOf) {
  EXPECT_EQ(finding("metadata = \"fortroende.toml\"\n", "").arguments.at("expected"), "metadata");
  EXPECT_EQ(findings_[0].code, "VSP-PLG-019");
  EXPECT_EQ(finding("vsp.series/1", "vsp.source/1").arguments.at("expected"), "library");
  EXPECT_EQ(findings_[0].code, "VSP-PLG-019");
  const Finding twice =
      finding("metadata =",
              "metadata = \"fortroende.toml\"\n[[capability]]\nid = \"vsp.series/1\"\n"
              "name = \"fortroende\"\nmetadata =");
  EXPECT_EQ(twice.code, "VSP-PLG-018");
  EXPECT_EQ(twice.where.row, 13);
}

TEST_F(ReadManifest, OtherShapesOfCapability) {
  EXPECT_EQ(finding("[[capability]]", "[capability]").code, "VSP-PLG-013");
  const std::string whole = good;
  EXPECT_FALSE(read(whole.substr(0, whole.find("[[capability]]"))).has_value());
  EXPECT_EQ(findings_[0].code, "VSP-PLG-012");
}

TEST_F(ReadManifest, WhatIsNewerIsKeptAndNamed) {
  std::string content = good;
  content.replace(content.find("vsp.series/1"), 12, "vsp.series/2");
  const auto newer = read(content);
  ASSERT_TRUE(newer.has_value());
  EXPECT_FALSE(newer->capabilities[0].known);
  ASSERT_EQ(findings_.size(), 1U);
  EXPECT_EQ(findings_[0].code, "VSP-PLG-023");
  EXPECT_EQ(findings_[0].severity, Severity::note);

  content = good;
  content.replace(content.find("\"0.1\""), 5, "\"1.0\"");
  const auto future = read(content);
  ASSERT_TRUE(future.has_value());
  EXPECT_EQ(future->abi_major, 1U);
  ASSERT_EQ(findings_.size(), 1U);
  EXPECT_EQ(findings_[0].code, "VSP-PLG-030");
  EXPECT_EQ(findings_[0].severity, Severity::warning);
}

}  // namespace
}  // namespace vsp::test
