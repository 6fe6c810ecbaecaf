# Precompiled headers, for builds from nothing: these take less than half the time (`.ci/run` asks for them). Not for daily
# work, where a change of one header would compile everything that shares them, and a forgotten #include would go unseen.
option(DEFUSE_PRECOMPILE "Precompile what most files of a layer include" OFF)

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
