// The `defuse` command without its process: arguments in, text out, exit code back. Tests call this; main.cpp prints
// what it yields.
#pragma once

#include <string>
#include <vector>

namespace defuse::cli {

struct Said {
  std::string out;
  std::string err;
};

constexpr int kFine = 0;
constexpr int kInputWrong = 1;  // and every reason is printed
constexpr int kCommandWrong = 2;

// Says why the input was not taken, and returns kInputWrong.
int fail(const std::string& why, Said& said);

// `args` without the program's name.
int run(const std::vector<std::string>& args, Said& said);

}  // namespace defuse::cli
