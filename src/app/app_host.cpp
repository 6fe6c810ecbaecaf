// What the host reports: start, pack, records, address, time, preferences.
#include <utility>

#include "app/languages.h"
#include "app/state.h"
#include "progress/codec.h"

namespace defuse::app {

void say(State& state, std::string text, semantics::Politeness politeness) {
  state.announcements.push_back({politeness, std::move(text)});
}

void handle(State& s, const Start& c) {
  s.random = base::Random(c.seed);
  s.now = c.now;
  s.device = c.device;
  s.utc_offset = c.utc_offset;
  s.settings = read_settings(c.settings);
  s.system = c.system;
  s.route = parse_address(c.address);
  if (s.route.document_view) s.settings.document_view = true;
  if (find_language(s.route.language) != nullptr) {
    s.settings.language = s.route.language;
  } else if (!s.route.language.empty()) {
    s.settings.course_language = s.route.language;  // a pack may be in it
  }
  speak_chosen_language(s);
  open_route(s);
}

void handle(State& s, const RecordsArrived& c) {
  progress::Loaded loaded = progress::load(c.records);
  s.journal.merge(loaded.journal);
  s.set_aside.insert(s.set_aside.end(), loaded.set_aside.begin(), loaded.set_aside.end());
  s.load_problems = std::move(loaded.problems);
  s.records_arrived = true;
  tell_lms(s, lms::StorageTried{true});
  refold(s);
  bring_in_saved(s);
  reopen_with_records(s);
}

void reopen_with_records(State& s) {
  // An address that was opened before the records came gets its bookmark now.
  const auto* lesson = std::get_if<LessonSession>(&s.session);
  if (lesson != nullptr && lesson->page == 0 && lesson->thoughts.empty()) open_route(s);
  if (s.route.place == Place::OwnCall && !s.route.item.empty() && !std::holds_alternative<OwnCallSession>(s.session))
    open_route(s);
  if (s.route.place == Place::Call && std::holds_alternative<NoSession>(s.session)) open_route(s);
  const auto* call = std::get_if<CallSession>(&s.session);
  if (call != nullptr && call->phase == CallPhase::Before) open_route(s);
}

void handle(State& s, const SystemChanged& c) { s.system = c.system; }

void handle(State& s, const UpdateReady&) {
  if (!s.update_ready) say(s, std::string(tr(S::update_text)));
  s.update_ready = true;
}

void handle(State& s, const WorksOffline&) { s.works_offline = true; }

void handle(State& s, const TakeUpdate&) {
  close_session(s);
  s.effects.push_back(LoadUpdate{});
}

void handle(State& s, const AddressChanged& c) {
  const Route route = parse_address(c.address);
  if (route.place == s.route.place && route.item == s.route.item) return;
  close_session(s);
  s.route = route;
  open_route(s);
}

void handle(State& s, const Go& c) {
  const Route route = parse_address(c.address);
  if (route.place == s.route.place && route.item == s.route.item) return;
  close_session(s);
  s.route = route;
  s.effects.push_back(SetAddress{address_of(route), false});
  open_route(s);
}

void handle(State& s, const ChangeSettings& c) {
  s.words_asked_for = s.settings.language != c.settings.language;
  if (s.words_asked_for) s.language_problem.clear();
  s.settings = c.settings;
  s.effects.push_back(KeepSettings{write_settings(s.settings)});
  speak_chosen_language(s);
  speak_course_language(s);
  // A scene that runs by the clock goes on without it.
  auto* spot = std::get_if<SpotSession>(&s.session);
  if (spot != nullptr && !s.timed() && spot->runner.phase() == engine::SpotPhase::Playing) spot->runner.step();
  auto* call = std::get_if<CallSession>(&s.session);
  if (call != nullptr && !s.timed()) call->silent = false;
}

ExerciseFrame* exercise_frame(Session& session) {
  if (auto* spot = std::get_if<SpotSession>(&session)) return &spot->frame;
  if (auto* mark = std::get_if<MarkSession>(&session)) return &mark->frame;
  if (auto* position = std::get_if<PositionSession>(&session)) return &position->frame;
  if (auto* task = std::get_if<TaskSession>(&session)) return &task->frame;
  return nullptr;
}

}  // namespace defuse::app
