#include "golden.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "semantics/lint.h"

namespace defuse::test {

namespace {

std::string read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

void check_golden(const platform::Learner& learner, const std::string& name) {
  const std::string now = semantics::dump(learner.frame());
  const std::string path = std::string(DEFUSE_SOURCE_DIR) + "/tests/data/screens/" + name + ".txt";
  if (std::getenv("DEFUSE_UPDATE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << now;
  CHECK(read(path) == now);
}

void check_rules(const semantics::Frame& frame, const platform::LearnerOptions& size) {
  CAPTURE(size.width);
  CAPTURE(size.settings);
  for (const std::string& problem : semantics::lint(frame, size.width)) FAIL_CHECK(problem);
  static semantics::ToneRule tones;  // of all frames in this run
  for (const std::string& problem : tones.check(frame)) FAIL_CHECK(problem);
}

const std::vector<platform::LearnerOptions>& sizes() {
  static const std::vector<platform::LearnerOptions> all = {
      {.width = 1280, .height = 800},
      {.width = 650, .height = 666, .settings = "theme=2\n"},
      {.width = 390, .height = 844, .settings = "contrast=1\n"},
      {.width = 320, .height = 640, .settings = "text=200\n"},
      {.width = 1280, .height = 800, .settings = "text=200\n"},
  };
  return all;
}

}  // namespace defuse::test
