// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/error.hpp"
#include "model/localized.hpp"
#include "vardspegel/abi.h"

namespace vsp::plugin {

/// One capability that a manifest announces.
struct Capability {
  std::string id;                  ///< "vsp.source/1"
  std::string name;                ///< What reports refer to: "csv", an indicator id, "pdf".
  std::filesystem::path metadata;  ///< Absolute path of the metadata file; empty when none.
  bool known = true;               ///< false: needs a newer host.
};

/// What plugin.toml says; read without loading code.
struct Manifest {
  std::string id;
  std::string version;
  std::uint32_t abi_major = 0, abi_minor = 0;
  Localized title;
  std::string publisher, licence;
  std::filesystem::path folder;   ///< Canonical folder of the plugin.
  std::filesystem::path library;  ///< Absolute path; empty for a plugin of metadata only.
  std::vector<Capability> capabilities;
};

/// The folders that are searched, in order: the install folder, those of the command line and the
/// configuration, VARDSPEGEL_PLUGIN_PATH (colon-separated). Never the working directory: relative
/// entries are refused (VSP-PLG-…).
struct SearchPath {
  std::vector<std::filesystem::path> folders;
};
SearchPath search_path(const std::filesystem::path& install_folder,
                       const std::vector<std::filesystem::path>& configured,
                       const char* environment, std::vector<Finding>& findings);

/// All plugins found, by their manifests; code is loaded at first use of a capability. Safe to use
/// from several threads. Libraries are never unloaded.
class Registry {
 public:
  /// Reads the manifests below the folders (one level). What is wrong with one plugin is a finding
  /// and leaves that plugin out; the rest are there. Two plugins with one id: both are left out.
  static Registry scan(const SearchPath& path);

  const std::vector<Manifest>& manifests() const { return manifests_; }
  const std::vector<Finding>& findings() const { return findings_; }
  const Manifest* find(std::string_view id) const;
  /// The plugin with a capability of that id and name, or nullptr. Two plugins that offer the same:
  /// the first in the search path, and a warning in findings().
  const Manifest* provider(std::string_view capability, std::string_view name) const;
  /// Names at hand for a capability id, sorted: for "did you mean".
  std::vector<std::string> names(std::string_view capability) const;

  /// The structure of a capability, loading the library if need be. Throws Error(Failure::plugin)
  /// with a code of its own for: unknown name, not a library, truncated, other machine, no entry
  /// symbol, another ABI major, undefined symbol, struct too short, capability announced but not
  /// there. struct_size checked: the returned struct has at least the fields of this host's.
  template <class Struct>
  const Struct& capability(std::string_view id, std::string_view name) const {
    return *static_cast<const Struct*>(load(id, name, sizeof(Struct)));
  }

 private:
  const void* load(std::string_view id, std::string_view name, std::size_t struct_size) const;
  struct Loaded;
  std::vector<Manifest> manifests_;
  std::vector<Finding> findings_;
  std::shared_ptr<Loaded> loaded_;
};

/// Collects the findings that a plugin reports during one call, and is the vsp_host handed to it.
/// For one thread at a time.
class CallContext {
 public:
  /// plugin: id for messages.
  explicit CallContext(std::string plugin);
  CallContext(const CallContext&) = delete;
  CallContext& operator=(const CallContext&) = delete;
  const vsp_host* host() const { return &host_; }
  /// What the plugin reported in all calls so far. Each has the argument "plugin".
  const std::vector<Finding>& findings() const { return findings_; }

  /// Calls the plugin and lets nothing escape: an exception, a status other than VSP_OK or a
  /// finding of severity error becomes Error: Failure::plugin (VSP-PLG-050 …, or the code that the
  /// plugin gave with the arguments "plugin" and "message"), Failure::input with the findings of
  /// this call for VSP_INPUT_INVALID and for findings of severity error, Failure::system for
  /// VSP_IO_FAILED. The Error carries the call's findings too, those of severity error first. A
  /// vsp::Error that function itself throws passes through.
  void call(const std::function<vsp_status(const vsp_host*, vsp_error*)>& function);

 private:
  static void report(void* context, const vsp_finding* finding) noexcept;
  void take(const vsp_finding& given);
  Finding failure_finding(vsp_status status, const vsp_error& error) const;
  vsp_status guarded(const std::function<vsp_status(const vsp_host*, vsp_error*)>& function,
                     vsp_error& error) const;
  void judge(vsp_status status, const vsp_error& error, std::size_t first) const;

  std::string plugin_;
  vsp_host host_;
  std::vector<Finding> findings_;
  bool lost_ = false;  ///< A finding could not be kept: memory ran out.
};

}  // namespace vsp::plugin
