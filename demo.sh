#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Makes the demo's documents in out/: installs what is missing, builds the program, runs the reports
# and lists what was made. Works as the first command on a bare Debian 12, as root or with sudo.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
unset VARDSPEGEL_PLUGIN_PATH CDPATH

# The tools get a fixed locale; the program keeps the user's, which decides its language.
in_fixed_locale() { local -x LC_ALL=C.UTF-8; "$@"; }

. cmake/packages.sh
. cmake/stages.sh

ready() {
  if is_configured release; then return; fi
  # Tests stay out of a build tree that demo.sh makes: their libraries may not be there.
  configure release VSP_BUILD_TESTS=OFF
}

in_fixed_locale ensure_packages cmake/packages-build.txt
in_fixed_locale stage 'configure release' ready
in_fixed_locale stage 'build release' build release host/all plugins/all

# Status 1 (done, but incomplete) does not keep the other report from being made.
status=0
report() { # REPORT FOLDER
  local result=0
  build/release/bin/vardspegel run "$1" --out "$2" || result=$?
  if ((result > 1)); then exit "$result"; fi
  if ((result > status)); then status=$result; fi
}
report reports/national-2023.toml out
report reports/synthetic-2023.toml out/synthetic

# The paths of the documents in a manifest: "path" also stands in its lists of inputs and plugins.
documents() { # FOLDER
  tr ',{}[]' '\n' <"$1/manifest.json" | awk -v folder="$1" '
    /^[[:space:]]*"(inputs|plugins)"[[:space:]]*:/ { listed = 0 }
    /^[[:space:]]*"documents"[[:space:]]*:/ { listed = 1 }
    listed && sub(/^[[:space:]]*"path"[[:space:]]*:[[:space:]]*"/, "") {
      sub(/"[[:space:]]*$/, ""); print folder "/" $0
    }'
}
echo
echo 'Documents:'
for folder in out out/synthetic; do
  documents "$folder" | while IFS= read -r file; do
    if [[ -f $file ]]; then echo "  $file"; fi
  done
done
exit "$status"
