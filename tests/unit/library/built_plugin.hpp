// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <dlfcn.h>

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "vardspegel/abi.h"

namespace vsp::test {

inline vsp_text borrowed(std::string_view text) { return {text.data(), text.size()}; }

/// The library of an indicator plugin in the build tree, called over the plain ABI.
class BuiltPlugin {
 public:
  explicit BuiltPlugin(const std::string& folder) {
    const std::string path = std::string(VSP_TEST_BINARY_DIR) + "/lib/vardspegel/plugins/" +
                             folder + "/" + folder + ".so";
    void* library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) throw std::runtime_error(dlerror());
    entry_ = static_cast<const vsp_plugin*>(dlsym(library, "vsp_plugin_entry"));
    if (entry_ == nullptr) throw std::runtime_error(path + " has no entry");
  }

  template <class Capability>
  const Capability* capability(std::string_view id, std::string_view name) const {
    return static_cast<const Capability*>(entry_->capability(borrowed(id), borrowed(name)));
  }

 private:
  const vsp_plugin* entry_ = nullptr;
};

/// A host that remembers the codes of what is reported to it.
class RecordingHost {
 public:
  RecordingHost() : host_{sizeof(vsp_host), VSP_ABI_MINOR, this, &report} {}
  RecordingHost(const RecordingHost&) = delete;
  RecordingHost& operator=(const RecordingHost&) = delete;
  const vsp_host* get() const { return &host_; }
  const std::vector<std::string>& codes() const { return codes_; }

 private:
  static void report(void* context, const vsp_finding* finding) {
    static_cast<RecordingHost*>(context)->codes_.emplace_back(
        finding->code.data, static_cast<std::size_t>(finding->code.size));
  }

  vsp_host host_;
  std::vector<std::string> codes_;
};

}  // namespace vsp::test
