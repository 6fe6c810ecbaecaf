// The command, run as a test runs it.
#pragma once

#include <string>
#include <vector>

#include "cli/run.h"

namespace defuse::cli {

struct Ran {
  int code = 0;
  std::string out;
  std::string err;
};

inline Ran defuse(const std::vector<std::string>& args) {
  Said said;
  const int code = run(args, said);
  return {code, said.out, said.err};
}

inline bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace defuse::cli
