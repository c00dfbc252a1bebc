// SPDX-License-Identifier: Apache-2.0
#include <dlfcn.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/writer_pdf/sample_documents.hpp"
#include "vardspegel/abi.h"
#include "writers/pdf/render_pdf.hpp"

namespace vsp::pdf {
namespace {

using testing::empty_document;
using testing::overview;
using testing::paragraph;

vsp_text view(const std::string& text) { return {text.data(), text.size()}; }

/// The module as built, called as the host calls it.
class PdfModule : public ::testing::Test {
 protected:
  void SetUp() override {
    // Never unloaded, as in the host.
    void* module = dlopen(VSP_TEST_PDF_MODULE, RTLD_NOW | RTLD_LOCAL);
    ASSERT_NE(module, nullptr) << dlerror();
    const auto* plugin = static_cast<const vsp_plugin*>(dlsym(module, "vsp_plugin_entry"));
    ASSERT_NE(plugin, nullptr);
    EXPECT_EQ(plugin->abi_major, VSP_ABI_MAJOR);
    writer_ = static_cast<const vsp_writer_v1*>(
        plugin->capability(view(VSP_CAPABILITY_WRITER_1), view("pdf")));
    ASSERT_NE(writer_, nullptr);
    EXPECT_EQ(plugin->capability(view(VSP_CAPABILITY_WRITER_1), view("xlsx")), nullptr);
  }

  vsp_status write(const std::string& document, const std::string& options) {
    const vsp_host host = {sizeof(vsp_host), VSP_ABI_MINOR, this, &report};
    const vsp_sink sink = {sizeof(vsp_sink), 0, this, &take};
    error_ = {};
    error_.struct_size = sizeof(vsp_error);
    return writer_->write(&host, view(document), view(options), &sink, &error_);
  }

  static void report(void* context, const vsp_finding* finding) {
    auto* self = static_cast<PdfModule*>(context);
    self->codes_.emplace_back(finding->code.data, finding->code.size);
  }
  static vsp_status take(void* context, const void* data, uint64_t size) {
    auto* self = static_cast<PdfModule*>(context);
    self->bytes_.append(static_cast<const char*>(data), size);
    return self->sink_status_;
  }

  const vsp_writer_v1* writer_ = nullptr;
  vsp_error error_{};
  vsp_status sink_status_ = VSP_OK;
  std::string bytes_;
  std::vector<std::string> codes_;
};

TEST_F(PdfModule, WritesWhatTheCoreRenders) {
  ASSERT_EQ(write(document::serialise(overview()), R"({"share":"/x"})"), VSP_OK) << error_.message;
  EXPECT_EQ(bytes_, render_pdf(overview(), {}));
  EXPECT_TRUE(codes_.empty());
}

TEST_F(PdfModule, FindingsReachTheHost) {
  document::Document document = empty_document("Tecken");
  document.blocks.emplace_back(paragraph("中"));
  EXPECT_EQ(write(document::serialise(document), "{}"), VSP_OK);
  EXPECT_EQ(codes_, std::vector<std::string>{"VSP-PDF-004"});
}

TEST_F(PdfModule, ErrorsAreReportedAndNothingIsWritten) {
  document::Document document = empty_document("Fel datum");
  document.as_of = "i går";
  EXPECT_EQ(write(document::serialise(document), "{}"), VSP_INPUT_INVALID);
  EXPECT_EQ(codes_, std::vector<std::string>{"VSP-PDF-002"});
  EXPECT_STREQ(error_.code, "VSP-PDF-002");
  EXPECT_TRUE(bytes_.empty());
}

TEST_F(PdfModule, WrongOptionsAndTreesAreRefused) {
  EXPECT_EQ(write(document::serialise(overview()), R"({"toc":1})"), VSP_INPUT_INVALID);
  EXPECT_EQ(codes_, std::vector<std::string>{"VSP-PDF-005"});
  EXPECT_NE(write("<not-a-document/>", "{}"), VSP_OK);
  EXPECT_TRUE(bytes_.empty());
}

TEST_F(PdfModule, MissingFontsAreASystemFailure) {
  EXPECT_EQ(write(document::serialise(overview()), R"({"font_folders":["/nonexistent"]})"),
            VSP_IO_FAILED);
  EXPECT_EQ(codes_.front(), "VSP-PDF-001");
}

TEST_F(PdfModule, AFullDiskIsPassedOn) {
  sink_status_ = VSP_IO_FAILED;
  EXPECT_EQ(write(document::serialise(overview()), "{}"), VSP_IO_FAILED);
}

}  // namespace
}  // namespace vsp::pdf
