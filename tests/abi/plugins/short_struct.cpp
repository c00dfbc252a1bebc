// SPDX-License-Identifier: Apache-2.0
// Gives a structure that is shorter than what the host reads.
#include <vardspegel/abi.h>

#include <cstdint>

namespace {

struct ShortProportion {
  std::uint32_t struct_size;
  std::uint32_t reserved;
};
constexpr ShortProportion proportion = {sizeof(ShortProportion), 0};

const void* capability(vsp_text, vsp_text) { return &proportion; }

}  // namespace

constinit const vsp_plugin vsp_plugin_entry = {sizeof(vsp_plugin), VSP_ABI_MAJOR, VSP_ABI_MINOR, 0,
                                               &capability};
