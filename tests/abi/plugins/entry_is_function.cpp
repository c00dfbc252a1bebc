// SPDX-License-Identifier: Apache-2.0
// Exports a function under the name of the entry object.
extern "C" __attribute__((visibility("default"))) const void* vsp_plugin_entry();
extern "C" const void* vsp_plugin_entry() { return nullptr; }
