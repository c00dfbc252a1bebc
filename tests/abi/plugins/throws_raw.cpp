// SPDX-License-Identifier: Apache-2.0
// Breaks the first rule of the ABI: exceptions leave its functions.
#include <vardspegel/abi.h>

#include <stdexcept>
#include <string_view>

namespace {

vsp_status throw_error(const vsp_host*, vsp_text, const ArrowSchema*, const ArrowArray*,
                       std::uint8_t*, vsp_error*) {
  throw std::runtime_error("rått undantag");
}

vsp_status throw_int(const vsp_host*, vsp_text, const ArrowSchema*, const ArrowArray*,
                     std::uint8_t*, vsp_error*) {
  throw 42;
}

constexpr vsp_proportion_v1 error_proportion = {sizeof(vsp_proportion_v1), 0, &throw_error};
constexpr vsp_proportion_v1 int_proportion = {sizeof(vsp_proportion_v1), 0, &throw_int};

const void* capability(vsp_text, vsp_text name) {
  const std::string_view wanted(name.data, name.size);
  if (wanted == "throws_asked") throw std::runtime_error("när det tillfrågas");
  if (wanted == "throws_int_asked") throw 43;
  return wanted == "throws_int" ? &int_proportion : &error_proportion;
}

}  // namespace

constinit const vsp_plugin vsp_plugin_entry = {sizeof(vsp_plugin), VSP_ABI_MAJOR, VSP_ABI_MINOR, 0,
                                               &capability};
