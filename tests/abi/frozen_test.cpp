// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "abi/abi_case.hpp"

namespace vsp::test {
namespace {

struct Emitted {
  std::vector<std::string> areas;
  std::vector<double> values;
};

void collect(void* context, const vsp_observation* result) {
  auto& emitted = *static_cast<Emitted*>(context);
  emitted.areas.emplace_back(result->area.data, result->area.size);
  emitted.values.push_back(result->value);
}

vsp_observation observation(std::string_view area, double value) {
  vsp_observation plain = {};
  plain.struct_size = sizeof plain;
  plain.area = {area.data(), area.size()};
  plain.has = VSP_HAS_VALUE;
  plain.value = value;
  return plain;
}

TEST(FrozenPlugin, IsListedWithoutLoadingAnything) {
  const plugin::Registry registry = scan_cases({"frozen"});
  EXPECT_THAT(registry.findings(), testing::IsEmpty());
  const plugin::Manifest* manifest = registry.find("test.frozen");
  ASSERT_NE(manifest, nullptr);
  EXPECT_EQ(manifest->capabilities.size(), 2U);
  EXPECT_EQ(registry.provider("vsp.derived/1", "frozen_dubbel"), manifest);
}

TEST(FrozenPlugin, JudgesRows) { expect_frozen_works(scan_cases({"frozen"})); }

TEST(FrozenPlugin, StaysLoadedWhenTheRegistryIsGone) {
  const vsp_proportion_v1* proportion = nullptr;
  {
    const plugin::Registry registry = scan_cases({"frozen"});
    proportion =
        &registry.capability<vsp_proportion_v1>(VSP_CAPABILITY_PROPORTION_1, "frozen_andel");
  }
  Batch batch(answers("svar", {"ja"}));
  std::uint8_t verdict = 77;
  plugin::CallContext context("test");
  context.call([&](const vsp_host* host, vsp_error* error) {
    return proportion->judge(host, {"{}", 2}, batch.schema(), batch.array(), &verdict, error);
  });
  EXPECT_EQ(verdict, VSP_VERDICT_MET);
}

TEST(FrozenPlugin, ReportsItsOwnFailure) {
  const plugin::Registry registry = scan_cases({"frozen"});
  sdk::TableBuilder table;
  table.number("svar").append(1.0);
  Batch batch(std::move(table));
  const Error error = error_of([&] { judge(registry, "frozen_andel", batch); });
  EXPECT_EQ(error.failure(), Failure::plugin);
  EXPECT_EQ(error.findings().front().code, "VSP-TST-001");
  EXPECT_EQ(error.findings().front().message_en, "one text column is wanted");
}

// A later host's observations are longer; the stride tells the plugin where the next one is.
TEST(FrozenPlugin, DerivesFromLongerObservations) {
  const plugin::Registry registry = scan_cases({"frozen"});
  const auto& derived =
      registry.capability<vsp_derived_v1>(VSP_CAPABILITY_DERIVED_1, "frozen_dubbel");
  struct Longer {
    vsp_observation known;
    double new_field;
  };
  const std::vector<Longer> all = {{observation("17", 1.5), 9}, {observation("1780", -2), 9}};
  Emitted emitted;
  plugin::CallContext context("test.frozen");
  context.call([&](const vsp_host* host, vsp_error* error) {
    return derived.derive(host, {"{}", 2}, &all.front().known, all.size(), sizeof(Longer), &collect,
                          &emitted, error);
  });
  EXPECT_THAT(emitted.areas, testing::ElementsAre("17", "1780"));
  EXPECT_THAT(emitted.values, testing::ElementsAre(3.0, -4.0));
}

}  // namespace
}  // namespace vsp::test
