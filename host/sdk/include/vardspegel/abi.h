/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The binary contract between the Vårdspegel host and its plugins. Plain C11; layouts are pinned by
 * tests in C and in C++. C++ authors use the header-only SDK (indicator.hpp, source.hpp,
 * writer.hpp) and never see this file.
 *
 * Rules that hold for everything below, unless a field says otherwise:
 *  - Text is UTF-8, given by pointer and size in bytes; it need not end in NUL; a size of 0 means
 *    "not given" and data may then be NULL.
 *  - Pointers are borrowed for the duration of the call. Who wants to keep something copies it.
 *  - A struct grows only at its end. struct_size is the first field and is set by the side that
 *    fills the struct in; the reader compares it before it reads a field that may be absent.
 *  - No exception, longjmp or signal leaves a function. Results are a vsp_status, details go to the
 *    vsp_error that the caller owns.
 *  - Threads: the functions of a capability may be called from several threads at the same time,
 *    for different work. Keep no state outside the call. The callbacks of a vsp_host belong to the
 *    thread of the call that received it.
 *  - Integers have fixed width; there are no enums, bool, long or size_t in a struct.
 */
#ifndef VARDSPEGEL_ABI_H
#define VARDSPEGEL_ABI_H

#include <stdint.h>

#include "vardspegel/arrow_abi.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Equal majors are required. 0 says that the contract is on trial; 1 will be kept for ten years.
 */
#define VSP_ABI_MAJOR 0u
/** A plugin of a newer minor loads; what it offers beyond the host is listed, not used. */
#define VSP_ABI_MINOR 1u

#if defined(__GNUC__)
#define VSP_EXPORT __attribute__((visibility("default")))
#else
#define VSP_EXPORT
#endif

/** Borrowed UTF-8 text. */
typedef struct vsp_text {
  const char* data; /**< May be NULL when size is 0. */
  uint64_t size;    /**< Bytes. */
} vsp_text;

/** Result of a call: one of VSP_OK … */
typedef int32_t vsp_status;
#define VSP_OK 0
#define VSP_FAILED 1        /**< The plugin could not do the work; vsp_error says why. */
#define VSP_INPUT_INVALID 2 /**< Findings were reported; the input must be mended. */
#define VSP_IO_FAILED 3     /**< The system failed (read, write, memory). */

/** Filled in by the called side when the status is not VSP_OK. Owned by the caller. */
typedef struct vsp_error {
  uint32_t struct_size;
  uint32_t reserved;
  char code[32];      /**< Stable code, NUL-terminated, e.g. "VSP-SRC-001"; may be empty. */
  char message[1024]; /**< UTF-8, NUL-terminated, for a person. */
} vsp_error;

/** State of a value. Missing, zero and suppressed are three things. */
typedef int32_t vsp_value_state;
#define VSP_STATE_VALUE 0               /**< A published or computed value. */
#define VSP_STATE_ESTIMATED 1           /**< A value that its producer estimated. */
#define VSP_STATE_PROVISIONAL 2         /**< A value that will be revised. */
#define VSP_STATE_MISSING 3             /**< Not submitted. */
#define VSP_STATE_CANNOT_BE_ESTIMATED 4 /**< The respondent says that it cannot be estimated. */
#define VSP_STATE_NOT_APPLICABLE 5      /**< The question does not apply. */
#define VSP_STATE_SUPPRESSED 6          /**< Withheld by disclosure control. */
#define VSP_STATE_ERROR 7               /**< Its indicator failed. */

/** Severity of a finding. */
typedef int32_t vsp_severity;
#define VSP_SEVERITY_NOTE 0
#define VSP_SEVERITY_WARNING 1
#define VSP_SEVERITY_ERROR 2

/** A named argument of a finding's message. */
typedef struct vsp_argument {
  vsp_text name;
  vsp_text value;
} vsp_argument;

