// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "loaded_writer.hpp"
#include "render_xlsx.hpp"
#include "sample_document.hpp"

namespace vsp::xlsx {
namespace {

TEST(XlsxPlugin, GivesTheBytesOfTheCore) {
  const vsp::test::LoadedWriter writer("writer_xlsx", "xlsx");
  const document::Document document = test::sample_profile();
  const auto result = writer.write(document::serialise(document), R"({"share":"/nowhere"})");
  EXPECT_EQ(result.status, VSP_OK) << result.code;
  EXPECT_EQ(result.bytes, render_xlsx(document, {}));
  EXPECT_TRUE(result.findings.empty());
}

TEST(XlsxPlugin, ReportsWhatItRefusesAndWritesNothing) {
  const vsp::test::LoadedWriter writer("writer_xlsx", "xlsx");
  document::Document document = test::sample_profile();
  const auto refused = [&](const std::string& tree, const char* options) {
    const auto result = writer.write(tree, options);
    EXPECT_NE(result.status, VSP_OK);
    EXPECT_TRUE(result.bytes.empty());
    EXPECT_THAT(result.findings, testing::ElementsAre(result.code));
    return result.code;
  };
  EXPECT_EQ(refused("<document", "{}"), "VSP-DOC-001");
  EXPECT_EQ(refused("<document version=\"9\"/>", "{}"), "VSP-DOC-003");
  EXPECT_EQ(refused(document::serialise(document), R"({"colour":"blue"})"), "VSP-XLS-009");
  document.as_of = "snart";
  EXPECT_EQ(refused(document::serialise(document), "{}"), "VSP-XLS-010");
}

}  // namespace
}  // namespace vsp::xlsx
