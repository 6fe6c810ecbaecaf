# cmake -DROOT=content -DOUT=file.cpp -P embed.cmake : writes the files below ROOT/packs/template and ROOT/schema, and the core
# pack's coach rules, as C++ arrays: the implementation of src/cli/embedded.h.
file(GLOB_RECURSE files RELATIVE "${ROOT}" "${ROOT}/packs/template/*" "${ROOT}/schema/*" "${ROOT}/packs/defuse-core/coach/*"
  "${ROOT}/packs/defuse-core/pack.yaml")
list(SORT files)
set(arrays "")
set(entries "")
set(number 0)
foreach(file IN LISTS files)
  file(READ "${ROOT}/${file}" hex HEX)
  string(REGEX REPLACE "(..)" "0x\\1," bytes "${hex}")
  string(APPEND arrays "const unsigned char file_${number}[] = {${bytes}0};\n")
  string(APPEND entries "    {\"${file}\", {reinterpret_cast<const char*>(file_${number}), sizeof file_${number} - 1}},\n")
  math(EXPR number "${number} + 1")
endforeach()
file(WRITE "${OUT}" "#include \"cli/embedded.h\"\n\nnamespace defuse::cli {\n\nnamespace {\n\n${arrays}\n}  // namespace\n\n"
  "std::span<const EmbeddedFile> embedded_files() {\n  static const EmbeddedFile files[] = {\n${entries}  };\n  return files;\n}\n\n"
  "}  // namespace defuse::cli\n")
