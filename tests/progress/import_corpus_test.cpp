// What fuzzing has found worth keeping, read again by every test run.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "fuzz/progress_import.h"

TEST_CASE("every file of the fuzzer's corpus is brought in or refused, and nothing is lost") {
  int files = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(DEFUSE_SOURCE_DIR) + "/tests/data/fuzz/progress_import")) {
    CAPTURE(entry.path().string());
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    CHECK(defuse::fuzz::import_fault(bytes).empty());
    ++files;
  }
  CHECK(files > 5);
}
