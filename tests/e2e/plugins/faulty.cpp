// SPDX-License-Identifier: Apache-2.0
// A proportion that fails as its build says: throws through the ABI, fails with a code of its own,
// comes from another ABI major, or gives a verdict that there is not.
#include <cstring>
#include <stdexcept>

#include "vardspegel/abi.h"

#ifndef VSP_TEST_MAJOR
#define VSP_TEST_MAJOR VSP_ABI_MAJOR
#endif
#ifndef VSP_TEST_VERDICT
#define VSP_TEST_VERDICT VSP_VERDICT_MET
#endif

namespace {

vsp_status judge(const vsp_host* /*host*/, vsp_text /*parameters*/, const ArrowSchema* /*schema*/,
                 const ArrowArray* rows, std::uint8_t* verdicts,
                 [[maybe_unused]] vsp_error* error) {
#ifdef VSP_TEST_CODE
  std::strncpy(error->code, VSP_TEST_CODE, sizeof error->code - 1);
  std::strncpy(error->message, "the plugin gives up", sizeof error->message - 1);
  return VSP_FAILED;
#endif
#ifdef VSP_TEST_THROWS
  throw std::runtime_error("the plugin has a fault");
#endif
  for (std::int64_t i = 0; i < rows->length; ++i) verdicts[i] = VSP_TEST_VERDICT;
  return VSP_OK;
}

constexpr vsp_proportion_v1 kProportion = {sizeof(vsp_proportion_v1), 0, &judge};

const void* capability(vsp_text /*id*/, vsp_text /*name*/) { return &kProportion; }

}  // namespace

extern "C" VSP_EXPORT constinit const vsp_plugin vsp_plugin_entry = {
    sizeof(vsp_plugin), VSP_TEST_MAJOR, VSP_ABI_MINOR, 0, &capability};
