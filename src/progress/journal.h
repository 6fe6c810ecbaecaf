// The append-only journal: a set of attempts by id, in order of (time, id). Merging is union, so it does not matter in
// which order, from where or how often records arrive. Should two different records claim one id, the one that sorts
// first by all its fields stays, whichever came first.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "base/time.h"
#include "progress/attempt.h"

namespace defuse::progress {

class Journal {
 public:
  bool add(Attempt attempt);        // false when the id is known already
  int merge(const Journal& other);  // how many were new
  // The same for many at once, in any order: a journal of years is read in a moment.
  int merge(std::vector<Attempt> attempts);
  const std::vector<Attempt>& attempts() const { return attempts_; }

  // As it was before the attempt at `index` of attempts() was made.
  Journal before(std::size_t index) const;

  // The time to give to an attempt made now: `now`, or one millisecond after the newest attempt where the clock has not
  // moved on or was set back. So whatever is done later sorts later, a Reset hides all that was there, and nothing done
  // after it. Give every new attempt its time through this.
  base::Instant stamp(base::Instant now) const;

 private:
  std::vector<Attempt> attempts_;
  std::unordered_map<AttemptId, base::Instant> times_;  // of every attempt, to find it again
};

}  // namespace defuse::progress
