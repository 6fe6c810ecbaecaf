# Precompiled headers, for builds from nothing: these take less than half the time (`.ci/run` asks for them). Not for daily
# work, where a change of one header would compile everything that shares them, and a forgotten #include would go unseen.
option(DEFUSE_PRECOMPILE "Precompile what most files of a layer include" OFF)

# Then also several files are compiled as one, as what templates make is worked out once for all of them. Natively alone: what
# is shipped is the same whoever builds it. Where that makes two names one, rename, or name the file in alone.cmake.
if(DEFUSE_PRECOMPILE AND NOT EMSCRIPTEN)
  set(CMAKE_UNITY_BUILD ON)
  set(CMAKE_UNITY_BUILD_BATCH_SIZE 8)
  target_compile_options(defuse_warnings INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wno-subobject-linkage>)
  include(alone)
endif()

if(DEFUSE_PRECOMPILE AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 forgets that a precompiled <string> is a system header, and warns of what it sees there.
  target_compile_options(defuse_warnings INTERFACE
    $<$<COMPILE_LANGUAGE:CXX>:-Wno-array-bounds> $<$<COMPILE_LANGUAGE:CXX>:-Wno-stringop-overflow>)
endif()

set(DEFUSE_SHARED <algorithm> <array> <cstdint> <functional> <map> <memory> <optional> <set> <string> <string_view> <utility>
  <variant> <vector>)
# What most of a layer's files and of its tests include.
set(DEFUSE_SHARED_course "course/pack.h")
set(DEFUSE_SHARED_pack "pack/check.h")
set(DEFUSE_SHARED_pack_authoring "pack/authoring/readers.h")
set(DEFUSE_SHARED_tools "pack/authoring/read.h")
set(DEFUSE_SHARED_engine "course/pack.h")
set(DEFUSE_SHARED_app "app/state.h")
set(DEFUSE_SHARED_widgets "ui/widgets/internals.h")
set(DEFUSE_SHARED_ui "app/strings.h" "app/view.h" "ui/screens/screens.h")
set(DEFUSE_SHARED_tests_platform "app/state.h" "platform/headless/learner.h")

# defuse_precompile(TARGET MORE-HEADERS...)
function(defuse_precompile target)
  if(DEFUSE_PRECOMPILE)
    set(more ${DEFUSE_SHARED_${target}})
    list(TRANSFORM more REPLACE "^([^<].*)$" "${CMAKE_SOURCE_DIR}/src/\\1")
    target_precompile_headers(${target} PRIVATE ${DEFUSE_SHARED} ${ARGN} ${more})
  endif()
endfunction()
