// SPDX-License-Identifier: Apache-2.0
// Whole runs of the two reports that the demo makes, and the behaviour of the output folder.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/file.h>
#include <unistd.h>

#include "e2e/program.hpp"

namespace vsp::test {
namespace {

using ::testing::HasSubstr;

std::string report(const char* name) { return (source_folder() / "reports" / name).string(); }

TEST(NationalReport, IsCompleteAndNamesEveryDocument) {
  const Workplace place;
  const Output output = place.run({"run", report("national-2023.toml"), "--json"});
  ASSERT_EQ(output.status, 0) << output.err;
  EXPECT_EQ(output.json()["documents"].size(), 2U + 21U + 21U);
  const auto manifest = nlohmann::json::parse(place.read("out/manifest.json"));
  EXPECT_TRUE(manifest["complete"].get<bool>());
  EXPECT_EQ(manifest["as_of"], "2024-08-30");
  for (const auto& document : manifest["documents"]) {
    EXPECT_TRUE(place.has("out/" + document["path"].get<std::string>())) << document;
    EXPECT_EQ(document["state"], "complete");
    EXPECT_EQ(document["sha256"].get<std::string>().size(), 64U);
  }
  for (const auto& input : manifest["inputs"]) {
    EXPECT_TRUE(std::filesystem::exists(place.path() / "out" / input["path"].get<std::string>()))
        << input;
  }
  EXPECT_FALSE(manifest["plugins"].empty());
}

TEST(NationalReport, PublishedTotalsAreReproducedAndContradictionsTold) {
  const Workplace place;
  ASSERT_EQ(place.run({"run", report("national-2023.toml"), "--quiet"}).status, 0);
  const auto manifest = nlohmann::json::parse(place.read("out/manifest.json"));
  std::map<std::string, bool> agrees;
  std::map<std::string, double> computed;
  for (const auto& check : manifest["checks"]) {
    const std::string id = check["id"];
    agrees[id] = (agrees.count(id) == 0 || agrees[id]) && check["agrees"].get<bool>();
    computed[id] = check["computed"];
  }
  for (const char* id :
       {"tabell-3-uppdrag", "tabell-3-ersattning", "tabell-3-uppfoljning",
        "bilaga-3-tabell-3-minskar", "bilaga-3-tabell-3-insatser", "bilaga-3-tabell-8-bidrag-vt",
        "bilaga-3-tabell-8-bidrag-ht", "bilaga-3-tabell-8-grundlon-vt",
        "bilaga-3-tabell-8-grundlon-ht", "bilaga-3-tabell-8-bidrag", "bilaga-3-tabell-8-grundlon",
        "bilaga-3-tabell-8-totalt", "bilaga-3-tabell-9-bidrag", "bilaga-3-tabell-9-grundlon",
        "bilaga-3-tabell-9-totalt", "utbildningsforman-minskar", "tabell-1-lakemedel"}) {
    EXPECT_TRUE(agrees.at(id)) << id << " " << computed[id];
  }
  EXPECT_FALSE(agrees.at("tabell-5-rader"));
  EXPECT_FALSE(agrees.at("utbildningsforman-okar"));
  EXPECT_FALSE(agrees.at("grundlon-regioner"));
  EXPECT_EQ(computed.at("grundlon-regioner"), 19);
  EXPECT_FALSE(agrees.at("tabell-1-overbelaggningar"));
}

TEST(Run, IsByteIdenticalWhateverJobsLocaleAndZone) {
  const Workplace place;
  ASSERT_EQ(place.run({"run", report("national-2023.toml"), "--out", "one", "--jobs", "1"}).status,
            0);
  const auto first = place.files("one");
  ASSERT_EQ(
      place
          .run({"run", report("national-2023.toml"), "--out", "two", "--jobs", "8"},
               {{"LANG", "en_US.UTF-8"}, {"LC_ALL", "de_DE.UTF-8"}, {"TZ", "Pacific/Auckland"}})
          .status,
      0);
  const auto second = place.files("two");
  ASSERT_EQ(first.size(), second.size());
  for (const auto& [name, bytes] : first) EXPECT_TRUE(second.at(name) == bytes) << name;
}

TEST(Run, SecondTimeRewritesNothingAndSaysSo) {
  const Workplace place;
  ASSERT_EQ(place.run({"run", report("national-2023.toml")}).status, 0);
  const auto times = place.times("out");
  const Output again = place.run({"run", report("national-2023.toml"), "--lang", "en"});
  EXPECT_EQ(again.status, 0);
  EXPECT_THAT(again.out, HasSubstr("Nothing has changed"));
  EXPECT_EQ(place.times("out"), times);
}

TEST(Run, ASelectionMakesOnlyWhatIsAskedAndKeepsTheRestInTheManifest) {
  const Workplace place;
  ASSERT_EQ(place.run({"run", report("national-2023.toml")}).status, 0);
  const auto before = nlohmann::json::parse(place.read("out/manifest.json"));
  const Output output = place.run({"run", report("national-2023.toml"), "--area", "17",
                                   "--document", "inrapportering", "--json"});
  EXPECT_EQ(output.status, 0);
  EXPECT_EQ(output.json()["documents"].size(), 1U);
  const auto after = nlohmann::json::parse(place.read("out/manifest.json"));
  EXPECT_EQ(after["documents"].size(), before["documents"].size());
}

TEST(Run, SelectionsThatThereAreNotGetSuggestions) {
  const Workplace place;
  const Output area =
      place.run({"run", report("national-2023.toml"), "--area", "Värmlnd", "--lang", "sv"});
  EXPECT_EQ(area.status, 2);
  EXPECT_THAT(area.err, HasSubstr("VSP-RUN-007"));
  EXPECT_THAT(area.err, HasSubstr("Region Värmland"));
  const Output document = place.run({"run", report("national-2023.toml"), "--document", "overskt"});
  EXPECT_EQ(document.status, 2);
  EXPECT_THAT(document.err, HasSubstr("oversikt"));
  EXPECT_FALSE(place.has("out"));
}

TEST(Run, DryRunMakesNothing) {
  const Workplace place;
  const Output output = place.run({"run", report("national-2023.toml"), "--dry-run", "--json"});
  EXPECT_EQ(output.status, 0);
  EXPECT_EQ(output.json()["documents"].size(), 44U);
  EXPECT_FALSE(place.has("out"));
}

TEST(Run, AsOfGoesIntoDocumentsAndManifest) {
  const Workplace place;
  ASSERT_EQ(
      place.run({"run", report("national-2023.toml"), "--as-of", "2025-01-31", "--area", "17"})
          .status,
      0);
  EXPECT_THAT(place.read("out/inrapportering/17-varmland.xml"), HasSubstr("2025-01-31"));
  EXPECT_EQ(nlohmann::json::parse(place.read("out/manifest.json"))["as_of"], "2025-01-31");
  EXPECT_EQ(place.run({"run", report("national-2023.toml"), "--as-of", "2024-02-30"}).status, 2);
}

TEST(SyntheticReport, SaysInEveryDocumentThatItIsMadeUp) {
  const Workplace place;
  const Output output = place.run({"run", report("synthetic-2023.toml"), "--out", "out"});
  ASSERT_LE(output.status, 1) << output.err;
  const auto manifest = nlohmann::json::parse(place.read("out/manifest.json"));
  EXPECT_TRUE(manifest["synthetic"].get<bool>());
  for (const auto& document : manifest["documents"]) {
    EXPECT_THAT(document["path"].get<std::string>(), HasSubstr("syntetisk"));
  }
}

TEST(OutputFolder, LockedByAnotherRunIsRefused) {
  const Workplace place;
  std::filesystem::create_directory(place.path() / "out");
  const int folder = ::open((place.path() / "out").c_str(), O_RDONLY | O_DIRECTORY);
  ASSERT_EQ(::flock(folder, LOCK_EX | LOCK_NB), 0);
  const Output output = place.run({"run", report("national-2023.toml")});
  ::close(folder);
  EXPECT_EQ(output.status, 5);
  EXPECT_THAT(output.err, HasSubstr("VSP-OUT-002"));
  EXPECT_TRUE(std::filesystem::is_empty(place.path() / "out"));
}

TEST(OutputFolder, AFileOrALinkInItsPlaceIsRefused) {
  const Workplace place;
  place.write("fil", "kvar");
  const Output file = place.run({"run", report("national-2023.toml"), "--out", "fil"});
  EXPECT_EQ(file.status, 5);
  EXPECT_EQ(place.read("fil"), "kvar");
  std::filesystem::create_directories(place.path() / "annan");
  std::filesystem::create_directories(place.path() / "out");
  std::filesystem::create_symlink(place.path() / "annan", place.path() / "out" / "regionprofiler");
  const Output link =
      place.run({"run", report("national-2023.toml"), "--document", "regionprofil"});
  EXPECT_EQ(link.status, 5);
  EXPECT_THAT(link.err, HasSubstr("VSP-OUT-005"));
  EXPECT_TRUE(std::filesystem::is_empty(place.path() / "annan"));
}

TEST(OutputFolder, AFullDiskLeavesEarlierFilesWhole) {
  const Workplace place;
  // A file size limit gives the same failed write as a full disk, without root.
  ASSERT_EQ(
      place.run({"run", report("national-2023.toml"), "--document", "regionprofil", "--area", "17"})
          .status,
      0);
  const auto before = place.files("out");
  const std::string command =
      "cd '" + place.path().string() + "' && (trap '' XFSZ; ulimit -f 8; '" +
      (binary_folder() / "bin" / "vardspegel").string() + "' run '" + report("national-2023.toml") +
      "' --as-of 2024-09-01 --document oversikt" + " >.out 2>.err)";
  EXPECT_NE(std::system(command.c_str()), 0);
  EXPECT_THAT(place.read(".err"), HasSubstr("VSP-OUT-004"));
  auto after = place.files("out");
  for (const auto& [name, bytes] : before)
    EXPECT_TRUE(after.at(name) == bytes || name == "manifest.json");
  for (const auto& [name, bytes] : after)
    EXPECT_EQ(name.find(".vsp-part"), std::string::npos) << name;
}

}  // namespace
}  // namespace vsp::test
