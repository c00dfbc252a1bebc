/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The three structures of the Arrow C data and stream interfaces, written from the field lists of
 * the Arrow specification ("The Arrow C data interface", "The Arrow C stream interface"), and the
 * profile to which Vårdspegel narrows them.
 *
 * Profile (VSP table profile 1):
 *  - the stream's schema is one struct ("+s"), its children are the columns; no nesting below that;
 *  - column formats: "u" UTF-8 text (32-bit offsets), "g" float64, "l" int64;
 *  - no dictionaries, no extension types; a validity bitmap may be absent (all valid);
 *  - what the host hands to a plugin has offset 0 in every array; what a plugin hands to the host
 *    may be sliced (offset > 0) and split over any number of batches;
 *  - float64 values are finite; a value that is absent is null, never NaN;
 *  - text is valid UTF-8.
 *
 * Ownership: whoever receives a structure calls its release() exactly once and moves it by
 * copying the bytes and setting the source's release to NULL.
 */
#ifndef VARDSPEGEL_ARROW_ABI_H
#define VARDSPEGEL_ARROW_ABI_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

struct ArrowSchema {
  const char* format;
  const char* name;
  const char* metadata;
  int64_t flags;
  int64_t n_children;
  struct ArrowSchema** children;
  struct ArrowSchema* dictionary;
  void (*release)(struct ArrowSchema*);
  void* private_data;
};

struct ArrowArray {
  int64_t length;
  int64_t null_count;
  int64_t offset;
  int64_t n_buffers;
  int64_t n_children;
  const void** buffers;
  struct ArrowArray** children;
  struct ArrowArray* dictionary;
  void (*release)(struct ArrowArray*);
  void* private_data;
};

#endif /* ARROW_C_DATA_INTERFACE */

#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE

struct ArrowArrayStream {
  int (*get_schema)(struct ArrowArrayStream*, struct ArrowSchema* out);
  int (*get_next)(struct ArrowArrayStream*, struct ArrowArray* out);
  const char* (*get_last_error)(struct ArrowArrayStream*);
  void (*release)(struct ArrowArrayStream*);
  void* private_data;
};

#endif /* ARROW_C_STREAM_INTERFACE */

#ifdef __cplusplus
}
#endif

#endif
