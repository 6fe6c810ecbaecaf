# Configuring and compiling, quietly: what went wrong is shown, progress is not.

# quiet_ninja FOLDER TARGET...
quiet_ninja() {
  local folder=$1
  shift
  logged build cmake --build "$folder" --target "$@" || die "Compiling failed (see above)."
}

# configure FOLDER COMMAND... : runs cmake once; later changes are found by the build itself.
configure() {
  local folder=$1
  shift
  [ -f "$folder/build.ninja" ] && return 0
  rm -rf "$folder"
  logged configure "$@" -S "$ROOT" -B "$folder" -G Ninja || die "CMake could not configure $folder (see above)."
}

# compile_native FOLDER BUILD-TYPE TARGET... ; CMAKE_FLAGS may hold more.
compile_native() {
  local folder=$1 type=$2
  shift 2
  configure "$folder" cmake -DCMAKE_BUILD_TYPE="$type" ${CMAKE_FLAGS:-}
  quiet_ninja "$folder" "$@"
}

# compile_web FOLDER [TARGET...] ; the application alone when no target is named.
compile_web() {
  # With a node that is not Debian's, Emscripten's optimiser does not find Debian's acorn by itself.
  [ -d /usr/share/nodejs ] && export NODE_PATH=/usr/share/nodejs
  configure "$1" emcmake cmake -DCMAKE_BUILD_TYPE=Release ${CI:+-DDEFUSE_PRECOMPILE=ON}
  local folder=$1
  shift
  [ $# -gt 0 ] || set -- defuse_web
  quiet_ninja "$folder" "$@"
}
