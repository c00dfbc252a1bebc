// SPDX-License-Identifier: Apache-2.0
// A library that missing_dependency is linked to and that the loader does not find.
extern "C" __attribute__((visibility("default"))) int vanished() { return 1; }
