// SPDX-License-Identifier: Apache-2.0
// Its manifest announces what the library does not have.
#include <vardspegel/abi.h>

namespace {
const void* capability(vsp_text, vsp_text) { return nullptr; }
}  // namespace

constinit const vsp_plugin vsp_plugin_entry = {sizeof(vsp_plugin), VSP_ABI_MAJOR, VSP_ABI_MINOR, 0,
                                               &capability};
