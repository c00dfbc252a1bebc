#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Checks everything: format, source rules, clang-tidy, the tests under ASan and UBSan, an
# installation, and last the tests of the release build, whose summary ends the output. Installs
# what is missing; works as the first command on a bare Debian 12, as root or with sudo.
# Exit status 0 only when all stages passed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export LC_ALL=C.UTF-8 TZ=UTC
unset VARDSPEGEL_PLUGIN_PATH CDPATH LANGUAGE LANG

. cmake/packages.sh
. cmake/stages.sh

check_format() {
  find host plugins tests examples -type f '(' -name '*.cpp' -o -name '*.hpp' -o -name '*.c' -o -name '*.h' ')' -print0 |
    xargs -0 -r clang-format --dry-run --Werror
}

# Everything that the installed program needs must come from its prefix: it is started from there,
# and the prefix is made anew. What is installed is what is tested. A subshell, because it changes the
# folder.
check_installation() (
  root=$PWD prefix=$PWD/build/install-check/prefix out=$PWD/build/install-check/out
  rm -rf "$prefix" "$out"
  cmake --install build/release --prefix "$prefix" && cd "$prefix" &&
    bin/vardspegel doctor && bin/vardspegel run "$root/reports/national-2023.toml" --out "$out" &&
    [[ -s $out/manifest.json ]]
)

ensure_packages cmake/packages-build.txt cmake/packages-test.txt

stage 'clang-format' check_format || true
stage 'source rules' python3 tests/lint/source_rules.py || true

# Without a release build there are no tests to end with.
stage 'configure release' configure release VSP_BUILD_TESTS=ON || exit 1
stage 'build release' build release || exit 1
stage 'clang-tidy' python3 tests/lint/tidy.py build/release || true

if stage 'configure dev' configure dev VSP_BUILD_TESTS=ON && stage 'build dev' build dev; then
  stage 'tests under ASan and UBSan' ctest --preset dev -j "$cores" -LE '^slow$' || true
fi
stage 'install and run from there' check_installation || true

if ((${#failed_stages[@]})); then
  printf 'FAILED before the tests of the release build:\n'
  printf '  %s\n' "${failed_stages[@]}"
fi
printf '%5d s  in all so far; now the tests of the release build\n' "$SECONDS"
ctest --preset release -j "$cores" || exit 1
((${#failed_stages[@]} == 0))
