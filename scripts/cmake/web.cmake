# The browser application: defuse_web.js (the loader, later bundled by scripts/build) and defuse_web.wasm.
file(GLOB web_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/platform/web/*.cpp")
if(NOT web_sources)
  return()
endif()

add_executable(defuse_web ${web_sources})
target_link_libraries(defuse_web PRIVATE platform SDL2 defuse_warnings)

# The page calls what is marked EMSCRIPTEN_KEEPALIVE. The second line of settings leaves out script that only browsers
# without WebAssembly exceptions would need; the two below it, what nobody asks for.
# The names of functions are for scripts/lib/split.mjs, which takes them away again. A function with one caller stays one, or what a
# single screen needs would be inside of what every screen needs (src/platform/web/SIZE.md).
target_link_options(defuse_web PRIVATE -fwasm-exceptions --profiling-funcs -sBINARYEN_EXTRA_PASSES=--one-caller-inline-max-function-size=60
  -sENVIRONMENT=web -sFILESYSTEM=0 -sDYNAMIC_EXECUTION=0 -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sUSE_SDL=0
  -sMIN_CHROME_VERSION=95 -sMIN_FIREFOX_VERSION=100 -sMIN_SAFARI_VERSION=150200 -sTEXTDECODER=2 -sSUPPORT_ERRNO=0
  -sGL_TRACK_ERRORS=0 -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0 -sGL_SUPPORT_SIMPLE_ENABLE_EXTENSIONS=0
  -sHTML5_SUPPORT_DEFERRING_USER_SENSITIVE_REQUESTS=0
  -sMALLOC=emmalloc -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=6291456 -sTOTAL_STACK=262144
  -sEXPORTED_FUNCTIONS=_main,_malloc,_free)

# The pack tools of the workshop, which learners do not download: defuse_tools.js and defuse_tools.wasm. In a worker, or on the
# page where a worker is refused.
# Its own layers and its link are optimised less than what learners download: that takes a fraction of the time.
foreach(layer pack_authoring tools)
  target_compile_options(${layer} PRIVATE -Os -fno-lto)
endforeach()
add_executable(defuse_tools EXCLUDE_FROM_ALL "${CMAKE_SOURCE_DIR}/src/platform/tools/exports.cpp")
target_link_libraries(defuse_tools PRIVATE tools defuse_warnings)
target_link_options(defuse_tools PRIVATE -O1 -fwasm-exceptions -sENVIRONMENT=web,worker -sFILESYSTEM=0 -sDYNAMIC_EXECUTION=0
  -sMIN_CHROME_VERSION=95 -sMIN_FIREFOX_VERSION=100 -sMIN_SAFARI_VERSION=150200 -sTEXTDECODER=2 -sSUPPORT_ERRNO=0
  -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=16777216 -sTOTAL_STACK=2097152 -sEXPORTED_FUNCTIONS=_main,_malloc,_free)

# Benchmarks: run in Node and in a browser by scripts/bench. Memory and exceptions as the application has them.
add_executable(defuse_bench_web EXCLUDE_FROM_ALL
  "${CMAKE_SOURCE_DIR}/tests/bench/browser/main.cpp" "${CMAKE_SOURCE_DIR}/tests/bench/made_calls.cpp")
target_include_directories(defuse_bench_web PRIVATE "${CMAKE_SOURCE_DIR}/tests")
target_link_libraries(defuse_bench_web PRIVATE engine defuse_warnings)
target_link_options(defuse_bench_web PRIVATE -fwasm-exceptions -sENVIRONMENT=web,node -sFILESYSTEM=0 -sEXIT_RUNTIME=1
  -sMALLOC=emmalloc -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=6291456 -sTOTAL_STACK=262144)
configure_file("${CMAKE_SOURCE_DIR}/tests/bench/browser/defuse_bench_web.html" "${CMAKE_BINARY_DIR}" COPYONLY)
