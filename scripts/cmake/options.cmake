# Language, warnings, build types, sanitizers, ccache.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_C_STANDARD 11)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

set(DEFUSE_DEPS "${CMAKE_SOURCE_DIR}/.deps" CACHE PATH "Where scripts/setup put third-party sources and headers")
option(DEFUSE_SANITIZE "Address and undefined-behaviour sanitizers" OFF)

get_property(multi_config GLOBAL PROPERTY GENERATOR_IS_MULTI_CONFIG)
if(NOT CMAKE_BUILD_TYPE AND NOT multi_config)
  set(CMAKE_BUILD_TYPE Debug CACHE STRING "" FORCE)
endif()

# Debug is for tests: asserts on, fast enough to run long walks, short symbols. Release is what is shipped.
foreach(lang C CXX)
  set(CMAKE_${lang}_FLAGS_DEBUG "-O1 -g1")
  if(EMSCRIPTEN)
    set(CMAKE_${lang}_FLAGS_RELEASE "-Oz -DNDEBUG -flto")
  else()
    set(CMAKE_${lang}_FLAGS_RELEASE "-O2 -DNDEBUG")
  endif()
endforeach()

# In debug builds of what holds many templates and no long loops: compiles in half the time and costs the tests little.
set(DEFUSE_QUICK "$<$<CONFIG:Debug>:-O0>")

option(DEFUSE_COVERAGE "Count which lines and branches of our own code run, for scripts/coverage (g++)" OFF)

# The same bytes wherever the work tree lies; but what is counted is written to where it was compiled.
if(NOT DEFUSE_COVERAGE)
  add_compile_options("-ffile-prefix-map=${CMAKE_SOURCE_DIR}=.")
endif()

if(DEFUSE_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
option(DEFUSE_FUZZ "Count what is reached, for the programs of tests/fuzz (clang)" OFF)
if(DEFUSE_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
  add_link_options(-fsanitize=fuzzer-no-link)
endif()
if(EMSCRIPTEN)
  # Every C++ file and the link, or a damaged file ends the whole application instead of being reported.
  add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-fwasm-exceptions>)
endif()

# Our own code alone; third-party code is compiled as it comes.
add_library(defuse_warnings INTERFACE)
target_compile_options(defuse_warnings INTERFACE -Wall -Wextra -Werror -Wno-missing-field-initializers)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # g++ 12 sees overlapping copies and unset members inside std::string and std::variant that are not there (GCC bugs
  # 105651, 105562).
  target_compile_options(defuse_warnings INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wno-restrict -Wno-maybe-uninitialized>)
endif()

if(DEFUSE_COVERAGE)
  target_compile_options(defuse_warnings INTERFACE --coverage)
  add_link_options(--coverage)
endif()

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_C_COMPILER_LAUNCHER "${CCACHE}")
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE}")
endif()
