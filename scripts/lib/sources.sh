# Third-party sources and headers, into .deps/. Nothing of it is ever committed.
# IMGUI_DIR, SDL2_DIR, ZLIB_DIR, MD4C_DIR, LIBYAML_DIR, PUGIXML_DIR name a checkout of upstream to use instead;
# CEREAL_DIR, RAPIDJSON_DIR, DOCTEST_DIR, XXHASH_DIR name a folder to take the headers from.

# source_ready NAME OVERRIDE PACKAGE/SUITE... : .deps/NAME, from the override or from the first PACKAGE that can be had.
source_ready() {
  local name=$1 override=$2 package
  shift 2
  if [ -n "$override" ]; then
    [ -d "$override" ] || die "The folder $override, named for $name, does not exist."
    rm -rf "${DEPS:?}/$name"
    ln -s "$(realpath "$override")" "$DEPS/$name"
    return 0
  fi
  [ -L "$DEPS/$name" ] && rm "$DEPS/$name"
  [ -d "$DEPS/$name" ] && return 0
  is_debian_like || die "The sources of $name are missing: name a checkout of upstream (IMGUI_DIR, SDL2_DIR and so on)."
  for package in "$@"; do
    if [ "${package##*/}" != "${view_suite:-}" ]; then
      view_suite=${package##*/}
      say "fetching the source index of $view_suite"
      apt_view_open "$DEPS/apt" "$view_suite" ||
        die "The source index of Debian $view_suite could not be fetched: is there a network?"
    fi
    say "fetching the source of ${package%%/*}"
    apt_view_tarball "$DEPS/apt" "$package" "$DEPS/$name" && return 0
  done
  die "The source of $name could not be fetched (tried $*): is there a network?"
}

# imgui_ready : Dear ImGui with dynamic fonts, which came with 1.92.
imgui_ready() {
  local number
  source_ready imgui "${IMGUI_DIR:-}" imgui/forky imgui/sid
  number=$(awk '$2 == "IMGUI_VERSION_NUM" { print $3 }' "$DEPS/imgui/imgui.h")
  [ "${number:-0}" -ge 19200 ] || die "Dear ImGui 1.92 or later is needed, and $DEPS/imgui is number ${number:-unknown}."
  say "Dear ImGui $(awk '$2 == "IMGUI_VERSION" { gsub(/"/, "", $3); print $3 }' "$DEPS/imgui/imgui.h")"
}

# header_ready OVERRIDE NAME... : copies header files or folders, so that the cross compiler never sees /usr/include.
header_ready() {
  local from=${1:-/usr/include} name
  shift
  mkdir -p "$DEPS/hdr"
  for name in "$@"; do
    [ -e "$from/$name" ] || die "The header $name is not in $from."
    rm -rf "${DEPS:?}/hdr/$name"
    cp -r "$from/$name" "$DEPS/hdr/$name"
  done
}

sources_native() {
  imgui_ready
  header_ready "${CEREAL_DIR:-}" cereal
  header_ready "${RAPIDJSON_DIR:-}" rapidjson
  header_ready "${DOCTEST_DIR:-}" doctest
  header_ready "${XXHASH_DIR:-}" xxhash.h
}

# licence_ready NAME FILE... : the first of these files, kept for the site's LICENCES.txt.
licence_ready() {
  local name=$1 file
  shift
  mkdir -p "$DEPS/licences"
  for file in "$@"; do
    [ -r "$file" ] && cp "$file" "$DEPS/licences/$name.txt" && return 0
  done
  die "The licence text of $name was not found."
}

sources_web() {
  source_ready SDL2 "${SDL2_DIR:-}" libsdl2/bookworm
  source_ready zlib "${ZLIB_DIR:-}" zlib/bookworm
  source_ready md4c "${MD4C_DIR:-}" md4c/bookworm
  source_ready libyaml "${LIBYAML_DIR:-}" libyaml/bookworm
  source_ready pugixml "${PUGIXML_DIR:-}" pugixml/bookworm
  licence_ready "Dear ImGui" "$DEPS/imgui/LICENSE.txt"
  licence_ready SDL2 "$DEPS/SDL2/LICENSE.txt"
  licence_ready zlib "$DEPS/zlib/LICENSE" "$DEPS/zlib/README"
  licence_ready md4c "$DEPS/md4c/LICENSE.md"
  licence_ready libyaml "$DEPS/libyaml/License"
  licence_ready pugixml "$DEPS/pugixml/LICENSE.md" "$DEPS/pugixml/readme.txt"
  licence_ready cereal /usr/share/doc/libcereal-dev/copyright "${CEREAL_DIR:-}/../LICENSE"
  licence_ready xxHash /usr/share/doc/libxxhash-dev/copyright "${XXHASH_DIR:-}/LICENSE"
  licence_ready Emscripten /usr/share/doc/emscripten/copyright "$(dirname "$(command -v emcc)")/LICENSE"
  rm -rf "$DEPS/apt" # the indexes are large and have served
}
