// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <cmath>
#include <thread>

#include "abi/abi_case.hpp"
#include "vardspegel/state.hpp"

namespace vsp::test {
namespace {

plugin::Registry shapes() { return scan_cases({"every_shape"}); }

TEST(SdkProportion, ReadsEveryTypeAndNulls) {
  sdk::TableBuilder table;
  sdk::TextColumn text = table.text("text");
  sdk::NumberColumn number = table.number("number");
  sdk::IntegerColumn integer = table.integer("integer");
  // More than one byte of validity bits.
  for (int i = 0; i < 20; ++i) {
    text.append(i == 3 ? std::nullopt : std::optional<std::string_view>(i == 4 ? "" : "å"));
    number.append(i == 9 ? std::nullopt : std::optional(0.5));
    integer.append(i == 17 ? std::nullopt : std::optional<std::int64_t>(-3));
  }
  Batch batch(std::move(table));
  const plugin::Registry registry = shapes();
  std::vector<int> expected(20, VSP_VERDICT_MET);
  expected[4] = VSP_VERDICT_NOT_MET;
  expected[3] = expected[9] = expected[17] = VSP_VERDICT_MISSING;
  EXPECT_EQ(judge(registry, "alla_typer", batch), expected);
}

TEST(SdkProportion, AcceptsAnEmptyBatch) {
  sdk::TableBuilder table;
  table.text("text");
  table.number("number");
  table.integer("integer");
  Batch batch(std::move(table));
  EXPECT_TRUE(judge(shapes(), "alla_typer", batch).empty());
}

/// A batch for "alla_typer" that a function has spoilt.
std::string refusal(const std::function<void(Batch&)>& spoil) {
  sdk::TableBuilder table;
  table.text("text").append("å");
  table.number("number").append(0.5);
  table.integer("integer").append(-3);
  Batch batch(std::move(table));
  spoil(batch);
  const Error error = error_of([&] { judge(shapes(), "alla_typer", batch); });
  EXPECT_EQ(error.findings().front().code, "VSP-PLG-060");
  return error.findings().front().arguments.at("message");
}

TEST(SdkProportion, RefusesABatchThatIsNotWhatItDeclares) {
  using testing::HasSubstr;
  EXPECT_THAT(refusal([](Batch& batch) { batch.schema()->children[0]->name = "txt"; }),
              HasSubstr("\"text\" is declared, the batch has \"txt\""));
  EXPECT_THAT(refusal([](Batch& batch) { batch.schema()->children[1]->format = "l"; }),
              HasSubstr("\"number\" has format \"l\", declared is \"g\""));
  EXPECT_THAT(refusal([](Batch& batch) { batch.schema()->children[1]->name = nullptr; }),
              HasSubstr("\"number\""));
  EXPECT_THAT(refusal([](Batch& batch) { batch.array()->children[2]->offset = 1; }),
              HasSubstr("\"integer\" breaks the table profile"));
  EXPECT_THAT(refusal([](Batch& batch) { batch.array()->children[0]->length = 0; }),
              HasSubstr("\"text\" breaks the table profile"));
  EXPECT_THAT(refusal([](Batch& batch) { batch.array()->offset = 1; }), HasSubstr("profile"));
  EXPECT_THAT(refusal([](Batch& batch) { batch.schema()->format = "u"; }), HasSubstr("profile"));
}

TEST(SdkProportion, RefusesTooFewColumns) {
  Batch batch(answers("text", {"å"}));
  const Error error = error_of([&] { judge(shapes(), "alla_typer", batch); });
  EXPECT_EQ(error.findings().front().code, "VSP-PLG-060");
  EXPECT_THAT(error.findings().front().arguments.at("message"),
              testing::HasSubstr("declared are 3 inputs, the batch has 1 columns"));
}

TEST(SdkProportion, IsCalledFromManyThreads) {
  const plugin::Registry registry = scan_cases({"every_shape", "frozen"});
  std::vector<std::thread> threads;
  threads.reserve(8);
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&registry] {
      for (int round = 0; round < 50; ++round) expect_frozen_works(registry);
    });
  }
  for (std::thread& thread : threads) thread.join();
}

struct Measurements {
  std::vector<double> values;
  std::vector<vsp_value_state> states;
};

Measurements measure(Batch& batch, std::string_view parameters) {
  const plugin::Registry registry = shapes();
  const auto& plain = registry.capability<vsp_measure_v1>(VSP_CAPABILITY_MEASURE_1, "langd");
  const auto rows = static_cast<std::size_t>(batch.array()->length);
  Measurements result{std::vector<double>(rows, -1), std::vector<vsp_value_state>(rows, -1)};
  plugin::CallContext context("test");
  context.call([&](const vsp_host* host, vsp_error* error) {
    return plain.measure(host, {parameters.data(), parameters.size()}, batch.schema(),
                         batch.array(), result.values.data(), result.states.data(), error);
  });
  return result;
}

