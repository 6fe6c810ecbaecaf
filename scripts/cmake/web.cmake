# The browser application: defuse_web.js (the loader, later bundled by scripts/build) and defuse_web.wasm.
file(GLOB web_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/platform/web/*.cpp")
if(NOT web_sources)
  return()
endif()

add_executable(defuse_web ${web_sources})
target_link_libraries(defuse_web PRIVATE platform SDL2 defuse_warnings)

set(DEFUSE_WEB_FUNCTIONS _main _malloc _free) # further ones are marked EMSCRIPTEN_KEEPALIVE where they are defined
list(JOIN DEFUSE_WEB_FUNCTIONS "," functions)
target_link_options(defuse_web PRIVATE -fwasm-exceptions
  -sENVIRONMENT=web -sFILESYSTEM=0 -sDYNAMIC_EXECUTION=0 -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sUSE_SDL=0
  -sMALLOC=emmalloc -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=6291456 -sTOTAL_STACK=262144
  -sEXIT_RUNTIME=0 -sSUPPORT_ERRNO=0 -sTEXTDECODER=2 -sMIN_CHROME_VERSION=95 -sMIN_FIREFOX_VERSION=100 -sMIN_SAFARI_VERSION=150200 -sHTML5_SUPPORT_DEFERRING_USER_SENSITIVE_REQUESTS=0 -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0 -sGL_SUPPORT_SIMPLE_ENABLE_EXTENSIONS=0 -sGL_TRACK_ERRORS=0 -sINVOKE_RUN=1 -sEXPORTED_FUNCTIONS=${functions})
