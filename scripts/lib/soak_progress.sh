# The long forms of the tests of saved progress, one function a part: each prints its figures, one JSON object a line, and returns
# non-zero when something was lost.

SOAK_PROGRESS="import kills tabs"

# Ten minutes of libFuzzer on what can be brought in. SOAK_FUZZ_SECONDS changes it. What it finds new stays in build/fuzz/corpus.
soak_import() {
  local seconds=${SOAK_FUZZ_SECONDS:-600} log=build/fuzz/import.log
  command -v clang++ >/dev/null || die "Fuzzing needs clang++ with libFuzzer."
  CMAKE_FLAGS="-DDEFUSE_SANITIZE=ON -DDEFUSE_FUZZ=ON -DCMAKE_C_COMPILER=clang -DCMAKE_CXX_COMPILER=clang++" \
    compile_native build/fuzz Debug fuzz_progress_import >&2
  mkdir -p build/fuzz/corpus
  build/fuzz/fuzz_progress_import -max_total_time="$seconds" -print_final_stats=1 -max_len=4096 -timeout=10 \
    -artifact_prefix=build/fuzz/ build/fuzz/corpus tests/data/fuzz/progress_import >"$log" 2>&1 || {
    tail -n 40 "$log" >&2
    return 1
  }
  sed -n 's/^stat::number_of_executed_units: *\([0-9]*\)$/{"soak":"import","seconds":'"$seconds"',"runs":\1,"faults":0}/p' "$log"
}

# soak_browser SPEC : against dist/site, which scripts/build makes.
soak_browser() {
  local port
  port=$(node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})')
  DEFUSE_TEST_PORT=$port tests/browser/node_modules/.bin/playwright test -c tests/browser --workers 1 "$1" >"build/soak-$1.log" 2>&1 || {
    tail -n 40 "build/soak-$1.log" >&2
    return 1
  }
  grep '^{"soak"' "build/soak-$1.log"
}

# The browser killed 200 times while it saves, and two tabs that write for a minute.
soak_kills() { DEFUSE_KILLS=${DEFUSE_KILLS:-200} soak_browser kills; }
soak_tabs() { DEFUSE_TABS_SECONDS=${DEFUSE_TABS_SECONDS:-60} soak_browser tabs; }
