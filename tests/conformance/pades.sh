#!/usr/bin/env bash
# Judges the signatures in a PDF by two programs that know nothing of ours, pdfsig (NSS) and pyHanko:
#
#   pades.sh [--signatures N] [--timestamped] PDF ROOT.pem
#   pades.sh [--signatures N] --integrity PDF            a signer nobody vouches for: intact, and that is all
#
# Yes means: exactly N signatures (default 1), each sound, each by a certificate that leads to the root, the last one over
# the whole file; with --timestamped, each with a timestamp that leads to the root as well.
set -euo pipefail
# shellcheck source=tests/conformance/tools.sh
source "$(dirname "${BASH_SOURCE[0]}")/tools.sh"

expected=1 timestamped=false trusted=true
while [[ ${1:-} == --* ]]; do
  case $1 in
    --signatures) expected=$2 && shift ;;
    --timestamped) timestamped=true ;;
    --integrity) trusted=false ;;
    *) cannot "unknown option $1" ;;
  esac
  shift
done
pdf=${1:-} root=${2:-}
[[ -r $pdf ]] || cannot "cannot read the PDF '$pdf'"
if $trusted; then
  [[ -r $root ]] || cannot "cannot read the root certificate '$root'"
fi

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
status=0
no() {
  verdict "FAIL $1 $pdf: $2"
  status=1
}

# pdfsig looks for trust in an NSS database, and ends with status 0 whatever it finds: its words are read. (-no-ocsp makes
# it doubt every certificate; ours name no OCSP server, so none is asked.)
nss=$place/nss
mkdir "$nss"
certutil -N -d "sql:$nss" --empty-password
if $trusted; then
  certutil -A -d "sql:$nss" -n root -t CT,C,C -i "$root"
fi
pdfsig -nssdir "sql:$nss" "$pdf" >"$place/pdfsig" 2>&1 || true
# How many lines of pdfsig's answer hold these words.
said() {
  grep -cF -- "$1" "$place/pdfsig" || true
}
signed=$(said '- Signature Validation:')
[[ $signed == "$expected" ]] || no pdfsig "$signed signatures instead of $expected"
[[ $(said '- Signature Validation: Signature is Valid.') == "$expected" ]] || no pdfsig "not every signature is valid"
if $trusted; then
  [[ $(said '- Certificate Validation: Certificate is Trusted.') == "$expected" ]] || no pdfsig "not every certificate is trusted"
fi
# pdfsig counts "Not total document signed" apart; the newest signature is the one that must cover everything.
[[ $(grep -c -- '  - Total document signed' "$place/pdfsig") == 1 ]] || no pdfsig "no signature covers the whole file"

# pyHanko ends with status 0 on a file without signatures, so its lines are counted. Revocation: the test authorities
# publish none.
trust=(--trust-replace --no-revocation-check)
if $trusted; then
  trust+=(--trust "$root")
fi
sound=true
"$tools_python/pyhanko" sign adesverify "${trust[@]}" "$pdf" >"$place/pyhanko" 2>"$place/pyhanko.err" || sound=false
grep -aE '^[^ ]+:[0-9a-f]{64}:' "$place/pyhanko" >"$place/verdicts" || true
count() {
  grep -cE -- "$1" "$place/verdicts" || true
}
[[ $(count .) == "$expected" ]] || no pyHanko "$(count .) signatures instead of $expected"
if $trusted; then
  $sound || no pyHanko "its verdict is no"
  [[ $(count ':INTACT:TRUSTED,') == "$expected" ]] || no pyHanko "not every signature is intact and trusted"
else
  [[ $(count ':INTACT:') == "$expected" ]] || no pyHanko "not every signature is intact"
fi
if $timestamped; then
  [[ $(count 'TIMESTAMP_TOKEN<INTACT:TRUSTED>') == "$expected" ]] || no pyHanko "not every signature has a trusted timestamp"
fi

if ((status)); then
  sed 's/^/     /' "$place/pdfsig" "$place/pyhanko" "$place/pyhanko.err"
  exit 1
fi
verdict "PASS pdfsig and pyHanko $pdf: $(cut -d: -f3- "$place/verdicts" | tr '\n' ' ')"
