// Runs a spot exercise: the scene's runs one after the other in an order drawn from the seed; the learner flags moments
// as they happen, names each afterwards, reads why, and at the end sees how well slips were told from innocent acts. No
// clock: the caller advances it. The same seed and calls give the same state.
//
// - Trials. Cues with a name are what is judged: slips are signals, innocent ones noise. Cues without a name (and
//   whatever the customer says) are context; a flag that falls on one is stray.
// - Windows. A flag at t belongs to the trial that began last among those begun by t - kReaction whose end is no more
//   than kGrace before t. So a trial's window closes when the next trial of any actor has been under way for kReaction
//   (a longer one still under way opens again after that). Context closes no window, for the customer's answer to a
//   slip must not take the slip's flag. Where no trial can take it so, the flag goes to a trial under way at t itself
//   (quick learners, exact pauses), then to context by the same windows, else to no cue.
// - Duplicates. A second flag on a cue is ignored (flag() is false); so is one on no cue within kReaction of the last.
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

// A learner needs time to react; see Windows above.
constexpr base::Millis kReaction = 300;
constexpr base::Millis kGrace = 1500;

struct Flag {
  base::Millis at = 0;
  int cue = kNoCue;  // index in the run's cues (context too), kNoCue where nothing had happened
  int named = -1;    // index in Spot::choices, -1 = not yet named
  bool operator==(const Flag&) const = default;
};

enum class Verdict : std::uint8_t { Hit, Missed, FalseAlarm, RightlyLeft, Stray };

// One line of the review of a run.
struct Judged {
  Verdict verdict = Verdict::RightlyLeft;
  int cue = kNoCue;          // kNoCue for Stray, also where the flag fell on context
  base::Millis at = 0;       // the cue's start, or the stray flag's time
  bool named_right = false;  // for Hit
  int named = -1;
};

// Whether a cue is judged, or mere context.
bool is_trial(const course::Spot& spot, const course::Cue& cue);

class SpotRunner {
 public:
  SpotRunner(course::Spot spot, std::uint64_t seed);

  const course::Spot& spot() const { return spot_; }
  SpotPhase phase() const { return phase_; }
  int run_number() const { return position_; }  // 0-based place in the shuffled order
  int run_count() const { return static_cast<int>(order_.size()); }
  const course::SceneRun& run() const {
    return spot_.runs[static_cast<std::size_t>(order_[static_cast<std::size_t>(position_)])];
  }
  // Stepping: the middle of the cue shown, where its gesture is at its fullest.
  base::Millis time() const { return time_; }
  // Of the present run: its length, or kGrace after its last trial if that is later.
  base::Millis end() const;
  const std::vector<Flag>& flags() const { return flags_; }  // of the present run, by time
  int step_cue() const { return step_; }                     // Stepping: index of the cue shown
  int naming() const { return naming_; }                     // Naming: index in flags() of the one being named

  // The index of the last cue that started at or before `time()`, kNoCue before the first.
  int latest_cue() const;
  const course::Cue* cue_at(int index) const;  // of the run; none for kNoCue

  // Each returns false and changes nothing where it does not apply in the present phase.
  bool play();   // Ready, Paused -> Playing
  bool pause();  // Playing -> Paused
  // Playing: moves time; at the end -> Naming (or Review when nothing was flagged).
  bool advance(base::Millis elapsed);
  // Playing or Paused: flags this moment, false for a duplicate. Stepping: flags or unflags the shown cue.
  bool flag();
  bool unflag(std::size_t index);  // Playing or Paused: takes a flag back
  // Playing, Paused, Stepping -> Ready of the same run, its flags dropped. Review -> Ready to watch the run again: its
  // flags, names and counts stand, flag() and unflag() are refused, and its end (or the last step, or stop_watching())
  // leads back to Review.
  bool replay();
  bool watching() const { return watching_; }
  bool stop_watching();  // while watching: -> Review
  // Ready, Playing, Paused -> Stepping at the first cue (or the latest); Stepping -> next cue, after the last as at the
  // end of playing.
  bool step();
  bool step_back();  // Stepping -> previous cue
  // Naming: names the present flag, right or stray, and goes to the next, after the last -> Review.
  bool name(int choice);
  bool next_run();  // Review -> Ready of the next run, after the last -> Done

  std::vector<Judged> judged() const;  // Review: every trial and stray flag of the present run in order of time
  Counts counts() const;               // over all finished runs (Review and Done include the present one)
  Detection detection() const { return detect(counts()); }
  double naming_rate() const;  // hits named right / hits, 0 without hits
  // Done: detection score x (0.75 + 0.25 x naming_rate); before Done, over the runs finished so far. Practices likewise
  // from their own trials; a practice that has no slips (or no innocents) here borrows the rate of the whole exercise
  // for them, so that flagging all or nothing earns nothing in any practice. Stray flags belong to no practice.
  Outcome outcome() const;

 private:
  struct Tally;
  Tally tally(const base::Id* practice) const;
  int target(base::Millis at) const;
  bool is_trial_at(int cue) const;
  void add_flag(base::Millis at, int cue);
  void show_step(int cue);
  void end_run();
  void finish_run();
  course::Spot spot_;
  std::vector<int> order_;
  int position_ = 0;
  SpotPhase phase_ = SpotPhase::Ready;
  base::Millis time_ = 0;
  std::vector<Flag> flags_;
  int step_ = kNoCue;
  int naming_ = 0;
  bool watching_ = false;
  std::vector<std::vector<Flag>> finished_;  // flags of each finished run, by place in the order
};

}  // namespace defuse::engine
