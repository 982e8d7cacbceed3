#!/usr/bin/env bash
# Judges the signatures of a publication whose signers nobody vouches for: demo_signatures.sh DOSSIER NAME
set -euo pipefail
# shellcheck source=tests/conformance/tools.sh
source "$(dirname "${BASH_SOURCE[0]}")/tools.sh"

[[ $# == 2 && -d $1/published/$2 ]] || cannot "usage: demo_signatures.sh DOSSIER NAME"
count=$("$conformance/signatures_in.sh" "$1" "$2")
((count)) || cannot "no log says that $2 was signed"
status=0
for language in nl en; do
  "$conformance/pades.sh" --signatures "$count" --integrity "$1/published/$2/summary.$language.pdf" || status=1
done
"$conformance/cms.sh" --integrity "$1/published/$2/summary.json" "$1/published/$2/summary.json.p7s" || status=1
exit $status
