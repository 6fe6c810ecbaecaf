// Indexes as the screens give them: plain ints that may be anything.
#pragma once

#include <cstddef>
#include <vector>

namespace defuse::engine {

inline std::size_t at_index(int i) { return static_cast<std::size_t>(i); }

template <class T>
int count_of(const std::vector<T>& items) {
  return static_cast<int>(items.size());
}

// Whether `i` is the index of one of the items.
template <class T>
bool is_index(int i, const std::vector<T>& items) {
  return i >= 0 && i < count_of(items);
}

}  // namespace defuse::engine
