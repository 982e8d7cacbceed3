#!/usr/bin/env bash
# Judges a detached CMS signature by openssl:
#
#   cms.sh CONTENT SIGNATURE.p7s ROOT.pem
#   cms.sh --integrity CONTENT SIGNATURE.p7s      a signer nobody vouches for: intact, and that is all
set -euo pipefail
# shellcheck source=tests/conformance/tools.sh
source "$(dirname "${BASH_SOURCE[0]}")/tools.sh"

# -purpose any: a certificate for signing documents is not one for e-mail, which is what openssl would ask for.
trust=(-purpose any)
if [[ ${1:-} == --integrity ]]; then
  trust=(-noverify)
  shift
else
  trust+=(-CAfile "${3:-}")
fi
[[ $# -ge 2 ]] || cannot "usage: cms.sh CONTENT SIGNATURE ROOT_PEM, or cms.sh --integrity CONTENT SIGNATURE"
for file; do
  [[ -r $file ]] || cannot "cannot read $file"
done
if said=$(openssl cms -verify -inform DER -in "$2" -content "$1" -binary "${trust[@]}" -out /dev/null 2>&1); then
  verdict "PASS openssl cms $2"
else
  verdict "FAIL openssl cms $2"
  printf '     %s\n' "${said//$'\n'/$'\n'     }"
  exit 1
fi
