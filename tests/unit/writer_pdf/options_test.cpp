// SPDX-License-Identifier: Apache-2.0
#include "writers/pdf/options.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "diagnostics/error.hpp"

namespace vsp::pdf {
namespace {

TEST(PdfOptions, TheHostsShareIsAccepted) {
  EXPECT_EQ(options_from_json(R"({"share":"/opt/share"})").font_folders, Options{}.font_folders);
  EXPECT_EQ(options_from_json("").font_folders, Options{}.font_folders);
}

TEST(PdfOptions, FontFoldersAreRead) {
  EXPECT_THAT(options_from_json(R"({"font_folders":["/a","/b"]})").font_folders,
              ::testing::ElementsAre("/a", "/b"));
}

TEST(PdfOptions, EveryWrongOptionIsNamed) {
  try {
    options_from_json(R"({"fonts":1,"share":"/x","font_folders":["relative"],"toc":true})");
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), Failure::configuration);
    ASSERT_EQ(error.findings().size(), 3U);
    for (const Finding& finding : error.findings()) EXPECT_EQ(finding.code, "VSP-PDF-005");
    EXPECT_THAT(error.findings()[0].arguments.at("found"), ::testing::HasSubstr("relative"));
    EXPECT_EQ(error.findings()[1].arguments.at("found"), "fonts");
    EXPECT_EQ(error.findings()[2].arguments.at("found"), "toc");
  }
}

TEST(PdfOptions, WhatIsNoObjectIsRefused) {
  for (const char* json : {"[]", "{", "3", R"({"font_folders":[]})", R"({"font_folders":[1]})"}) {
    EXPECT_THROW(options_from_json(json), Error) << json;
  }
}

}  // namespace
}  // namespace vsp::pdf
