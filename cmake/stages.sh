# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
# Sourced by demo.sh and test.sh: steps with a line and a time each, and CMake presets that are
# configured only when something asks for it.

cores=$(nproc)
failed_stages=()

# Runs a command with its output in build/log/<name>.log and prints one line. When it fails, the end
# of that log follows, the name is kept in failed_stages, and the status is the command's.
#   stage NAME COMMAND…
stage() {
  local name=$1 started=$SECONDS status=0
  shift
  local log=build/log/${name// /-}.log
  mkdir -p build/log
  "$@" >"$log" 2>&1 </dev/null || status=$?
  if ((status == 0)); then
    printf '%5d s  ok      %s\n' $((SECONDS - started)) "$name"
    return 0
  fi
  printf '%5d s  FAILED  %s (whole output: %s)\n' $((SECONDS - started)) "$name" "$log"
  tail -n 200 "$log"
  failed_stages+=("$name")
  return "$status"
}

# True when a preset's build tree can be built as it is: made by CMake without error, from this
# folder, after the last change of the presets.
#   is_configured PRESET
is_configured() {
  local tree=build/$1
  [[ -e $tree/.configured && -e $tree/build.ninja && $tree/.configured -nt CMakePresets.json ]] &&
    grep --quiet --line-regexp --fixed-strings "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" "$tree/CMakeCache.txt"
}

# Configures a preset when it is not, or when one of the options has another value.
#   configure PRESET [NAME=VALUE]…
configure() {
  local preset=$1 option ready=1
  shift
  local tree=build/$preset
  is_configured "$preset" || ready=
  for option in "$@"; do
    [[ -e $tree/CMakeCache.txt ]] &&
      grep --quiet --line-regexp --extended-regexp "${option%%=*}:[A-Z]+=${option#*=}" "$tree/CMakeCache.txt" ||
      ready=
  done
  [[ $ready ]] && return 0
  local -a fresh=()
  if [[ -e $tree/CMakeCache.txt ]] && ! grep --quiet --line-regexp --fixed-strings \
    "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" "$tree/CMakeCache.txt"; then
    fresh=(--fresh) # The folder was moved or copied here together with its build trees.
  fi
  rm -f "$tree/.configured"
  cmake --preset "$preset" "${fresh[@]}" "${@/#/-D}" && touch "$tree/.configured"
}

# Builds a preset, or some of its targets.
#   build PRESET [TARGET…]
build() {
  local preset=$1
  shift
  cmake --build --preset "$preset" --parallel "$cores" ${1:+--target "$@"}
}
