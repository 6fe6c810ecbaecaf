// How far a practice has come, from the scores of the exercises in which it was practised.
#pragma once

#include "engine/schedule.h"

namespace defuse::engine {

// A mean in which each older score counts 0.6 of the next. Scores arrive oldest first.
class Mastery {
 public:
  void add(double score);  // 0 to 1
  double value() const { return weight_ > 0 ? sum_ / weight_ : 0; }

 private:
  double sum_ = 0;
  double weight_ = 0;
};

// What a score says to the schedule: below 0.4 Again, below 0.7 Hard, below 0.9 Good, else Easy.
Rating rating_for(double score);

}  // namespace defuse::engine