/** Something found in the input. The host's catalogue has the words for codes that it knows. */
typedef struct vsp_finding {
  uint32_t struct_size;
  vsp_severity severity;
  vsp_text code;  /**< Stable code, required. */
  vsp_text file;  /**< As the request named it; may be absent. */
  vsp_text sheet; /**< Sheet of a workbook; may be absent. */
  int64_t row;    /**< 1-based line or row in the file; 0 = not given. */
  int64_t column; /**< 1-based column; 0 = not given. */
  vsp_text column_name;
  vsp_text found;                /**< What was found. */
  vsp_text expected;             /**< What was expected. */
  const vsp_argument* arguments; /**< More arguments of the message. */
  uint64_t argument_count;
  vsp_text message_sv; /**< For codes that the host's catalogue does not have. */
  vsp_text message_en;
} vsp_finding;

/** What the host offers during a call. */
typedef struct vsp_host {
  uint32_t struct_size;
  uint32_t abi_minor; /**< The host's VSP_ABI_MINOR. */
  void* context;      /**< Handed back to the callbacks. */
  /** Reports a finding; copies what it needs. Never NULL. */
  void (*report)(void* context, const vsp_finding* finding);
} vsp_host;

/* ------------------------------------------------------------------------------------------- */

#define VSP_CAPABILITY_SOURCE_1 "vsp.source/1"
/**
 * A data source: turns what a request names into a table.
 *
 * The request is a JSON object (schema in docs/plugin-abi.md):
 * {"version":1,"path":"/absolute","label":"as the report wrote it","options":{…},
 *  "columns":[{"name":"value","type":"text|number|integer","required":true,
 *              "headers":["Värde","value"],"states":{"kan ej uppskattas":"cannot_be_estimated"}}]}
 *
 * The stream gives, in this profile (arrow_abi.h): a column "#row" (int64, 1-based row in the
 * file), each requested column by its name, and for each column of type number or integer a text
 * column "<name>#state", null where the cell held a plain number. A source never gives fewer rows
 * than it found without a finding of severity error.
 */
typedef struct vsp_source_v1 {
  uint32_t struct_size;
  uint32_t reserved;
  /** Opens the source. On VSP_OK *out is owned by the caller, which releases it. */
  vsp_status (*open)(const vsp_host* host, vsp_text request, struct ArrowArrayStream* out,
                     vsp_error* error);
} vsp_source_v1;

#define VSP_CAPABILITY_SERIES_1 "vsp.series/1"
/* Published values with states and limits: metadata only, no code and no structure. */

/** Verdict on one row. */
#define VSP_VERDICT_EXCLUDED 0 /**< Outside the population. */
#define VSP_VERDICT_MISSING 1  /**< In the population, but it cannot be judged. */
#define VSP_VERDICT_NOT_MET 2  /**< In the denominator only. */
#define VSP_VERDICT_MET 3      /**< In the denominator and the numerator. */

#define VSP_CAPABILITY_PROPORTION_1 "vsp.proportion/1"
/** A proportion: the plugin judges rows, the host counts. */
typedef struct vsp_proportion_v1 {
  uint32_t struct_size;
  uint32_t reserved;
  /**
   * Judges every row of a batch. The batch has the inputs that the metadata declares, in that
   * order, offset 0. verdicts has rows->length places, all of which are to be written. parameters
   * is a JSON object.
   */
  vsp_status (*judge)(const vsp_host* host, vsp_text parameters, const struct ArrowSchema* schema,
                      const struct ArrowArray* rows, uint8_t* verdicts, vsp_error* error);
} vsp_proportion_v1;

#define VSP_CAPABILITY_MEASURE_1 "vsp.measure/1"
/** A value per row, which the host sums or averages as the metadata says. */
typedef struct vsp_measure_v1 {
  uint32_t struct_size;
  uint32_t reserved;
  /**
   * Measures every row of a batch (as for judge). values and states have rows->length places, all
   * of which are to be written; values[i] is read only when states[i] is VALUE, ESTIMATED or
   * PROVISIONAL, and must then be finite.
   */
  vsp_status (*measure)(const vsp_host* host, vsp_text parameters, const struct ArrowSchema* schema,
                        const struct ArrowArray* rows, double* values, vsp_value_state* states,
                        vsp_error* error);
} vsp_measure_v1;

