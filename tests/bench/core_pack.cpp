#include <filesystem>
#include <fstream>
#include <iterator>

#include "bench.h"
#include "pack/authoring/read.h"

namespace defuse::bench {

std::string read_bytes(const std::string& path) {
  std::ifstream in(std::string(DEFUSE_SOURCE_DIR) + "/" + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

course::Pack core_pack() {
  namespace fs = std::filesystem;
  const fs::path source = DEFUSE_SOURCE_DIR;
  const fs::path root = source / "content/packs/defuse-core";
  pack::authoring::Files files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root)) {
    if (!entry.is_regular_file()) continue;
    files[fs::relative(entry.path(), root).generic_string()] =
        read_bytes(fs::relative(entry.path(), source).generic_string());
  }
  return pack::authoring::read_pack(files).pack;
}

}  // namespace defuse::bench
