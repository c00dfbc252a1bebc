// SPDX-License-Identifier: Apache-2.0
// Reports nonsense: texts that are NULL, not UTF-8 or full of control characters, codes that are
// none, numbers out of range, statuses that do not exist.
#include <vardspegel/abi.h>

#include <cstring>
#include <limits>
#include <string_view>

namespace {

constexpr vsp_text as_text(std::string_view text) { return {text.data(), text.size()}; }

vsp_status findings(const vsp_host* host, vsp_text, ArrowArrayStream*, vsp_error*) {
  host->report(host->context, nullptr);

  vsp_finding finding = {};
  host->report(host->context, &finding);  // struct_size 0

  finding.struct_size = sizeof finding;
  finding.severity = 77;
  finding.code = {nullptr, 12};
  finding.found = {nullptr, std::numeric_limits<std::uint64_t>::max()};
  finding.row = -5;
  finding.column = std::numeric_limits<std::int64_t>::min();
  finding.arguments = nullptr;
  finding.argument_count = 1000000;
  finding.message_en = as_text("\xFF\xFE kept\x1B[31m red");
  host->report(host->context, &finding);

  vsp_argument arguments[2] = {{{nullptr, 3}, as_text("x")}, {as_text("key"), as_text("a\xC3(b")}};
  finding.code = as_text("VSP-TST-007");
  finding.severity = VSP_SEVERITY_WARNING;
  finding.arguments = arguments;
  finding.argument_count = 2;
  finding.message_en = {};
  host->report(host->context, &finding);
  return VSP_OK;
}

vsp_status status(const vsp_host*, vsp_text, ArrowArrayStream*, vsp_error*) { return -99; }

vsp_status error_text(const vsp_host*, vsp_text, ArrowArrayStream*, vsp_error* error) {
  std::memset(error->code, 'A', sizeof error->code);
  std::memset(error->message, 0xE5, sizeof error->message);
  return VSP_FAILED;
}

vsp_status silent_invalid(const vsp_host*, vsp_text, ArrowArrayStream*, vsp_error*) {
  return VSP_INPUT_INVALID;
}

vsp_status io(const vsp_host*, vsp_text, ArrowArrayStream*, vsp_error* error) {
  std::strcpy(error->message, "disken är full");
  return VSP_IO_FAILED;
}

constexpr vsp_source_v1 sources[] = {{sizeof(vsp_source_v1), 0, &findings},
                                     {sizeof(vsp_source_v1), 0, &status},
                                     {sizeof(vsp_source_v1), 0, &error_text},
                                     {sizeof(vsp_source_v1), 0, &silent_invalid},
                                     {sizeof(vsp_source_v1), 0, &io}};

const void* capability(vsp_text, vsp_text name) {
  const std::string_view wanted(name.data, name.size);
  if (wanted == "findings") return &sources[0];
  if (wanted == "status") return &sources[1];
  if (wanted == "error_text") return &sources[2];
  return wanted == "silent_invalid" ? &sources[3] : &sources[4];
}

}  // namespace

constinit const vsp_plugin vsp_plugin_entry = {sizeof(vsp_plugin), VSP_ABI_MAJOR, VSP_ABI_MINOR, 0,
                                               &capability};
