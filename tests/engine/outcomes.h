// What the tests of runners ask about outcomes, and learners who guess.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "base/random.h"
#include "engine/outcome.h"

namespace samples {

constexpr int kSeeds = 500;

// Indexes that no list has.
constexpr int kNoIndexes[] = {-1, 99, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()};

// Of the whole and of all practices.
inline double highest_score(const defuse::engine::Outcome& outcome) {
  double highest = outcome.score;
  for (const auto& practice : outcome.practices) highest = std::max(highest, practice.score);
  return highest;
}

inline double lowest_score(const defuse::engine::Outcome& outcome) {
  double lowest = outcome.score;
  for (const auto& practice : outcome.practices) lowest = std::min(lowest, practice.score);
  return lowest;
}

inline defuse::engine::PracticeOutcome practice_of(const defuse::engine::Outcome& outcome, const std::string& id) {
  for (const auto& practice : outcome.practices) {
    if (practice.practice == id) return practice;
  }
  FAIL("no such practice");
  return {};
}

// Over many exercises: `play` takes the seed of the exercise and the learner's own dice. No single score is below 0,
// so guessing keeps a mean a little above it.
template <class Play>
double mean_score(Play play) {
  double sum = 0;
  for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
    defuse::base::Random dice(seed + 100'000);
    const defuse::engine::Outcome outcome = play(seed, dice);
    CHECK(lowest_score(outcome) >= 0);
    CHECK(highest_score(outcome) <= 1);
    sum += outcome.score;
  }
  return sum / kSeeds;
}

template <class T>
const T& any_of(const std::vector<T>& items, defuse::base::Random& dice) {
  return items[dice.below(items.size())];
}

inline bool is_shuffled(std::vector<int> indexes, std::size_t count) {
  std::sort(indexes.begin(), indexes.end());
  for (std::size_t i = 0; i < indexes.size(); ++i) {
    if (indexes[i] != static_cast<int>(i)) return false;
  }
  return indexes.size() == count;
}

}  // namespace samples
