// The last calls of the LMS's interface with their results, for the panel that support staff look at.
#pragma once

#include <deque>
#include <string>

#include "base/time.h"
#include "lms/event.h"

namespace defuse::lms {

struct CallLine {
  base::Instant time;
  Called call;  // long arguments cut short, and of suspend data the length alone
};

class CallLog {
 public:
  void add(const Called& call, base::Instant now);
  const std::deque<CallLine>& lines() const { return lines_; }
  int forgotten() const { return forgotten_; }  // older ones, no longer here
  int errors() const { return errors_; }        // of all

  // To be copied into a ticket: one line a call, "22:48:23.120  LMSCommit()  true  0  12 ms", times in UTC.
  std::string text() const;

 private:
  std::deque<CallLine> lines_;
  int forgotten_ = 0;
  int errors_ = 0;
};

}  // namespace defuse::lms
