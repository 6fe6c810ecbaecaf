// A simulated call while it goes on: every decision is kept as it is made, so that a call goes on where it stopped.
#include <algorithm>
#include <set>

#include "app/call_keeping.h"
#include "app/call_words.h"
#include "app/state.h"
#include "base/utf8.h"

namespace defuse::app {

namespace {

constexpr base::Millis kLeastSpoken = 1'500;
constexpr base::Millis kMostSpoken = 9'000;
constexpr base::Millis kSpokenByte = 55;

using engine::CallMove;
using engine::MoveKind;

CallSession* call(State& s) { return std::get_if<CallSession>(&s.session); }

CallSession* talking(State& s) {
  CallSession* open = call(s);
  return open != nullptr && open->phase == CallPhase::Talking && open->runner ? open : nullptr;
}

const std::string& speaker(const CallSession& open, const engine::CallSaid& said) {
  return said.who.empty() ? open.call->customer.name : said.who;
}

// What others have said and done, in one go: the log has it in pieces.
std::string heard_words(const CallSession& open, const std::vector<engine::CallSaid>& all) {
  std::string out;
  for (const engine::CallSaid& one : all) {
    const std::string words = quoted(one.says, one.does);
    if (words.empty()) continue;
    if (!out.empty()) out += ' ';
    out += fill(S::call_heard, {speaker(open, one), words});
  }
  return out;
}

// The voice is heard for as long as the words take; nothing waits for it.
void start_voice(const State& s, CallSession& open) {
  open.voice_time = 0;
  open.voice_left = 0;
  if (!s.timed() || open.runner->latest().empty()) return;
  open.voice_left = spoken_for(open.runner->latest().back().says);
}

// The course's words and the interface's are said apart, each in its language.
void tell(State& s, const CallSession& open, const engine::CallTurn& turn) {
  if (open.options.feedback == engine::CallFeedback::AtOnce)
    say(s, fill(S::call_feedback, {quality_word(turn.quality), why_of(turn)}));
  for (const std::string& words : {heard_words(open, turn.answer), feelings_changed(turn.before, turn.after)}) {
    if (!words.empty()) say(s, words);
  }
}

void finish(State& s, CallSession& open) {
  if (open.branched_at > 0) {
    look_back_on_branch(open);
  } else {
    if (!open.recorded) record_call(s, open);
    look_back(s, open);
  }
  ++s.visit;
}

void stop_typing(State& s, CallSession& open) {
  if (open.typing) show_texts(s, 0);
  open.typing = false;
}

void play(State& s, const CallMove& move) {
  CallSession* open = talking(s);
  if (open == nullptr) return;
  const base::Result<engine::CallTurn> turn = open->runner->apply(move);
  if (!turn) {
    say(s, std::string(tr(S::call_not_now)));
    return;
  }
  open->chosen.clear();
  open->listened = 0;
  open->resumed = false;
  open->earlier_shown = false;
  stop_typing(s, *open);
  const bool runs = open->runner->beat().kind == course::BeatKind::Vent;
  open->silent = open->silent && runs && (move.kind == MoveKind::Silence || move.kind == MoveKind::WriteDown);
  tell(s, *open, turn.value());
  start_voice(s, *open);
  if (open->branched_at > 0) {
    keep_branch(s, *open);
  } else if (!open->runner->done()) {
    keep_call(s, *open);
  }
  if (open->runner->done()) finish(s, *open);
}

CallMove compose(const CallSession& open) {
  CallMove move;
  move.kind = MoveKind::Compose;
  move.parts = open.chosen;
  return move;
}

// What the coach finds, in the order that decides: what hurts first.
engine::CallJudgement judgement_of(const coach::Coach& coach, std::string_view text) {
  engine::CallJudgement judged;
  const coach::Verdict verdict = coach.judge(text);
  std::set<std::size_t> known;
  for (const course::CoachKind kind : {course::CoachKind::Mistake, course::CoachKind::Good}) {
    for (const coach::CoachFinding& finding : verdict.findings) {
      const course::CoachRule& rule = coach.rules().rules[finding.rule];
      if (rule.kind != kind || !known.insert(finding.rule).second) continue;
      ++(kind == course::CoachKind::Mistake ? judged.mistakes : judged.good);
      judged.labels.push_back(rule.id);
    }
  }
  return judged;
}

// Whether a part of the present beat may be chosen: it is there, and not taken yet.
bool can_put(const CallSession& open, int part) {
  const course::CallBeat& beat = open.runner->beat();
  const std::size_t parts =
      beat.kind == course::BeatKind::Verify ? beat.words.size() + beat.tempting.size() : beat.parts.size();
  return part >= 0 && static_cast<std::size_t>(part) < parts && course::answer_count(beat.kind) != 0 &&
         std::find(open.chosen.begin(), open.chosen.end(), part) == open.chosen.end();
}

bool offers_two(const CallSession& open) { return open.runner->beat().kind == course::BeatKind::Options; }

}  // namespace

base::Millis spoken_for(std::string_view text) {
  return std::clamp(static_cast<base::Millis>(text.size()) * kSpokenByte, kLeastSpoken, kMostSpoken);
}

void handle(State& s, const ArrangeCall& c) {
  CallSession* open = call(s);
  if (open == nullptr || open->phase != CallPhase::Before) return;
  open->options.temper = static_cast<course::Temper>(std::clamp(c.temper, 0, 2));
  open->options.guide = c.guide;
  open->options.hints = c.hints;
  open->options.feedback = c.at_once ? engine::CallFeedback::AtOnce : engine::CallFeedback::AtEnd;
}

void handle(State& s, const BeginCall&) {
  CallSession* open = call(s);
  if (open == nullptr || open->phase != CallPhase::Before) return;
  open->runner.emplace(open->call, open->options);
  open->phase = CallPhase::Talking;
  open->recorded = false;
  open->spent = 0;
  open->cannot_resume.reset();
  ++s.visit;
  std::string words = heard_words(*open, open->runner->opening());
  if (!words.empty()) say(s, std::move(words));
  start_voice(s, *open);
  keep_call(s, *open);
}

void handle(State& s, const LeaveCall&) {
  CallSession* open = call(s);
  if (open == nullptr) return;
  give_up_call(s, *open);
  const bool moves = s.route.place == Place::CallReview;
  s.route.place = Place::Call;
  if (moves) s.effects.push_back(SetAddress{address_of(s.route), false});
  const engine::CallOptions options = open->options;
  open_route(s);
  // As it was arranged the last time, but in another order.
  if ((open = call(s)) == nullptr || open->phase != CallPhase::Before) return;
  const std::uint64_t seed = open->options.seed;
  open->options = options;
  open->options.seed = seed;
}

void handle(State& s, const ReplyInCall& c) { play(s, {.kind = MoveKind::Reply, .reply = c.reply}); }
void handle(State& s, const ListenInCall& c) {
  play(s, {.kind = c.write_down ? MoveKind::WriteDown : MoveKind::Silence});
}

void handle(State& s, const RunSilence& c) {
  CallSession* open = talking(s);
  if (open == nullptr) return;
  const bool can = s.timed() && open->call->timed && open->runner->beat().kind == course::BeatKind::Vent;
  open->silent = c.on && can;
}

void handle(State& s, const PutCallPart& c) {
  CallSession* open = talking(s);
  if (open != nullptr && !offers_two(*open) && can_put(*open, c.part)) open->chosen.push_back(c.part);
}

void handle(State& s, const TakeCallPartBack& c) {
  CallSession* open = talking(s);
  if (open == nullptr || c.place < 0 || c.place >= static_cast<int>(open->chosen.size())) return;
  open->chosen.erase(open->chosen.begin() + c.place);
}

void handle(State& s, const ToggleCallPart& c) {
  CallSession* open = talking(s);
  if (open == nullptr) return;
  const auto chosen = std::find(open->chosen.begin(), open->chosen.end(), c.part);
  if (chosen != open->chosen.end()) {
    open->chosen.erase(chosen);
  } else if (can_put(*open, c.part) && (!offers_two(*open) || open->chosen.size() < 2)) {
    open->chosen.push_back(c.part);
  }
}

void handle(State& s, const SayCallParts&) {
  CallSession* open = talking(s);
  if (open != nullptr && !open->chosen.empty()) play(s, compose(*open));
}

void handle(State& s, const TypeInCall& c) {
  CallSession* open = talking(s);
  if (open == nullptr) return;
  stop_typing(s, *open);
  if (!c.on || !open->runner->may_say() || the_coach(s) == nullptr) return;
  open->typing = true;
  open->silent = false;
  show_texts(s, 1);
}

void handle(State& s, const SayInCall&) {
  CallSession* open = talking(s);
  if (open == nullptr || !open->typing || s.coaching.texts.empty()) return;
  const std::string text = s.coaching.texts.front().text;
  const coach::Coach* coach = the_coach(s);
  if (coach == nullptr || base::words_of(text).empty()) {
    say(s, std::string(tr(S::call_type_empty)));
    return;
  }
  CallMove move;
  move.kind = MoveKind::Say;
  move.text = text;
  move.judgement = judgement_of(*coach, text);
  play(s, move);
}

void handle(State& s, const ShowEarlier& c) {
  if (CallSession* open = talking(s)) open->earlier_shown = c.shown;
}

bool show_call_hint(State& s) {
  CallSession* open = talking(s);
  if (open == nullptr) return false;
  if (!open->runner->show_hint()) return true;
  say(s, open->call->hints[static_cast<std::size_t>(open->runner->hints_shown() - 1)]);
  if (open->branched_at == 0) {
    keep_call(s, *open);
  } else {
    keep_branch(s, *open);
  }
  return true;
}

bool call_moves(const State& s) {
  const auto* open = std::get_if<CallSession>(&s.session);
  return open != nullptr && open->phase == CallPhase::Talking && (open->silent || open->voice_left > 0);
}

void tick_call(State& s, base::Millis elapsed) {
  CallSession* open = talking(s);
  if (open == nullptr) return;
  open->spent += elapsed;
  open->to_turn = false;
  open->voice_time += elapsed;
  open->voice_left = std::max<base::Millis>(0, open->voice_left - elapsed);
  if (!open->silent) return;
  open->listened += elapsed;
  const engine::CallState& state = open->runner->state();
  const auto& recording = open->runner->beat().recording;
  if (state.piece < recording.size() && open->listened >= spoken_for(recording[state.piece].says))
    play(s, {.kind = MoveKind::Silence});
  open = talking(s);
  if (open != nullptr) open->to_turn = !open->silent;
}

}  // namespace defuse::app
