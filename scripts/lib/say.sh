# Messages. Progress goes to standard error, one short line each; a failure is one sentence and exit 1.
say() { printf '  %s\n' "$*" >&2; }
step() { printf '== %s\n' "$*" >&2; }
die() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

# logged WHAT COMMAND... : runs quietly; on failure shows the end of the log, then one sentence.
logged() {
  local what=$1 log
  shift
  log=$(mktemp)
  if "$@" >"$log" 2>&1; then
    rm -f "$log"
    return 0
  fi
  tail -n 25 "$log" >&2
  rm -f "$log"
  return 1
}
