// Doing a spot exercise.
#include "app/state.h"
#include "progress/spot_counts.h"

namespace defuse::app {

namespace {

using engine::SpotPhase;

SpotSession* spot(State& s) { return std::get_if<SpotSession>(&s.session); }

void say_cue(State& s, const course::Cue& cue) {
  say(s, cue.says.empty() ? cue.caption : cue.caption + " " + cue.says);
}

// A cue that has just begun is heard, and its caption read.
void notice_cues(State& s, SpotSession& open) {
  const int latest = open.runner.phase() == SpotPhase::Stepping ? open.runner.step_cue() : open.runner.latest_cue();
  if (latest == open.last_sounded) return;
  open.last_sounded = latest;
  const course::Cue* cue = open.runner.cue_at(latest);
  if (cue == nullptr) return;
  if (s.settings.sound) s.effects.push_back(PlaySound{cue->act});
  say_cue(s, *cue);
}

void keep_result(State& s, SpotSession& open) {
  if (open.frame.recorded || open.runner.phase() != SpotPhase::Done) return;
  open.frame.recorded = true;
  progress::Attempt attempt;
  attempt.kind = progress::AttemptKind::Finished;
  attempt.item = open.frame.exercise.id;
  attempt.outcome = open.runner.outcome();
  attempt.seconds = static_cast<std::uint32_t>(open.frame.spent / 1000);
  attempt.answer = progress::write_counts(open.runner.counts());
  record(s, std::move(attempt));
}

// A new phase is a new screen: its heading takes the focus.
void after(State& s, SpotSession& open, SpotPhase before, bool moved) {
  if (!moved) return;
  const SpotPhase now = open.runner.phase();
  const bool scene =
      now == SpotPhase::Ready || now == SpotPhase::Playing || now == SpotPhase::Paused || now == SpotPhase::Stepping;
  const bool was_scene = before == SpotPhase::Ready || before == SpotPhase::Playing || before == SpotPhase::Paused ||
                         before == SpotPhase::Stepping;
  if (now != before && !(scene && was_scene)) ++s.visit;
  keep_result(s, open);
}

template <class Act>
void act(State& s, Act&& what) {
  SpotSession* open = spot(s);
  if (open == nullptr) return;
  const SpotPhase before = open->runner.phase();
  const bool moved = what(*open);
  after(s, *open, before, moved);
}

}  // namespace

void handle(State& s, const Tick& c) {
  s.now = c.now;
  if (ExerciseFrame* frame = exercise_frame(s.session)) frame->spent += c.elapsed;
  tick_task(s, c.elapsed);
  read_what_is_due(s);
  tick_call(s, c.elapsed);
  act(s, [&](SpotSession& open) {
    if (open.runner.phase() != SpotPhase::Playing) return false;
    open.runner.advance(c.elapsed);
    notice_cues(s, open);
    return true;
  });
}

void handle(State& s, const PlayScene&) {
  if (!s.timed()) return;
  act(s, [](SpotSession& open) { return open.runner.play(); });
}

void handle(State& s, const PauseScene&) {
  act(s, [](SpotSession& open) { return open.runner.pause(); });
}

void handle(State& s, const FlagMoment&) {
  act(s, [&](SpotSession& open) {
    const std::size_t before = open.runner.flags().size();
    const bool moved = open.runner.flag();
    if (moved) say(s, std::string(tr(open.runner.flags().size() >= before ? S::spot_flagged : S::spot_unflagged)));
    return moved;
  });
}

void handle(State& s, const UnflagMoment& c) {
  act(s, [&](SpotSession& open) {
    const bool moved = c.flag >= 0 && open.runner.unflag(static_cast<std::size_t>(c.flag));
    if (moved) say(s, std::string(tr(S::spot_unflagged)));
    return moved;
  });
}

void handle(State& s, const ReplayScene&) {
  act(s, [&](SpotSession& open) {
    open.last_sounded = engine::kNoCue;
    return open.runner.replay();
  });
}

void handle(State& s, const StepScene& c) {
  act(s, [&](SpotSession& open) {
    const bool moved = c.back ? open.runner.step_back() : open.runner.step();
    if (moved) notice_cues(s, open);
    return moved;
  });
}

void handle(State& s, const NameMoment& c) {
  act(s, [&](SpotSession& open) {
    const bool moved = open.runner.name(c.choice);
    if (moved && open.runner.phase() == SpotPhase::Naming) ++s.visit;
    return moved;
  });
}

void handle(State& s, const StopWatching&) {
  act(s, [](SpotSession& open) { return open.runner.stop_watching(); });
}

void handle(State& s, const NextRun&) {
  act(s, [&](SpotSession& open) {
    open.last_sounded = engine::kNoCue;
    return open.runner.next_run();
  });
}

}  // namespace defuse::app
