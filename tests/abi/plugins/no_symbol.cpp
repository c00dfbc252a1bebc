// SPDX-License-Identifier: Apache-2.0
// A library that is no plugin of ours.
extern "C" __attribute__((visibility("default"))) int other_programs_entry() { return 1; }
