// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "vardspegel/call.hpp"

namespace vsp::sdk {

enum class Severity : vsp_severity {
  note = VSP_SEVERITY_NOTE,
  warning = VSP_SEVERITY_WARNING,
  error = VSP_SEVERITY_ERROR,
};

/// Something found in the input. Name what is known, leave out the rest:
///   report({.code = "VSP-SRC-004", .file = path, .row = 12, .column_name = "Värde", .found =
///   "x"});
struct Finding {
  std::string code{};  ///< Stable code, required.
  Severity severity = Severity::error;
  std::string file{};       ///< As the request labels it.
  std::string sheet{};      ///< Sheet of a workbook.
  std::int64_t row = 0;     ///< 1-based line or row; 0 = not given.
  std::int64_t column = 0;  ///< 1-based; 0 = not given.
  std::string column_name{};
  std::string found{};
  std::string expected{};
  std::vector<std::pair<std::string, std::string>> arguments{};  ///< More arguments by name.
  std::string message_sv{};  ///< For codes that the host's catalogue does not have.
  std::string message_en{};
};

/// What the host offers during a call. Use it in the thread of the call only.
class Host {
 public:
  Host() = default;
  explicit Host(const vsp_host* host) noexcept : host_(host) {}

  /// Reports a finding; the host copies it. Reporting a finding of severity error makes the call
  /// fail even when the author's code returns as if nothing had happened.
  void report(const Finding& finding) const {
    if (host_ == nullptr) return;
    std::vector<vsp_argument> arguments;
    arguments.reserve(finding.arguments.size());
    for (const auto& [name, value] : finding.arguments)
      arguments.push_back({text(name), text(value)});
    const vsp_finding plain = {
        sizeof(vsp_finding),      static_cast<vsp_severity>(finding.severity),
        text(finding.code),       text(finding.file),
        text(finding.sheet),      finding.row,
        finding.column,           text(finding.column_name),
        text(finding.found),      text(finding.expected),
        arguments.data(),         arguments.size(),
        text(finding.message_sv), text(finding.message_en),
    };
    host_->report(host_->context, &plain);
  }

 private:
  const vsp_host* host_ = nullptr;
};

/// What every author's class inherits: the host and the parameters of the call.
class Plugin {
 public:
  Plugin() = default;
  Plugin(const Plugin&) = delete;
  Plugin& operator=(const Plugin&) = delete;

  /// Parameters of the report definition: a JSON object as text, "{}" when there are none. For a
  /// source the request, for a writer the options. Not yet there in the constructor.
  std::string_view parameters() const { return parameters_; }

  /// Reports a finding to the host.
  void report(const Finding& finding) const { host_.report(finding); }

  /// The SDK's: hands over the call's host and parameters.
  void attach(const vsp_host* host, vsp_text parameters) {
    host_ = Host(host);
    if (!view(parameters).empty()) parameters_ = view(parameters);
  }

 protected:
  ~Plugin() = default;

 private:
  Host host_;
  std::string_view parameters_ = "{}";
};

}  // namespace vsp::sdk
