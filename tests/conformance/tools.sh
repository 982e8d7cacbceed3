# shellcheck shell=bash
# Where the judges' own tools stand. Sourced by every judge; tests/install.sh puts the tools there.

conformance=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
tools_dir=${WAARMERK_TOOLS:-$conformance/../.tools}
# shellcheck disable=SC2034 # for those who source this
tools_python=$tools_dir/judges/bin

# Says what is wrong and stops: this judge could not judge, which is not the same as a "no".
cannot() {
  printf '%s: %s\n' "$(basename "$0")" "$*" >&2
  exit 2
}

# Says which verdict was reached; the last word of every judge.
verdict() {
  printf '%s\n' "$*"
}
