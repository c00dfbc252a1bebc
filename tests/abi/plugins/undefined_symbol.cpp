// SPDX-License-Identifier: Apache-2.0
// Needs a function that nobody has.
#include <vardspegel/abi.h>

extern "C" const void* vsp_nobody_has_this_function(vsp_text id, vsp_text name);

constinit const vsp_plugin vsp_plugin_entry = {sizeof(vsp_plugin), VSP_ABI_MAJOR, VSP_ABI_MINOR, 0,
                                               &vsp_nobody_has_this_function};
