# A private view of Debian's source packages: own list (deb-src lines alone), own index and cache. The system's apt is
# read for its mirror and otherwise left alone; nothing is installed through this. Tarballs are checked by apt against
# the signed index; the index may be old, as it is on a mirror that is a snapshot.

apt_view_mirror() {
  local uri
  uri=$(apt-get indextargets --format '$(REPO_URI) $(CODENAME) $(ORIGIN)' 2>/dev/null |
    awk '$3 == "Debian" && $2 !~ /-/ { print $1; exit }')
  [ -n "$uri" ] || uri=$(awk '/^URIs:/ { print $2; exit }' /etc/apt/sources.list.d/debian.sources 2>/dev/null)
  [ -n "$uri" ] || uri=$(awk '$1 == "deb" { for (i = 2; i <= NF; i++) if ($i ~ /^[a-z+]+:/) { print $i; exit } }' \
    /etc/apt/sources.list 2>/dev/null)
  printf '%s\n' "${uri%/}"
}

# apt_view ROOT APT-GET-ARGUMENTS...
apt_view() {
  local root=$1
  shift
  apt-get -q -oDir::Etc::SourceList="$root/sources.list" -oDir::Etc::SourceParts=/dev/null \
    -oDir::State::Lists="$root/lists" -oDir::Cache="$root/cache" -oAPT::Sandbox::User="$(id -un)" \
    -oAcquire::Retries=3 -oAcquire::Languages=none -oAcquire::Check-Valid-Until=false "$@"
}

# apt_view_open ROOT SUITE... : fetches the suites' source indexes.
apt_view_open() {
  local root=$1 mirror suite
  shift
  mirror=$(apt_view_mirror)
  [ -n "$mirror" ] || die "No Debian mirror is named in this machine's apt configuration."
  mkdir -p "$root/lists/partial" "$root/cache/archives/partial"
  for suite in "$@"; do
    printf 'deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] %s %s main\n' "$mirror" "$suite"
  done >"$root/sources.list"
  logged index apt_view "$root" -oAPT::Update::Error-Mode=any update
}

# apt_view_tarball ROOT PACKAGE/SUITE FOLDER : the upstream tarball alone, unpacked into FOLDER. Debian's own part
# (.dsc, .debian.tar.xz) is not needed, and not every mirror has it.
apt_view_tarball() {
  local root=$1 package=$2 folder=$3 tmp
  tmp=$(mktemp -d "$root/tar.XXXX")
  (cd "$tmp" && apt_view "$root" source --tar-only --download-only "$package") >"$tmp/log" 2>&1 || {
    tail -n 3 "$tmp/log" >&2
    rm -rf "$tmp"
    return 1
  }
  rm -rf "$folder" "$folder.new"
  mkdir -p "$folder.new"
  tar -xf "$tmp"/*.orig.tar.* -C "$folder.new" --strip-components=1
  mv "$folder.new" "$folder"
  rm -rf "$tmp"
}
