# The layers and their arrows. Sources are found by folder, so adding a file needs no change here; a folder without a
# .cpp file is a library of headers.

# defuse_layer(NAME FOLDERS... [RECURSE] LINKS targets...)
function(defuse_layer name)
  cmake_parse_arguments(arg "RECURSE" "" "FOLDERS;LINKS" ${ARGN})
  set(sources)
  foreach(folder IN LISTS arg_FOLDERS)
    set(pattern "${CMAKE_SOURCE_DIR}/src/${folder}/*.cpp")
    if(arg_RECURSE)
      file(GLOB_RECURSE found CONFIGURE_DEPENDS "${pattern}")
    else()
      file(GLOB found CONFIGURE_DEPENDS "${pattern}")
    endif()
    list(FILTER found EXCLUDE REGEX "main\\.cpp$") # entry points are executables of their own
    list(APPEND sources ${found})
  endforeach()
  if(sources)
    add_library(${name} STATIC ${sources})
    target_include_directories(${name} PUBLIC "${CMAKE_SOURCE_DIR}/src")
    target_link_libraries(${name} PUBLIC ${arg_LINKS} PRIVATE defuse_warnings)
    defuse_precompile(${name})
  else()
    add_library(${name} INTERFACE)
    target_include_directories(${name} INTERFACE "${CMAKE_SOURCE_DIR}/src")
    target_link_libraries(${name} INTERFACE ${arg_LINKS})
  endif()
endfunction()

defuse_layer(base FOLDERS base)
defuse_layer(semantics FOLDERS semantics LINKS base cereal) # rapidjson lies beside cereal
defuse_layer(course FOLDERS course LINKS base)
defuse_layer(pack FOLDERS pack LINKS course cereal minizip zlib xxhash)
defuse_layer(coach FOLDERS coach LINKS course)
defuse_layer(engine FOLDERS engine LINKS course cereal)
defuse_layer(progress FOLDERS progress LINKS engine cereal zlib xxhash)
defuse_layer(lms FOLDERS lms LINKS engine cereal xxhash) # rapidjson lies beside cereal
defuse_layer(app FOLDERS app LINKS progress lms coach pack semantics)
target_compile_options(app PRIVATE ${DEFUSE_QUICK})
defuse_layer(widgets FOLDERS ui/widgets ui/scene ui/theme LINKS app semantics imgui font)
defuse_layer(ui FOLDERS ui/screens RECURSE LINKS widgets)
target_compile_options(ui PRIVATE ${DEFUSE_QUICK})
defuse_layer(platform FOLDERS platform LINKS ui)
# What makers of packs need and learners do not: reading sources (YAML, Markdown) and what can be asked about a pack. In the
# command and in the workshop.
defuse_layer(pack_authoring FOLDERS pack/authoring RECURSE LINKS pack engine coach yaml md4c pugi)
target_compile_options(pack_authoring PRIVATE ${DEFUSE_QUICK})
defuse_layer(tools FOLDERS tools LINKS pack_authoring lms)
target_compile_options(tools PRIVATE ${DEFUSE_QUICK})
