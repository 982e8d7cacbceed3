#!/usr/bin/env bash
# Judges the shell and Python of the tests themselves.
set -euo pipefail
# shellcheck source=tests/conformance/tools.sh
source "$(dirname "${BASH_SOURCE[0]}")/tools.sh"

cd "$conformance/../.."
mapfile -t scripts < <(git ls-files -co --exclude-standard .ci tests | while read -r file; do
  [[ -f $file && $(head -c 100 "$file" | head -n 1) =~ (bash|shell=bash) ]] && printf '%s\n' "$file"
done)
((${#scripts[@]})) || cannot "no script found"
shellcheck -x "${scripts[@]}"
mapfile -t programs < <(git ls-files -co --exclude-standard '*.py')
for program in "${programs[@]}"; do
  python3 -c 'import ast, sys; ast.parse(open(sys.argv[1], encoding="utf-8").read(), sys.argv[1])' "$program"
done
verdict "PASS shell: ${#scripts[@]} shell scripts, ${#programs[@]} Python programs"
