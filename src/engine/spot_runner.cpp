#include "engine/spot_runner.h"

#include <algorithm>
#include <utility>

#include "engine/index.h"
#include "engine/shuffle.h"

namespace defuse::engine {

namespace {

base::Millis end_of(const course::Cue& cue) { return cue.at + cue.lasts; }

// The last begun by `begun` of the wanted cues that can still be flagged at `at`. Cues are in order of time.
template <class Wanted>
int last_open(const std::vector<course::Cue>& cues, base::Millis begun, base::Millis at, Wanted wanted) {
  for (int i = static_cast<int>(cues.size()) - 1; i >= 0; --i) {
    const course::Cue& cue = cues[at_index(i)];
    if (cue.at <= begun && at <= end_of(cue) + kGrace && wanted(i)) return i;
  }
  return kNoCue;
}

}  // namespace

bool is_trial(const course::Spot& spot, const course::Cue& cue) {
  if (cue.name.empty()) return false;
  if (cue.act != course::Act::Speak) return true;
  return std::none_of(spot.scene.actors.begin(), spot.scene.actors.end(), [&](const course::Actor& actor) {
    return actor.id == cue.actor && actor.role == course::Role::Customer;
  });
}

SpotRunner::SpotRunner(course::Spot spot, std::uint64_t seed) : spot_(std::move(spot)) {
  if (spot_.runs.empty()) {  // no valid pack has this; run() stays safe to call
    spot_.runs.emplace_back();
    phase_ = SpotPhase::Done;
  }
  order_ = shuffled_indexes(spot_.runs.size(), seed);
}

base::Millis SpotRunner::end() const {
  base::Millis last = run().length;
  for (const course::Cue& cue : run().cues) {
    if (is_trial(spot_, cue)) last = std::max(last, end_of(cue) + kGrace);
  }
  return last;
}

const course::Cue* SpotRunner::cue_at(int index) const {
  return index < 0 ? nullptr : &run().cues[static_cast<std::size_t>(index)];
}

int SpotRunner::latest_cue() const {
  const auto& cues = run().cues;
  int latest = kNoCue;
  while (latest + 1 < static_cast<int>(cues.size()) && cues[at_index(latest + 1)].at <= time_) ++latest;
  return latest;
}

bool SpotRunner::is_trial_at(int cue) const { return cue != kNoCue && is_trial(spot_, run().cues[at_index(cue)]); }

int SpotRunner::target(base::Millis at) const {
  const auto& cues = run().cues;
  const auto trial = [&](int i) { return is_trial_at(i); };
  const auto context = [&](int i) { return !is_trial_at(i); };
  int cue = last_open(cues, at - kReaction, at, trial);
  if (cue == kNoCue) cue = last_open(cues, at, at, trial);
  if (cue == kNoCue) cue = last_open(cues, at, at, context);
  return cue;
}

bool SpotRunner::play() {
  if (phase_ != SpotPhase::Ready && phase_ != SpotPhase::Paused) return false;
  phase_ = SpotPhase::Playing;
  return true;
}

bool SpotRunner::pause() {
  if (phase_ != SpotPhase::Playing) return false;
  phase_ = SpotPhase::Paused;
  return true;
}

bool SpotRunner::advance(base::Millis elapsed) {
  if (phase_ != SpotPhase::Playing || elapsed < 0) return false;
  time_ += std::min(elapsed, end() - time_);
  if (time_ >= end()) end_run();
  return true;
}

void SpotRunner::add_flag(base::Millis at, int cue) {
  const auto later = [](base::Millis t, const Flag& flag) { return t < flag.at; };
  flags_.insert(std::upper_bound(flags_.begin(), flags_.end(), at, later), Flag{at, cue, -1});
}

bool SpotRunner::flag() {
  if (watching_) return false;
  if (phase_ == SpotPhase::Stepping) {
    const auto known = std::find_if(flags_.begin(), flags_.end(), [&](const Flag& flag) { return flag.cue == step_; });
    if (known != flags_.end()) {
      flags_.erase(known);
    } else {
      add_flag(run().cues[at_index(step_)].at, step_);
    }
    return true;
  }
  if (phase_ != SpotPhase::Playing && phase_ != SpotPhase::Paused) return false;
  const int cue = target(time_);
  const bool duplicate = std::any_of(flags_.begin(), flags_.end(), [&](const Flag& flag) {
    return flag.cue == cue && (cue != kNoCue || time_ - flag.at < kReaction);
  });
  if (duplicate) return false;
  add_flag(time_, cue);
  return true;
}

bool SpotRunner::unflag(std::size_t index) {
  if (watching_ || (phase_ != SpotPhase::Playing && phase_ != SpotPhase::Paused) || index >= flags_.size())
    return false;
  flags_.erase(flags_.begin() + static_cast<std::ptrdiff_t>(index));
  return true;
}

bool SpotRunner::replay() {
  switch (phase_) {
    case SpotPhase::Playing:
    case SpotPhase::Paused:
    case SpotPhase::Stepping:
      if (!watching_) flags_.clear();
      break;
    case SpotPhase::Review:
      watching_ = true;
      break;
    default:
      return false;
  }
  phase_ = SpotPhase::Ready;
  time_ = 0;
  step_ = kNoCue;
  return true;
}

bool SpotRunner::stop_watching() {
  if (!watching_) return false;
  end_run();
  return true;
}

void SpotRunner::show_step(int cue) {
  const course::Cue& shown = run().cues[at_index(cue)];
  phase_ = SpotPhase::Stepping;
  step_ = cue;
  time_ = shown.at + shown.lasts / 2;
}

bool SpotRunner::step() {
  const int count = static_cast<int>(run().cues.size());
  int next = kNoCue;
  if (phase_ == SpotPhase::Stepping) {
    next = step_ + 1;
  } else if (phase_ == SpotPhase::Ready || phase_ == SpotPhase::Playing || phase_ == SpotPhase::Paused) {
    next = std::max(latest_cue(), 0);
    if (phase_ == SpotPhase::Ready) next = 0;
  } else {
    return false;
  }
  if (next < count) {
    show_step(next);
  } else {
    end_run();
  }
  return true;
}

bool SpotRunner::step_back() {
  if (phase_ != SpotPhase::Stepping || step_ == 0) return false;
  show_step(step_ - 1);
  return true;
}

bool SpotRunner::name(int choice) {
  if (phase_ != SpotPhase::Naming || choice < 0 || choice >= static_cast<int>(spot_.choices.size())) return false;
  flags_[at_index(naming_)].named = choice;
  if (++naming_ == static_cast<int>(flags_.size())) finish_run();
  return true;
}

void SpotRunner::end_run() {
  time_ = end();
  step_ = kNoCue;
  naming_ = 0;
  if (watching_) {
    watching_ = false;
    phase_ = SpotPhase::Review;
  } else if (flags_.empty()) {
    finish_run();
  } else {
    phase_ = SpotPhase::Naming;
  }
}

void SpotRunner::finish_run() {
  naming_ = 0;
  phase_ = SpotPhase::Review;
  finished_.push_back(flags_);
}

bool SpotRunner::next_run() {
  if (phase_ != SpotPhase::Review) return false;
  if (position_ + 1 == run_count()) {
    phase_ = SpotPhase::Done;
    return true;
  }
  ++position_;
  phase_ = SpotPhase::Ready;
  time_ = 0;
  flags_.clear();
  return true;
}

}  // namespace defuse::engine
