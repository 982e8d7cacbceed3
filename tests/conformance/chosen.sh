#!/usr/bin/env bash
# Judges a publication against what was chosen for it: chosen.sh DOSSIER [NAME], by default the newest publication.
# What was chosen is taken from the dossier's log by jq, what is published by pdftotext and others.
set -euo pipefail
# shellcheck source=tests/conformance/tools.sh
source "$(dirname "${BASH_SOURCE[0]}")/tools.sh"

dossier=${1:-}
[[ -d $dossier/log ]] || cannot "usage: chosen.sh DOSSIER [NAME]"
name=${2:-$(find "$dossier/published" -mindepth 1 -maxdepth 1 -type d -printf '%f\n' | sort -V | tail -n 1)}
published=$dossier/published/$name
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

status=0
for language in nl en; do
  for list in holds lacks; do
    jq -rn --arg language $language --arg list $list -f "$conformance/chosen.jq" "$dossier"/log/*.jsonl >"$place/$list.$language"
    [[ -s $place/$list.$language ]] || cannot "no text that the summary in '$language' $list: nothing would be judged"
  done
  "$conformance/texts.py" --holds "$place/holds.$language" --lacks "$place/lacks.$language" "$published/summary.$language.pdf" || status=1
  "$conformance/texts.py" --holds "$place/holds.$language" --lacks "$place/lacks.$language" "$published/summary.json" || status=1
done
# Tests by program: exactly those that were chosen, as they came out, and nothing of what they saw.
jq -rn --arg language nl --arg list checks -f "$conformance/chosen.jq" "$dossier"/log/*.jsonl | sort >"$place/checks.chosen"
jq -r '.areas[].commitments[] | .id as $id | .checks.public // [] | .[]
  | [$id, .procedure, .label, .outcome, .examined, (.appraisal | if type == "object" then "overruled" else . end)] | tojson' \
  "$published/summary.json" | sort >"$place/checks.published"
diff "$place/checks.chosen" "$place/checks.published" || status=1
jq -e '[.areas[].commitments[].checks.public // [] | .[] | keys - ["label","procedure","layer","test","outcome","examined","read",
  "tables","program","appraisal"] | .[]] == []' "$published/summary.json" >/dev/null || { echo "more is told of a check than may be"; status=1; }
exit $status
