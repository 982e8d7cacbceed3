#!/usr/bin/env bash
# Publishes and signs by the command line with certificates of a test authority, and asks every outside judge:
#
#   publish.sh DEMO      where DEMO was made by `waarmerk demo`; all is done in copies of it
#
# Walked once with RSA and no timestamp, once with P-256 and a timestamp authority on loopback; each time the auditor
# signs first, the publisher after.
set -euo pipefail
# shellcheck source=tests/conformance/tools.sh
source "$(dirname "${BASH_SOURCE[0]}")/tools.sh"
# shellcheck source=tests/conformance/damage.sh
source "$conformance/damage.sh"

demo=${1:-}
[[ -d $demo/2026 ]] || cannot "usage: publish.sh DEMO"
waarmerk=${WAARMERK:?the path of the program}
place=$(mktemp -d)
trap 'chmod -R u+w "$place"; rm -rf "$place"' EXIT

pki=$place/pki
"$conformance/pki.sh" "$pki"

# The authority says its port once it listens, and stops when this script does, since its standard input closes then.
coproc authority { exec "$conformance/tsa.py" "$place/tsa.port" "$pki"; }
read -r tsa_port <&"${authority[0]}" || cannot "the timestamp authority did not start"
tsa_url=http://127.0.0.1:$tsa_port/

status=0
# judged COMMAND...: a "no" is noted, and the walk goes on.
judged() {
  "$@" </dev/null || {
    printf 'NO (status %d): %s\n' $? "$*"
    status=1
  }
}

# by MEMBER COMMAND...: runs the program as a member of the demo's team on the copy at hand.
by() {
  local member=$1
  shift
  WAARMERK_HOME=$copy/home/$member "$waarmerk" --dir "$copy/2026" "$@" </dev/null
}

# signs MEMBER CAPACITY KIND [URL]
signs() {
  by "$1" sign --as "$2" --key "$pki/$3.key" --certificates "$pki/$3.chain.pem" ${4:+--timestamp-authority "$4"}
}

# What is judged of the published files at each step; veraPDF is asked once, at the end, about all of them.
for_verapdf=()
keep_for_verapdf() {
  local language kept
  for language in nl en; do
    kept=$place/$walk-$1.$language.pdf
    cp "$published/summary.$language.pdf" "$kept"
    for_verapdf+=("$kept")
    judged "$conformance/qpdf.sh" "$kept"
    judged "$conformance/geometry.py" "$kept"
  done
}

judge_signatures() {
  local count=$1 language pdf
  shift
  for language in nl en; do
    pdf=$published/summary.$language.pdf
    judged "$conformance/pades.sh" --signatures "$count" "$@" "$pdf" "$pki/root.pem"
    judged "$waarmerk" verify "$pdf" --trust "$pki/root.pem"
    refused "a signer under another root, by waarmerk verify" "$waarmerk" verify "$pdf" --trust "$pki/stranger.pem"
    refused "a signer under another root, by pdfsig and pyHanko" "$conformance/pades.sh" --signatures "$count" "$pdf" "$pki/stranger.pem"
  done
  judged "$conformance/cms.sh" "$published/summary.json" "$published/summary.json.p7s" "$pki/root.pem"
  judged "$waarmerk" verify "$published/summary.json" --trust "$pki/root.pem"
  refused "a signer under another root, by openssl cms" "$conformance/cms.sh" "$published/summary.json" "$published/summary.json.p7s" "$pki/stranger.pem"
  judged "$waarmerk" verify "$copy/2026"
  judged "$conformance/folder.sh" "$copy/2026"
}

# walk NAME AUDITOR_KEY PUBLISHER_KEY [URL]
walk() {
  walk=$1 copy=$place/$1
  local auditor=$2 publisher=$3 url=${4:-}
  printf '\n%s: published, accepted, signed by the auditor (%s), then by the publisher (%s)%s\n' \
    "$walk" "$auditor" "$publisher" "${url:+, with timestamps}"
  cp -r "$demo" "$copy"
  published=$copy/2026/published/2026-3
  by anna publish --supersedes 2026-2c --reason 'A test of the publication.'
  keep_for_verapdf unsigned
  judged "$conformance/chosen.sh" "$copy/2026" 2026-3
  by saskia accept summary 2026-3
  signs anna auditor "$auditor" "$url"
  keep_for_verapdf auditor
  judge_signatures 1 ${url:+--timestamped}
  signs saskia publisher "$publisher" "$url"
  keep_for_verapdf publisher
  judge_signatures 2 ${url:+--timestamped}
}

walk plain rsa p256
walk stamped p256 rsa "$tsa_url"
judged "$conformance/verapdf" "${for_verapdf[@]}" 3a ua1
((status == 0)) || controls_failed=$((controls_failed + 1))
controls_end
