#!/usr/bin/env bash
# Prints how many signatures a publication bears, by the dossier's own logs: signatures_in.sh DOSSIER NAME
set -euo pipefail
# shellcheck source=tests/conformance/tools.sh
source "$(dirname "${BASH_SOURCE[0]}")/tools.sh"

[[ $# == 2 && -d $1/log ]] || cannot "usage: signatures_in.sh DOSSIER NAME"
jq -rn --arg name "$2" '
  [inputs | select(.event?) | {id: ((input_filename | split("/")[-1] | rtrimstr(".jsonl")) + "/" + (.seq | tostring)), event}] as $events
  | [$events[] | select(.event["summary-published"].rendering.name? == $name) | .id] as $ids
  | [$events[] | .event["summary-signed"].publication? | select(. as $id | $ids | index($id))] | length' "$1"/log/*.jsonl
