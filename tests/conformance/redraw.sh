#!/usr/bin/env bash
# redraw.sh DOSSIER: draws every random sample of the dossier again with the script of docs/sampling.md, from the recorded seed and
# the population's bytes, and computes its size and upper limit by fractions of whole numbers. Then asks itself: another seed, and a
# population with one byte more, must give other items.
set -euo pipefail
dossier=$1
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# shellcheck disable=SC2016 # the backquotes are those of the page
sed -n '/^```python$/,/^```$/p' "$here/docs/sampling.md" | sed '1d;$d' >"$work/draw.py"
"${WAARMERK:-waarmerk}" --dir "$dossier" sample list --json >"$work/samples.json"

# differs WHAT: the control. Another draw must give other items.
differs() {
  if diff -q "$work/recorded" "$work/other" >/dev/null; then
    printf '%s gives the same items\n' "$1" >&2
    exit 1
  fi
}

draws=0
while IFS=$'\t' read -r label sha256 column separator size risk tolerable expected seed; do
  case $separator in comma) character=, ;; semicolon) character=';' ;; *) character=$'\t' ;; esac
  list="$dossier/evidence/${sha256:0:2}/$sha256"
  [[ $(sha256sum <"$list") == "$sha256  -" ]]
  jq -r --arg name "$label" '.samples[] | select(.label == $name) | .draws[] | select(.stands) | .items[].id' \
    "$work/samples.json" >"$work/recorded"
  python3 "$work/draw.py" "$list" "$seed" "$size" "$column" "$character" >"$work/again"
  diff "$work/recorded" "$work/again"
  python3 "$work/draw.py" "$list" "$seed." "$size" "$column" "$character" >"$work/other"
  differs "$label: another seed"
  { cat "$list"; echo; } >"$work/longer"
  python3 "$work/draw.py" "$work/longer" "$seed" "$size" "$column" "$character" >"$work/other"
  differs "$label: another population"
  jq -e --arg name "$label" '.samples[] | select(.label == $name)' "$work/samples.json" |
    python3 "$here/tests/conformance/sample_sizes.py" "$risk" "$tolerable" "$expected"
  draws=$((draws + 1))
  echo "$label: $size items drawn again"
done < <(jq -r '.samples[] | select(.state == "tested") | . as $it | .details[0].value | select(.method == "random") |
  [$it.label, .population.sha256, .population.column, .population.separator, .size, .risk, .tolerable, .expected,
   ($it.draws[] | select(.stands) | .seed) as $seed | ($it.seeds[] | select(.event == $seed) | .value)] | @tsv' \
  "$work/samples.json")
((draws > 0)) || { echo "no sample was drawn by chance"; exit 1; }
