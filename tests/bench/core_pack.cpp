#include <fstream>
#include <iterator>

#include "bench.h"
#include "pack_folder.h"

namespace defuse::bench {

std::string read_bytes(const std::string& path) {
  std::ifstream in(std::string(DEFUSE_SOURCE_DIR) + "/" + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

course::Pack core_pack() { return test::read_pack_folder(test::packs_folder() / "defuse-core").pack; }

}  // namespace defuse::bench
