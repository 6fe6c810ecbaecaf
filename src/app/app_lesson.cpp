// Reading a lesson: pages, private thoughts, the end.
#include <algorithm>

#include "app/state.h"

namespace defuse::app {

namespace {

LessonSession* lesson(State& s) { return std::get_if<LessonSession>(&s.session); }

}  // namespace

void handle(State& s, const ShowPage& c) {
  LessonSession* open = lesson(s);
  if (open == nullptr || c.page < 0 || c.page >= static_cast<int>(open->lesson.pages.size()) || c.page == open->page)
    return;
  open->page = c.page;
  ++s.visit;
  progress::Attempt attempt;
  attempt.kind = progress::AttemptKind::Bookmark;
  attempt.item = open->lesson.id;
  attempt.place = open->lesson.pages[static_cast<std::size_t>(c.page)].id;
  record(s, std::move(attempt));
}

void handle(State& s, const WriteThought& c) {
  if (LessonSession* open = lesson(s)) open->thoughts[c.prompt] = c.text;
}

void handle(State& s, const RevealThought& c) {
  LessonSession* open = lesson(s);
  if (open == nullptr || !open->revealed.insert(c.prompt).second) return;
  for (const course::Page& page : open->lesson.pages) {
    for (const course::Part& part : page.parts) {
      const auto* think = std::get_if<course::Think>(&part);
      if (think != nullptr && think->id == c.prompt) say(s, think->reveal);
    }
  }
  const std::string text = open->thoughts[c.prompt];
  if (text.empty()) return;
  progress::Attempt attempt;
  attempt.kind = progress::AttemptKind::Thought;
  attempt.item = open->lesson.id;
  attempt.place = c.prompt;
  attempt.answer = text;
  record(s, std::move(attempt));
}

void handle(State& s, const FinishLesson&) {
  LessonSession* open = lesson(s);
  if (open == nullptr) return;
  progress::Attempt attempt;
  attempt.kind = progress::AttemptKind::Finished;
  attempt.item = open->lesson.id;
  attempt.outcome.score = 1;  // a lesson is read or not; only exercises count towards practices
  attempt.place = open->lesson.pages.empty() ? "" : open->lesson.pages.front().id;
  record(s, std::move(attempt));
  close_session(s);
  s.route = {};
  s.effects.push_back(SetAddress{address_of(s.route), false});
  open_route(s);
}

void handle(State& s, const ShowHint&) {
  if (show_call_hint(s)) return;
  ExerciseFrame* frame = exercise_frame(s.session);
  if (frame == nullptr || frame->hints_shown >= static_cast<int>(frame->exercise.hints.size())) return;
  say(s, frame->exercise.hints[static_cast<std::size_t>(frame->hints_shown)]);
  ++frame->hints_shown;
}

void handle(State& s, const TryAgain&) {
  if (std::holds_alternative<CallSession>(s.session)) handle(s, LeaveCall{});
  if (exercise_frame(s.session) == nullptr) return;
  open_route(s);
}

}  // namespace defuse::app
