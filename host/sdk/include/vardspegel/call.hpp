// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <exception>
#include <new>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "vardspegel/abi.h"

namespace vsp::sdk {

/// Text of the ABI as a view: borrowed for the duration of the call.
constexpr std::string_view view(vsp_text text) noexcept {
  return text.data == nullptr ? std::string_view()
                              : std::string_view(text.data, static_cast<std::size_t>(text.size));
}

/// A view as text of the ABI. The characters must outlive its use.
constexpr vsp_text text(std::string_view view) noexcept { return {view.data(), view.size()}; }

/// Thrown by an author's code to end a call with a status, a stable code and words of its own.
class Failure : public std::runtime_error {
 public:
  /// status: VSP_FAILED, VSP_INPUT_INVALID or VSP_IO_FAILED. code: "VSP-<room>-<number>", at most
  /// 31 characters, or empty. message: UTF-8; cut at 1023 bytes.
  Failure(vsp_status status, std::string code, const std::string& message)
      : std::runtime_error(message), status_(status), code_(std::move(code)) {}

  vsp_status status() const noexcept { return status_; }
  const std::string& code() const noexcept { return code_; }

 private:
  vsp_status status_;
  std::string code_;
};

/// The plugin cannot do the work.
inline Failure failed(std::string code, const std::string& message) {
  return Failure(VSP_FAILED, std::move(code), message);
}
/// The input must be mended. Report the findings first.
inline Failure input_invalid(std::string code, const std::string& message) {
  return Failure(VSP_INPUT_INVALID, std::move(code), message);
}
/// The system failed to read, write or give memory.
inline Failure io_failed(std::string code, const std::string& message) {
  return Failure(VSP_IO_FAILED, std::move(code), message);
}

namespace detail {

/// Copies text into a NUL-terminated field, cut before a UTF-8 character that does not fit.
template <std::size_t Size>
void copy_text(char (&field)[Size], std::string_view text) noexcept {
  std::size_t length = std::min(text.size(), Size - 1);
  if (length < text.size()) {
    while (length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) --length;
  }
  if (length > 0) std::memcpy(field, text.data(), length);
  field[length] = '\0';
}

inline void fill(vsp_error* error, std::string_view code, std::string_view message) noexcept {
  if (error == nullptr || error->struct_size < sizeof(vsp_error)) return;
  copy_text(error->code, code);
  copy_text(error->message, message);
}

/// Runs the author's code and turns whatever it throws into a status and a filled vsp_error. Every
/// function that a plugin hands to the host goes through this one.
template <class Function>
vsp_status guarded(vsp_error* error, Function&& function) noexcept {
  try {
    std::forward<Function>(function)();
    return VSP_OK;
  } catch (const Failure& failure) {
    fill(error, failure.code(), failure.what());
    return failure.status() == VSP_OK ? VSP_FAILED : failure.status();
  } catch (const std::bad_alloc&) {
    fill(error, "VSP-PLG-055", "out of memory");
    return VSP_IO_FAILED;
  } catch (const std::exception& exception) {
    fill(error, "VSP-PLG-050", exception.what());
    return VSP_FAILED;
  } catch (...) {
    fill(error, "VSP-PLG-051", "");
    return VSP_FAILED;
  }
}

}  // namespace detail
}  // namespace vsp::sdk
