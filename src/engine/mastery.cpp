#include "engine/mastery.h"

namespace defuse::engine {

namespace {
constexpr double kOlder = 0.6;
}

void Mastery::add(double score) {
  sum_ = sum_ * kOlder + score;
  weight_ = weight_ * kOlder + 1;
}

Rating rating_for(double score) {
  if (score < 0.4) return Rating::Again;
  if (score < 0.7) return Rating::Hard;
  return score < 0.9 ? Rating::Good : Rating::Easy;
}

}  // namespace defuse::engine
