// The append-only journal: a set of attempts by id, in order of (time, id). Merging is union, so it does not matter in which
// order, from where or how often records arrive.
#pragma once

#include <string>
#include <vector>

#include "progress/attempt.h"

namespace defuse::progress {

class Journal {
 public:
  bool add(Attempt attempt);            // false when the id is known already
  int merge(const Journal& other);      // how many were new
  const std::vector<Attempt>& attempts() const { return attempts_; }

 private:
  std::vector<Attempt> attempts_;
};

}  // namespace defuse::progress
