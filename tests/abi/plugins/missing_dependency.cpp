// SPDX-License-Identifier: Apache-2.0
// Is linked to a library that is not installed.
#include <vardspegel/abi.h>

extern "C" int vanished();

namespace {
const void* capability(vsp_text, vsp_text) { return vanished() == 1 ? nullptr : &vsp_plugin_entry; }
}  // namespace

constinit const vsp_plugin vsp_plugin_entry = {sizeof(vsp_plugin), VSP_ABI_MAJOR, VSP_ABI_MINOR, 0,
                                               &capability};
