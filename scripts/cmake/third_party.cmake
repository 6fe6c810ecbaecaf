# Third-party libraries under one name each, whichever build: imgui, zlib, minizip, md4c, yaml, pugi, httplib (native alone), and the headers
# cereal (with rapidjson), xxhash, doctest. Natively the system's libraries; in the browser from their sources.
foreach(need imgui/imgui.h hdr/cereal hdr/rapidjson hdr/doctest hdr/xxhash.h font/font.c)
  if(NOT EXISTS "${DEFUSE_DEPS}/${need}")
    message(FATAL_ERROR "${DEFUSE_DEPS}/${need} is missing: run scripts/setup first.")
  endif()
endforeach()

# third_party(NAME SOURCES...) : a static library compiled without warnings and sanitizers, its headers as system headers.
function(third_party name)
  add_library(${name} STATIC EXCLUDE_FROM_ALL ${ARGN})
  set_target_properties(${name} PROPERTIES UNITY_BUILD OFF)
  target_compile_options(${name} PRIVATE -w $<$<BOOL:${DEFUSE_SANITIZE}>:-fno-sanitize=all>)
endfunction()

foreach(name cereal xxhash doctest)
  add_library(${name} INTERFACE)
  target_include_directories(${name} SYSTEM INTERFACE "${DEFUSE_DEPS}/hdr")
endforeach()
target_compile_definitions(xxhash INTERFACE XXH_INLINE_ALL)

set(im "${DEFUSE_DEPS}/imgui")
third_party(imgui "${im}/imgui.cpp" "${im}/imgui_draw.cpp" "${im}/imgui_tables.cpp" "${im}/imgui_widgets.cpp")
target_include_directories(imgui SYSTEM PUBLIC "${im}")
target_include_directories(imgui PRIVATE "${CMAKE_SOURCE_DIR}/src")
target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="ui/widgets/imconfig_defuse.h")

# The typeface, embedded: defuse_font_regular[], defuse_font_semibold[] and their _size.
third_party(font "${DEFUSE_DEPS}/font/font.c")

if(NOT EMSCRIPTEN)
  find_package(ZLIB REQUIRED)
  add_library(zlib ALIAS ZLIB::ZLIB)
  add_library(minizip INTERFACE)
  find_library(MINIZIP_LIBRARY minizip REQUIRED)
  find_path(MINIZIP_INCLUDE minizip/unzip.h REQUIRED)
  target_include_directories(minizip SYSTEM INTERFACE "${MINIZIP_INCLUDE}")
  target_link_libraries(minizip INTERFACE "${MINIZIP_LIBRARY}" zlib)

  add_library(md4c INTERFACE)
  find_library(MD4C_LIBRARY md4c REQUIRED)
  target_link_libraries(md4c INTERFACE "${MD4C_LIBRARY}")

  find_library(PUGIXML_LIBRARY pugixml REQUIRED)
  add_library(pugi INTERFACE)
  target_link_libraries(pugi INTERFACE "${PUGIXML_LIBRARY}")

  find_package(Threads REQUIRED)
  find_library(HTTPLIB_LIBRARY cpp-httplib) # elsewhere it is its header alone
  add_library(httplib INTERFACE)
  if(HTTPLIB_LIBRARY)
    # Its classes have other sizes with other settings: the header must be read with those that the library was built with.
    find_package(PkgConfig REQUIRED)
    pkg_check_modules(HTTPLIB REQUIRED cpp-httplib)
    target_compile_options(httplib INTERFACE ${HTTPLIB_CFLAGS_OTHER})
  endif()
  target_link_libraries(httplib INTERFACE "$<$<BOOL:${HTTPLIB_LIBRARY}>:${HTTPLIB_LIBRARY}>" Threads::Threads)

  find_library(YAML_LIBRARY yaml REQUIRED)
  add_library(yaml INTERFACE)
  target_link_libraries(yaml INTERFACE "${YAML_LIBRARY}")
  return()
endif()

set(z "${DEFUSE_DEPS}/zlib")
third_party(zlib "${z}/adler32.c" "${z}/compress.c" "${z}/crc32.c" "${z}/deflate.c" "${z}/inffast.c" "${z}/inflate.c"
  "${z}/inftrees.c" "${z}/trees.c" "${z}/uncompr.c" "${z}/zutil.c")
target_include_directories(zlib SYSTEM PUBLIC "${z}")
# <minizip/unzip.h> is how it is installed natively; the tarball calls the same folder contrib/minizip.
third_party(minizip "${z}/contrib/minizip/unzip.c" "${z}/contrib/minizip/zip.c" "${z}/contrib/minizip/ioapi.c")
target_include_directories(minizip SYSTEM PUBLIC "${z}/contrib")
target_compile_definitions(minizip PUBLIC NOCRYPT NOUNCRYPT USE_FILE32API)
target_link_libraries(minizip PUBLIC zlib)

third_party(md4c "${DEFUSE_DEPS}/md4c/src/md4c.c")
target_include_directories(md4c SYSTEM PUBLIC "${DEFUSE_DEPS}/md4c/src")

set(y "${DEFUSE_DEPS}/libyaml")
third_party(yaml "${y}/src/api.c" "${y}/src/parser.c" "${y}/src/reader.c" "${y}/src/scanner.c")
target_include_directories(yaml SYSTEM PUBLIC "${y}/include")
target_compile_definitions(yaml PRIVATE YAML_VERSION_MAJOR=0 YAML_VERSION_MINOR=2 YAML_VERSION_PATCH=5
  YAML_VERSION_STRING="0.2.5" YAML_DECLARE_STATIC)

third_party(pugi "${DEFUSE_DEPS}/pugixml/src/pugixml.cpp")
target_include_directories(pugi SYSTEM PUBLIC "${DEFUSE_DEPS}/pugixml/src")

include(sdl2)
