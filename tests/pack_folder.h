// The packs of content/packs, from their sources.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "pack/authoring/read.h"

namespace defuse::test {

inline std::filesystem::path packs_folder() { return std::filesystem::path(DEFUSE_SOURCE_DIR) / "content" / "packs"; }

inline pack::authoring::Files files_below(const std::filesystem::path& root) {
  namespace fs = std::filesystem;
  pack::authoring::Files files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    files[fs::relative(entry.path(), root).generic_string()] = {std::istreambuf_iterator<char>(in), {}};
  }
  return files;
}

inline pack::authoring::Reading read_pack_folder(const std::filesystem::path& root) {
  return pack::authoring::read_pack(files_below(root));
}

}  // namespace defuse::test
