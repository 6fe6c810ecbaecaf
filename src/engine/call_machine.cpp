#include "engine/call_machine.h"

#include <algorithm>

namespace defuse::engine {

namespace {

using course::BeatKind;
using course::ReplyQuality;

std::uint8_t moved(std::uint8_t from, int halves) {
  return static_cast<std::uint8_t>(std::clamp(static_cast<int>(from) + halves, 0, kMostMood));
}

ReplyQuality quality_of_answer(BeatKind kind, int answer) {
  if (answer == 0) return ReplyQuality::Good;
  return kind == BeatKind::Verify || answer == 2 ? ReplyQuality::Slip : ReplyQuality::Fair;
}

}  // namespace

CallState CallMachine::start() const {
  const course::CallStart& from = call_->start;
  int shift = 0;
  if (temper_ == course::Temper::Mild) shift = -1;
  if (temper_ == course::Temper::Hot) shift = 1;
  CallState state;
  state.arousal = moved(0, 2 * (from.arousal + shift));
  state.trust = moved(0, 2 * (from.trust - shift));
  state.composure = moved(0, 2 * from.composure);
  enter(state, std::max(0, index_of(call_->begin)));
  return state;
}

bool CallMachine::done(const CallState& state) const { return beat(state).kind == BeatKind::Ending; }

const std::vector<CallChoice>& CallMachine::choices(const CallState& state) const { return beats_[state.beat].choices; }

bool CallMachine::pass(const CallState& state, const Tests& tests) const {
  for (const Test& test : tests) {
    const Mood mood = mood_of(state);
    int number = 0;
    std::uint64_t bits = 0;
    switch (test.about) {
      case course::Asked::Arousal:
        number = mood.arousal;
        break;
      case course::Asked::Trust:
        number = mood.trust;
        break;
      case course::Asked::Composure:
        number = mood.composure;
        break;
      case course::Asked::Noted:
        bits = state.noted;
        break;
      case course::Asked::Set:
        bits = state.flags;
        break;
      case course::Asked::Told:
        bits = state.told;
        break;
      case course::Asked::Promised:
        bits = state.promised;
        break;
    }
    const bool counts = test.about <= course::Asked::Composure;
    const bool is = counts ? (test.at_most ? number <= test.number : number >= test.number)
                           : ((bits & test.bits) != 0) == test.holds;
    if (!is) return false;
  }
  return true;
}

bool CallMachine::holds(const CallState& state, const course::CallConditions& conditions) const {
  return pass(state, tests_of(conditions));
}

int CallMachine::line(const CallState& state) const {
  const std::vector<Tests>& lines = beats_[state.beat].lines;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (pass(state, lines[i])) return static_cast<int>(i);
  }
  return -1;
}

void CallMachine::feel(CallState& state, const course::CallEffects& effects) const {
  const int soothing = temper_ == course::Temper::Hot ? 1 : 2;
  state.arousal = moved(state.arousal, effects.arousal * (effects.arousal < 0 ? soothing : 2));
  state.trust = moved(state.trust, effects.trust * (effects.trust > 0 ? soothing : 2));
  state.composure = moved(state.composure, effects.composure * 2);
}

void CallMachine::carry_out(CallState& state, const Deed& deed) const {
  feel(state, deed.effects);
  state.flags |= deed.sets;
  state.noted |= deed.notes;
  state.told = static_cast<std::uint8_t>(state.told | deed.tells);
  state.promised |= deed.promises;
}

void CallMachine::enter(CallState& state, int beat) const {
  state.piece = 0;
  state.heard = 0;
  state.rewinds = 0;
  // Beats lead only further down; an invalid call stays where it is.
  while (beat >= 0) {
    state.beat = static_cast<std::uint16_t>(beat);
    if (call_->beats[state.beat].kind != BeatKind::Route) return;
    int next = -1;
    for (const Route& route : beats_[state.beat].routes) {
      if (!pass(state, route.when)) continue;
      next = route.next;
      break;
    }
    beat = next > beat ? next : -1;
  }
}

bool CallMachine::limit_is_due(const CallState& state) const {
  const course::CallBeat& at = beat(state);
  if (at.kind != BeatKind::Vent || !at.recording[state.piece].abuse) return false;
  for (std::size_t i = 0; i < at.replies.size(); ++i) {
    if (at.replies[i].limit && pass(state, beats_[state.beat].replies[i].when)) return true;
  }
  return false;
}

