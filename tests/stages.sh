# shellcheck shell=bash
# Stages of a test run: each has a heading, its output, its seconds, and a line in the table at the end.

stages_passed=0
stages_failed=0
stages_table=()

# stage HEADING COMMAND...: runs it, notes how it ended, and goes on.
stage() {
  local heading=$1 started=$SECONDS status=0
  shift
  printf '\n=== %s\n' "$heading"
  "$@" </dev/null || status=$?
  local took=$((SECONDS - started))
  if ((status == 0)); then
    stages_passed=$((stages_passed + 1))
    stages_table+=("$(printf 'passed %5d s  %s' $took "$heading")")
  else
    stages_failed=$((stages_failed + 1))
    stages_table+=("$(printf 'FAILED %5d s  %s (status %d)' $took "$heading" $status)")
  fi
  printf -- '--- %s\n' "${stages_table[-1]}"
  return 0
}

# must HEADING COMMAND...: as stage, but what follows has no sense without it.
must() {
  local failed=$stages_failed
  stage "$@"
  if ((stages_failed > failed)); then
    printf '\nThe stages after this one were NOT RUN.\n'
    finish
  fi
}

# Prints the table and the closing line, and ends the run.
finish() {
  printf '\n=== Summary (%d s)\n' $SECONDS
  printf '%s\n' "${stages_table[@]}"
  printf '%d passed, %d failed\n' $stages_passed $stages_failed
  exit $((stages_failed > 0))
}
