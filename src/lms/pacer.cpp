#include "lms/pacer.h"

#include <algorithm>

namespace defuse::lms {

void Pacer::mark_settling(base::Instant now) {
  if (!marked_ && !at_once()) not_before_ = std::max(not_before_, now.ms + kSettle);
  marked_ = true;
}

bool Pacer::advance(base::Instant now) {
  if (now.ms < last_) not_before_ = std::min(not_before_, now.ms + gap_);  // the clock was set back
  if (!in_flight_ && active_ && active_->ms > last_ && now.ms - last_ >= kTimed) marked_ = true;
  if (!in_flight_ || now.ms - last_ < kGivenUp) return false;
  failed(now);
  return true;
}

std::optional<base::Instant> Pacer::wake() const {
  if (in_flight_) return base::Instant{last_ + kGivenUp};
  if (marked_) return base::Instant{not_before_};
  if (active_ && active_->ms > last_) return base::Instant{last_ + kTimed};
  return {};
}

void Pacer::began(base::Instant now) {
  marked_ = false;
  in_flight_ = true;
  last_ = now.ms;
  not_before_ = now.ms + gap_;
}

void Pacer::stored() {
  in_flight_ = false;
  failures_ = 0;
}

void Pacer::failed(base::Instant now) {
  in_flight_ = false;
  marked_ = true;
  ++failures_;
  base::Millis wait = kGap;
  for (int i = kQuickTries; i < failures_ && wait < kSlowest; ++i) wait *= 2;
  not_before_ = now.ms + std::min(wait, kSlowest);
}

}  // namespace defuse::lms
