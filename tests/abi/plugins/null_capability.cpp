// SPDX-License-Identifier: Apache-2.0
// An entry object without the function that it must have.
#include <vardspegel/abi.h>

constinit const vsp_plugin vsp_plugin_entry = {sizeof(vsp_plugin), VSP_ABI_MAJOR, VSP_ABI_MINOR, 0,
                                               nullptr};
