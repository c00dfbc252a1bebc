/* SPDX-License-Identifier: Apache-2.0 */
/* The ABI header is valid C11 and has the pinned layout there. */
#include <stddef.h>
#include <vardspegel/abi.h>

#define VSP_PIN(condition, message) _Static_assert(condition, message)
#define VSP_ALIGNOF(type) _Alignof(type)
#include "layout.inc"
