// SPDX-License-Identifier: Apache-2.0
// An entry object of this major that says that it is too short to be one.
#include <vardspegel/abi.h>

constinit const vsp_plugin vsp_plugin_entry = {12, VSP_ABI_MAJOR, VSP_ABI_MINOR, 0, nullptr};
