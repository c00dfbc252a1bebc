// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "abi/abi_case.hpp"

namespace vsp::test {
namespace {

/// A plugin that must be refused, the capability to ask for and the code that it gets.
struct Refused {
  std::string name;
  std::string offer;
  std::string code;
  std::string argument;  ///< An argument of the finding …
  std::string value;     ///< … and text that must be in it.
};

void PrintTo(const Refused& refused, std::ostream* out) {  // NOLINT: the name is GoogleTest's
  *out << refused.name << " " << refused.offer;
}

class RefusedPlugin : public testing::TestWithParam<Refused> {};

TEST_P(RefusedPlugin, HasItsOwnCodeAndHarmsNoNeighbour) {
  const Refused& refused = GetParam();
  const plugin::Registry registry = scan_cases({refused.name, "frozen"});
  for (int attempt = 0; attempt < 2; ++attempt) {  // The second answer is the same as the first.
    const Error error = error_of([&] {
      registry.capability<vsp_proportion_v1>(VSP_CAPABILITY_PROPORTION_1, refused.offer);
    });
    EXPECT_EQ(error.failure(), Failure::plugin);
    ASSERT_EQ(error.findings().size(), 1U);
    const Finding& finding = error.findings().front();
    EXPECT_EQ(finding.code, refused.code);
    EXPECT_EQ(finding.arguments.at("plugin"), "test." + refused.name);
    EXPECT_EQ(finding.where.file,
              (case_folder(refused.name) / refused.name / (refused.name + ".so")).string());
    if (!refused.argument.empty()) {
      EXPECT_THAT(finding.arguments.at(refused.argument), testing::HasSubstr(refused.value));
    }
    expect_frozen_works(registry);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Loading, RefusedPlugin,
    testing::Values(Refused{"future_major", "future", "VSP-PLG-030", "found", "7.0"},
                    Refused{"hidden_future_major", "future", "VSP-PLG-030", "found", "7."},
                    Refused{"minor_disagrees", "newer", "VSP-PLG-031", "found", "0.9"},
                    Refused{"no_symbol", "nothing", "VSP-PLG-038", "expected", "vsp_plugin_entry"},
                    Refused{"entry_is_function", "function", "VSP-PLG-040", "found", "symbol"},
                    Refused{"short_entry", "short", "VSP-PLG-040", "found", "12"},
                    Refused{"null_capability", "null", "VSP-PLG-040", "found", "NULL"},
                    Refused{"undefined_symbol", "undefined", "VSP-PLG-036", "found",
                            "vsp_nobody_has_this_function"},
                    Refused{"missing_dependency", "missing", "VSP-PLG-037", "found",
                            "libvanished.so"},
                    Refused{"absent_capability", "absent", "VSP-PLG-041", "found", "absent"},
                    Refused{"short_struct", "short", "VSP-PLG-042", "found", "8"},
                    Refused{"throws_raw", "throws_asked", "VSP-PLG-050", "message", "tillfrågas"},
                    Refused{"throws_raw", "throws_int_asked", "VSP-PLG-051", "", ""}),
    [](const auto& test) { return test.param.name + "_" + test.param.offer; });

/// A call that must fail, and how.
struct FailingCall {
  std::string name;
  std::string offer;
  Failure failure;
  std::string code;
  std::string message;  ///< Text that must be in the argument "message".
};

void PrintTo(const FailingCall& call, std::ostream* out) {  // NOLINT: the name is GoogleTest's
  *out << call.name << " " << call.offer;
}

class FailingJudge : public testing::TestWithParam<FailingCall> {};

TEST_P(FailingJudge, IsAnErrorAndHarmsNoNeighbour) {
  const FailingCall& call = GetParam();
  const plugin::Registry registry = scan_cases({call.name, "frozen"});
  Batch batch(answers("answer", {"ja"}));
  const Error error = error_of([&] { judge(registry, call.offer, batch); });
  EXPECT_EQ(error.failure(), call.failure);
  ASSERT_FALSE(error.findings().empty());
  const Finding& finding = error.findings().front();
  EXPECT_EQ(finding.code, call.code);
  EXPECT_EQ(finding.arguments.at("plugin"), "test");
  EXPECT_THAT(finding.arguments.at("message"), testing::HasSubstr(call.message));
  expect_frozen_works(registry);
}

INSTANTIATE_TEST_SUITE_P(
    Calls, FailingJudge,
    testing::Values(
        FailingCall{"throws_raw", "throws_error", Failure::plugin, "VSP-PLG-050", "rått undantag"},
        FailingCall{"throws_raw", "throws_int", Failure::plugin, "VSP-PLG-051", ""},
        FailingCall{"throws_in_sdk", "throws_error", Failure::plugin, "VSP-PLG-050",
                    "i bedömningen"},
        FailingCall{"throws_in_sdk", "throws_int", Failure::plugin, "VSP-PLG-051", ""},
        FailingCall{"throws_in_sdk", "out_of_memory", Failure::system, "VSP-PLG-055", "memory"},
        FailingCall{"throws_in_sdk", "own_code", Failure::plugin, "VSP-TST-003",
                    "med egen kod xxx"},
        FailingCall{"throws_in_sdk", "throws_in_constructor", Failure::plugin, "VSP-PLG-050",
                    "i konstruktorn"}),
    [](const auto& test) { return test.param.name + "_" + test.param.offer; });

TEST(NewerMinor, LoadsAndItsUnknownCapabilityIsListed) {
  const plugin::Registry registry = scan_cases({"newer_minor", "frozen"});
  EXPECT_THAT(codes_of(registry.findings()), testing::ElementsAre("VSP-PLG-023"));
  EXPECT_EQ(registry.findings().front().severity, Severity::note);
  EXPECT_EQ(registry.findings().front().arguments.at("found"), "vsp.rate/1");
  Batch batch(answers("answer", {"ja", "nej"}));
  EXPECT_EQ(judge(registry, "newer", batch), (std::vector<int>{3, 3}));
  const plugin::Manifest* manifest = registry.find("test.newer_minor");
  ASSERT_NE(manifest, nullptr);
  EXPECT_EQ(manifest->abi_minor, 9U);
  EXPECT_TRUE(manifest->capabilities.at(0).known);
  EXPECT_FALSE(manifest->capabilities.at(1).known);
}

TEST(FutureMajor, IsNamedWithoutBeingLoaded) {
  const plugin::Registry registry = scan_cases({"future_major"});
  ASSERT_THAT(codes_of(registry.findings()), testing::ElementsAre("VSP-PLG-030"));
  EXPECT_EQ(registry.findings().front().severity, Severity::warning);
  EXPECT_EQ(registry.findings().front().where.row, 5);
  EXPECT_EQ(registry.findings().front().where.column, 7);
}

TEST(UnknownName, NamesWhatThereIs) {
  const plugin::Registry registry = scan_cases({"frozen", "throws_raw"});
  const Error error = error_of(
      [&] { registry.capability<vsp_proportion_v1>(VSP_CAPABILITY_PROPORTION_1, "frozen_andle"); });
  EXPECT_EQ(error.findings().front().code, "VSP-PLG-043");
  EXPECT_EQ(error.findings().front().arguments.at("expected"),
            "frozen_andel, throws_asked, throws_error, throws_int, throws_int_asked");
}

/// The source capability of a plugin, called with a stream that must stay untouched.
Error source_error(const plugin::Registry& registry, std::string_view name,
                   plugin::CallContext& context) {
  const auto& source = registry.capability<vsp_source_v1>(VSP_CAPABILITY_SOURCE_1, name);
  ArrowArrayStream stream = {};
  const Error error = error_of([&] {
    context.call([&](const vsp_host* host, vsp_error* failure) {
      return source.open(host, {"{}", 2}, &stream, failure);
    });
  });
  if (stream.release != nullptr) stream.release(&stream);
  return error;
}

TEST(Garbage, FindingsAreMadeFitToShow) {
  const plugin::Registry registry = scan_cases({"garbage"});
  plugin::CallContext context("test.garbage");
  const Error error = source_error(registry, "findings", context);
  EXPECT_EQ(error.failure(), Failure::input);
  EXPECT_THAT(codes_of(context.findings()),
              testing::ElementsAre("VSP-PLG-056", "VSP-PLG-056", "VSP-PLG-056", "VSP-TST-007"));
  // Those of severity error come first in the Error, whatever the order of reporting.
  EXPECT_THAT(codes_of(error.findings()),
              testing::ElementsAre("VSP-PLG-056", "VSP-PLG-056", "VSP-PLG-056", "VSP-TST-007"));
  const Finding& third = context.findings().at(2);
  EXPECT_EQ(third.severity, Severity::error);
  EXPECT_EQ(third.where.row, 0);
  EXPECT_EQ(third.where.column, 0);
  EXPECT_EQ(third.arguments.count("found"), 0U);
  EXPECT_EQ(third.arguments.at("message"), "\uFFFD\uFFFD kept\uFFFD[31m red");
  const Finding& fourth = context.findings().at(3);
  EXPECT_EQ(fourth.severity, Severity::warning);
  EXPECT_EQ(fourth.arguments.at("key"), "a\uFFFD(b");
  EXPECT_EQ(fourth.arguments.at("plugin"), "test.garbage");
}

TEST(Garbage, StatusesAndErrorTexts) {
  const plugin::Registry registry = scan_cases({"garbage"});
  const auto outcome = [&registry](std::string_view name) {
    plugin::CallContext context("test.garbage");
    return source_error(registry, name, context);
  };
  const Error status = outcome("status");
  EXPECT_EQ(status.failure(), Failure::plugin);
  EXPECT_EQ(status.findings().front().code, "VSP-PLG-053");
  EXPECT_EQ(status.findings().front().arguments.at("found"), "-99");
  const Error text = outcome("error_text");
  EXPECT_EQ(text.findings().front().code, "VSP-PLG-052");
  EXPECT_THAT(text.findings().front().message_sv, testing::StartsWith("\uFFFD\uFFFD"));
  const Error silent = outcome("silent_invalid");
  EXPECT_EQ(silent.failure(), Failure::plugin);
  EXPECT_EQ(silent.findings().front().code, "VSP-PLG-054");
  const Error io = outcome("io");
  EXPECT_EQ(io.failure(), Failure::system);
  EXPECT_EQ(io.findings().front().code, "VSP-PLG-055");
  EXPECT_EQ(io.findings().front().arguments.at("message"), "disken är full");
}

TEST(SdkSource, FindingsOfSeverityErrorFailTheCall) {
  const plugin::Registry registry = scan_cases({"throws_in_sdk"});
  plugin::CallContext context("test.throws_in_sdk");
  const Error error = source_error(registry, "findings", context);
  EXPECT_EQ(error.failure(), Failure::input);
  EXPECT_THAT(codes_of(error.findings()),
              testing::ElementsAre("VSP-TST-005", "VSP-TST-006", "VSP-TST-004"));
  EXPECT_EQ(error.findings().front().where.row, 2);
}

TEST(SdkSource, RefusesTablesThatAreNone) {
  const plugin::Registry registry = scan_cases({"throws_in_sdk"});
  for (const char* name : {"ragged", "not_finite", "same_name"}) {
    plugin::CallContext context("test.throws_in_sdk");
    const Error error = source_error(registry, name, context);
    EXPECT_EQ(error.failure(), Failure::plugin) << name;
    EXPECT_EQ(error.findings().front().code, "VSP-PLG-062") << name;
  }
}

// Everything at once: a plugin that is wrong leaves itself out and nothing else.
TEST(AllCases, TheGoodOnesWorkBesideAllBadOnes) {
  const plugin::Registry registry = scan_cases(
      {"absent_capability", "entry_is_function", "every_shape", "first_indicator", "frozen",
       "future_major", "garbage", "hidden_future_major", "minor_disagrees", "missing_dependency",
       "newer_minor", "no_symbol", "null_capability", "short_entry", "short_struct",
       "throws_in_sdk", "throws_raw", "undefined_symbol"});
  EXPECT_EQ(registry.manifests().size(), 18U);
  for (const plugin::Manifest& manifest : registry.manifests()) {
    for (const plugin::Capability& capability : manifest.capabilities) {
      if (capability.id != VSP_CAPABILITY_PROPORTION_1) continue;
      try {
        registry.capability<vsp_proportion_v1>(capability.id, capability.name);
      } catch (const Error& error) {
        EXPECT_EQ(error.failure(), Failure::plugin) << capability.name;
      }
    }
  }
  expect_frozen_works(registry);
}

}  // namespace
}  // namespace vsp::test
