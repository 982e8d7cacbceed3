#!/usr/bin/env bash
# Judges a dossier by its own instructions: readme.sh DOSSIER runs the commands of its README.txt (the indented lines), as
# a reader would paste them. A line that begins with WRONG is a "no"; so is a command that complains.
set -euo pipefail
# shellcheck source=tests/conformance/tools.sh
source "$(dirname "${BASH_SOURCE[0]}")/tools.sh"

[[ $# == 1 && -r $1/README.txt ]] || cannot "usage: readme.sh DOSSIER"
cd "$1"
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

# A block of commands is indented by four and follows an empty line; a table's further lines do not.
awk '/^ *$/ {open = 1; next} !/^    / {open = 0} open {print substr($0, 5)}' README.txt >"$place/commands"
for tool in sha256sum jq openssl; do
  grep -qw "$tool" "$place/commands" || cannot "README.txt has no command that uses $tool"
done
bash "$place/commands" >"$place/said" 2>"$place/complaints" </dev/null || true
if grep -q '^WRONG' "$place/said" || [[ -s $place/complaints ]]; then
  verdict "FAIL README.txt of $1"
  grep '^WRONG' "$place/said" | sed 's/^/     /' || true
  sed 's/^/     /' "$place/complaints"
  exit 1
fi
# Commands that said nothing of a log would have read nothing.
for log in log/*.jsonl; do
  grep -qF "$(basename "$log" .jsonl)" "$place/said" || cannot "README.txt's commands say nothing of $log"
done
verdict "PASS README.txt of $1: $(wc -l <"$place/commands") lines of commands"
