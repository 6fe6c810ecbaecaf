# The long forms of the tests of saved progress, one function a part: each prints its figures, one JSON object a line, and returns
# non-zero when something was lost.

SOAK_PROGRESS="import kills tabs"

# What can be brought in: files and codes.
soak_import() { fuzz import fuzz_progress_import tests/data/fuzz/progress_import 4096; }

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
