#include "engine/call_runner.h"

#include <algorithm>
#include <utility>

#include "engine/index.h"
#include "engine/join.h"
#include "engine/shuffle.h"

namespace defuse::engine {

namespace {

using course::BeatKind;
using course::ReplyQuality;

std::string text_of(const course::CallBeat& beat, const CallMove& move) {
  if (move.kind == MoveKind::Say) return move.text;
  std::vector<std::string> texts;
  const int said = beat.kind == BeatKind::Verify ? count_of(beat.words) : 0;
  for (const int part : move.parts) {
    if (beat.kind != BeatKind::Verify) {
      texts.push_back(beat.parts[at_index(part)].says);
    } else {
      texts.push_back(part < said ? beat.words[at_index(part)] : beat.tempting[at_index(part - said)].text);
    }
  }
  return joined(texts, " ");
}

bool worse(const Mood& now, const Mood& wanted) { return now.arousal > wanted.arousal || now.trust < wanted.trust; }

}  // namespace

CallRunner::CallRunner(std::shared_ptr<const course::Call> call, CallOptions options)
    : machine_(std::make_shared<const CallMachine>(std::move(call), options.temper)),
      options_(options),
      state_(machine_->start()) {
  enter_beat(state_, opening_);
  hear(opening_);
}

// What is said and seen on coming into the beat of `state`.
void CallRunner::enter_beat(const CallState& state, std::vector<CallSaid>& said) const {
  const course::CallBeat& at = machine_->beat(state);
  if (at.kind == BeatKind::Ending) return;  // endings have a title and a text of their own
  const int line = machine_->line(state);
  CallSaid first{at.who, line < 0 ? "" : at.lines[at_index(line)].says, at.does};
  if (!first.says.empty() || !first.does.empty()) said.push_back(std::move(first));
  if (at.kind == BeatKind::Vent) play(state, said);
}

void CallRunner::play(const CallState& state, std::vector<CallSaid>& said) const {
  const course::RecordingPiece& piece = machine_->beat(state).recording[state.piece];
  said.push_back({"", piece.says, "", state.piece, piece.abuse});
}

// Facts mentioned in what was said.
void CallRunner::hear(const std::vector<CallSaid>& said) {
  for (const CallSaid& one : said) {
    if (one.piece < 0) continue;
    for (const base::Id& id : beat().recording[at_index(one.piece)].facts) {
      for (std::size_t i = 0; i < call().facts.size() && i < 64; ++i) {
        if (call().facts[i].id == id) heard_facts_ |= std::uint64_t{1} << i;
      }
    }
  }
}

std::vector<CallMove> CallRunner::moves() const {
  std::vector<CallMove> all;
  for (const CallChoice& choice : machine_->choices(state_)) {
    if (machine_->offers(state_, choice)) all.push_back(machine_->move_of(state_, choice));
  }
  return all;
}

bool CallRunner::may_say() const {
  const BeatKind kind = beat().kind;
  return kind == BeatKind::Talk || kind == BeatKind::Vent || kind == BeatKind::Verify;
}

std::vector<int> CallRunner::order() const {
  const course::CallBeat& at = beat();
  std::size_t count = at.parts.size();
  if (at.kind == BeatKind::Verify) count = at.words.size() + at.tempting.size();
  if (!at.replies.empty()) count = at.replies.size();
  return shuffled_indexes(count, options_.seed, state_.beat);
}

std::vector<course::CallPromise> CallRunner::promises() const {
  std::vector<course::CallPromise> all;
  for (const CallTurn& turn : turns_) {
    for (const course::CallPromise& one : turn.promises) {
      const auto same = std::find_if(all.begin(), all.end(), [&](const auto& other) { return other.id == one.id; });
      if (same == all.end()) {
        all.push_back(one);
      } else {
        *same = one;
      }
    }
  }
  return all;
}

bool CallRunner::told(course::Told what) const { return (state_.told >> static_cast<unsigned>(what) & 1U) != 0; }

bool CallRunner::show_hint() {
  if (!options_.hints || hints_shown_ >= count_of(call().hints)) return false;
  ++hints_shown_;
  return true;
}

// All that the turn has to say of itself, before anything of the runner changes.
CallTurn CallRunner::turn_of(const CallMove& move, const CallChoice& choice, const CallStep& step) const {
  const course::CallBeat& at = beat();
  CallTurn turn;
  turn.number = count_of(turns_) + 1;
  turn.beat = at.id;
  turn.stage = at.stage;
  turn.move = move;
  turn.name = move_name(at, move);
  turn.quality = step.quality;
  turn.reason = step.reason;
  turn.rewound = step.rewound;
  turn.before = mood();
  turn.after = mood_of(step.state);
  if (choice.kind == MoveKind::Reply) {
    const course::CallReply& reply = at.replies[at_index(choice.reply)];
    turn.practice = reply.practice;
    turn.why = reply.why;
    turn.says = move.kind == MoveKind::Say ? move.text : reply.says;
    turn.does = move.kind == MoveKind::Say ? "" : reply.does;
    turn.told = reply.tells;
    turn.promises = reply.promises;
    if (reply.limit) turn.stage = course::CallStage::Limit;
  } else if (choice.kind == MoveKind::Compose) {
    turn.practice = at.practice;
    turn.why = at.answers[at_index(choice.answer)].why;
    turn.says = text_of(at, move);
  } else {
    const bool missed = step.reason == CallReason::FactMissed || step.reason == CallReason::WroteDown;
    turn.practice = missed && !at.note_practice.empty() ? at.note_practice : at.practice;
  }
  for (std::size_t i = 0; i < call().facts.size() && i < 64; ++i) {
    if ((step.noted >> i & 1U) != 0) turn.noted.push_back(call().facts[i].id);
  }
  double sum = 0;
  int count = 0;
  turn.best = ReplyQuality::Slip;
  for (const CallChoice& other : machine_->choices(state_)) {
    if (!machine_->offers(state_, other)) continue;
    const ReplyQuality quality = machine_->step(state_, other).quality;
    turn.best = std::min(turn.best, quality);
    sum += worth(quality);
    ++count;
  }
  turn.chance = count == 0 ? 0 : sum / count;
  return turn;
}

base::Result<CallTurn> CallRunner::apply(const CallMove& move) {
  const base::Result<CallChoice> choice = machine_->choice_of(state_, move);
  if (!choice) return choice.error();
  const CallStep step = machine_->step(state_, choice.value());
  CallTurn turn = turn_of(move, choice.value(), step);
  if (choice.value().kind == MoveKind::Compose) {
    const course::CallAnswer& answer = beat().answers[at_index(choice.value().answer)];
    if (!answer.says.empty() || !answer.does.empty()) turn.answer.push_back({"", answer.says, answer.does});
  }
  turn.repairing = repairing_;
  if (repairing_) {
    repairing_ = worse(turn.after, wanted_);
  } else if (turn.quality == ReplyQuality::Slip && worse(turn.after, turn.before)) {
    repairing_ = true;
    wanted_ = turn.before;
  }
  state_ = step.state;
  if (step.played >= 0) {
    play(state_, turn.answer);
  } else {
    enter_beat(state_, turn.answer);
  }
  hear(turn.answer);
  turns_.push_back(std::move(turn));
  return turns_.back();
}

std::string CallRunner::answer() const {
  std::vector<std::string> parts;
  for (const CallTurn& turn : turns_) {
    // Words of one's own stay with the learner.
    parts.push_back(turn.beat + "=" + (turn.move.kind == MoveKind::Say ? "say" : turn.name));
  }
  return joined(parts, " ");
}

CallRunner CallRunner::at_turn(std::size_t turns) const {
  CallRunner earlier(machine_->shared_call(), options_);
  for (std::size_t i = 0; i < turns && i < turns_.size(); ++i) (void)earlier.apply(turns_[i].move);
  return earlier;
}

}  // namespace defuse::engine
