#include "platform/tables.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

namespace defuse::test {

namespace {

namespace fs = std::filesystem;

class Tables {
 public:
  Tables() {
    const std::string build =
        "PATH=\"/usr/bin:$PATH\" python3 " DEFUSE_SOURCE_DIR "/scripts/lib/languages.py build " + folder_.string();
    REQUIRE(std::system(build.c_str()) == 0);
    for (const fs::directory_entry& entry : fs::directory_iterator(folder_)) {
      std::ifstream file(entry.path(), std::ios::binary);
      texts_[entry.path().stem().string()] = {std::istreambuf_iterator<char>(file), {}};
    }
  }
  ~Tables() { fs::remove_all(folder_); }
  const std::string& text(const std::string& tag) { return texts_[tag]; }

 private:
  fs::path folder_ =
      fs::temp_directory_path() / ("defuse-languages-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)));
  std::map<std::string, std::string> texts_;
};

}  // namespace

const std::string& language_table(const std::string& tag) {
  static Tables tables;
  return tables.text(tag);
}

}  // namespace defuse::test
