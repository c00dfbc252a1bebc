// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "document/document.hpp"
#include "render_submission.hpp"
#include "unit/writer_xlsx/loaded_writer.hpp"

namespace vsp::submission {
namespace {

document::Document one_value() {
  document::Document document;
  document.id = "inrapportering";
  document.report = "test";
  document.subject = {"17", "Region Värmland", "region"};
  document.as_of = "2024-08-30";
  document::DataPoint point;
  point.indicator = "fortroende";
  point.area = "17";
  point.period = "2023";
  point.state = ValueState::value;
  point.value = 59.66;
  document.blocks.emplace_back(document::Observations{{point}});
  return document;
}

TEST(SubmissionPlugin, GivesTheBytesOfTheCoreOrNothing) {
  const vsp::test::LoadedWriter writer("writer_submission", "submission");
  document::Document document = one_value();
  const std::string options = R"({"share":")" VSP_TEST_SOURCE_DIR R"("})";
  const auto good = writer.write(document::serialise(document), options);
  EXPECT_EQ(good.status, VSP_OK) << good.code;
  EXPECT_EQ(good.bytes, render_submission(document, {VSP_TEST_SOURCE_DIR}));
  document.subject.code = "0";
  const auto bad = writer.write(document::serialise(document), options);
  EXPECT_EQ(bad.status, VSP_INPUT_INVALID);
  EXPECT_EQ(bad.code, "VSP-SUB-001");
  EXPECT_THAT(bad.findings, testing::Contains("VSP-SUB-001"));
  EXPECT_TRUE(bad.bytes.empty());
  const auto lost = writer.write(document::serialise(one_value()), R"({"share":"/nowhere"})");
  EXPECT_EQ(lost.status, VSP_IO_FAILED);
  EXPECT_EQ(lost.code, "VSP-SUB-005");
}

}  // namespace
}  // namespace vsp::submission
