// SPDX-License-Identifier: Apache-2.0
#include "report/output_folder.hpp"

#include <gtest/gtest.h>

#include <sys/stat.h>
#include <fstream>
#include <iterator>

#include "diagnostics/error.hpp"
#include "report/sha256.hpp"

namespace vsp::report {
namespace {

class OutputFolderTest : public ::testing::Test {
 protected:
  void SetUp() override {
    path_ = std::filesystem::path(::testing::TempDir()) /
            ::testing::UnitTest::GetInstance()->current_test_info()->name();
    std::filesystem::remove_all(path_);
  }
  std::filesystem::path path_;
};

TEST_F(OutputFolderTest, WritesOnceAndLeavesTheSameContentAlone) {
  OutputFolder folder(path_);
  EXPECT_TRUE(folder.write("a/b.txt", "hej"));
  const auto time = std::filesystem::last_write_time(path_ / "a/b.txt");
  EXPECT_FALSE(folder.write("a/b.txt", "hej"));
  EXPECT_EQ(std::filesystem::last_write_time(path_ / "a/b.txt"), time);
  EXPECT_TRUE(folder.write("a/b.txt", "då"));
  EXPECT_EQ(read_file(path_ / "a/b.txt"), "då");
}

TEST_F(OutputFolderTest, LeavesNoPartFilesAndRemovesThoseOfAKilledRun) {
  OutputFolder folder(path_);
  std::ofstream(path_ / ".a.txt.vsp-part") << "halv";
  EXPECT_TRUE(folder.write("a.txt", "hel"));
  EXPECT_FALSE(std::filesystem::exists(path_ / ".a.txt.vsp-part"));
}

TEST_F(OutputFolderTest, IsLockedAgainstASecondOne) {
  OutputFolder folder(path_);
  try {
    OutputFolder second(path_);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.findings().front().code, "VSP-OUT-002");
    EXPECT_EQ(error.failure(), Failure::system);
  }
}

TEST_F(OutputFolderTest, AFolderInTheFilesPlaceIsRefusedAndKept) {
  OutputFolder folder(path_);
  std::filesystem::create_directories(path_ / "a.txt" / "inne");
  EXPECT_THROW(folder.write("a.txt", "x"), Error);
  EXPECT_TRUE(std::filesystem::exists(path_ / "a.txt" / "inne"));
  EXPECT_FALSE(std::filesystem::exists(path_ / ".a.txt.vsp-part"));
}

TEST_F(OutputFolderTest, ALinkedFileIsReplacedNotFollowed) {
  OutputFolder folder(path_);
  std::ofstream(path_ / "target") << "orört";
  std::filesystem::create_symlink(path_ / "target", path_ / "a.txt");
  EXPECT_TRUE(folder.write("a.txt", "nytt"));
  EXPECT_EQ(read_file(path_ / "target"), "orört");
  EXPECT_FALSE(std::filesystem::is_symlink(path_ / "a.txt"));
}

TEST(Sha256, KnownAnswers) {
  // FIPS 180-4 examples, also given by sha256sum.
  EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

}  // namespace
}  // namespace vsp::report
