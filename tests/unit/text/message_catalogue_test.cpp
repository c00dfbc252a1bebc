// SPDX-License-Identifier: Apache-2.0
#include "text/message_catalogue.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include "diagnostics/error.hpp"
#include "text/vocabulary.hpp"

namespace vsp::text {
namespace {

using ::testing::HasSubstr;

const std::filesystem::path kSource = VSP_TEST_SOURCE_DIR;

/// The codes that the host and the plugins use, read from their sources.
std::set<std::string> used_codes() {
  std::set<std::string> codes;
  const std::regex code("\"(VSP-[A-Z]{3}-[0-9]{3})\"");
  for (const char* folder : {"host", "plugins"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(kSource / folder)) {
      if (entry.path().extension() != ".cpp" && entry.path().extension() != ".hpp") continue;
      std::ifstream input(entry.path());
      const std::string text{std::istreambuf_iterator<char>(input), {}};
      for (std::sregex_iterator it(text.begin(), text.end(), code), end; it != end; ++it) {
        codes.insert((*it)[1]);
      }
    }
  }
  return codes;
}

TEST(ShippedCatalogue, HasWordsForEveryCodeThatIsUsed) {
  const auto catalogue = MessageCatalogue::load(kSource / "templates" / "messages");
  const auto codes = used_codes();
  EXPECT_GT(codes.size(), 100U);
  for (const std::string& code : codes) EXPECT_NE(catalogue.find(code), nullptr) << code;
}

TEST(ShippedCatalogue, IsTypesetAndWhole) {
  const auto catalogue = MessageCatalogue::load(kSource / "templates" / "messages");
  for (const std::string& code : catalogue.codes()) {
    const Message& message = *catalogue.find(code);
    EXPECT_FALSE(message.message.sv.empty()) << code;
    EXPECT_FALSE(message.message.en.empty()) << code;
    EXPECT_FALSE(message.explanation.sv.empty()) << code;
    EXPECT_EQ(message.message.sv.find("“"), std::string::npos)
        << code << ": English quotes in Swedish";
    EXPECT_EQ(message.message.sv.find(" %"), std::string::npos) << code << ": blank before %";
  }
}

class TemporaryCatalogue : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::path(::testing::TempDir()) / "catalogue";
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  void write(const std::string& name, const std::string& content) const {
    std::ofstream(folder_ / name) << content;
  }
  std::string failure() const {
    try {
      MessageCatalogue::load(folder_);
    } catch (const Error& error) {
      const Finding& finding = error.findings().front();
      return finding.code + " " + to_string(finding.where);
    }
    return "none";
  }
  std::filesystem::path folder_;
};

const char* const kEntry =
    "[\"VSP-AAA-001\"]\nmessage = {sv=\"Fann {found}.\", en=\"Found {found}.\"}\n"
    "remedy = {sv=\"Byt {found}.\", en=\"Change {found}.\"}\nexplain = {sv=\"x\", en=\"x\"}\n";

TEST_F(TemporaryCatalogue, FillsArgumentsAndPlaces) {
  write("a.toml", kEntry);
  const auto catalogue = MessageCatalogue::load(folder_);
  const Finding finding{
      "VSP-AAA-001", Severity::warning, {"f.csv", "", 3, 7}, {{"found", "å"}}, {}, {}};
  EXPECT_EQ(catalogue.render(finding, Language::sv),
            "f.csv:3:7: varning VSP-AAA-001: Fann å.\n  → Byt å.");
  EXPECT_EQ(catalogue.render(finding, Language::en),
            "f.csv:3:7: warning VSP-AAA-001: Found å.\n  → Change å.");
}

TEST_F(TemporaryCatalogue, RemediesLeaveOutSentencesWithAnEmptyArgument) {
  write(
      "a.toml",
      "[\"VSP-AAA-001\"]\nmessage = {sv=\"x\", en=\"x\"}\nexplain = {sv=\"x\", en=\"x\"}\n"
      "remedy = {sv=\"Menades: {expected}? Se docs/cli.md.\", en=\"See docs. Use {expected}.\"}\n");
  const auto catalogue = MessageCatalogue::load(folder_);
  const auto with = [](const std::string& expected) {
    return Finding{"VSP-AAA-001", Severity::error, {}, {{"expected", expected}}, {}, {}};
  };
  EXPECT_EQ(catalogue.remedy(with("17"), Language::sv), "Menades: 17? Se docs/cli.md.");
  EXPECT_EQ(catalogue.remedy(with(""), Language::sv), "Se docs/cli.md.");
  EXPECT_EQ(catalogue.remedy(with(""), Language::en), "See docs.");
}

TEST_F(TemporaryCatalogue, UnknownCodesKeepTheirOwnWords) {
  write("a.toml", kEntry);
  const auto catalogue = MessageCatalogue::load(folder_);
  const Finding own{"XYZ-001", Severity::error, {}, {}, "Eget", "Own"};
  EXPECT_THAT(catalogue.render(own, Language::en), HasSubstr("error XYZ-001: Own"));
  const Finding of_plugin{"XYZ-003", Severity::error, {}, {{"plugin", "p.q"}}, "Eget", "Own"};
  EXPECT_THAT(catalogue.render(of_plugin, Language::en), HasSubstr("error XYZ-003: p.q: Own"));
  const Finding bare{"XYZ-002", Severity::error, {}, {{"found", "7"}}, "", ""};
  EXPECT_THAT(catalogue.render(bare, Language::en), HasSubstr("found: 7"));
}

TEST_F(TemporaryCatalogue, RefusesWhatIsNotWhole) {
  EXPECT_THAT(failure(), HasSubstr("VSP-TXT-001"));  // no file at all
  write("a.toml", kEntry);
  write("b.toml", kEntry);
  EXPECT_THAT(failure(), HasSubstr("VSP-TXT-001 b.toml:1"));
  write("b.toml", "[\"VSP-AAA-002\"]\nmessage.sv = \"bara svenska\"\n");
  EXPECT_THAT(failure(), HasSubstr("VSP-TXT-001 b.toml"));
  write("b.toml", "x = [\n");
  EXPECT_THAT(failure(), HasSubstr("VSP-TXT-001 b.toml"));
}

TEST(ShippedVocabulary, HasTheWordsOfTheModel) {
  const auto words = Vocabulary::load(kSource / "templates" / "vocabulary");
  EXPECT_EQ(words.word("state", "cannot_be_estimated", Language::sv), "kan ej uppskattas");
  EXPECT_EQ(words.word("unit", "percent", Language::en), "per cent");
  EXPECT_FALSE(words.has("state", "none"));
  EXPECT_THROW(words.word("state", "none", Language::sv), Error);
}

}  // namespace
}  // namespace vsp::text
