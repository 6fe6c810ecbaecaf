// What a play says about the learner: steps of the call, repairs, scores.
#include <algorithm>

#include "engine/call_runner.h"
#include "engine/index.h"
#include "engine/scores.h"

namespace defuse::engine {

namespace {

using course::CallEnding;
using course::ReplyQuality;

// How much of the decisions' score an ending lets stand: a call that went well by luck is no better than its decisions,
// and one that ended badly is worse.
double share_of(CallEnding ending) {
  if (ending == CallEnding::Good || ending == CallEnding::Ended) return 1;
  return ending == CallEnding::Fair ? 0.7 : 0.3;
}

// The place of each step's first beat in the call as written; -1 for a step without beats. An ending is not a step.
std::vector<int> places_of_steps(const course::Call& call) {
  std::vector<int> places(course::kCallSteps, -1);
  for (int i = 0; i < count_of(call.beats); ++i) {
    const course::CallBeat& beat = call.beats[at_index(i)];
    const auto step = static_cast<std::size_t>(beat.stage);
    const bool acts = beat.kind != course::BeatKind::Route && beat.kind != course::BeatKind::Ending;
    if (acts && step < places.size() && places[step] < 0) places[step] = i;
  }
  return places;
}

}  // namespace

std::vector<CallStepReport> CallRunner::steps() const {
  const std::vector<int> places = places_of_steps(call());
  std::vector<CallStepReport> all;
  for (std::size_t i = 0; i < places.size(); ++i)
    all.push_back({static_cast<course::CallStage>(i), places[i] < 0 ? StepState::Absent : StepState::Skipped, 0});
  for (const CallTurn& turn : turns_) {
    const auto step = static_cast<std::size_t>(turn.stage);
    if (step >= all.size() || turn.quality == ReplyQuality::Slip || all[step].turn != 0) continue;
    all[step].turn = turn.number;
    all[step].state = StepState::Done;
    for (std::size_t other = 0; other < all.size(); ++other) {
      const bool later = places[other] > places[step];
      if (later && all[other].turn != 0) all[step].state = StepState::OutOfOrder;
    }
  }
  return all;
}

// Decision by decision against guessing, then less for a bad end. Where no good move was on offer, the best one counts
// as one.
CallResult CallRunner::result() const {
  CallResult result;
  Scores scores;
  for (const CallTurn& turn : turns_) {
    const double most = std::max(worth(turn.best), 0.5);
    scores.add(turn.practice, std::min(1.0, worth(turn.quality) / most), std::min(1.0, turn.chance / most));
    result.slips += turn.quality == ReplyQuality::Slip ? 1 : 0;
    result.repair_turns += turn.repairing ? 1 : 0;
    result.rewinds += turn.rewound > 0 ? 1 : 0;
  }
  result.outcome = scores.outcome();
  result.turns = count_of(turns_);
  result.steps = steps();
  if (done()) {
    result.ending = beat().id;
    result.kind = beat().ending;
    result.outcome.score *= share_of(result.kind);
  } else {
    result.outcome.score = 0;
  }
  return result;
}

std::string CallRunner::broken_invariant() const {
  if (state_.beat >= call().beats.size()) return "The beat does not exist.";
  if (beat().kind == course::BeatKind::Route) return "A route has been stood in.";
  if (state_.arousal > kMostMood || state_.trust > kMostMood || state_.composure > kMostMood)
    return "A mood is out of range.";
  if (beat().kind == course::BeatKind::Vent) {
    if (state_.piece >= beat().recording.size()) return "The recording has run past its end.";
    if (state_.piece > state_.heard) return "A piece plays that was not heard.";
    if (state_.rewinds > kMostRewinds) return "The recording went back too often.";
  } else if (state_.piece != 0 || state_.heard != 0 || state_.rewinds != 0) {
    return "The recording runs outside of its beat.";
  }
  if (done() != moves().empty()) return done() ? "A call that is over offers moves." : "There is a dead end.";
  Mood last = turns_.empty() ? mood() : turns_.front().before;
  for (std::size_t i = 0; i < turns_.size(); ++i) {
    if (turns_[i].number != static_cast<int>(i) + 1) return "The turns are not numbered in order.";
    if (!(turns_[i].before == last)) return "A mood changed between two turns.";
    last = turns_[i].after;
  }
  if (!(last == mood())) return "The mood is not that of the last turn.";
  const CallResult now = result();
  if (now.outcome.score < 0 || now.outcome.score > 1) return "The score is out of range.";
  if (now.repair_turns > now.turns || now.slips > now.turns) return "There are more repairs or slips than turns.";
  std::uint64_t noted_by_turns = 0;
  for (const CallTurn& turn : turns_) noted_by_turns += turn.noted.size();
  std::uint64_t noted = 0;
  for (std::uint64_t bits = state_.noted; bits != 0; bits &= bits - 1) ++noted;
  if (noted != noted_by_turns) return "Facts were noted that no turn has noted.";
  return "";
}

}  // namespace defuse::engine
