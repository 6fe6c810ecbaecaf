// Plays a simulated call: keeps what has happened, says what happens next, and can be saved and resumed at any point.
// Deterministic: the same call, options and moves give the same turns and the same bytes.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "course/call.h"
#include "engine/call_machine.h"
#include "engine/outcome.h"

namespace defuse::engine {

enum class CallFeedback : std::uint8_t { AtEnd, AtOnce };

struct CallOptions {
  std::uint64_t seed = 0;  // decides only in which order things are shown
  course::Temper temper = course::Temper::AsWritten;
  bool hints = true;  // whether hints may be asked for
  bool guide = true;  // whether the eleven steps are shown beside the call
  CallFeedback feedback = CallFeedback::AtEnd;
  bool operator==(const CallOptions&) const = default;
};

// Something said or done by others.
struct CallSaid {
  std::string who;  // a name; empty for the customer
  std::string says;
  std::string does;
  int piece = -1;  // of the recording, when it is one
  bool abuse = false;
  bool operator==(const CallSaid&) const = default;
};

// One decision of the learner's and what came of it.
struct CallTurn {
  int number = 1;
  base::Id beat;
  course::CallStage stage = course::CallStage::Prepare;
  CallMove move;
  std::string name;  // of the move, see move_name
  std::string says;  // what the learner said,
  std::string does;  // or did
  course::ReplyQuality quality = course::ReplyQuality::Fair;
  course::ReplyQuality best = course::ReplyQuality::Good;  // the best on offer
  double chance = 0;  // mean worth of what was on offer, 0 to 1: what guessing gets
  base::Id practice;
  std::string why;  // empty unless reason is Written
  CallReason reason = CallReason::Written;
  Mood before, after;
  std::vector<base::Id> noted;
  std::vector<course::Told> told;
  std::vector<course::CallPromise> promises;
  int rewound = 0;               // pieces by which the recording went back
  bool repairing = false;        // spent on getting back to where the mood was before a slip
  std::vector<CallSaid> answer;  // what happens then, in order
  bool operator==(const CallTurn&) const = default;
};

enum class StepState : std::uint8_t { Absent, Skipped, OutOfOrder, Done };  // Absent: the call has no such step

struct CallStepReport {
  course::CallStage stage = course::CallStage::Prepare;
  StepState state = StepState::Skipped;
  int turn = 0;  // the turn in which it was first done; 0 for never
  bool operator==(const CallStepReport&) const = default;
};

struct CallResult {
  base::Id ending;  // the beat
  course::CallEnding kind = course::CallEnding::Poor;
  Outcome outcome;
  int turns = 0;
  int slips = 0;
  int repair_turns = 0;
  int rewinds = 0;
  std::vector<CallStepReport> steps;  // the eleven, in order
  bool operator==(const CallResult&) const = default;
};

class CallRunner {
 public:
  explicit CallRunner(std::shared_ptr<const course::Call> call, CallOptions options = {});

  const course::Call& call() const { return machine_->call(); }
  const CallMachine& machine() const { return *machine_; }
  const CallOptions& options() const { return options_; }
  const CallState& state() const { return state_; }
  Mood mood() const { return mood_of(state_); }
  const course::CallBeat& beat() const { return machine_->beat(state_); }
  bool done() const { return machine_->done(state_); }

  // What was said and done before the first decision, and since the last one: to be shown above the moves.
  const std::vector<CallSaid>& opening() const { return opening_; }
  const std::vector<CallSaid>& latest() const { return turns_.empty() ? opening_ : turns_.back().answer; }
  const std::vector<CallTurn>& turns() const { return turns_; }

  // The moves on offer, in the author's order; for what is put together one way of getting each answer. Empty when
  // done.
  std::vector<CallMove> moves() const;
  // Whether words of one's own may be said here: in talk, vent and verify beats.
  bool may_say() const;
  // Indexes in an order drawn from the seed, in which the beat's replies, its tiles (words, then tempting ones) or its
  // parts are shown; the same whenever the beat is asked for.
  std::vector<int> order() const;

  // Facts heard so far, and noted, by index in Call::facts.
  bool heard_fact(std::size_t fact) const { return (heard_facts_ >> fact & 1U) != 0; }
  bool noted_fact(std::size_t fact) const { return (state_.noted >> fact & 1U) != 0; }
  std::vector<course::CallPromise> promises() const;  // made so far, oldest first
  bool told(course::Told what) const;

  // Hints shown one at a time; false when there is none left or hints are off.
  bool show_hint();
  int hints_shown() const { return hints_shown_; }

  // Plays a move. An error says why it is not possible, and changes nothing.
  base::Result<CallTurn> apply(const CallMove& move);

  // How far the eleven steps have come.
  std::vector<CallStepReport> steps() const;
  CallResult result() const;   // of a call that is done; of one that is not, as far as it went, with no ending
  std::string answer() const;  // "look=two-seconds greet=person vent=silence": ids, by turn

  // The first rule that is broken, as a sentence; empty when all hold. For tests.
  std::string broken_invariant() const;

  // The play as bytes; call_resume.h brings it back.
  std::string snapshot() const;

  // A runner that stands where this one stood after that many turns.
  CallRunner at_turn(std::size_t turns) const;

 private:
  void enter_beat(const CallState& state, std::vector<CallSaid>& said) const;
  void play(const CallState& state, std::vector<CallSaid>& said) const;
  void hear(const std::vector<CallSaid>& said);
  CallTurn turn_of(const CallMove& move, const CallChoice& choice, const CallStep& step) const;

  std::shared_ptr<const CallMachine> machine_;
  CallOptions options_;
  CallState state_;
  std::vector<CallSaid> opening_;
  std::vector<CallTurn> turns_;
  std::uint64_t heard_facts_ = 0;
  int hints_shown_ = 0;
  bool repairing_ = false;
  Mood wanted_;  // while repairing: the mood before the slip
};

}  // namespace defuse::engine
