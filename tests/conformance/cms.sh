#!/usr/bin/env bash
# Judges a detached CMS signature: cms.sh CONTENT SIGNATURE.p7s ROOT.pem
set -euo pipefail
# shellcheck source=tests/conformance/tools.sh
source "$(dirname "${BASH_SOURCE[0]}")/tools.sh"

[[ $# == 3 ]] || cannot "usage: cms.sh CONTENT SIGNATURE ROOT_PEM"
for file; do
  [[ -r $file ]] || cannot "cannot read $file"
done
# -purpose any: a certificate for signing documents is not one for e-mail, which is what openssl would ask for.
if said=$(openssl cms -verify -inform DER -in "$2" -content "$1" -binary -CAfile "$3" -purpose any -out /dev/null 2>&1); then
  verdict "PASS openssl cms $2"
else
  verdict "FAIL openssl cms $2"
  printf '     %s\n' "${said//$'\n'/$'\n'     }"
  exit 1
fi
