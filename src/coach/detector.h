// Signals and rules as they are worked out: by the numbers of patterns and of each other.
#pragma once

#include <cstdint>
#include <vector>

namespace defuse::coach {

// One entry of a list: a pattern of the automaton, or what a signal or a rule has found.
struct Term {
  bool reference = false;
  std::uint32_t number = 0;  // of the pattern; of the detector
};
using Terms = std::vector<Term>;

// course::CoachCase, compiled.
struct Case {
  Terms match, unless, unless_sentence, clears, needs, needs_sentence;
  int count = 1;
  int most = 0;
  bool reported = false;
  bool same = false;
  bool weighed = false;
  std::uint32_t model = 0;  // of Weights, where it is weighed
  int least = 0;
};

// A signal or a rule.
struct Detector {
  std::vector<Case> cases;
};

}  // namespace defuse::coach