bool CallMachine::offers(const CallState& state, const CallChoice& choice) const {
  if (done(state)) return false;
  const Compiled& at = beats_[state.beat];
  if (choice.kind == MoveKind::WriteDown) return (at.facts[state.piece] & ~state.noted) != 0;
  if (choice.kind != MoveKind::Reply) return true;
  const auto reply = static_cast<std::size_t>(choice.reply);
  if (!pass(state, at.replies[reply].when)) return false;
  const course::CallBeat& beat = call_->beats[state.beat];
  return beat.kind != BeatKind::Vent || !beat.replies[reply].limit || beat.recording[state.piece].abuse;
}

// The next piece plays, or the speech is over. What is heard for the first time soothes when nobody cuts in.
void CallMachine::let_run(CallStep& step, bool soothes) const {
  CallState& state = step.state;
  if (state.piece + 1U >= call_->beats[state.beat].recording.size()) {
    enter(state, beats_[state.beat].next);
    return;
  }
  ++state.piece;
  step.played = state.piece;
  if (state.piece <= state.heard) return;
  state.heard = state.piece;
  if (soothes && state.piece + 1 >= kSoothesFrom) feel(state, {-1, 0, 0});
}

CallStep CallMachine::listen(const CallState& state, bool writes) const {
  CallStep step;
  step.state = state;
  const std::uint64_t facts = beats_[state.beat].facts[state.piece] & ~state.noted;
  step.quality = ReplyQuality::Good;
  step.reason = writes ? CallReason::WroteDown : CallReason::Quiet;
  if (limit_is_due(state)) {
    step.quality = ReplyQuality::Fair;
    step.reason = CallReason::LimitMissed;
  } else if (!writes && facts != 0) {
    step.quality = ReplyQuality::Fair;
    step.reason = CallReason::FactMissed;
  }
  if (writes) {
    step.noted = facts;
    step.state.noted |= facts;
  }
  let_run(step, true);
  return step;
}

CallStep CallMachine::reply_in_vent(const CallState& state, const CallChoice& choice) const {
  const auto index = static_cast<std::size_t>(choice.reply);
  const course::CallReply& reply = beat(state).replies[index];
  const Deed& deed = beats_[state.beat].replies[index];
  CallStep step;
  step.state = state;
  step.quality = reply.quality;
  step.noted = deed.notes & ~state.noted;
  carry_out(step.state, deed);
  if (deed.next >= 0) {
    enter(step.state, deed.next);
  } else if (reply.rewind == course::Rewind::None || state.rewinds >= kMostRewinds) {
    let_run(step, false);
  } else {
    const int to = reply.rewind == course::Rewind::Start ? 0 : std::max(0, state.piece - 1);
    step.rewound = state.piece - to;
    step.state.piece = static_cast<std::uint8_t>(to);
    ++step.state.rewinds;
    step.played = to;
  }
  return step;
}

CallStep CallMachine::step(const CallState& state, const CallChoice& choice) const {
  if (choice.kind == MoveKind::Silence || choice.kind == MoveKind::WriteDown)
    return listen(state, choice.kind == MoveKind::WriteDown);
  const course::CallBeat& at = beat(state);
  if (at.kind == BeatKind::Vent) return reply_in_vent(state, choice);
  const bool composed = choice.kind == MoveKind::Compose;
  const auto index = static_cast<std::size_t>(composed ? choice.answer : choice.reply);
  const Deed& deed = composed ? beats_[state.beat].answers[index] : beats_[state.beat].replies[index];
  CallStep step;
  step.state = state;
  step.quality = composed ? quality_of_answer(at.kind, choice.answer) : at.replies[index].quality;
  step.noted = deed.notes & ~state.noted;
  carry_out(step.state, deed);
  enter(step.state, deed.next);
  return step;
}

CallMove CallMachine::move_of(const CallState& state, const CallChoice& choice) const {
  if (choice.kind == MoveKind::Compose) return move_for_answer(beat(state), static_cast<std::size_t>(choice.answer));
  CallMove move;
  move.kind = choice.kind;
  move.reply = choice.reply;
  return move;
}

}  // namespace defuse::engine
