#!/usr/bin/env bash
# Judges the syntax of PDF files: qpdf.sh FILE... A warning is a "no".
set -euo pipefail
# shellcheck source=tests/conformance/tools.sh
source "$(dirname "${BASH_SOURCE[0]}")/tools.sh"

[[ $# -gt 0 ]] || cannot "usage: qpdf.sh FILE..."
status=0
for file; do
  [[ -r $file ]] || cannot "cannot read $file"
  if said=$(qpdf --check "$file" 2>&1); then
    verdict "PASS qpdf $file"
  else
    verdict "FAIL qpdf $file"
    printf '     %s\n' "${said//$'\n'/$'\n'     }"
    status=1
  fi
done
exit $status
