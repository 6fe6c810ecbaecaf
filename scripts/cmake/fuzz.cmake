# One libFuzzer program a file of tests/fuzz: fuzz_<name>. With DEFUSE_FUZZ alone, and clang; run by scripts/soak.
if(NOT DEFUSE_FUZZ)
  return()
endif()
file(GLOB fuzzers CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/fuzz/*.cpp")
foreach(source IN LISTS fuzzers)
  get_filename_component(name "${source}" NAME_WE)
  add_executable(fuzz_${name} EXCLUDE_FROM_ALL "${source}")
  target_include_directories(fuzz_${name} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
  target_link_libraries(fuzz_${name} PRIVATE progress pack_authoring defuse_warnings)
  target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
endforeach()
set_property(SOURCE "${CMAKE_SOURCE_DIR}/src/pack/authoring/twee.cpp" TARGET_DIRECTORY pack_authoring APPEND PROPERTY
  COMPILE_OPTIONS "-fsanitize-ignorelist=${CMAKE_SOURCE_DIR}/tests/fuzz/ignored.txt")
