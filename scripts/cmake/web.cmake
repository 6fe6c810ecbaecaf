# The browser application: defuse_web.js (the loader, later bundled by scripts/build) and defuse_web.wasm.
file(GLOB web_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/platform/web/*.cpp")
if(NOT web_sources)
  return()
endif()

add_executable(defuse_web ${web_sources})
target_link_libraries(defuse_web PRIVATE platform SDL2 defuse_warnings)

# The page calls what is marked EMSCRIPTEN_KEEPALIVE. The second line of settings leaves out script that only browsers
# without WebAssembly exceptions would need; the two below it, what nobody asks for.
target_link_options(defuse_web PRIVATE -fwasm-exceptions
  -sENVIRONMENT=web -sFILESYSTEM=0 -sDYNAMIC_EXECUTION=0 -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sUSE_SDL=0
  -sMIN_CHROME_VERSION=95 -sMIN_FIREFOX_VERSION=100 -sMIN_SAFARI_VERSION=150200 -sTEXTDECODER=2 -sSUPPORT_ERRNO=0
  -sGL_TRACK_ERRORS=0 -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0 -sGL_SUPPORT_SIMPLE_ENABLE_EXTENSIONS=0
  -sHTML5_SUPPORT_DEFERRING_USER_SENSITIVE_REQUESTS=0
  -sMALLOC=emmalloc -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=6291456 -sTOTAL_STACK=262144
  -sEXPORTED_FUNCTIONS=_main,_malloc,_free)
