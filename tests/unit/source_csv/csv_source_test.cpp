// SPDX-License-Identifier: Apache-2.0
// The built plugin through its C boundary.
#include <dlfcn.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "csv_outcome.hpp"
#include "table/arrow_exchange.hpp"
#include "vardspegel/abi.h"
#include "vardspegel/call.hpp"

namespace vsp {
namespace {

using test::cells;
using testing::ElementsAre;

/// The source of the plugin, loaded once and never unloaded.
const vsp_source_v1& source() {
  static const vsp_source_v1* const loaded = [] {
    const char* path = VSP_TEST_BINARY_DIR "/lib/vardspegel/plugins/source_csv/source_csv.so";
    void* library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) throw std::runtime_error(dlerror());
    const auto* entry = static_cast<const vsp_plugin*>(dlsym(library, "vsp_plugin_entry"));
    if (entry == nullptr) throw std::runtime_error(dlerror());
    return static_cast<const vsp_source_v1*>(
        entry->capability(sdk::text(VSP_CAPABILITY_SOURCE_1), sdk::text("csv")));
  }();
  return *loaded;
}

struct Call {
  vsp_status status = VSP_OK;
  std::vector<std::string> reported;
  std::string code;
  ArrowArrayStream stream{};
};

Call open(const std::string& request) {
  Call call;
  const vsp_host host = {
      sizeof(vsp_host), VSP_ABI_MINOR, &call, [](void* context, const vsp_finding* finding) {
        static_cast<Call*>(context)->reported.push_back(
            std::string(sdk::view(finding->code)) + "@" + std::string(sdk::view(finding->file)) +
            ":" + std::to_string(finding->row) + ":" + std::to_string(finding->column) + ":" +
            std::string(sdk::view(finding->column_name)));
      }};
  vsp_error error{};
  error.struct_size = sizeof error;
  call.status = source().open(&host, sdk::text(request), &call.stream, &error);
  call.code = error.code;
  return call;
}

class CsvSource : public testing::Test {
 protected:
  void SetUp() override { std::filesystem::create_directories(folder_); }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::string write(const std::string& name, const std::string& bytes) const {
    const std::string path = folder_ + "/" + name;
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
  }
  static std::string request(const std::string& path) {
    return R"({"version":1,"path":")" + path +
           R"(","label":"tabell.csv","options":{},"columns":[)" +
           R"({"name":"kod","type":"text"},{"name":"v","type":"number","states":{"":"missing"}}]})";
  }

  const std::string folder_ = testing::TempDir() + "csv_source_test";
};

TEST_F(CsvSource, GivesATable) {
  Call call = open(request(write("a.csv", "kod;v\n01;1,5\n02;\n")));
  ASSERT_EQ(call.status, VSP_OK);
  const Table table = import_stream(call.stream, "source.csv");
  EXPECT_EQ(call.stream.release, nullptr);
  EXPECT_THAT(cells(table, "#row"), ElementsAre("2", "3"));
  EXPECT_THAT(cells(table, "v"), ElementsAre("1.5", "∅"));
  EXPECT_THAT(cells(table, "v#state"), ElementsAre("∅", "missing"));
  EXPECT_THAT(call.reported,
              ElementsAre("VSP-SRC-025@tabell.csv:0:0:", "VSP-SRC-026@tabell.csv:0:0:"));
}

TEST_F(CsvSource, ReportsAllErrorsAndGivesNoTable) {
  const Call call = open(request(write("a.csv", "kod,v\n01,x\n02,y\n")));
  EXPECT_EQ(call.status, VSP_INPUT_INVALID);
  EXPECT_EQ(call.code, "VSP-SRC-004");
  EXPECT_EQ(call.stream.release, nullptr);
  EXPECT_THAT(call.reported,
              ElementsAre("VSP-SRC-004@tabell.csv:2:2:v", "VSP-SRC-004@tabell.csv:3:2:v"));
}

TEST_F(CsvSource, AFileThatIsNotThere) {
  const Call call = open(request(folder_ + "/saknas.csv"));
  EXPECT_EQ(call.status, VSP_INPUT_INVALID);
  EXPECT_THAT(call.reported, ElementsAre("VSP-SRC-001@tabell.csv:0:0:"));
  EXPECT_THAT(open(request(folder_)).reported, ElementsAre("VSP-SRC-001@tabell.csv:0:0:"));
}

TEST_F(CsvSource, AFileTheSystemDoesNotGive) {
  // A name longer than the system takes fails without needing another user than root.
  const Call call = open(request(folder_ + "/" + std::string(300, 'x')));
  EXPECT_EQ(call.status, VSP_IO_FAILED);
  EXPECT_EQ(call.code, "VSP-SRC-002");
}

TEST_F(CsvSource, AFileThatIsTooLarge) {
  const std::string path = write("stor.csv", "kod,v\n");
  std::filesystem::resize_file(path, (std::uintmax_t{1} << 30U) + 1);
  EXPECT_THAT(open(request(path)).reported, ElementsAre("VSP-SRC-003@tabell.csv:0:0:"));
}

TEST_F(CsvSource, ARequestThatIsNone) {
  EXPECT_EQ(open("{").status, VSP_INPUT_INVALID);
  EXPECT_EQ(open("{").code, "VSP-SRC-051");
  EXPECT_EQ(open("").status, VSP_INPUT_INVALID);
}

}  // namespace
}  // namespace vsp
