// Doing an exercise that goes step by step, whatever its kind: the command is passed to the runner if it knows the act.
#include <type_traits>
#include <utility>

#include "app/state.h"
#include "engine/index.h"

namespace defuse::app {

namespace {

TaskSession* task(State& s) { return std::get_if<TaskSession>(&s.session); }

template <class Runner>
Runner* runner(State& s) {
  TaskSession* open = task(s);
  return open == nullptr ? nullptr : std::get_if<Runner>(&open->runner);
}

bool is_done(const TaskSession& open) {
  return std::visit([](const auto& r) { return r.done(); }, open.runner);
}

// Kinds that are done or not, rather than right or wrong, count alike for every practice they are listed under.
engine::Outcome outcome_of(const TaskSession& open) {
  engine::Outcome outcome = std::visit([](const auto& r) { return r.outcome(); }, open.runner);
  if (!outcome.practices.empty()) return outcome;
  for (const base::Id& practice : open.frame.exercise.practices)
    outcome.practices.push_back({practice, outcome.score, 1});
  return outcome;
}

void keep_result(State& s, TaskSession& open) {
  open.frame.recorded = true;
  progress::Attempt attempt;
  attempt.kind = progress::AttemptKind::Finished;
  attempt.item = open.frame.exercise.id;
  attempt.outcome = outcome_of(open);
  attempt.seconds = static_cast<std::uint32_t>(open.frame.spent / 1000);
  attempt.answer = std::visit([](const auto& r) { return r.answer(); }, open.runner);
  record(s, std::move(attempt));
}

// Asks the runner for an act that only some kinds have; `act` is a generic lambda that does not compile for the others.
template <class Act>
void attempt(State& s, Act act) {
  TaskSession* open = task(s);
  if (open == nullptr) return;
  const bool was_done = is_done(*open);
  const bool moved = std::visit(
      [&](auto& r) {
        if constexpr (std::is_invocable_v<Act, decltype(r)>) {
          return act(r);
        } else {
          return false;
        }
      },
      open->runner);
  if (!moved || was_done || !is_done(*open)) return;
  ++s.visit;  // the result is a screen of its own: its heading takes the focus
  keep_texts(s);
  show_texts(s, 0);
  if (!open->frame.recorded) keep_result(s, *open);
}

// clang-format off
#define DEFUSE_ACT(call) [&](auto& r) -> decltype(r.call) { return r.call; }
// clang-format on

std::string stage_words(const engine::BreatheRunner& r) {
  switch (r.stage()) {
    case engine::BreathStage::Hold:
      return std::string(tr(S::breathe_hold));
    case engine::BreathStage::Out:
      return std::string(tr(S::breathe_out));
    case engine::BreathStage::In:
      break;
  }
  return std::string(tr(S::breathe_in));
}

void say_stage(State& s) {
  const auto* r = runner<engine::BreatheRunner>(s);
  if (r != nullptr && r->phase() == engine::BreathePhase::Breathing) say(s, stage_words(*r));
}

void say_in_own_words(State& s) {
  if (s.coaching.texts.empty()) return;
  read_texts(s);
  const CoachedText& one = s.coaching.texts.front();
  if (!one.reading) say(s, std::string(tr(S::rewrite_own_empty)));
  const engine::SaidFindings found = one.reading ? one.reading->found : engine::SaidFindings{};
  attempt(s, [&](engine::RewriteRunner& r) { return r.say(one.text, found); });
}

void mark_rest(State& s, base::Id item, const char* place) {
  progress::Attempt attempt;
  attempt.kind = progress::AttemptKind::Bookmark;
  attempt.item = std::move(item);
  attempt.place = place;
  record(s, std::move(attempt));
}

}  // namespace

void handle(State& s, const ChooseOption& c) { attempt(s, DEFUSE_ACT(choose(c.option))); }
void handle(State& s, const ToggleItem& c) { attempt(s, DEFUSE_ACT(toggle(c.item))); }
void handle(State& s, const MoveItem& c) { attempt(s, DEFUSE_ACT(move(c.from, c.to))); }
void handle(State& s, const PutTile& c) { attempt(s, DEFUSE_ACT(put(c.tile))); }
void handle(State& s, const TakeTileBack& c) { attempt(s, DEFUSE_ACT(take_back(c.place))); }
void handle(State& s, const BeSure& c) { attempt(s, DEFUSE_ACT(be_sure(c.certainty))); }
void handle(State& s, const Heard&) { attempt(s, DEFUSE_ACT(heard())); }
void handle(State& s, const HearAgain&) { attempt(s, DEFUSE_ACT(hear_again())); }

void handle(State& s, const ContinueTask&) {
  attempt(s, DEFUSE_ACT(next()));
  const auto* rewrite = runner<engine::RewriteRunner>(s);
  if (rewrite != nullptr) show_texts(s, rewrite->phase() == engine::RewritePhase::Writing ? 1 : 0);
}

void handle(State& s, const WritePlan& c) {
  attempt(s, DEFUSE_ACT(write_plan(c.then, c.text)));
  const auto* debrief = runner<engine::DebriefRunner>(s);
  if (debrief != nullptr) note_typed(s, engine::count_of(debrief->exercise().fields) + (c.then ? 1 : 0), c.text);
}

void handle(State& s, const WriteText& c) {
  if (auto* notes = runner<engine::RecallRunner>(s)) {
    notes->write(c.text);
  } else {
    attempt(s, DEFUSE_ACT(write(c.field, c.text)));
    if (runner<engine::DebriefRunner>(s) != nullptr) note_typed(s, c.field, c.text);
  }
}

void handle(State& s, const CheckTask&) {
  if (auto* debrief = runner<engine::DebriefRunner>(s)) {
    if (debrief->written() == 0) {
      std::get<TaskSession>(s.session).asked_empty = true;
      say(s, std::string(tr(S::debrief_empty)), semantics::Politeness::Assertive);
    }
    attempt(s, DEFUSE_ACT(finish()));
  } else if (runner<engine::RewriteRunner>(s) != nullptr) {
    say_in_own_words(s);
  } else {
    attempt(s, DEFUSE_ACT(check()));
  }
}

void handle(State& s, const SkipOwnWords&) { attempt(s, DEFUSE_ACT(skip())); }

void handle(State& s, const StartBreathing&) {
  attempt(s, DEFUSE_ACT(start(s.timed())));
  say_stage(s);
}

void handle(State& s, const PauseBreathing&) { attempt(s, DEFUSE_ACT(pause())); }

void handle(State& s, const StepBreathing&) {
  attempt(s, DEFUSE_ACT(step()));
  say_stage(s);
}

void tick_task(State& s, base::Millis elapsed) {
  bool changed = false;
  attempt(s, [&](engine::BreatheRunner& r) {
    changed = r.tick(elapsed);
    return changed;
  });
  if (changed) say_stage(s);
  watch_rest(s);
}

void handle(State& s, const StartRest&) {
  const auto* r = runner<engine::BreatheRunner>(s);
  if (r == nullptr || r->exercise().rest == 0 || s.rest) return;
  mark_rest(s, task(s)->frame.exercise.id, progress::kResting);
  watch_rest(s);
}

void handle(State& s, const EndRest&) {
  if (s.rest) mark_rest(s, s.rest->item, progress::kRested);
}

void handle(State& s, const ReopenDebrief&) {
  auto* debrief = runner<engine::DebriefRunner>(s);
  if (debrief == nullptr || !debrief->done()) return;
  debrief->reopen();
  task(s)->frame.recorded = false;
  ++s.visit;
}

#undef DEFUSE_ACT

}  // namespace defuse::app
