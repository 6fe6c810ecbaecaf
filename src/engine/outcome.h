// What an exercise says about the learner when it is done: one score and one per practice. Progress records these.
#pragma once

#include <string>
#include <vector>

#include "base/id.h"

namespace defuse::engine {

struct PracticeOutcome {
  base::Id practice;
  double score = 0;  // 0 to 1
  int trials = 0;    // how many chances the exercise gave for it
  bool operator==(const PracticeOutcome&) const = default;
};

struct Outcome {
  double score = 0;  // 0 to 1; doing nothing, flagging everything and guessing score near 0
  std::vector<PracticeOutcome> practices;
  bool operator==(const Outcome&) const = default;
};

}  // namespace defuse::engine
