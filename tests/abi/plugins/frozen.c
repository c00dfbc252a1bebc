/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A plugin of ABI 0.1 in C, frozen. It has its own copy of the structures that it needs and
 * includes none of our headers: when a change of the headers breaks it, the change breaks every
 * plugin in the field. Never edit it; a new ABI major gets a frozen plugin of its own beside it.
 */
#include <stdint.h>
#include <string.h>

typedef struct {
  const char* data;
  uint64_t size;
} text;
typedef struct {
  uint32_t struct_size, reserved;
  char code[32];
  char message[1024];
} failure;

struct schema {
  const char* format;
  const char* name;
  const char* metadata;
  int64_t flags, n_children;
  struct schema** children;
  struct schema* dictionary;
  void (*release)(struct schema*);
  void* private_data;
};
struct array {
  int64_t length, null_count, offset, n_buffers, n_children;
  const void** buffers;
  struct array** children;
  struct array* dictionary;
  void (*release)(struct array*);
  void* private_data;
};

typedef struct {
  uint32_t struct_size, reserved;
  int32_t (*judge)(const void* host, text parameters, const struct schema* schema,
                   const struct array* rows, uint8_t* verdicts, failure* error);
} proportion;

typedef struct {
  uint32_t struct_size;
  int32_t state;
  text indicator, area, period, breakdown;
  uint32_t has, reserved;
  double value, numerator, denominator, lower, upper;
} observation;

typedef struct {
  uint32_t struct_size, reserved;
  int32_t (*derive)(const void* host, text parameters, const observation* observations,
                    uint64_t count, uint64_t stride,
                    void (*emit)(void* context, const observation* result), void* context,
                    failure* error);
} derived;

typedef struct {
  uint32_t struct_size, abi_major, abi_minor, reserved;
  const void* (*capability)(text id, text name);
} plugin;

static int equal(text given, const char* expected) {
  return given.size == strlen(expected) && memcmp(given.data, expected, given.size) == 0;
}

/* "ja" is met, "nej" is not met, anything else and null are missing, "ej aktuellt" is excluded. */
static int32_t judge(const void* host, text parameters, const struct schema* schema,
                     const struct array* rows, uint8_t* verdicts, failure* error) {
  (void)host;
  (void)parameters;
  if (schema->n_children != 1 || strcmp(schema->children[0]->format, "u") != 0) {
    strcpy(error->code, "VSP-TST-001");
    strcpy(error->message, "one text column is wanted");
    return 1;
  }
  const struct array* column = rows->children[0];
  const uint8_t* validity = (const uint8_t*)column->buffers[0];
  const int32_t* offsets = (const int32_t*)column->buffers[1];
  const char* characters = (const char*)column->buffers[2];
  for (int64_t i = 0; i < rows->length; ++i) {
    const int null = validity != NULL && ((validity[i / 8] >> (i % 8)) & 1) == 0;
    text cell = {NULL, 0};
    if (!null && offsets[i + 1] > offsets[i]) {
      cell.data = characters + offsets[i];
      cell.size = (uint64_t)(offsets[i + 1] - offsets[i]);
    }
    verdicts[i] = equal(cell, "ja")            ? 3
                  : equal(cell, "nej")         ? 2
                  : equal(cell, "ej aktuellt") ? 0
                                               : 1;
  }
  return 0;
}

static int32_t derive(const void* host, text parameters, const observation* observations,
                      uint64_t count, uint64_t stride,
                      void (*emit)(void* context, const observation* result), void* context,
                      failure* error) {
  (void)host;
  (void)parameters;
  (void)error;
  for (uint64_t i = 0; i < count; ++i) {
    observation result;
    memcpy(&result, (const char*)observations + i * stride, sizeof result);
    result.struct_size = sizeof result;
    result.value = 2 * result.value;
    emit(context, &result);
  }
  return 0;
}

static const proportion frozen_proportion = {sizeof(proportion), 0, judge};
static const derived frozen_derived = {sizeof(derived), 0, derive};

static const void* capability(text id, text name) {
  if (equal(id, "vsp.proportion/1") && equal(name, "frozen_andel")) return &frozen_proportion;
  if (equal(id, "vsp.derived/1") && equal(name, "frozen_dubbel")) return &frozen_derived;
  return NULL;
}

extern __attribute__((visibility("default"))) const plugin vsp_plugin_entry;
const plugin vsp_plugin_entry = {sizeof(plugin), 0, 1, 0, capability};
