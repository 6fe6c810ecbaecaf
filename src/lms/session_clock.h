// How long this session has lasted: while the page is shown. A gap without any event, as when the computer slept,
// counts as a minute.
#pragma once

#include <algorithm>
#include <optional>

#include "base/time.h"

namespace defuse::lms {

class SessionClock {
 public:
  static constexpr base::Millis kLongestGap = 5 * 60000;
  static constexpr base::Millis kSleepCounts = 60000;

  void advance(base::Instant now) {
    if (last_ && shown_) {
      const base::Millis gap = std::max<base::Millis>(0, now.ms - last_->ms);  // clocks are set back now and then
      time_ += gap > kLongestGap ? kSleepCounts : gap;
    }
    last_ = now;
  }
  void add(base::Millis before) { time_ += before; }  // what a session had lasted before
  void show(bool shown) { shown_ = shown; }           // after advance()
  base::Millis time() const { return time_; }

 private:
  std::optional<base::Instant> last_;
  bool shown_ = true;
  base::Millis time_ = 0;
};

}  // namespace defuse::lms
