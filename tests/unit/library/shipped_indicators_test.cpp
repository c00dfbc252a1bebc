// SPDX-License-Identifier: Apache-2.0
// The indicators that the project ships: metadata complete, in step with manifests, units and
// texts.
#include <gmock/gmock.h>
#include <toml++/toml.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "library/indicator_library.hpp"
#include "library/indicator_metadata.hpp"

namespace vsp::library {
namespace {

namespace fs = std::filesystem;

const fs::path kSource = VSP_TEST_SOURCE_DIR;

std::string content(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::vector<fs::path> plugin_folders() {
  std::vector<fs::path> folders;
  for (const auto& folder : fs::directory_iterator(kSource / "plugins/indicators")) {
    folders.push_back(folder.path());
  }
  std::sort(folders.begin(), folders.end());
  return folders;
}

const IndicatorLibrary& shipped() {
  static const IndicatorLibrary library = [] {
    std::vector<LibraryEntry> entries;
    for (const fs::path& folder : plugin_folders()) {
      const toml::table manifest = toml::parse(content(folder / "plugin.toml"));
      for (const auto& capability : *manifest["capability"].as_array()) {
        const toml::table& table = *capability.as_table();
        const auto metadata = table["metadata"].value<std::string>();
        if (!metadata) continue;
        const fs::path file = folder / *metadata;
        entries.push_back({indicator_from_toml(content(file), file.string()),
                           manifest["id"].value_or(std::string()), file.string()});
      }
    }
    return IndicatorLibrary(std::move(entries));
  }();
  return library;
}

TEST(ShippedIndicators, ManifestsNameIdsAndShapes) {
  for (const fs::path& folder : plugin_folders()) {
    SCOPED_TRACE(folder.filename());
    EXPECT_TRUE(fs::exists(folder / "README.md"));
    std::set<std::string> named = {"plugin.toml"};
    const toml::table manifest = toml::parse(content(folder / "plugin.toml"));
    for (const auto& capability : *manifest["capability"].as_array()) {
      const toml::table& table = *capability.as_table();
      const auto metadata = table["metadata"].value<std::string>();
      if (!metadata) continue;
      named.insert(*metadata);
      const auto name = table["name"].value_or(std::string());
      EXPECT_EQ(*metadata, name + ".toml");
      const Indicator* indicator = shipped().find(name);
      ASSERT_NE(indicator, nullptr) << name;
      EXPECT_EQ("vsp." + std::string(to_string(indicator->shape)) + "/1",
                table["id"].value_or(std::string()));
    }
    for (const auto& file : fs::directory_iterator(folder)) {
      if (file.path().extension() == ".toml") {
        EXPECT_TRUE(named.contains(file.path().filename().string())) << file.path();
      }
    }
    const bool coded = manifest.contains("library");
    EXPECT_EQ(coded, fs::exists(folder / "cases.csv"));
    EXPECT_EQ(coded, fs::exists(folder / "CMakeLists.txt"));
  }
}

TEST(ShippedIndicators, TheTwelveCoreIndicatorsAreThereInTheirOrder) {
  std::vector<std::string> core;
  for (const LibraryEntry& entry : shipped().entries()) {
    if (entry.indicator.national_core) core.push_back(entry.indicator.id);
  }
  EXPECT_THAT(core, testing::ElementsAre("fortroende", "med_bedomning_3d", "med_bedomning_3d_bu",
                                         "lakare_sabo", "ordinarie_lakare_65", "tillgodosett",
                                         "delaktighet", "levnadsvanor", "paverkbar_slutenvard",
                                         "aterinskrivning_65", "olampliga_lakemedel_hemsjv",
                                         "overbelaggning_utlokal"));
  for (const std::string& id : core) {
    const Indicator& indicator = *shipped().find(id);
    EXPECT_EQ(indicator.levels.front(), AreaLevel::country) << id;
    EXPECT_GE(indicator.interpretation.size(), 2U) << id;
  }
}

TEST(ShippedIndicators, UnitsHaveTheirWordsAndNoOthers) {
  const toml::table units = toml::parse(content(kSource / "templates/vocabulary/units.toml"));
  for (const char* group : {"unit", "unit_symbol"}) {
    std::set<std::string> keys;
    for (const auto& [key, words] : *units[group].as_table()) {
      keys.emplace(key.str());
      EXPECT_TRUE(words.as_table()->contains("sv")) << key.str();
      EXPECT_TRUE(words.as_table()->contains("en")) << key.str();
    }
    EXPECT_EQ(keys, std::set<std::string>(kUnits.begin(), kUnits.end())) << group;
  }
}

TEST(ShippedIndicators, SearchFindsThemInBothLanguages) {
  const auto first = [](const char* words, Language language) {
    const auto found = shipped().search({words}, language);
    return found.empty() ? std::string() : found.front()->id;
  };
  EXPECT_EQ(first("förtroende", Language::sv), "fortroende");
  EXPECT_EQ(first("confidence", Language::en), "fortroende");
  EXPECT_EQ(first("återinskrivningar äldre", Language::sv), "aterinskrivning_65");
  EXPECT_EQ(first("U79133", Language::sv), "paverkbar_slutenvard");
  EXPECT_EQ(first("grundlön", Language::sv), "ssk_grundlon");
  EXPECT_THAT(shipped().search({"kontinuitet"}, Language::sv), testing::SizeIs(5));
  EXPECT_THAT(shipped().suggestions("fortroede"), testing::Contains("fortroende"));
}

}  // namespace
}  // namespace vsp::library
