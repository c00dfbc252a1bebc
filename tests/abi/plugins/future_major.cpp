// SPDX-License-Identifier: Apache-2.0
// A plugin of a later ABI major, whose entry object begins with the same two numbers and then is
// different. Its third field must not be called.
#include <cstdint>
#include <cstdlib>

namespace {

[[noreturn]] void must_not_be_called() { std::abort(); }

struct FutureEntry {
  std::uint32_t struct_size;
  std::uint32_t abi_major;
  void (*something_new)();
  std::uint64_t more[8];
};

}  // namespace

extern "C" __attribute__((visibility("default"))) const FutureEntry vsp_plugin_entry;
constinit const FutureEntry vsp_plugin_entry = {sizeof(FutureEntry), 7, &must_not_be_called, {}};