TEST(SdkMeasure, GivesValuesAndStatesAndReadsParameters) {
  sdk::TableBuilder table;
  sdk::TextColumn word = table.text("word");
  sdk::TextColumn state = table.text("word#state");
  word.append("abc");
  state.append(std::nullopt);
  word.append(std::nullopt);
  state.append("cannot_be_estimated");
  word.append(std::nullopt);
  state.append(std::nullopt);
  word.append("x");
  state.append("no such state");
  Batch batch(std::move(table));
  const Measurements plain = measure(batch, "");
  EXPECT_THAT(plain.states, testing::ElementsAre(VSP_STATE_VALUE, VSP_STATE_CANNOT_BE_ESTIMATED,
                                                 VSP_STATE_MISSING, VSP_STATE_ERROR));
  EXPECT_EQ(plain.values[0], 3);
  EXPECT_EQ(measure(batch, R"({"factor":10})").values[0], 30);
}

TEST(SdkMeasure, RefusesWhatIsNotFinite) {
  const plugin::Registry registry = scan_cases({"throws_in_sdk"});
  const auto& plain = registry.capability<vsp_measure_v1>(VSP_CAPABILITY_MEASURE_1, "not_finite");
  Batch batch(answers("answer", {"ja"}));
  double value = 0;
  vsp_value_state state = 0;
  plugin::CallContext context("test");
  const Error error = error_of([&] {
    context.call([&](const vsp_host* host, vsp_error* failure) {
      return plain.measure(host, {nullptr, 0}, batch.schema(), batch.array(), &value, &state,
                           failure);
    });
  });
  EXPECT_EQ(error.findings().front().code, "VSP-PLG-061");
}

struct Emitted {
  std::vector<vsp_observation> results;
  std::vector<std::string> areas;
};

void collect(void* context, const vsp_observation* result) {
  auto& emitted = *static_cast<Emitted*>(context);
  emitted.results.push_back(*result);
  emitted.areas.emplace_back(result->area.data, result->area.size);
}

Emitted derive(const plugin::Registry& registry, std::string_view name,
               const std::vector<vsp_observation>& all, std::uint64_t stride) {
  const auto& plain = registry.capability<vsp_derived_v1>(VSP_CAPABILITY_DERIVED_1, name);
  Emitted emitted;
  plugin::CallContext context("test");
  context.call([&](const vsp_host* host, vsp_error* error) {
    return plain.derive(host, {"{}", 2}, all.data(), all.size(), stride, &collect, &emitted, error);
  });
  return emitted;
}

vsp_observation observation(std::string_view area, vsp_value_state state, std::uint32_t has) {
  vsp_observation plain = {};
  plain.struct_size = sizeof plain;
  plain.state = state;
  plain.area = {area.data(), area.size()};
  plain.has = has;
  plain.value = 5;
  plain.lower = 4;
  return plain;
}

TEST(SdkDerived, KeepsStatesAndWhatIsNotGivenApart) {
  const std::vector<vsp_observation> all = {
      observation("17", VSP_STATE_ESTIMATED, VSP_HAS_VALUE | VSP_HAS_LOWER),
      observation("1780", VSP_STATE_SUPPRESSED, 0)};
  const Emitted emitted = derive(shapes(), "halften", all, sizeof(vsp_observation));
  ASSERT_EQ(emitted.results.size(), 2U);
  EXPECT_THAT(emitted.areas, testing::ElementsAre("17", "1780"));
  EXPECT_EQ(emitted.results[0].state, VSP_STATE_ESTIMATED);
  EXPECT_EQ(emitted.results[0].has, VSP_HAS_VALUE | VSP_HAS_LOWER);
  EXPECT_EQ(emitted.results[0].value, 2.5);
  EXPECT_EQ(emitted.results[0].lower, 4);
  EXPECT_EQ(emitted.results[1].state, VSP_STATE_SUPPRESSED);
  EXPECT_EQ(emitted.results[1].has, 0U);
}

TEST(SdkDerived, RefusesShortObservationsAndBadResults) {
  const std::vector<vsp_observation> all = {observation("17", VSP_STATE_VALUE, VSP_HAS_VALUE)};
  const Error stride = error_of([&] { derive(shapes(), "halften", all, 8); });
  EXPECT_EQ(stride.findings().front().code, "VSP-PLG-061");
  const plugin::Registry registry = scan_cases({"throws_in_sdk"});
  const Error state =
      error_of([&] { derive(registry, "bad_state", all, sizeof(vsp_observation)); });
  EXPECT_EQ(state.findings().front().code, "VSP-PLG-061");
}

