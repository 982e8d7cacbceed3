#!/usr/bin/env bash
# Makes sure that each judge can say no: controls.sh folder|publication DEMO, where DEMO was made by `waarmerk demo`.
# Everything is damaged in a copy, one thing at a time.
set -euo pipefail
# shellcheck source=tests/conformance/tools.sh
source "$(dirname "${BASH_SOURCE[0]}")/tools.sh"
# shellcheck source=tests/conformance/damage.sh
source "$conformance/damage.sh"

part=${1:-} demo=${2:-}
[[ -d $demo/2026 ]] || cannot "usage: controls.sh folder|publication DEMO"
waarmerk=${WAARMERK:?the path of the program}
place=$(mktemp -d)
trap 'chmod -R u+w "$place"; rm -rf "$place"' EXIT

# A fresh copy of the dossier at hand in $copy.
copy=$place/copy original=$demo/2026
fresh() {
  [[ ! -e $copy ]] || chmod -R u+w "$copy"
  rm -rf "$copy"
  cp -r "$original" "$copy"
  chmod -R u+w "$copy"
}

# A dossier of a few lines: a shell needs its time for each, and a fault shows as well in a small one.
small() {
  original=$place/small
  (
    export WAARMERK_HOME=$place/home
    "$waarmerk" key new --for log --as anna@laptop
    "$waarmerk" new "$original" --programme microsoft-365-defender --client Controls --period 2026-01-01..2026-12-31
    "$waarmerk" --dir "$original" attach "$demo"/evidence/contract-clauses.md "$demo"/evidence/subprocessors-*.csv --to DEF-1 --collected 2026-06-08
    "$waarmerk" --dir "$original" evidence accept E-01
    "$waarmerk" --dir "$original" verdict DEF-1 operation not-tested --reason "A control."
  ) >/dev/null 2>&1 || cannot "no small dossier could be made"
}

folder_refused() {
  refused "$1, by sha256sum, jq and openssl" "$conformance/folder.sh" "$copy"
  refused "$1, by waarmerk verify" "$waarmerk" verify "$copy"
}

readme_refused() {
  refused "$1, by README.txt's own commands" "$conformance/readme.sh" "$copy"
  folder_refused "$1"
}

folder() {
  local log evidence
  small
  fresh
  "$conformance/readme.sh" "$copy" || cannot "README.txt's commands refuse the folder before it is damaged"
  "$conformance/folder.sh" "$copy" || cannot "the folder is refused before it is damaged"

  log=$(find "$copy/log" -name '*.jsonl' | sort | head -n 1)
  flip "$log" $(($(stat -c %s "$log") / 2))
  readme_refused "a flipped bit in a log"

  fresh
  sed -i '$d' "$log"
  folder_refused "a log without its last line"

  fresh
  printf '{"seq":1}\n' >>"$log"
  folder_refused "a log with one line more"

  fresh
  evidence=$(find "$copy/evidence" -type f -size +0 | sort | head -n 1)
  flip "$evidence" 0
  readme_refused "a flipped bit in a piece of evidence"

  fresh
  rm "$evidence"
  folder_refused "a missing piece of evidence"

  fresh
  printf ' ' >>"$copy/programme.toml"
  folder_refused "a programme with one space more"

  original=$demo/2026
  fresh
  printf ' ' >>"$copy/published/2026-2c/summary.json"
  folder_refused "a published file with one space more"
}

# What PDF/A and PDF/UA demand, taken away: what it is called, its name in the file, the rule that veraPDF must name.
demands=(
  "the mark that it is tagged|/MarkInfo|/MarkInfX|3a 6.7.2.2-1|ua1 6.2-1"
  "the structure tree|/StructTreeRoot|/StructTreeRooX|3a 6.7.3.3-1|ua1 7.1-11"
  "the metadata|/Metadata|/MetadatX|3a 6.6.2.1-1|ua1 7.1-8"
  "the title in the window|/DisplayDocTitle|/DisplayDocTitlX||ua1 7.1-10"
  "the character maps|/ToUnicode|/ToUnicodX|3a 6.2.11.7.2-1|ua1 7.21.7-1"
)

verapdf_controls() {
  local pdf=$1 index=0 what old new rules rule broken=()
  for demand in "${demands[@]}"; do
    IFS='|' read -r what old new rules <<<"$demand"
    broken+=("$place/broken-$index.pdf")
    cp "$pdf" "${broken[-1]}"
    replace "${broken[-1]}" "$old" "$new"
    index=$((index + 1))
  done
  "$conformance/verapdf" "${broken[@]}" 3a ua1 >"$place/verapdf" || true
  index=0
  for demand in "${demands[@]}"; do
    IFS='|' read -r what old new rules <<<"$demand"
    while read -r flavour rule; do
      [[ -z $rule ]] || refused "a PDF without $what, by veraPDF $flavour, rule $rule" names_rule "${broken[index]}" "$flavour" "$rule"
    done <<<"${rules//|/$'\n'}"
    index=$((index + 1))
  done
}

