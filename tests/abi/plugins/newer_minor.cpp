// SPDX-License-Identifier: Apache-2.0
// A plugin of a newer minor: longer structs, and a capability that this host does not know.
#include <vardspegel/abi.h>

#include <cstdint>
#include <string_view>

namespace {

vsp_status judge(const vsp_host*, vsp_text, const ArrowSchema*, const ArrowArray* rows,
                 std::uint8_t* verdicts, vsp_error*) {
  for (std::int64_t i = 0; i < rows->length; ++i) verdicts[i] = VSP_VERDICT_MET;
  return VSP_OK;
}

struct LongerProportion {
  vsp_proportion_v1 known;
  void* new_function;
};
constexpr LongerProportion proportion = {{sizeof(LongerProportion), 0, &judge}, nullptr};

const void* capability(vsp_text id, vsp_text) {
  return std::string_view(id.data, id.size) == VSP_CAPABILITY_PROPORTION_1 ? &proportion : nullptr;
}

}  // namespace

constinit const vsp_plugin vsp_plugin_entry = {sizeof(vsp_plugin), VSP_ABI_MAJOR, 9, 0,
                                               &capability};
