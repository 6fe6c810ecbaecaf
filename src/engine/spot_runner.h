// Runs a spot exercise: the scene's runs one after the other in an order drawn from the seed; the learner flags moments as they
// happen, names each afterwards, reads why, and at the end sees how well slips were told from innocent acts. No clock: the
// caller advances it. The same seed and calls give the same state.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/time.h"
#include "course/exercise.h"
#include "engine/detection.h"
#include "engine/outcome.h"

namespace defuse::engine {

enum class SpotPhase : std::uint8_t { Ready, Playing, Paused, Stepping, Naming, Review, Done };

constexpr int kNoCue = -1;

struct Flag {
  base::Millis at = 0;
  int cue = kNoCue;  // index in the run's cues, kNoCue where nothing had happened
  int named = -1;    // index in Spot::choices, -1 = not yet named
  bool operator==(const Flag&) const = default;
};

enum class Verdict : std::uint8_t { Hit, Missed, FalseAlarm, RightlyLeft, Stray };

// One line of the review of a run.
struct Judged {
  Verdict verdict = Verdict::RightlyLeft;
  int cue = kNoCue;       // kNoCue for Stray
  base::Millis at = 0;
  bool named_right = false;  // for Hit
  int named = -1;
};

class SpotRunner {
 public:
  SpotRunner(course::Spot spot, std::uint64_t seed);

  const course::Spot& spot() const { return spot_; }
  SpotPhase phase() const { return phase_; }
  int run_number() const { return position_; }  // 0-based place in the shuffled order
  int run_count() const { return static_cast<int>(order_.size()); }
  const course::SceneRun& run() const { return spot_.runs[static_cast<std::size_t>(order_[static_cast<std::size_t>(position_)])]; }
  base::Millis time() const { return time_; }
  const std::vector<Flag>& flags() const { return flags_; }  // of the present run, by time
  int step_cue() const { return step_; }                     // Stepping: index of the cue shown
  int naming() const { return naming_; }                     // Naming: index in flags() of the one being named

  // The index of the last cue that started at or before `time()`, kNoCue before the first.
  int latest_cue() const;

  // Each returns false and changes nothing where it does not apply in the present phase.
  bool play();            // Ready, Paused -> Playing
  bool pause();           // Playing -> Paused
  bool advance(base::Millis elapsed);  // Playing: moves time; at the end -> Naming (or Review when nothing was flagged)
  bool flag();            // Playing or Paused: flags this moment; Stepping: flags or unflags the shown cue
  bool unflag(std::size_t index);  // Playing or Paused: takes a flag back
  bool replay();          // Playing, Paused, Stepping -> Ready of the same run, its flags dropped; Review -> watch again (flags kept, see below)
  bool step();            // Ready, Playing, Paused -> Stepping at the first cue (or the latest); Stepping -> next cue, after the last -> Naming or Review
  bool step_back();       // Stepping -> previous cue
  bool name(int choice);  // Naming: names the present flag and goes to the next, after the last -> Review
  bool next_run();        // Review -> Ready of the next run, after the last -> Done

  std::vector<Judged> judged() const;  // Review: every cue and stray flag of the present run in order of time
  Counts counts() const;               // over all finished runs (Review and Done include the present one)
  Detection detection() const { return detect(counts()); }
  double naming_rate() const;          // hits named right / hits, 0 without hits
  Outcome outcome() const;             // Done: detection score x (0.75 + 0.25 x naming_rate), practices likewise

 private:
  void finish_run();
  course::Spot spot_;
  std::vector<int> order_;
  int position_ = 0;
  SpotPhase phase_ = SpotPhase::Ready;
  base::Millis time_ = 0;
  std::vector<Flag> flags_;
  int step_ = kNoCue;
  int naming_ = 0;
  std::vector<std::vector<Flag>> finished_;  // flags of each finished run, by place in the order
};

// A learner needs time to react: a flag at t belongs to the cue that was under way 300 ms before, and a cue can be flagged until
// 1500 ms after its end, or until the next cue has been under way for 300 ms.
constexpr base::Millis kReaction = 300;
constexpr base::Millis kGrace = 1500;

}  // namespace defuse::engine
