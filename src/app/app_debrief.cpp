// What is written in a debrief: private notes, kept field by field like the thoughts in lessons.
#include "app/state.h"
#include "engine/index.h"

namespace defuse::app {

namespace {

constexpr const char* kPlanIf = "plan-if";
constexpr const char* kPlanThen = "plan-then";

struct Texts {
  const ExerciseFrame& frame;
  engine::DebriefRunner& runner;
};

std::optional<Texts> texts(State& s) {
  engine::DebriefRunner* runner = debrief_runner(s);
  if (runner == nullptr) return std::nullopt;
  return Texts{std::get<TaskSession>(s.session).frame, *runner};
}

std::string known(const State& s, const base::Id& item, const std::string& place) {
  const auto it = s.progress.thoughts.find(item + "/" + place);
  return it == s.progress.thoughts.end() ? std::string() : it->second;
}

void keep(State& s, const base::Id& item, const std::string& place, const std::string& text) {
  if (known(s, item, place) == text) return;
  progress::Attempt attempt;
  attempt.kind = progress::AttemptKind::Thought;
  attempt.item = item;
  attempt.place = place;
  attempt.answer = text;
  record(s, std::move(attempt));
}

std::string as_text(const Texts& open) {
  const course::Debrief& debrief = open.runner.exercise();
  std::string out = open.frame.exercise.title + "\n";
  for (std::size_t i = 0; i < debrief.fields.size(); ++i)
    out += "\n" + debrief.fields[i].ask + "\n" + open.runner.text(static_cast<int>(i)) + "\n";
  if (debrief.plan) out += "\n" + fill(S::debrief_plan_text, {open.runner.plan_if(), open.runner.plan_then()}) + "\n";
  return out;
}

}  // namespace

engine::DebriefRunner* debrief_runner(State& s) {
  auto* task = std::get_if<TaskSession>(&s.session);
  return task == nullptr ? nullptr : std::get_if<engine::DebriefRunner>(&task->runner);
}

std::size_t debrief_texts(const engine::DebriefRunner& runner) { return static_cast<std::size_t>(runner.wanted()); }

std::string debrief_text(const engine::DebriefRunner& runner, int text) {
  const int fields = engine::count_of(runner.exercise().fields);
  if (text < fields) return runner.text(text);
  return text == fields ? runner.plan_if() : runner.plan_then();
}

void write_debrief(engine::DebriefRunner& runner, int text, std::string_view written) {
  const int fields = engine::count_of(runner.exercise().fields);
  if (text < fields) {
    runner.write(text, written);
  } else {
    runner.write_plan(text > fields, written);
  }
}

void bring_texts_back(State& s) {
  const auto open = texts(s);
  if (!open) return;
  const base::Id& item = open->frame.exercise.id;
  const auto& fields = open->runner.exercise().fields;
  for (std::size_t i = 0; i < fields.size(); ++i) open->runner.write(static_cast<int>(i), known(s, item, fields[i].id));
  open->runner.write_plan(false, known(s, item, kPlanIf));
  open->runner.write_plan(true, known(s, item, kPlanThen));
}

void keep_texts(State& s) {
  const auto open = texts(s);
  if (!open) return;
  const base::Id item = open->frame.exercise.id;
  const auto& fields = open->runner.exercise().fields;
  for (std::size_t i = 0; i < fields.size(); ++i) keep(s, item, fields[i].id, open->runner.text(static_cast<int>(i)));
  if (!open->runner.exercise().plan) return;
  keep(s, item, kPlanIf, open->runner.plan_if());
  keep(s, item, kPlanThen, open->runner.plan_then());
}

void handle(State& s, const ExportDebrief&) {
  const auto open = texts(s);
  if (!open) return;
  s.effects.push_back(SaveFile{open->frame.exercise.id + ".txt", "text/plain;charset=utf-8", as_text(*open)});
  say(s, std::string(tr(S::debrief_exported)));
}

}  // namespace defuse::app
