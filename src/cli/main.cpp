// The `defuse` command: see run.h.
#include <cstdio>

#include "cli/run.h"

int main(int count, char** values) {
  defuse::cli::Said said;
  const int code = defuse::cli::run(std::vector<std::string>(values + 1, values + count), said);
  std::fwrite(said.out.data(), 1, said.out.size(), stdout);
  std::fwrite(said.err.data(), 1, said.err.size(), stderr);
  return code;
}
