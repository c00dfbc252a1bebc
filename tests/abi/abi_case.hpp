// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plugin/registry.hpp"
#include "vardspegel/table_stream.hpp"

namespace vsp::test {

/// The search folder of a case of tests/abi.
inline std::filesystem::path case_folder(const std::string& name) {
  return std::filesystem::path(VSP_TEST_BINARY_DIR) / "tests" / "abi" / name;
}

inline plugin::Registry scan(const std::vector<std::filesystem::path>& folders) {
  plugin::SearchPath path;
  path.folders = folders;
  return plugin::Registry::scan(path);
}

inline plugin::Registry scan_cases(std::initializer_list<std::string> names) {
  std::vector<std::filesystem::path> folders;
  for (const std::string& name : names) folders.push_back(case_folder(name));
  return scan(folders);
}

/// The Error that a function ends with; a test failure and an empty one when it ends without.
inline Error error_of(const std::function<void()>& function) {
  try {
    function();
  } catch (const Error& error) {
    return error;
  }
  ADD_FAILURE() << "no Error";
  return Error(Failure::system, Finding{});
}

inline std::vector<std::string> codes_of(const std::vector<Finding>& findings) {
  std::vector<std::string> codes;
  for (const Finding& finding : findings) codes.push_back(finding.code);
  return codes;
}

/// A batch in the table profile, as the host hands it to a plugin.
class Batch {
 public:
  explicit Batch(sdk::TableBuilder table) {
    ArrowArrayStream stream = {};
    sdk::to_stream(std::move(table), &stream);
    EXPECT_EQ(stream.get_schema(&stream, &schema_), 0);
    EXPECT_EQ(stream.get_next(&stream, &array_), 0);
    stream.release(&stream);
  }
  ~Batch() {
    schema_.release(&schema_);
    array_.release(&array_);
  }
  Batch(const Batch&) = delete;
  Batch& operator=(const Batch&) = delete;

  ArrowSchema* schema() { return &schema_; }
  ArrowArray* array() { return &array_; }

 private:
  ArrowSchema schema_ = {};
  ArrowArray array_ = {};
};

/// A batch of one text column.
inline sdk::TableBuilder answers(std::string name,
                                 const std::vector<std::optional<std::string_view>>& cells) {
  sdk::TableBuilder table;
  sdk::TextColumn column = table.text(std::move(name));
  for (const auto& cell : cells) column.append(cell);
  return table;
}

/// Verdicts of a proportion, called as the host calls it. Every place begins as 77.
inline std::vector<int> judge(const plugin::Registry& registry, std::string_view name,
                              Batch& batch) {
  const auto& proportion =
      registry.capability<vsp_proportion_v1>(VSP_CAPABILITY_PROPORTION_1, name);
  std::vector<std::uint8_t> verdicts(static_cast<std::size_t>(batch.array()->length), 77);
  plugin::CallContext context("test");
  context.call([&](const vsp_host* host, vsp_error* error) {
    return proportion.judge(host, {"{}", 2}, batch.schema(), batch.array(), verdicts.data(), error);
  });
  return {verdicts.begin(), verdicts.end()};
}

/// Proves that the frozen plugin works in this registry.
inline void expect_frozen_works(const plugin::Registry& registry) {
  Batch batch(answers("svar", {"ja", "nej", std::nullopt, "ej aktuellt", "kanske"}));
  EXPECT_EQ(judge(registry, "frozen_andel", batch), (std::vector<int>{3, 2, 1, 0, 1}));
}

}  // namespace vsp::test