TEST(SdkSource, GivesAStreamInTheProfile) {
  const plugin::Registry registry = shapes();
  const auto& source = registry.capability<vsp_source_v1>(VSP_CAPABILITY_SOURCE_1, "rader");
  ArrowArrayStream stream = {};
  plugin::CallContext context("test");
  context.call([&](const vsp_host* host, vsp_error* error) {
    return source.open(host, {"abc", 3}, &stream, error);
  });
  ArrowSchema schema = {};
  ASSERT_EQ(stream.get_schema(&stream, &schema), 0);
  EXPECT_STREQ(schema.format, "+s");
  ASSERT_EQ(schema.n_children, 3);
  EXPECT_STREQ(schema.children[0]->name, "#row");
  EXPECT_STREQ(schema.children[1]->format, "g");
  EXPECT_STREQ(schema.children[2]->name, "value#state");
  ArrowArray array = {};
  ASSERT_EQ(stream.get_next(&stream, &array), 0);
  ASSERT_EQ(array.length, 3);
  EXPECT_EQ(static_cast<const std::int64_t*>(array.children[0]->buffers[1])[2], 3);
  EXPECT_EQ(array.children[0]->buffers[0], nullptr);
  EXPECT_EQ(array.children[1]->null_count, 1);
  EXPECT_EQ(static_cast<const double*>(array.children[1]->buffers[1])[2], 2.5);
  EXPECT_EQ(*static_cast<const std::uint8_t*>(array.children[1]->buffers[0]), 0b101);
  ArrowArray end = array;
  ASSERT_EQ(stream.get_next(&stream, &end), 0);
  EXPECT_EQ(end.release, nullptr);

  // A child that was moved out outlives its parent and the stream.
  ArrowArray child = *array.children[2];
  array.children[2]->release = nullptr;
  array.release(&array);
  schema.release(&schema);
  stream.release(&stream);
  EXPECT_EQ(std::string(static_cast<const char*>(child.buffers[2]), 7), "missing");
  child.release(&child);
  EXPECT_EQ(stream.release, nullptr);
}

TEST(SdkSource, FindingsArriveWhole) {
  const plugin::Registry registry = shapes();
  const auto& source = registry.capability<vsp_source_v1>(VSP_CAPABILITY_SOURCE_1, "rader");
  ArrowArrayStream stream = {};
  plugin::CallContext context("test.every_shape");
  context.call([&](const vsp_host* host, vsp_error* error) {
    return source.open(host, {"abc", 3}, &stream, error);
  });
  stream.release(&stream);
  ASSERT_EQ(context.findings().size(), 1U);
  const Finding& finding = context.findings().front();
  EXPECT_EQ(finding.code, "VSP-TST-002");
  EXPECT_EQ(finding.severity, Severity::note);
  EXPECT_EQ(finding.where, (Location{"rader.csv", "Blad1", 7, 3}));
  const std::map<std::string, std::string> arguments = {{"column", "Värde"},
                                                        {"expected", "ä"},
                                                        {"found", "å"},
                                                        {"more", "ö"},
                                                        {"plugin", "test.every_shape"}};
  EXPECT_EQ(finding.arguments, arguments);
  EXPECT_EQ(finding.message_sv, "på svenska");
  EXPECT_EQ(finding.message_en, "in English");
}

vsp_status append(void* context, const void* data, std::uint64_t size) {
  static_cast<std::string*>(context)->append(static_cast<const char*>(data), size);
  return VSP_OK;
}
vsp_status full(void*, const void*, std::uint64_t) { return VSP_IO_FAILED; }

TEST(SdkWriter, WritesAndStopsAtAFullSink) {
  const plugin::Registry registry = shapes();
  const auto& writer = registry.capability<vsp_writer_v1>(VSP_CAPABILITY_WRITER_1, "kopia");
  std::string output;
  vsp_sink sink = {sizeof(vsp_sink), 0, &output, &append};
  const auto write = [&] {
    plugin::CallContext context("test");
    context.call([&](const vsp_host* host, vsp_error* error) {
      return writer.write(host, {"<d/>", 4}, {"{}", 2}, &sink, error);
    });
  };
  write();
  EXPECT_EQ(output, "{}<d/>");
  sink.write = &full;
  const Error error = error_of(write);
  EXPECT_EQ(error.failure(), Failure::system);
  EXPECT_EQ(error.findings().front().code, "VSP-PLG-055");
}

TEST(SdkState, NamesAndNumbersGoTogether) {
  for (vsp_value_state number = VSP_STATE_VALUE; number <= VSP_STATE_ERROR; ++number) {
    const sdk::State state = sdk::state_from(number);
    EXPECT_EQ(static_cast<vsp_value_state>(state), number);
    EXPECT_EQ(sdk::state_from(sdk::to_string(state)), state);
  }
  EXPECT_EQ(sdk::state_from(vsp_value_state{8}), sdk::State::error);
  EXPECT_EQ(sdk::state_from(vsp_value_state{-1}), sdk::State::error);
  EXPECT_FALSE(sdk::state_from("Value").has_value());
}

}  // namespace
}  // namespace vsp::test