/** Which numbers of a vsp_observation are given. */
#define VSP_HAS_VALUE 1u
#define VSP_HAS_NUMERATOR 2u
#define VSP_HAS_DENOMINATOR 4u
#define VSP_HAS_LOWER 8u
#define VSP_HAS_UPPER 16u

/** One observation: indicator × area × period × breakdown. */
typedef struct vsp_observation {
  uint32_t struct_size;
  vsp_value_state state;
  vsp_text
      indicator;   /**< Indicator id. Ignored when given back by derive: it is the derived one. */
  vsp_text area;   /**< Area code, e.g. "00", "17", "1780", "RSS-17". */
  vsp_text period; /**< "2023", "2023-S1", "2023-Q1" or "2023-M01". */
  vsp_text breakdown; /**< "sex=F;age=65-69", keys in alphabetical order; empty = total. */
  uint32_t has;       /**< VSP_HAS_… */
  uint32_t reserved;
  double value, numerator, denominator, lower, upper;
} vsp_observation;

#define VSP_CAPABILITY_DERIVED_1 "vsp.derived/1"
/** Observations in, observations out. */
typedef struct vsp_derived_v1 {
  uint32_t struct_size;
  uint32_t reserved;
  /**
   * observations: count structs, stride bytes apart, sorted by indicator, area, period, breakdown.
   * For every result the plugin calls emit(emit_context, &result), which copies it.
   * parameters is a JSON object: those of the report definition, and "inputs", the ids of the input
   * indicators in its order. When the report asks for a calculation of each input by itself, also
   * "better" ("higher", "lower", "neutral") and "reference" (a period) from the input's metadata.
   */
  vsp_status (*derive)(const vsp_host* host, vsp_text parameters,
                       const vsp_observation* observations, uint64_t count, uint64_t stride,
                       void (*emit)(void* emit_context, const vsp_observation* result),
                       void* emit_context, vsp_error* error);
} vsp_derived_v1;

#define VSP_CAPABILITY_WRITER_1 "vsp.writer/1"
/** Receives the bytes of an output file, in order. */
typedef struct vsp_sink {
  uint32_t struct_size;
  uint32_t reserved;
  void* context;
  /** Takes size bytes. Not VSP_OK: stop and return that status. */
  vsp_status (*write)(void* context, const void* data, uint64_t size);
} vsp_sink;

/** Turns a document tree into a file. */
typedef struct vsp_writer_v1 {
  uint32_t struct_size;
  uint32_t reserved;
  /**
   * document: the whole document tree as one XML text, version 1 (docs/document-tree.md). options:
   * a JSON object: the [document.options] of the report definition plus "share" (absolute path of
   * share/vardspegel). The same arguments give the same bytes: no clock, locale or random order.
   */
  vsp_status (*write)(const vsp_host* host, vsp_text document, vsp_text options,
                      const vsp_sink* sink, vsp_error* error);
} vsp_writer_v1;

/* ------------------------------------------------------------------------------------------- */

/** The one object that a plugin exports, under the name vsp_plugin_entry. Constant initialised. */
typedef struct vsp_plugin {
  uint32_t struct_size;
  uint32_t abi_major;
  uint32_t abi_minor;
  uint32_t reserved;
  /**
   * The structure of a capability, or NULL when the plugin does not have it. name tells which one
   * of several of the same kind (the manifest's names). Valid until the process ends.
   */
  const void* (*capability)(vsp_text id, vsp_text name);
} vsp_plugin;

extern VSP_EXPORT const vsp_plugin vsp_plugin_entry;

#ifdef __cplusplus
}
#endif

#endif