# names_rule FILE FLAVOUR RULE: status 1 where veraPDF's answer holds a FAIL of that file with that rule: its "no".
# shellcheck disable=SC2317 # called through refused
names_rule() {
  awk -v head="FAIL $2 $1" -v rule="$3" '
    /^(PASS|FAIL)/ {inside = ($0 == head)}
    inside && $1 == rule {found = 1}
    END {exit found ? 1 : 0}' "$place/verapdf"
}

publication() {
  local published=$demo/2026/published/2026-2c pdf=$place/summary.pdf json=$place/summary.json count holds lacks told
  count=$("$conformance/signatures_in.sh" "$demo/2026" 2026-2c)
  pades=("$conformance/pades.sh" --signatures "$count" --integrity "$pdf")
  fresh_pdf() { cp "$published/summary.nl.pdf" "$pdf"; }

  fresh_pdf
  verapdf_controls "$pdf"

  truncate -s -100 "$pdf"
  refused "a PDF without its end, by qpdf" "$conformance/qpdf.sh" "$pdf"

  for kind in good overflow overlap; do
    "$conformance/sample_pdf.py" $kind >"$place/$kind.pdf"
  done
  "$conformance/geometry.py" "$place/good.pdf" || cannot "the geometry judge refuses a good page"
  refused "a line that runs off the page, by geometry" "$conformance/geometry.py" "$place/overflow.pdf"
  refused "a line over another, by geometry" "$conformance/geometry.py" "$place/overlap.pdf"

  fresh_pdf
  holds=$place/holds lacks=$place/lacks
  jq -rn --arg language nl --arg list holds -f "$conformance/chosen.jq" "$demo"/2026/log/*.jsonl >"$holds"
  jq -rn --arg language nl --arg list lacks -f "$conformance/chosen.jq" "$demo"/2026/log/*.jsonl >"$lacks"
  refused "a chosen text that is missing, by texts" "$conformance/texts.py" --holds "$lacks" "$pdf"
  refused "a text that was not chosen, by texts" "$conformance/texts.py" --lacks "$holds" "$pdf"

  mkdir -p "$place/checks/published"
  cp -r "$demo/2026/log" "$place/checks/"
  cp -r "$published" "$place/checks/published/"
  told=$place/checks/published/2026-2c/summary.json
  "$conformance/chosen.sh" "$place/checks" >/dev/null || cannot "the tests by program are refused before they are changed"
  chmod u+w "$told"
  jq 'del(.areas[].commitments[] | select(.id == "TEL-3") | .checks)' "$published/summary.json" >"$told"
  refused "a test by program that is not told of, by chosen" "$conformance/chosen.sh" "$place/checks"
  jq '(.areas[].commitments[] | select(.id == "TEL-3") | .checks.public[0].counts) = {events: 93}' "$published/summary.json" >"$told"
  refused "what a test by program counted, by chosen" "$conformance/chosen.sh" "$place/checks"

  fresh_pdf
  "${pades[@]}" || cannot "the signatures are refused before they are damaged"
  flip "$pdf" $(($(offset "$pdf" endstream) - 2))
  refused "a flipped bit in what is signed, by pdfsig and pyHanko" "${pades[@]}"
  refused "a flipped bit in what is signed, by waarmerk verify" "$waarmerk" verify "$pdf"
  fresh_pdf
  printf '%% more\n' >>"$pdf"
  refused "a line after what is signed, by pdfsig and pyHanko" "${pades[@]}"
  refused "a line after what is signed, by waarmerk verify" "$waarmerk" verify "$pdf"
  fresh_pdf
  replace "$pdf" /ByteRange /ByteRangX
  refused "a PDF whose signatures are gone, by pdfsig and pyHanko" "${pades[@]}"

  cp "$published/summary.json" "$json"
  cp "$published/summary.json.p7s" "$json.p7s"
  "$conformance/cms.sh" --integrity "$json" "$json.p7s" || cannot "summary.json.p7s is refused before anything is damaged"
  printf ' ' >>"$json"
  refused "a summary.json with one space more, by openssl cms" "$conformance/cms.sh" --integrity "$json" "$json.p7s"
  refused "a summary.json with one space more, by waarmerk verify" "$waarmerk" verify "$json"
}

case $part in
  folder) folder ;;
  publication) publication ;;
  *) cannot "usage: controls.sh folder|publication DEMO" ;;
esac
controls_end
