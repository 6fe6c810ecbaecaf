// The short form of fuzzing: each seed as it is, cut short and with bytes changed. scripts/soak runs the long one.
#include <doctest/doctest.h>

#include "fuzz/pack_input.h"
#include "pack_folder.h"

namespace defuse::fuzz {

namespace {

using Fault = std::string (*)(std::string_view);

void try_all(const char* folder, Fault fault) {
  const auto seeds = test::files_below(std::filesystem::path(DEFUSE_SOURCE_DIR) / "tests/data/fuzz" / folder);
  CHECK_FALSE(seeds.empty());
  std::uint32_t state = 1;
  const auto next = [&](std::size_t below) {
    state = state * 1664525U + 1013904223U;
    return static_cast<std::size_t>(state >> 8U) % below;
  };
  for (const auto& [name, bytes] : seeds) {
    CAPTURE(name);
    CHECK(fault(bytes) == "");
    for (int i = 0; i < 20 && !bytes.empty(); ++i) CHECK(fault(bytes.substr(0, next(bytes.size()))) == "");
    for (int i = 0; i < 60 && !bytes.empty(); ++i) {
      std::string changed = bytes;
      for (int n = 0; n < 3; ++n) changed[next(changed.size())] = static_cast<char>(next(256));
      CHECK(fault(changed) == "");
    }
  }
}

}  // namespace

TEST_CASE("seeds of the fuzzers, whole and damaged: containers") { try_all("container", container_fault); }
TEST_CASE("seeds of the fuzzers, whole and damaged: YAML") { try_all("yaml", yaml_fault); }
TEST_CASE("seeds of the fuzzers, whole and damaged: Markdown") { try_all("markdown", markdown_fault); }
TEST_CASE("seeds of the fuzzers, whole and damaged: stories and tables") { try_all("twee", story_fault); }
TEST_CASE("seeds of the fuzzers, whole and damaged: pictures and sounds") { try_all("media", media_fault); }
TEST_CASE("seeds of the fuzzers, whole and damaged: XLIFF") { try_all("xliff", xliff_fault); }

}  // namespace defuse::fuzz
