// Orders drawn from the seed of an attempt.
#pragma once

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

#include "base/random.h"

namespace defuse::engine {

inline std::vector<int> shuffled_indexes(std::size_t count, base::Random random) {
  std::vector<int> indexes(count);
  std::iota(indexes.begin(), indexes.end(), 0);
  random.shuffle(indexes);
  return indexes;
}

inline std::vector<int> shuffled_indexes(std::size_t count, std::uint64_t seed) {
  return shuffled_indexes(count, base::Random(seed));
}

// For one place of many (a round, a question, a phrase): its order is the same whatever was done at the others.
inline std::vector<int> shuffled_indexes(std::size_t count, std::uint64_t seed, std::uint64_t place) {
  return shuffled_indexes(count, seed ^ base::Random(place).next());
}

}  // namespace defuse::engine
