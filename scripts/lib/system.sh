# The machine: which system it is, who we are, how much room there is, and Debian's packages.

is_debian_like() { command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; }

# need_space FOLDER MEGABYTES : dies with a sentence where less is free.
need_space() {
  local free
  mkdir -p "$1" 2>/dev/null || die "Cannot write to $1: is the disk full or read-only?"
  free=$(df -Pm "$1" | awk 'NR == 2 { print $4 }')
  [ "$free" -ge "$2" ] || die "The disk is too full: $1 has $free MB free, and $2 MB are needed."
}

# as_root COMMAND... : directly, or through sudo.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif [ -t 0 ]; then
    sudo "$@"
  else
    sudo -n "$@"
  fi
}

installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# apt_install PACKAGE... : installs those that are missing.
apt_install() {
  local p missing=()
  for p in "$@"; do installed "$p" || missing+=("$p"); done
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || die "These packages must be installed, by root or with sudo, and neither is at hand: ${missing[*]}."
  fi
  need_space /usr 2500
  say "installing ${missing[*]}"
  logged update as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=600 update ||
    die "Debian's package lists could not be fetched: is there a network, and may you use sudo?"
  logged install as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get -q -y -o DPkg::Lock::Timeout=600 install --no-install-recommends "${missing[@]}" ||
    die "Installing failed for: ${missing[*]} (no network, or not a supported Debian release)."
}

# need_tools TOOL... : for systems without apt, where we install nothing ourselves.
need_tools() {
  local t missing=()
  for t in "$@"; do command -v "$t" >/dev/null || missing+=("$t"); done
  [ ${#missing[@]} = 0 ] ||
    die "This is not a Debian-like system, so nothing can be installed for you, and these are missing: ${missing[*]}."
}
