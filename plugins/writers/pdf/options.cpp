// SPDX-License-Identifier: Apache-2.0
#include "writers/pdf/options.hpp"

#include <nlohmann/json.hpp>
#include <utility>

#include "diagnostics/error.hpp"

namespace vsp::pdf {
namespace {

constexpr const char* kExpected = "font_folders";

Finding wrong_option(const std::string& found, const std::string& expected) {
  return {.code = "VSP-PDF-005",
          .severity = Severity::error,
          .where = {},
          .arguments = {{"found", found}, {"expected", expected}},
          .message_sv = {},
          .message_en = {}};
}

bool is_list_of_absolute_paths(const nlohmann::json& value) {
  if (!value.is_array() || value.empty()) return false;
  for (const auto& entry : value) {
    if (!entry.is_string()) return false;
    const auto& path = entry.get_ref<const std::string&>();
    if (path.empty() || path.front() != '/') return false;
  }
  return true;
}

}  // namespace

Options options_from_json(std::string_view json) {
  Options options;
  if (json.empty()) return options;
  const auto tree = nlohmann::json::parse(json, nullptr, false);
  if (!tree.is_object()) {
    throw Error(Failure::configuration, wrong_option(std::string(json.substr(0, 60)), "{…}"));
  }
  std::vector<Finding> findings;
  for (const auto& [name, value] : tree.items()) {
    if (name == "share") continue;
    if (name != "font_folders") {
      findings.push_back(wrong_option(name, kExpected));
    } else if (!is_list_of_absolute_paths(value)) {
      findings.push_back(wrong_option(name + " = " + value.dump(), "[\"/…\"]"));
    } else {
      options.font_folders = value.get<std::vector<std::string>>();
    }
  }
  if (!findings.empty()) throw Error(Failure::configuration, std::move(findings));
  return options;
}

}  // namespace vsp::pdf
