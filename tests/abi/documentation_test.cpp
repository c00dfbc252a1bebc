// SPDX-License-Identifier: Apache-2.0
// The snippet of docs/plugin-abi.md is code that compiles and works: it is the text of
// plugins/first_indicator.cpp, which is built and called here.
#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "abi/abi_case.hpp"

namespace vsp::test {
namespace {

std::string content_of(const std::string& path) {
  std::ifstream stream(std::filesystem::path(VSP_TEST_SOURCE_DIR) / path);
  EXPECT_TRUE(stream) << path;
  std::ostringstream content;
  content << stream.rdbuf();
  return content.str();
}

TEST(FirstIndicator, StandsInTheDocumentationAsItIsBuilt) {
  const std::string source = content_of("tests/abi/plugins/first_indicator.cpp");
  const std::string mark = "// [snippet]\n";
  const std::size_t begin = source.find(mark) + mark.size();
  const std::string snippet = source.substr(begin, source.find(mark, begin) - begin);
  ASSERT_GT(snippet.size(), 400U);
  EXPECT_LE(std::count(snippet.begin(), snippet.end(), '\n'), 30);
  EXPECT_THAT(content_of("docs/plugin-abi.md"), testing::HasSubstr("```cpp\n" + snippet + "```\n"));
}

TEST(FirstIndicator, Judges) {
  sdk::TableBuilder table;
  sdk::IntegerColumn age = table.integer("age");
  sdk::TextColumn contact = table.text("contact");
  const auto add = [&](std::optional<std::int64_t> years, std::optional<std::string_view> answer) {
    age.append(years);
    contact.append(answer);
  };
  add(70, "ja");
  add(65, "nej");
  add(64, "ja");
  add(std::nullopt, "ja");
  add(90, std::nullopt);
  Batch batch(std::move(table));
  const plugin::Registry registry = scan_cases({"first_indicator"});
  EXPECT_EQ(judge(registry, "fast_omsorgskontakt", batch), (std::vector<int>{3, 2, 0, 1, 1}));
}

TEST(Codes, EveryCodeOfThisRoomIsExplained) {
  const std::string catalogue = content_of("templates/messages/plugin.toml");
  std::string code_using_text;
  for (const char* folder : {"host/plugin", "host/sdk/include/vardspegel"}) {
    const auto path = std::filesystem::path(VSP_TEST_SOURCE_DIR) / folder;
    for (const auto& entry : std::filesystem::directory_iterator(path)) {
      code_using_text +=
          content_of((std::filesystem::path(folder) / entry.path().filename()).string());
    }
  }
  std::size_t seen = 0;
  for (std::size_t at = code_using_text.find("\"VSP-PLG-"); at != std::string::npos;
       at = code_using_text.find("\"VSP-PLG-", at + 1)) {
    const std::string code = code_using_text.substr(at, 13);
    EXPECT_THAT(catalogue, testing::HasSubstr("[" + code + "]")) << code;
    ++seen;
  }
  EXPECT_GT(seen, 30U);
}

}  // namespace
}  // namespace vsp::test
