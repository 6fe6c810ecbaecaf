// When to commit: soon after something happened, never twice in two seconds, never two at a time, and after a failure
// again: five times every two seconds, then ever more slowly up to once a minute. Or, without a gap, at every change.
#pragma once

#include <cstdint>
#include <optional>

#include "base/time.h"

namespace defuse::lms {

class Pacer {
 public:
  static constexpr base::Millis kGap = 2000;
  static constexpr base::Millis kHostGap = 0;  // a page around the course is told by a message, which costs nothing,
                                               // and hears nothing of what is said while it is being left itself
  static constexpr base::Millis kSettle = 100;
  static constexpr int kQuickTries = 5;
  static constexpr base::Millis kSlowest = 60000;
  static constexpr base::Millis kGivenUp = 30000;  // without an answer
  static constexpr base::Millis kTimed = 60000;    // while the learner is active, for the time alone

  explicit Pacer(base::Millis gap = kGap) : gap_(gap) {}

  void mark() { marked_ = true; }  // something is to be saved
  // Likewise, and more of it may come at once: one decision is often told in several events.
  void mark_settling(base::Instant now);
  void active(base::Instant now) { active_ = now; }
  bool marked() const { return marked_; }
  bool in_flight() const { return in_flight_; }
  int failures() const { return failures_; }  // in a row

  // Looks at the clock: an unanswered commit has failed after a while, and activity alone is worth a commit a minute.
  // True when an unanswered commit was just given up.
  bool advance(base::Instant now);
  bool due(base::Instant now) const { return marked_ && (!in_flight_ || at_once()) && now.ms >= not_before_; }
  // When to look again; nothing when only an event can change anything.
  std::optional<base::Instant> wake() const;

  void began(base::Instant now);
  void stored();
  void failed(base::Instant now);
  void soon() { not_before_ = last_ + gap_; }  // the reason of the failures is gone

 private:
  bool at_once() const { return gap_ == 0; }

  base::Millis gap_;
  bool marked_ = false;
  bool in_flight_ = false;
  int failures_ = 0;
  std::int64_t last_ = 0;        // when the last commit began
  std::int64_t not_before_ = 0;  // earliest time of the next
  std::optional<base::Instant> active_;
};

}  // namespace defuse::lms
