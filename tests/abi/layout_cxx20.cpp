// SPDX-License-Identifier: Apache-2.0
// The ABI header has the same layout in C++20 as in C11.
#include <vardspegel/abi.h>

#include <cstddef>
#include <type_traits>

#define VSP_PIN(condition, message) static_assert(condition, message)
#define VSP_ALIGNOF(type) alignof(type)
#include "layout.inc"

static_assert(std::is_trivially_copyable_v<vsp_finding> && std::is_standard_layout_v<vsp_finding>);
static_assert(std::is_trivially_copyable_v<vsp_observation> &&
              std::is_standard_layout_v<vsp_observation>);
static_assert(std::is_standard_layout_v<vsp_plugin> && std::is_standard_layout_v<vsp_error>);
