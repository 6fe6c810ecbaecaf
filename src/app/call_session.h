// A simulated call that is open: before it begins, while it goes on, and when it is looked back on.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "engine/call_resume.h"
#include "engine/call_review.h"
#include "engine/call_runner.h"

namespace defuse::app {

enum class CallPhase : std::uint8_t { Before, Talking, LookingBack };

// A play that is over, and what can be said about it.
struct PlayedCall {
  engine::CallRunner runner;
  engine::CallReview review;
};

struct CallSession {
  std::shared_ptr<const course::Call> call;
  CallPhase phase = CallPhase::Before;
  engine::CallOptions options;                         // as chosen before it begins
  std::optional<engine::CallRunner> runner;            // while it goes on
  std::optional<engine::ResumeProblem> cannot_resume;  // why what was kept cannot go on
  bool resumed = false;                                // this play was begun before the screen was opened
  bool has_last = false;                               // an earlier play is kept to be looked back on
  bool own = false;                                    // written by the learner: nothing of it counts
  bool recorded = false;
  base::Millis spent = 0;

  // ---- of the present beat
  std::vector<int> chosen;      // what is being put together, in order
  bool silent = false;          // nothing is said, and the recording runs by the clock
  base::Millis listened = 0;    // to the piece that plays
  base::Millis voice_left = 0;  // how long the last words are still heard; nothing waits for it
  base::Millis voice_time = 0;  // and how long they have been
  bool to_turn = false;         // the speech has ended by the clock: the focus goes to what comes now, for one frame
  bool typing = false;          // words of one's own, which the coach reads
  bool earlier_shown = false;

  // ---- looking back
  std::optional<PlayedCall> first;                     // the play
  std::optional<PlayedCall> second;                    // what came of other moves
  int branched_at = 0;                                 // the turn from which they differ; 0 while there is no branch
  std::optional<engine::ResumeProblem> cannot_branch;  // why the other moves that were kept cannot be shown
  bool all_decisions = false;
};

// How long somebody speaks a text, at an even pace.
base::Millis spoken_for(std::string_view text);

}  // namespace defuse::app
