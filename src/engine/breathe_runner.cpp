#include "engine/breathe_runner.h"

#include <algorithm>
#include <utility>

#include "engine/index.h"

namespace defuse::engine {

namespace {

// Valid packs keep narrower bounds; these keep time moving whatever comes.
course::Breathe bounded(course::Breathe breathe) {
  breathe.breaths = std::clamp(breathe.breaths, 1, 12);
  breathe.in = std::max<base::Millis>(breathe.in, 1);
  breathe.hold = std::max<base::Millis>(breathe.hold, 0);
  breathe.out = std::max<base::Millis>(breathe.out, 1);
  return breathe;
}

}  // namespace

BreatheRunner::BreatheRunner(course::Breathe breathe)
    : breathe_(bounded(std::move(breathe))), ready_(breathe_.ready.size(), false) {}

bool BreatheRunner::is_ready(int index) const { return is_index(index, ready_) && ready_[at_index(index)]; }

bool BreatheRunner::all_ready() const { return std::find(ready_.begin(), ready_.end(), false) == ready_.end(); }

base::Millis BreatheRunner::stage_length() const {
  switch (stage_) {
    case BreathStage::In:
      return breathe_.in;
    case BreathStage::Hold:
      return breathe_.hold;
    case BreathStage::Out:
      break;
  }
  return breathe_.out;
}

base::Millis BreatheRunner::stage_left() const { return stage_length() - in_stage_; }

double BreatheRunner::stage_share() const {
  return static_cast<double>(in_stage_) / static_cast<double>(stage_length());
}

bool BreatheRunner::toggle(int index) {
  if (phase_ != BreathePhase::Preparing || !is_index(index, ready_)) return false;
  ready_[at_index(index)] = !ready_[at_index(index)];
  return true;
}

bool BreatheRunner::start(bool timed) {
  const bool begins = phase_ == BreathePhase::Preparing && all_ready();
  const bool goes_on = phase_ == BreathePhase::Breathing && !running_ && timed;
  if (!begins && !goes_on) return false;
  phase_ = BreathePhase::Breathing;
  running_ = timed;
  return true;
}

bool BreatheRunner::pause() {
  if (!running_) return false;
  running_ = false;
  return true;
}

// After the last breath the stage stays as it ended.
void BreatheRunner::next_stage() {
  if (stage_ == BreathStage::Out && breath_ + 1 == breathe_.breaths) {
    in_stage_ = stage_length();
    running_ = false;
    phase_ = BreathePhase::Done;
    return;
  }
  if (stage_ == BreathStage::Out) {
    ++breath_;
    stage_ = BreathStage::In;
  } else {
    stage_ = stage_ == BreathStage::In && breathe_.hold > 0 ? BreathStage::Hold : BreathStage::Out;
  }
  in_stage_ = 0;
}

bool BreatheRunner::tick(base::Millis elapsed) {
  bool changed = false;
  while (running_ && elapsed >= stage_left()) {
    elapsed -= stage_left();
    next_stage();
    changed = true;
  }
  if (running_) in_stage_ += std::max<base::Millis>(elapsed, 0);
  return changed;
}

bool BreatheRunner::step() {
  if (phase_ != BreathePhase::Breathing) return false;
  next_stage();
  return true;
}

Outcome BreatheRunner::outcome() const {
  if (done()) return {1, {}};
  const int stages = breathe_.hold > 0 ? 3 : 2;
  int stage = 0;
  if (stage_ == BreathStage::Hold) stage = 1;
  if (stage_ == BreathStage::Out) stage = stages - 1;
  return {static_cast<double>(breath_ * stages + stage) / (breathe_.breaths * stages), {}};
}

std::string BreatheRunner::answer() const { return "breaths=" + std::to_string(done() ? breath_ + 1 : breath_); }

}  // namespace defuse::engine
