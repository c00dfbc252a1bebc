// SPDX-License-Identifier: Apache-2.0
// The goal: 55 plugins listed from their manifests in at most 26 ms.
#include <benchmark/benchmark.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

#include "plugin/registry.hpp"

namespace {
namespace fs = std::filesystem;

/// A search folder with generated plugins, each with a library file and two capabilities.
class GeneratedPlugins {
 public:
  explicit GeneratedPlugins(int count) {
    std::string pattern = (fs::canonical(fs::temp_directory_path()) / "vsp-bench-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("mkdtemp");
    root_ = pattern;
    for (int i = 0; i < count; ++i) write("plugin_" + std::to_string(i));
  }
  ~GeneratedPlugins() {
    std::error_code ignored;
    fs::remove_all(root_, ignored);
  }
  GeneratedPlugins(const GeneratedPlugins&) = delete;
  GeneratedPlugins& operator=(const GeneratedPlugins&) = delete;
  const fs::path& root() const { return root_; }

 private:
  void write(const std::string& name) const {
    fs::create_directory(root_ / name);
    std::ofstream(root_ / name / "module.so") << "not looked at by a scan";
    std::ofstream(root_ / name / "indicator.toml") << "id = \"" << name << "\"\n";
    std::ofstream(root_ / name / "plugin.toml")
        << "# SPDX-License-Identifier: Apache-2.0\nmanifest = 1\nid = \"bench." << name
        << "\"\nversion = \"1.0.0\"\nabi = \"" << VSP_ABI_MAJOR << '.' << VSP_ABI_MINOR
        << "\"\nlibrary = \"module.so\"\ntitle.sv = \"Insticksprogram\"\ntitle.en = \"Plugin\"\n"
           "publisher = \"Vårdspegel\"\nlicence = \"Apache-2.0\"\n"
           "[[capability]]\nid = \"vsp.proportion/1\"\nname = \""
        << name
        << "\"\nmetadata = \"indicator.toml\"\n[[capability]]\nid = \"vsp.series/1\"\nname = \""
        << name << "_series\"\nmetadata = \"indicator.toml\"\n";
  }
  fs::path root_;
};

void scan_manifests(benchmark::State& state) {
  const GeneratedPlugins plugins(static_cast<int>(state.range(0)));
  vsp::plugin::SearchPath path;
  path.folders = {plugins.root()};
  for (auto step : state) {
    const auto registry = vsp::plugin::Registry::scan(path);
    if (registry.manifests().size() != static_cast<std::size_t>(state.range(0)) ||
        !registry.findings().empty()) {
      state.SkipWithError("the generated plugins were not all accepted");
      break;
    }
    benchmark::DoNotOptimize(registry.manifests().data());
  }
}
BENCHMARK(scan_manifests)->Arg(55)->Arg(550)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
