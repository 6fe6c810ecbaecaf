# What is built natively alone: the headless host, the command.
defuse_layer(platform_headless FOLDERS platform/headless LINKS platform)
defuse_layer(cli FOLDERS cli RECURSE LINKS tools progress httplib)
target_compile_options(cli PRIVATE ${DEFUSE_QUICK})

# The template pack and the schemas, compiled into the command for `defuse new`.
file(GLOB_RECURSE embedded CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/content/packs/template/*" "${CMAKE_SOURCE_DIR}/content/schema/*"
  "${CMAKE_SOURCE_DIR}/content/packs/defuse-core/coach/*" "${CMAKE_SOURCE_DIR}/content/packs/defuse-core/pack.yaml")
add_custom_command(OUTPUT "${CMAKE_BINARY_DIR}/embedded.cpp" DEPENDS ${embedded} "${CMAKE_SOURCE_DIR}/scripts/cmake/embed.cmake"
  COMMAND ${CMAKE_COMMAND} "-DROOT=${CMAKE_SOURCE_DIR}/content" "-DOUT=${CMAKE_BINARY_DIR}/embedded.cpp"
    -P "${CMAKE_SOURCE_DIR}/scripts/cmake/embed.cmake" VERBATIM)
target_sources(cli PRIVATE "${CMAKE_BINARY_DIR}/embedded.cpp")

# defuse_program(NAME SOURCE LINKS...) : an executable, where its entry point exists.
function(defuse_program name source)
  file(GLOB entry CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/${source}")
  if(entry)
    add_executable(${name} ${entry})
    target_link_libraries(${name} PRIVATE ${ARGN} defuse_warnings)
  endif()
endfunction()

defuse_program(defuse cli/main.cpp cli)
# Prints the first screen as HTML, for index.html at build time.
defuse_program(defuse_prerender platform/headless/prerender_main.cpp platform_headless)

# Benchmarks: run by scripts/bench, never by the tests.
file(GLOB bench CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/bench/*.cpp")
add_executable(defuse_bench EXCLUDE_FROM_ALL ${bench})
target_compile_definitions(defuse_bench PRIVATE "DEFUSE_SOURCE_DIR=\"${CMAKE_SOURCE_DIR}\"")
target_include_directories(defuse_bench PRIVATE "${CMAKE_SOURCE_DIR}/tests")
target_link_libraries(defuse_bench PRIVATE pack_authoring platform_headless defuse_warnings)

# Long runs: run by scripts/soak, never by the tests.
file(GLOB soak CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/soak/*.cpp")
add_executable(defuse_soak EXCLUDE_FROM_ALL ${soak})
target_compile_definitions(defuse_soak PRIVATE "DEFUSE_SOURCE_DIR=\"${CMAKE_SOURCE_DIR}\"")
target_include_directories(defuse_soak PRIVATE "${CMAKE_SOURCE_DIR}/tests")
target_link_libraries(defuse_soak PRIVATE pack_authoring defuse_warnings)
