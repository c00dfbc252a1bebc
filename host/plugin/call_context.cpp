// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstddef>
#include <cstring>
#include <exception>
#include <iterator>
#include <new>
#include <string>
#include <utility>

#include "plugin/foreign_text.hpp"
#include "plugin/registry.hpp"

namespace vsp::plugin {
namespace {

constexpr std::uint64_t most_arguments = 64;
/// The fields of a finding up to and with those that a plugin of ABI 0.1 knows.
constexpr std::size_t whole_finding = sizeof(vsp_finding);

/// Text of a fixed field, which a plugin may have filled without an end.
template <std::size_t Size>
std::string field_text(const char (&field)[Size]) {
  return foreign_text(std::string_view(field, ::strnlen(field, Size)));
}

Severity severity_from(vsp_severity number) {
  switch (number) {
    case VSP_SEVERITY_NOTE:
      return Severity::note;
    case VSP_SEVERITY_WARNING:
      return Severity::warning;
    default:
      return Severity::error;
  }
}

void put(std::map<std::string, std::string>& arguments, const char* name, vsp_text value) {
  if (value.data != nullptr && value.size > 0) arguments[name] = foreign_text(value);
}

bool is_error(const Finding& finding) { return finding.severity == Severity::error; }

void copy_field(char* field, std::size_t size, const char* text) {
  std::strncpy(field, text, size - 1);
  field[size - 1] = '\0';
}

}  // namespace

CallContext::CallContext(std::string plugin)
    : plugin_(std::move(plugin)), host_{sizeof(vsp_host), VSP_ABI_MINOR, this, &report} {}

void CallContext::report(void* context, const vsp_finding* finding) noexcept {
  auto& self = *static_cast<CallContext*>(context);
  try {
    vsp_finding whole = {};
    if (finding != nullptr && finding->struct_size >= whole_finding) whole = *finding;
    if (finding == nullptr || finding->struct_size < whole_finding) {
      whole.severity = VSP_SEVERITY_ERROR;
    }
    self.take(whole);
  } catch (...) {
    self.lost_ = true;
  }
}

void CallContext::take(const vsp_finding& given) {
  Finding finding;
  finding.severity = severity_from(given.severity);
  finding.where = {foreign_text(given.file), foreign_text(given.sheet),
                   std::max<std::int64_t>(given.row, 0), std::max<std::int64_t>(given.column, 0)};
  auto& arguments = finding.arguments;
  if (given.arguments != nullptr) {
    const std::uint64_t count = std::min(given.argument_count, most_arguments);
    for (std::uint64_t i = 0; i < count; ++i) {
      const std::string name = foreign_text(given.arguments[i].name);
      if (!name.empty()) arguments[name] = foreign_text(given.arguments[i].value);
    }
  }
  put(arguments, "column", given.column_name);
  put(arguments, "found", given.found);
  put(arguments, "expected", given.expected);
  arguments["plugin"] = plugin_;
  finding.message_sv = foreign_text(given.message_sv);
  finding.message_en = foreign_text(given.message_en);
  finding.code = foreign_text(given.code);
  if (!is_finding_code(finding.code)) {
    const std::string& words = finding.message_en.empty() ? finding.message_sv : finding.message_en;
    arguments["message"] = words.empty() ? finding.code : words;
    finding.code = "VSP-PLG-056";
  }
  findings_.push_back(std::move(finding));
}

vsp_status CallContext::guarded(
    const std::function<vsp_status(const vsp_host*, vsp_error*)>& function,
    vsp_error& error) const {
  // A plugin must not throw. One that does all the same is most often still caught here, and named.
  try {
    return function(&host_, &error);
  } catch (const Error&) {
    throw;
  } catch (const std::exception& exception) {
    copy_field(error.code, sizeof error.code, "VSP-PLG-050");
    copy_field(error.message, sizeof error.message, exception.what());
  } catch (...) {
    copy_field(error.code, sizeof error.code, "VSP-PLG-051");
    copy_field(error.message, sizeof error.message, "");
  }
  return VSP_FAILED;
}

Finding CallContext::failure_finding(vsp_status status, const vsp_error& error) const {
  Finding finding;
  const std::string message = field_text(error.message);
  finding.code = field_text(error.code);
  if (status != VSP_FAILED && status != VSP_INPUT_INVALID && status != VSP_IO_FAILED) {
    finding.code = "VSP-PLG-053";
    finding.arguments["found"] = std::to_string(status);
  } else if (!is_finding_code(finding.code)) {
    finding.code = status == VSP_IO_FAILED                          ? "VSP-PLG-055"
                   : status == VSP_INPUT_INVALID && message.empty() ? "VSP-PLG-054"
                                                                    : "VSP-PLG-052";
  }
  finding.arguments["plugin"] = plugin_;
  finding.arguments["message"] = message.empty() ? "–" : message;
  finding.message_sv = finding.message_en = message;
  return finding;
}

void CallContext::judge(vsp_status status, const vsp_error& error, std::size_t first) const {
  std::vector<Finding> findings(std::next(findings_.begin(), static_cast<std::ptrdiff_t>(first)),
                                findings_.end());
  const auto errors =
      std::stable_partition(findings.begin(), findings.end(), is_error) - findings.begin();
  if (status == VSP_OK && errors == 0) return;
  if (errors > 0 && (status == VSP_OK || status == VSP_INPUT_INVALID)) {
    throw Error(Failure::input, std::move(findings));
  }
  Finding own = failure_finding(status, error);
  const Failure failure = status == VSP_IO_FAILED ? Failure::system
                          : status == VSP_INPUT_INVALID && own.code != "VSP-PLG-054"
                              ? Failure::input
                              : Failure::plugin;
  findings.insert(findings.begin(), std::move(own));
  throw Error(failure, std::move(findings));
}

void CallContext::call(const std::function<vsp_status(const vsp_host*, vsp_error*)>& function) {
  const std::size_t first = findings_.size();
  vsp_error error = {};
  error.struct_size = sizeof error;
  const vsp_status status = guarded(function, error);
  if (lost_) throw std::bad_alloc();
  judge(status, error, first);
}

}  // namespace vsp::plugin
