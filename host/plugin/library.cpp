// SPDX-License-Identifier: Apache-2.0
#include "plugin/library.hpp"

#include <dlfcn.h>
#include <elf.h>
#include <link.h>

#include <boost/dll/shared_library.hpp>
#include <cstdint>
#include <cstring>
#include <exception>
#include <map>
#include <string>
#include <utility>

#include "plugin/elf_check.hpp"
#include "plugin/foreign_text.hpp"
#include "plugin/manifest.hpp"
#include "plugin/trust.hpp"

namespace vsp::plugin {
namespace {

constexpr const char* entry_name = "vsp_plugin_entry";

[[noreturn]] void refuse(const Manifest& manifest, const char* code,
                         std::map<std::string, std::string> arguments = {}) {
  Finding finding = plugin_finding(code, Severity::error, manifest.library);
  if (manifest.library.empty()) finding.where.file = (manifest.folder / "plugin.toml").string();
  finding.arguments = std::move(arguments);
  finding.arguments["plugin"] = manifest.id;
  throw Error(Failure::plugin, std::move(finding));
}

void check_abi_major(const Manifest& manifest, std::uint32_t major, std::uint32_t minor) {
  if (major == VSP_ABI_MAJOR) return;
  refuse(manifest, "VSP-PLG-030",
         {{"found", abi_text(major, minor)}, {"expected", abi_text(VSP_ABI_MAJOR, VSP_ABI_MINOR)}});
}

/// The file may have changed since the manifests were read, so it is looked at again.
void check_file(const Manifest& manifest) {
  if (manifest.library.empty()) refuse(manifest, "VSP-PLG-045");
  std::vector<Finding> findings;
  if (!trusted_file(manifest.folder, manifest.library.filename().string(),
                    {manifest.library.string(), "", 0, 0}, findings)) {
    throw Error(Failure::plugin, std::move(findings));
  }
  if (auto finding = check_elf(manifest.library)) {
    finding->arguments["plugin"] = manifest.id;
    throw Error(Failure::plugin, std::move(*finding));
  }
}

/// The text between two marks of a loader's message; empty when they are not there.
std::string between(const std::string& message, std::string_view before, std::string_view after) {
  const std::size_t start = message.find(before);
  if (start == std::string::npos) return {};
  const std::size_t from = start + before.size();
  const std::size_t end = message.find_first_of(after, from);
  return message.substr(from, end == std::string::npos ? end : end - from);
}

/// Tells the loader's English messages apart. They are never translated: the host sets no locale.
[[noreturn]] void refuse_loading(const Manifest& manifest, const std::string& what) {
  const std::string system = between(what, "dlerror system message: ", ")");
  const std::string message = foreign_text(std::string_view(system.empty() ? what : system));
  const std::string symbol = between(what, "undefined symbol: ", " ,)\n");
  if (!symbol.empty()) refuse(manifest, "VSP-PLG-036", {{"found", symbol}});
  const std::size_t missing = message.find(": cannot open shared object file");
  if (missing != std::string::npos) {
    refuse(manifest, "VSP-PLG-037", {{"found", message.substr(0, missing)}});
  }
  refuse(manifest, "VSP-PLG-039", {{"reason", message}});
}

/// Loads a library that then stays until the process ends, whatever becomes of the object given
/// back: streams, exceptions and threads of a plugin may outlive every object of the host, and
/// unloading under them crashes.
boost::dll::shared_library open(const Manifest& manifest) {
  using Mode = boost::dll::load_mode::type;
  constexpr unsigned mode =
      boost::dll::load_mode::rtld_now | boost::dll::load_mode::rtld_local | RTLD_NODELETE;
  try {
    return boost::dll::shared_library(manifest.library, static_cast<Mode>(mode));
  } catch (const boost::dll::fs::system_error& problem) {
    refuse_loading(manifest, problem.what());
  }
}

/// The entry object, when the symbol is a data object that is large enough to hold one. Older
/// programs with plugins export a function, whose machine code would be read as numbers.
const vsp_plugin& entry_of(const Manifest& manifest, const boost::dll::shared_library& library) {
  const void* address = ::dlsym(library.native(), entry_name);
  if (address == nullptr) refuse(manifest, "VSP-PLG-038", {{"expected", entry_name}});
  Dl_info information = {};
  void* extra = nullptr;
  const int found = ::dladdr1(address, &information, &extra, RTLD_DL_SYMENT);
  const auto* symbol = static_cast<const ElfW(Sym)*>(extra);
  const bool object = found != 0 && symbol != nullptr && (symbol->st_info & 0xFU) == STT_OBJECT &&
                      symbol->st_size >= 2 * sizeof(std::uint32_t) &&
                      reinterpret_cast<std::uintptr_t>(address) % alignof(vsp_plugin) == 0;
  if (!object) refuse(manifest, "VSP-PLG-040", {{"found", "symbol"}});
  const auto& entry = *static_cast<const vsp_plugin*>(address);
  // Every major begins with these two numbers; what follows may differ from major to major.
  std::uint32_t first[2] = {};
  std::memcpy(first, address, sizeof first);
  if (first[1] != VSP_ABI_MAJOR) {
    check_abi_major(manifest, first[1],
                    symbol->st_size >= 3 * sizeof(std::uint32_t) ? entry.abi_minor : 0);
  }
  if (first[0] < sizeof(vsp_plugin) || symbol->st_size < sizeof(vsp_plugin)) {
    refuse(manifest, "VSP-PLG-040", {{"found", "struct_size " + std::to_string(first[0])}});
  }
  return entry;
}

}  // namespace

const vsp_plugin& load_library(const Manifest& manifest) {
  check_abi_major(manifest, manifest.abi_major, manifest.abi_minor);
  check_file(manifest);
  const boost::dll::shared_library library = open(manifest);
  const vsp_plugin& entry = entry_of(manifest, library);
  if (entry.abi_major != manifest.abi_major || entry.abi_minor != manifest.abi_minor) {
    refuse(manifest, "VSP-PLG-031",
           {{"found", abi_text(entry.abi_major, entry.abi_minor)},
            {"expected", abi_text(manifest.abi_major, manifest.abi_minor)}});
  }
  if (entry.capability == nullptr) refuse(manifest, "VSP-PLG-040", {{"found", "capability NULL"}});
  return entry;
}

const void* ask_for_capability(const Manifest& manifest, const vsp_plugin& entry,
                               std::string_view id, std::string_view name,
                               std::size_t struct_size) {
  const std::string found = std::string(id) + " " + std::string(name);
  const void* structure = nullptr;
  try {
    structure = entry.capability({id.data(), id.size()}, {name.data(), name.size()});
  } catch (const std::exception& exception) {
    refuse(manifest, "VSP-PLG-050",
           {{"message", foreign_text(std::string_view(exception.what()))}});
  } catch (...) {
    refuse(manifest, "VSP-PLG-051");
  }
  if (structure == nullptr) refuse(manifest, "VSP-PLG-041", {{"found", found}});
  std::uint32_t size = 0;
  std::memcpy(&size, structure, sizeof size);
  if (size < struct_size) {
    refuse(manifest, "VSP-PLG-042",
           {{"capability", found},
            {"found", std::to_string(size)},
            {"expected", std::to_string(struct_size)}});
  }
  return structure;
}

}  // namespace vsp::plugin
