// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "plugin/registry.hpp"

namespace vsp::plugin {
namespace {

vsp_text text(std::string_view view) { return {view.data(), view.size()}; }

void report(const vsp_host* host, const char* code, vsp_severity severity) {
  vsp_finding finding = {};
  finding.struct_size = sizeof finding;
  finding.severity = severity;
  finding.code = text(code);
  host->report(host->context, &finding);
}

Error error_of(CallContext& context,
               const std::function<vsp_status(const vsp_host*, vsp_error*)>& function) {
  try {
    context.call(function);
  } catch (const Error& error) {
    return error;
  }
  ADD_FAILURE() << "no Error";
  return Error(Failure::system, Finding{});
}

TEST(CallContext, NotesAndWarningsDoNotFail) {
  CallContext context("p");
  context.call([](const vsp_host* host, vsp_error* error) {
    EXPECT_EQ(host->struct_size, sizeof(vsp_host));
    EXPECT_EQ(host->abi_minor, VSP_ABI_MINOR);
    EXPECT_EQ(error->struct_size, sizeof(vsp_error));
    report(host, "VSP-TST-001", VSP_SEVERITY_NOTE);
    report(host, "VSP-TST-002", VSP_SEVERITY_WARNING);
    return VSP_OK;
  });
  ASSERT_EQ(context.findings().size(), 2U);
  EXPECT_EQ(context.findings()[1].severity, Severity::warning);
}

TEST(CallContext, AnErrorCarriesItsOwnCallOnly) {
  CallContext context("p");
  context.call([](const vsp_host* host, vsp_error*) {
    report(host, "VSP-TST-001", VSP_SEVERITY_NOTE);
    return VSP_OK;
  });
  const Error error = error_of(context, [](const vsp_host* host, vsp_error*) {
    report(host, "VSP-TST-002", VSP_SEVERITY_WARNING);
    report(host, "VSP-TST-003", VSP_SEVERITY_ERROR);
    return VSP_INPUT_INVALID;
  });
  EXPECT_EQ(error.failure(), Failure::input);
  ASSERT_EQ(error.findings().size(), 2U);
  EXPECT_EQ(error.findings()[0].code, "VSP-TST-003");
  EXPECT_EQ(error.findings()[1].code, "VSP-TST-002");
  EXPECT_EQ(context.findings().size(), 3U);
}

TEST(CallContext, InvalidInputMayBeToldByTheErrorAlone) {
  CallContext context("p");
  const Error error = error_of(context, [](const vsp_host*, vsp_error* out) {
    const std::string_view message = "filen är tom";
    message.copy(out->message, message.size());
    std::string_view("VSP-TST-009").copy(out->code, 11);
    return VSP_INPUT_INVALID;
  });
  EXPECT_EQ(error.failure(), Failure::input);
  EXPECT_EQ(error.findings().front().code, "VSP-TST-009");
  EXPECT_EQ(error.findings().front().arguments.at("message"), "filen är tom");
  EXPECT_EQ(error.findings().front().arguments.at("plugin"), "p");
}

TEST(CallContext, AFailureComesBeforeTheFindings) {
  CallContext context("p");
  const Error error = error_of(context, [](const vsp_host* host, vsp_error*) {
    report(host, "VSP-TST-001", VSP_SEVERITY_ERROR);
    return VSP_FAILED;
  });
  EXPECT_EQ(error.failure(), Failure::plugin);
  ASSERT_EQ(error.findings().size(), 2U);
  EXPECT_EQ(error.findings()[0].code, "VSP-PLG-052");
  EXPECT_EQ(error.findings()[1].code, "VSP-TST-001");
}

TEST(CallContext, TheHostsOwnErrorsPassThrough) {
  CallContext context("p");
  Finding own;
  own.code = "VSP-HST-001";
  const Error error = error_of(context, [&own](const vsp_host*, vsp_error*) -> vsp_status {
    throw Error(Failure::system, own);
  });
  EXPECT_EQ(error.failure(), Failure::system);
  EXPECT_EQ(error.findings().front().code, "VSP-HST-001");
}

TEST(CallContext, IsUsableAfterAnError) {
  CallContext context("p");
  error_of(context, [](const vsp_host*, vsp_error*) -> vsp_status { throw 1; });
  EXPECT_NO_THROW(context.call([](const vsp_host*, vsp_error*) { return VSP_OK; }));
}

}  // namespace
}  // namespace vsp::plugin
