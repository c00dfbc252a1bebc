// SPDX-License-Identifier: Apache-2.0

// fontconfig keeps what it read of the font files until the process ends (cairo's font cache refers
// to it) and finds it by offsets instead of pointers, so that LeakSanitizer takes it for lost. The
// amount does not grow with the documents.
extern "C" __attribute__((visibility("default"))) const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig\n"; }
