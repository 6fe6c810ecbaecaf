// Adds up what a learner did, practice by practice, into an Outcome that guessing cannot raise.
#pragma once

#include <vector>

#include "engine/outcome.h"

namespace defuse::engine {

class Scores {
 public:
  // One chance to do well. `got`: up to 1, below 0 where a wrong answer costs. `chance`: what blind guessing gets on
  // average, 0 to 1. `practice` may be empty: then it counts for the whole alone.
  void add(const base::Id& practice, double got, double chance = 0);

  // Whole and practices: (mean got - mean chance) / (1 - mean chance), not below 0; 0 where chance leaves nothing to be
  // earned. Practices in the order of their first chance.
  Outcome outcome() const;

 private:
  struct Sum {
    base::Id practice;
    double got = 0;
    double chance = 0;
    int trials = 0;
    double score() const;
    void add(double got, double chance);
  };
  Sum whole_;
  std::vector<Sum> practices_;
};

}  // namespace defuse::engine
