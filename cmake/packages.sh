# shellcheck shell=bash
# SPDX-License-Identifier: Apache-2.0
# Sourced by demo.sh and test.sh: makes sure that Debian packages are there.

# The names in package lists, without comments and blank lines.
listed_packages() { sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "$@"; }

# Sets the array `missing` to those of the names given that are not installed.
find_missing_packages() {
  local -A installed=()
  local name state
  # dpkg-query ends with an error when it has never heard of one of the names.
  while read -r name state; do
    if [[ $state == installed ]]; then installed[$name]=1; fi
  done < <(dpkg-query --show --showformat '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null || true)
  missing=()
  for name in "$@"; do
    if [[ ! ${installed[$name]:-} ]]; then missing+=("$name"); fi
  done
}

# Says on standard error what cannot be had and how to go on; returns 1.
#   packages_unavailable REASON PACKAGE…
packages_unavailable() {
  local reason=$1
  shift
  {
    printf 'error: %s\n' "$reason"
    printf 'These packages are missing:\n'
    printf '  %s\n' "$@"
    printf 'On Debian 12 (bookworm) they come with this command, run as root:\n'
    printf '  apt-get update && apt-get install --no-install-recommends %s\n' "$*"
    printf 'Then run this command again. Where the same libraries and tools are there under\n'
    printf 'other names, VSP_SKIP_PACKAGES=1 leaves out this check.\n'
  } >&2
  return 1
}

# Installs what is missing of the packages in the lists; does and prints nothing when all is there.
#   ensure_packages LIST…
ensure_packages() {
  [[ ${VSP_SKIP_PACKAGES:-} == 1 ]] && return 0
  local -a wanted missing as_root
  mapfile -t wanted < <(listed_packages "$@")
  ((${#wanted[@]})) || { echo "error: no packages listed in $*" >&2; return 1; }
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    packages_unavailable 'this system has no dpkg and apt.' "${wanted[@]}"
    return
  fi
  find_missing_packages "${wanted[@]}"
  ((${#missing[@]})) || return 0

  local system
  # shellcheck source=/dev/null
  system=$(. /etc/os-release && printf '%s %s' "${ID:-unknown}" "${VERSION_ID:-}")
  if [[ $system != 'debian 12' ]]; then
    packages_unavailable "this is written for Debian 12; here is $system." "${missing[@]}"
    return
  fi
  if ((EUID == 0)); then
    as_root=(env)
  elif command -v sudo >/dev/null; then
    as_root=(sudo env)
  else
    packages_unavailable 'installing needs root, and there is no sudo.' "${missing[@]}"
    return
  fi
  as_root+=(DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8)

  printf 'installing %d packages: %s\n' "${#missing[@]}" "${missing[*]}"
  mkdir -p build/log
  local log=build/log/packages.log
  if ! "${as_root[@]}" apt-get update >"$log" 2>&1; then
    tail -n 5 "$log" >&2
    packages_unavailable 'apt-get update failed (network, or no right to use sudo).' "${missing[@]}"
    return
  fi
  if ! "${as_root[@]}" apt-get install --yes --no-install-recommends "${missing[@]}" >>"$log" 2>&1; then
    tail -n 15 "$log" >&2
    packages_unavailable "apt-get install failed (whole output: $log)." "${missing[@]}"
    return
  fi
}
