// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <dlfcn.h>

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "vardspegel/abi.h"

namespace vsp::test {

/// A writer plugin of the build tree, loaded and called through the ABI as a host does it.
class LoadedWriter {
 public:
  struct Result {
    vsp_status status = VSP_FAILED;
    std::string bytes;
    std::string code;                   ///< Of vsp_error.
    std::vector<std::string> findings;  ///< Codes reported.
  };

  /// plugin: folder and library name; name: of the capability.
  LoadedWriter(const std::string& plugin, std::string_view name) {
    const std::string path = std::string(VSP_TEST_BINARY_DIR) + "/lib/vardspegel/plugins/" +
                             plugin + "/" + plugin + ".so";
    // Never closed, as in the host.
    void* library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) throw std::runtime_error(dlerror());
    const auto* entry = static_cast<const vsp_plugin*>(dlsym(library, "vsp_plugin_entry"));
    if (entry == nullptr) throw std::runtime_error("no vsp_plugin_entry in " + path);
    writer_ = static_cast<const vsp_writer_v1*>(
        entry->capability(text(VSP_CAPABILITY_WRITER_1), text(name)));
    if (writer_ == nullptr) throw std::runtime_error("no such writer in " + path);
  }

  Result write(std::string_view document, std::string_view options) const {
    Result result;
    const vsp_host host = {sizeof(vsp_host), VSP_ABI_MINOR, &result,
                           [](void* context, const vsp_finding* finding) {
                             static_cast<Result*>(context)->findings.emplace_back(
                                 finding->code.data, finding->code.size);
                           }};
    const vsp_sink sink = {
        sizeof(vsp_sink), 0, &result, [](void* context, const void* data, std::uint64_t size) {
          static_cast<Result*>(context)->bytes.append(static_cast<const char*>(data), size);
          return vsp_status{VSP_OK};
        }};
    vsp_error error{};
    error.struct_size = sizeof(vsp_error);
    result.status = writer_->write(&host, text(document), text(options), &sink, &error);
    result.code = static_cast<const char*>(error.code);
    return result;
  }

 private:
  static vsp_text text(std::string_view view) { return {view.data(), view.size()}; }

  const vsp_writer_v1* writer_ = nullptr;
};

}  // namespace vsp::test
