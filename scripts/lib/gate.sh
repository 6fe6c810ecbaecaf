# The fast gate, one function a part. Each returns non-zero where something is wrong, having said what.

gate_files() { git ls-files --cached --others --exclude-standard -- "$@" | while read -r f; do [ -f "$f" ] && printf '%s\n' "$f"; done; }

gate_shell() {
  local file
  { gate_files scripts .ci | grep -vE '\.(mjs|py|cmake|json)$'; } | while read -r file; do bash -n "$file" || exit 1; done
}

gate_format() {
  gate_files src tests | grep -E '\.(cpp|h|c)$' | xargs -r clang-format --dry-run --Werror ||
    { echo "  clang-format -i on these files mends it" >&2 && return 1; }
}

# The proof is proven first: a gate that lets everything through would be worse than none.
gate_arrows() {
  logged self-test node --test scripts/lib/*.test.mjs && node scripts/lib/arrows.mjs "$ROOT"
}

gate_types() { web/node_modules/.bin/tsc -p web/jsconfig.json; }

# Nothing that ties the project to one network.
gate_locks() {
  local lock
  for lock in {web,scripts/packages,tests/browser,tests/browser/yardsticks,tests/lms}/package-lock.json; do
    if grep -q '"resolved"' "$lock"; then
      echo "  $lock names download addresses" >&2
      return 1
    fi
  done
}

# Every word of the interface is used, and there in every language.
gate_languages() { /usr/bin/env PATH="/usr/bin:$PATH" scripts/lib/languages.py check; }

gate_unit() {
  compile_native build/native Debug all
  (cd build/native && UBSAN_OPTIONS=print_stacktrace=1 \
    ctest --output-on-failure --no-tests=error -j "$(nproc)" >../unit-tests.log 2>&1) || {
    cat build/unit-tests.log >&2
    return 1
  }
  say "$(grep -E 'tests passed' build/unit-tests.log)"
}

# Each file by itself, however it was compiled.
gate_tidy() {
  configure build/tidy/plain cmake -DCMAKE_BUILD_TYPE=Debug && node scripts/lib/tidy.mjs "$ROOT" build/tidy/plain
}
