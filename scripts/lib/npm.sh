# Packages from npm, by their lock files.

# npm_ready FOLDER : node_modules as FOLDER/package-lock.json says; nothing to do where it already is.
npm_ready() {
  local folder=$1 stamp=$1/node_modules/.ready want
  [ -f "$folder/package-lock.json" ] || return 0
  want=$(sha256sum <"$folder/package-lock.json")
  if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$want" ]; then return 0; fi
  say "installing the npm packages of ${folder#"$ROOT"/}"
  logged npm env PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --fetch-retries=1 --prefix "$folder" --ignore-scripts --no-audit --no-fund ||
    die "The npm packages of ${folder#"$ROOT"/} could not be installed: is there a network?"
  printf '%s\n' "$want" >"$stamp"
}

# node_ready : a node that the build tools can use.
node_ready() {
  local major
  if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    if is_debian_like; then apt_install nodejs npm; else need_tools node npm; fi
  fi
  major=$(node -p 'process.versions.node.split(".")[0]')
  [ "$major" -ge 18 ] || die "Node 18 or later is needed, and this one is $(node --version)."
}
