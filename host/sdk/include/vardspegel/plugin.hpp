// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "vardspegel/abi.h"
#include "vardspegel/call.hpp"

namespace vsp::sdk {

/// One thing that a plugin offers; made by proportion<>(), measure<>(), derived<>(), source<>() and
/// writer<>().
struct Capability {
  std::string_view id;    ///< VSP_CAPABILITY_…
  std::string_view name;  ///< As in plugin.toml.
  const void* structure;  ///< vsp_…_v1, static.
};

namespace detail {

/// The list behind VSP_PLUGIN. Offering the same thing twice does not compile.
template <class... List>
consteval std::array<Capability, sizeof...(List)> capabilities(List... list) {
  static_assert(sizeof...(List) > 0, "VSP_PLUGIN needs at least one capability");
  const std::array<Capability, sizeof...(List)> all = {list...};
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = i + 1; j < all.size(); ++j) {
      if (all[i].id == all[j].id && all[i].name == all[j].name) {
        throw "VSP_PLUGIN lists the same capability and name twice";
      }
    }
  }
  return all;
}

template <std::size_t Count>
const void* find(const std::array<Capability, Count>& all, vsp_text id, vsp_text name) noexcept {
  for (const Capability& capability : all) {
    if (capability.id == view(id) && capability.name == view(name)) return capability.structure;
  }
  return nullptr;
}

}  // namespace detail
}  // namespace vsp::sdk

/// Defines the one object that a plugin exports, constant initialised: nothing of the plugin runs
/// before the host has read the version. Once per plugin, outside of any namespace:
///   VSP_PLUGIN(vsp::sdk::proportion<Changed>("styrning_uppdrag"))
#define VSP_PLUGIN(...)                                                                            \
  namespace {                                                                                      \
  constexpr auto vsp_sdk_capabilities = ::vsp::sdk::detail::capabilities(__VA_ARGS__);             \
  const void* vsp_sdk_capability(vsp_text id, vsp_text name) noexcept {                            \
    return ::vsp::sdk::detail::find(vsp_sdk_capabilities, id, name);                               \
  }                                                                                                \
  }                                                                                                \
  constinit const vsp_plugin vsp_plugin_entry = {sizeof(vsp_plugin), VSP_ABI_MAJOR, VSP_ABI_MINOR, \
                                                 0U, &vsp_sdk_capability}
