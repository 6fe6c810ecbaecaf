# A list of parts, run one after the other, with a summary at the end.
PARTS_TABLE=""
PARTS_FAILED=0

# part NAME COMMAND... : a failed part does not stop the others, so that one run tells everything.
part() {
  local name=$1 start=$SECONDS result=ok
  shift
  step "$name"
  ("$@") || result=FAILED
  [ "$result" = ok ] || PARTS_FAILED=$((PARTS_FAILED + 1))
  PARTS_TABLE+=$(printf '%-34s %-7s %5d s' "$name" "$result" $((SECONDS - start)))$'\n'
}

# parts_done TITLE : prints the table; exits 1 where a part failed.
parts_done() {
  printf '\n%s\n%s' "$1" "$PARTS_TABLE"
  printf '%-34s %-7s %5d s\n' total "$([ $PARTS_FAILED = 0 ] && echo ok || echo FAILED)" "$SECONDS"
  [ "$PARTS_FAILED" = 0 ] || exit 1
}
