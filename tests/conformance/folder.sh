#!/usr/bin/env bash
# Judges a dossier without Waarmerk: folder.sh DOSSIER. Only sha256sum, jq, openssl and xxd, by docs/format.md:
#
#   1. the dossier's id is the digest of audit.toml, which names the digest of programme.toml
#   2. every file of evidence bears the digest of its bytes, and every piece that a log names is there
#   3. every line of every log names the digest of the line before it, numbers run on, the last line is a commit
#   4. every commit is signed, by the key that audit.toml or an invitation gives to that log
#   5. every published file is what the log says it is
set -euo pipefail
# shellcheck source=tests/conformance/tools.sh
source "$(dirname "${BASH_SOURCE[0]}")/tools.sh"

[[ $# == 1 && -d $1 ]] || cannot "usage: folder.sh DOSSIER"
cd "$1"
shopt -s nullglob
logs=(log/*.jsonl)
((${#logs[@]})) || cannot "$1 has no log"
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

no() {
  verdict "FAIL folder $*"
  exit 1
}

# Before anything is read from them: each log is JSON throughout, and ends with a newline.
for file in "${logs[@]}"; do
  [[ -s $file && -z $(tail -c 1 "$file") ]] || no "$file does not end with a newline"
  fault=$(jq empty "$file" 2>&1) || no "$file is not JSON: $fault"
done

digest_of() {
  local digest
  digest=$(sha256sum "$@")
  printf '%s' "${digest%% *}"
}

# Values of the events of one kind, from all logs: event_values KIND FILTER
event_values() {
  jq -r --arg kind "$1" ".event? | objects | .[\$kind]? | objects | $2" "${logs[@]}"
}

dossier=$(digest_of audit.toml)
grep -qx "programme = \"$(digest_of programme.toml)\"" audit.toml || no "programme.toml is not the one that audit.toml names"

(cd evidence 2>/dev/null && find . -type f -printf '%f  %p\n') >"$place/evidence" || true
while read -r name path; do
  [[ $path == "./${name:0:2}/$name" ]] || no "evidence/$path stands in the wrong place"
done <"$place/evidence"
if [[ -s $place/evidence ]]; then
  (cd evidence && sha256sum --check --strict --quiet "$place/evidence") || no "evidence is not what its name says"
fi
event_values evidence-attached .bytes.sha256 | sort -u >"$place/named"
cut -d' ' -f1 "$place/evidence" | sort -u >"$place/held"
missing=$(comm -23 "$place/named" "$place/held")
[[ -z $missing ]] || no "evidence is missing: $missing"

# The keys: log, a space, 64 hexadecimal digits.
{
  awk -F'"' '/^\[/ {founder = ($0 == "[founder]")} founder && /^log = / {log_name = $2} founder && /^key = / {key = $2} END {print log_name, key}' audit.toml
  event_values member-invited '"\(.member.log) \(.member.key)"'
} >"$place/keys"

# signed LOG LINE: judges one commit line; $head is the digest of the line before it.
signed() {
  local log=$1 seq commit key sig
  read -r seq commit key sig < <(jq -r '[.seq, .commit, .key, .sig] | join(" ")' <<<"$2")
  printf 'waarmerk log commit 1\ndossier %s\nlog %s\nseq %s\nhead %s\n' "$dossier" "$log" "$seq" "$head" >"$place/message"
  [[ $(digest_of "$place/message") == "$commit" ]] || no "log $log, line $seq: the commit names another message"
  grep -qxF "$log $key" "$place/keys" || no "log $log, line $seq: signed by a key that is not this member's"
  # The public key as DER: what Ed25519 keys begin with (RFC 8410), then the 32 bytes.
  printf '302a300506032b6570032100%s' "$key" | xxd -r -p >"$place/key.der"
  printf '%s' "$sig" | xxd -r -p >"$place/sig"
  openssl pkeyutl -verify -pubin -keyform DER -inkey "$place/key.der" -rawin -in "$place/message" -sigfile "$place/sig" \
    >/dev/null 2>&1 || no "log $log, line $seq: the signature is wrong"
}

lines=0 commits=0
for file in "${logs[@]}"; do
  log=$(basename "$file" .jsonl)
  head=$dossier last=none number=0
  # One pass of jq for what every line is asked; beside it the lines themselves, whose bytes are hashed.
  # shellcheck disable=SC2094 # both only read
  while IFS=$'\t' read -r seq prev kind && IFS= read -r line <&3; do
    number=$((number + 1)) last=$kind
    [[ $seq == "$number" ]] || no "log $log, line $number: it says that it is line $seq"
    [[ $prev == "$head" ]] || no "log $log, line $number: the line before it is another"
    if [[ $kind == commit ]]; then
      signed "$log" "$line"
      commits=$((commits + 1))
    fi
    head=$(printf '%s' "$line" | sha256sum)
    head=${head%% *}
  done < <(jq -r '[.seq, .prev, if has("commit") then "commit" else "event" end] | @tsv' "$file") 3<"$file"
  [[ $number == "$(wc -l <"$file")" ]] || no "log $log, line $((number + 1)): not JSON"
  [[ $last == commit ]] || no "log $log: its last line is not a commit"
  lines=$((lines + number))
done
((commits)) || no "not one commit"

# What each publication should hold now: the files as published, then as signed, the newest last.
jq -rn '
  [inputs | select(.event) | {id: ((input_filename | split("/")[-1] | rtrimstr(".jsonl")) + "/" + (.seq | tostring)), lam, event}]
  | sort_by(.lam) as $events
  | [$events[] | select(.event["summary-published"]) | {key: .id, value: .event["summary-published"].rendering.name}] | from_entries as $names
  | [$events[] |
      (.event["summary-published"] | objects | .rendering | {name, files}),
      (.event["summary-signed"] | objects | {name: $names[.publication], files: .signature.files})
    ] | map(.name as $name | .files[] | {key: "published/\($name)/\(.name)", value: .sha256}) | from_entries
  | to_entries[] | "\(.value)  \(.key)"' "${logs[@]}" >"$place/published"
if [[ -s $place/published ]]; then
  sha256sum --check --strict --quiet "$place/published" || no "a published file is not what the log says"
fi
find published -type f 2>/dev/null | sort | while read -r file; do
  grep -qF "  $file" "$place/published" || no "$file stands in no log"
done

verdict "PASS folder $1: $lines lines, $commits signatures, $(wc -l <"$place/evidence") pieces of evidence, $(wc -l <"$place/published") published files"
