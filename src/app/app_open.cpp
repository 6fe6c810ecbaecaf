// Opening what an address asks for, and leaving it again.
#include <algorithm>

#include "app/state.h"

namespace defuse::app {

namespace {

void open_lesson(State& s, course::Lesson lesson) {
  LessonSession session{.lesson = std::move(lesson), .page = 0, .revealed = {}, .thoughts = {}};
  const std::string& place = s.progress.item(session.lesson.id).place;
  for (std::size_t p = 0; p < session.lesson.pages.size(); ++p) {
    if (session.lesson.pages[p].id == place) session.page = static_cast<int>(p);
    for (const course::Part& part : session.lesson.pages[p].parts) {
      const auto* think = std::get_if<course::Think>(&part);
      if (think == nullptr) continue;
      const auto known = s.progress.thoughts.find(session.lesson.id + "/" + think->id);
      if (known == s.progress.thoughts.end()) continue;
      session.thoughts[think->id] = known->second;
      session.revealed.insert(think->id);
    }
  }
  s.session = std::move(session);
}

// Only where there is a coach to read them.
void ask_for_own_words(State& s, course::Rewrite& rewrite) {
  const bool wanted = std::any_of(rewrite.rounds.begin(), rewrite.rounds.end(),
                                  [](const course::RewriteRound& round) { return !round.own_words.empty(); });
  if (!wanted || the_coach(s) != nullptr) return;
  for (course::RewriteRound& round : rewrite.rounds) round.own_words.clear();
}

void open_exercise(State& s, course::Exercise exercise) {
  ExerciseFrame frame{.exercise = std::move(exercise), .hints_shown = 0, .recorded = false, .spent = 0};
  const std::uint64_t seed = s.random.next();
  if (const auto* spot = std::get_if<course::Spot>(&frame.exercise.body)) {
    engine::SpotRunner runner(*spot, seed);
    s.session = SpotSession{.frame = std::move(frame), .runner = std::move(runner), .last_sounded = engine::kNoCue};
  } else if (const auto* mark = std::get_if<course::Mark>(&frame.exercise.body)) {
    engine::MarkRunner runner(*mark, seed);
    s.session = MarkSession{.frame = std::move(frame), .runner = std::move(runner)};
  } else if (const auto* position = std::get_if<course::Position>(&frame.exercise.body)) {
    engine::PositionRunner runner(*position);
    const auto& pieces = runner.pieces();
    const auto first = std::find_if(pieces.begin(), pieces.end(), [](const course::Piece& p) { return p.movable; });
    const int selected = first == pieces.end() ? -1 : static_cast<int>(first - pieces.begin());
    s.session = PositionSession{.frame = std::move(frame), .runner = std::move(runner), .selected = selected};
  } else if (auto* rewrite = std::get_if<course::Rewrite>(&frame.exercise.body)) {
    ask_for_own_words(s, *rewrite);
    engine::RewriteRunner runner(*rewrite, seed);
    s.session = TaskSession{.frame = std::move(frame), .runner = std::move(runner)};
  } else if (std::optional<TaskRunner> task = start_task(frame.exercise.body, seed)) {
    s.session = TaskSession{.frame = std::move(frame), .runner = std::move(*task)};
    bring_texts_back(s);
  }
}

// More of the pack than its indexes.
bool needs_parts(Place place) {
  switch (place) {
    case Place::Lesson:
    case Place::Exercise:
    case Place::Call:
    case Place::CallReview:
    case Place::OwnCall:
    case Place::Search:
    case Place::Coach:
    case Place::Library:
    case Place::Pack:
      return true;
    default:
      return false;
  }
}

// The lesson or exercise that the address asks for, where it needs nothing else of the pack.
const course::ItemHead* opens_alone(const State& s) {
  if (s.route.place != Place::Lesson && s.route.place != Place::Exercise) return nullptr;
  const course::PackIndex& index = s.pack->index();
  if (!s.pack->own_index().media.empty()) return nullptr;  // it may show some
  const course::ItemHead* head = index.find_item(index.present_id(s.route.item));
  if (head == nullptr || head->kind == course::ItemKind::Rewrite || head->kind == course::ItemKind::Debrief)
    return nullptr;  // which the coach reads
  return head;
}

void fetch_alone(State& s) {
  const course::ItemHead* head = opens_alone(s);
  if (head == nullptr) return;
  if (std::optional<pack::PartPlace> place = s.pack->item_place(head->id))
    s.effects.push_back(FetchPackPart{std::move(place->part), place->begin, place->size});
}

}  // namespace

bool waits_for_parts(const State& s) {
  if (!s.pack || s.pack->is_whole() || !needs_parts(s.route.place)) return false;
  const course::ItemHead* head = opens_alone(s);
  return head == nullptr || !s.pack->has_item(head->id);
}

void open_route(State& s) {
  s.session = NoSession{};
  s.session_problem.clear();
  s.asking_reset = false;
  ++s.visit;
  speak_course_language(s);
  open_library(s);
  plan_review(s);
  if (waits_for_parts(s)) {
    if (!s.pack_problem.empty()) fetch_again(s);
    fetch_alone(s);
    return;
  }
  if (s.route.place == Place::Search) open_search(s);
  if (s.route.place == Place::Certificate) date_certificate(s);
  const bool trying = s.route.place == Place::Coach && the_coach(s) != nullptr;
  show_texts(s, trying ? 1 : 0);
  if (s.route.place == Place::Call || s.route.place == Place::CallReview) open_call(s);
  if (s.route.place == Place::OwnCall) open_own_call(s);
  const bool wants_item = s.route.place == Place::Lesson || s.route.place == Place::Exercise;
  if (!wants_item || !s.pack) return;
  const base::Id id = s.pack->index().present_id(s.route.item);
  if (s.pack->index().find_item(id) == nullptr) {
    s.session_problem = fill(S::no_such_item, {s.route.item});
    return;
  }
  base::Result<course::Item> item = s.pack->item(id);
  if (!item) {
    s.session_problem = item.error().message;
    return;
  }
  if (auto* lesson = std::get_if<course::Lesson>(&item.value())) {
    open_lesson(s, std::move(*lesson));
  } else {
    open_exercise(s, std::move(std::get<course::Exercise>(item.value())));
  }
}

void close_session(State& s) {
  keep_texts(s);
  keep_own_call(s);
  auto* lesson = std::get_if<LessonSession>(&s.session);
  if (lesson == nullptr) return;
  for (const auto& [prompt, text] : lesson->thoughts) {
    const auto known = s.progress.thoughts.find(lesson->lesson.id + "/" + prompt);
    const bool same = known != s.progress.thoughts.end() && known->second == text;
    if (same || text.empty()) continue;
    progress::Attempt attempt;
    attempt.kind = progress::AttemptKind::Thought;
    attempt.item = lesson->lesson.id;
    attempt.place = prompt;
    attempt.answer = text;
    record(s, std::move(attempt));
  }
}

}  // namespace defuse::app
