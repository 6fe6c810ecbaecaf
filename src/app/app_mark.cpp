// Doing a mark exercise.
#include "app/mark_words.h"
#include "app/state.h"

namespace defuse::app {

namespace {

using engine::MarkPhase;

MarkSession* mark(State& s) { return std::get_if<MarkSession>(&s.session); }

std::string answer_of(const engine::MarkRunner& runner) {
  return "found=" + number(static_cast<int>(runner.found().size())) +
         " missed=" + number(static_cast<int>(runner.missed().size())) +
         " foils=" + number(static_cast<int>(runner.foils_marked().size())) + " stray=" + number(runner.stray_words());
}

void after(State& s, MarkSession& open) {
  ++s.visit;
  if (open.runner.phase() != MarkPhase::Review || open.frame.recorded) return;
  open.frame.recorded = true;
  progress::Attempt attempt;
  attempt.kind = progress::AttemptKind::Finished;
  attempt.item = open.frame.exercise.id;
  attempt.outcome = open.runner.outcome();
  attempt.seconds = static_cast<std::uint32_t>(open.frame.spent / 1000);
  attempt.answer = answer_of(open.runner);
  record(s, std::move(attempt));
}

}  // namespace

void handle(State& s, const MarkWord& c) {
  if (MarkSession* open = mark(s)) open->runner.toggle(c.line, c.word);
}

void handle(State& s, const CheckMarks&) {
  MarkSession* open = mark(s);
  if (open != nullptr && open->runner.check()) after(s, *open);
}

void handle(State& s, const NameMark& c) {
  MarkSession* open = mark(s);
  if (open == nullptr || !open->runner.name(c.kind)) return;
  after(s, *open);
  if (open->runner.phase() == MarkPhase::Recasting) say(s, naming_feedback(open->runner));
}

void handle(State& s, const ChooseRecast& c) {
  MarkSession* open = mark(s);
  if (open != nullptr && open->runner.recast(c.recast)) after(s, *open);
}

}  // namespace defuse::app
