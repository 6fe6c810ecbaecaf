# fuzz PART PROGRAM SEEDS LONGEST : libFuzzer on one program for ten minutes, or SOAK_FUZZ_SECONDS, with inputs of up to LONGEST bytes;
# prints one JSON object. It begins with what earlier runs found (tests/data/fuzz-corpora/PART.zip, made small by libFuzzer's -merge=1);
# what it finds new stays in build/fuzz/corpus-PART.
fuzz() {
  local part=$1 program=$2 seeds=$3 longest=$4 seconds=${SOAK_FUZZ_SECONDS:-600}
  local log=build/fuzz/$part.log kept=$ROOT/tests/data/fuzz-corpora/$part.zip
  command -v clang++ >/dev/null || die "Fuzzing needs clang++ with libFuzzer."
  CMAKE_FLAGS="-DDEFUSE_SANITIZE=ON -DDEFUSE_FUZZ=ON -DCMAKE_C_COMPILER=clang -DCMAKE_CXX_COMPILER=clang++" \
    compile_native build/fuzz Debug "$program" >&2
  mkdir -p "build/fuzz/corpus-$part"
  [ ! -f "$kept" ] || (cd "build/fuzz/corpus-$part" && cmake -E tar xf "$kept")
  "build/fuzz/$program" -max_total_time="$seconds" -print_final_stats=1 -max_len="$longest" -timeout=10 -rss_limit_mb=2048 \
    -artifact_prefix=build/fuzz/ "build/fuzz/corpus-$part" "$seeds" >"$log" 2>&1 || {
    tail -n 40 "$log" >&2
    return 1
  }
  sed -n 's/^stat::number_of_executed_units: *\([0-9]*\)$/{"soak":"'"$part"'","seconds":'"$seconds"',"runs":\1,"faults":0}/p' "$log"
}
