#include <string_view>

#include "bench.h"

// Without a word: all benchmarks. With `weigh`: the coach's tables of weights, learnt anew (scripts/weigh).
int main(int count, char** words) {
  const defuse::course::Pack core = defuse::bench::core_pack();
  if (count == 2 && std::string_view(words[1]) == "weigh") return defuse::bench::print_weights(core) ? 0 : 1;
  defuse::bench::coach(core);
  defuse::bench::pack(core);
  defuse::bench::check();
  defuse::bench::calls(core);
  defuse::bench::made_calls();
  defuse::bench::progress(core);
}
