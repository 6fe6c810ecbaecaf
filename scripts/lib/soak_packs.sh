# The long forms of the tests of hostile packs, one function a part: ten minutes of libFuzzer each. SOAK_FUZZ_SECONDS changes it.
# What is found new stays in build/fuzz/corpus-PART.

SOAK_PACKS="pack-container pack-yaml pack-markdown pack-twee pack-xliff"

# soak_pack PART
soak_pack() {
  local part=$1 kind=${1#pack-} seconds=${SOAK_FUZZ_SECONDS:-600}
  local log=build/fuzz/$part.log program=fuzz_pack_$kind
  command -v clang++ >/dev/null || die "Fuzzing needs clang++ with libFuzzer."
  CMAKE_FLAGS="-DDEFUSE_SANITIZE=ON -DDEFUSE_FUZZ=ON -DCMAKE_C_COMPILER=clang -DCMAKE_CXX_COMPILER=clang++" \
    compile_native build/fuzz Debug "$program" >&2
  mkdir -p "build/fuzz/corpus-$part"
  "build/fuzz/$program" -max_total_time="$seconds" -print_final_stats=1 -max_len=65536 -timeout=10 -rss_limit_mb=2048 \
    -artifact_prefix=build/fuzz/ "build/fuzz/corpus-$part" "tests/data/fuzz/$kind" >"$log" 2>&1 || {
    tail -n 40 "$log" >&2
    return 1
  }
  sed -n 's/^stat::number_of_executed_units: *\([0-9]*\)$/{"soak":"'"$part"'","seconds":'"$seconds"',"runs":\1,"faults":0}/p' "$log"
}
