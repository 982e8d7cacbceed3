# shellcheck shell=bash
# Ways to damage a file, and the claim that a judge refuses it. Sourced by the controls.

controls_failed=0
controls_made=0

# refused WHAT COMMAND...: the judge must say no: status 1, not 2, since what could not be judged was not refused.
refused() {
  local what=$1 status=0 said
  shift
  controls_made=$((controls_made + 1))
  said=$("$@" 2>&1 </dev/null) || status=$?
  if ((status == 1)); then
    printf 'refused, as it should be: %s\n' "$what"
    return
  fi
  printf 'NOT REFUSED (status %d): %s\n     %s\n' $status "$what" "${said//$'\n'/$'\n'     }"
  controls_failed=$((controls_failed + 1))
}

# flip FILE OFFSET: changes one bit of the byte there.
flip() {
  local byte
  byte=$(xxd -s "$2" -l 1 -p "$1")
  [[ -n $byte ]] || cannot "$1 has no byte at $2"
  printf '%02x' $((0x$byte ^ 1)) | xxd -r -p | dd of="$1" bs=1 seek="$2" conv=notrunc status=none
}

# replace FILE OLD NEW: everywhere, by a text of the same length, so that no offset moves.
replace() {
  ((${#2} == ${#3})) || cannot "'$2' and '$3' differ in length"
  grep -qaF -- "$2" "$1" || cannot "$1 does not hold '$2', so this control would prove nothing"
  LC_ALL=C sed -i "s|$2|$3|g" "$1"
}

# offset FILE TEXT: where the text stands first.
offset() {
  local found
  found=$(LC_ALL=C grep -obaF -m 1 -- "$2" "$1" | head -n 1) || cannot "$1 does not hold '$2'"
  printf '%s' "${found%%:*}"
}

# Ends the controls: no if any damage went unseen, or if nothing was tried.
controls_end() {
  printf '%d controls, %d not refused\n' $controls_made $controls_failed
  exit $((controls_failed > 0 || controls_made == 0))
}
