#include "app/view.h"

#include "app/call_keeping.h"
#include "app/languages.h"
#include "app/state.h"
#include "app/view_parts.h"

namespace defuse::app {

namespace {

SaveState save_state(const State& s) {
  if (s.storage_trouble) return kept_by_lms(s) ? SaveState::Saved : SaveState::NotSaved;
  if (!s.records_arrived) return SaveState::Loading;
  return s.unsaved.empty() ? SaveState::Saved : SaveState::Saving;
}

std::string save_text(const State& s, SaveState save) {
  switch (save) {
    case SaveState::NotSaved:
      return words_for(*s.storage_trouble);
    case SaveState::Saving:
      return std::string(tr(S::save_saving));
    case SaveState::Loading:
      return std::string(tr(S::save_loading));
    case SaveState::Saved:
      break;
  }
  return std::string(tr(S::save_saved));
}

LessonView lesson_view(const State& s, const LessonSession& session) {
  LessonView v;
  v.session = &session;
  v.page_count = static_cast<int>(session.lesson.pages.size());
  v.page = &session.lesson.pages[static_cast<std::size_t>(session.page)];
  const course::PackIndex& index = s.pack->index();
  for (const course::Part& part : v.page->parts) {
    const auto* practise = std::get_if<course::Practise>(&part);
    const course::ItemHead* head = practise == nullptr ? nullptr : index.find_item(practise->exercise);
    if (head != nullptr) v.exercises.push_back(item_card(s, *head));
  }
  for (const course::Part& part : v.page->parts) {
    const auto* picture = std::get_if<course::Picture>(&part);
    const auto* audio = std::get_if<course::Audio>(&part);
    const course::Medium* medium = picture != nullptr ? s.pack->own_index().find_medium(picture->file)
                                   : audio != nullptr ? s.pack->own_index().find_medium(audio->file)
                                                      : nullptr;
    if (medium == nullptr) continue;
    MediumView shown = medium_view(*medium);
    shown.playing = shown.key == s.playing;
    v.media[medium->file] = std::move(shown);
  }
  for (const base::Id& id : session.lesson.sources) {
    for (const course::Source& source : index.sources) {
      if (source.id == id) v.sources.push_back(source.title);
    }
  }
  return v;
}

SettingsView settings_view(const State& s) {
  SettingsView v;
  v.settings = s.settings;
  v.works_offline = s.works_offline;
  v.language_problem = s.language_problem;
  if (s.notice == tr(S::progress_reset)) v.notice = s.notice;
  if (s.notice == tr(S::erase_done) || s.notice == tr(S::erase_failed)) v.erase_notice = s.notice;
  v.records = static_cast<int>(s.journal.attempts().size());
  const Language* course = find_language(s.pack ? s.pack->own_index().language : kOwnLanguage);
  v.course_language = course != nullptr ? course->name : kOwnLanguage;
  for (const Language& language : languages())
    if (language.for_learners || language.tag == s.settings.language)
      v.languages.emplace_back(language.tag, language.name);
  if (s.pack) {
    v.course = s.pack->index().title;
    v.contact = s.pack->index().brand.contact;
    v.language = course_language_view(s);
  }
  v.has_library = has_library(s);
  v.packs = knows_several(s);
  return v;
}

ScreenView not_there_yet(const State& s) {
  if (s.pack_problem.empty()) return LoadingView{};
  return MessageView{std::string(tr(S::pack_failed_title)), s.pack_problem};
}

ScreenView screen_view(const State& s) {
  const bool item = s.route.place == Place::Lesson || s.route.place == Place::Exercise ||
                    s.route.place == Place::OwnCall || s.route.place == Place::Call ||
                    s.route.place == Place::CallReview;
  if (s.route.place == Place::Settings) return settings_view(s);
  if (s.route.place == Place::Gallery) return GalleryView{};
  if (waits_for_parts(s)) return not_there_yet(s);
  const bool library = s.route.place == Place::Library || s.route.place == Place::Pack;
  if (s.route.place == Place::Library || (library && !has_library(s))) return library_view(s);
  if (library) {
    if (std::optional<PackView> pack = pack_view(s)) return std::move(*pack);
    if (!s.library.arrived) return LoadingView{};
    return MessageView{std::string(tr(S::library_title)), std::string(tr(S::library_unknown))};
  }
  if (s.route.place == Place::Unknown)
    return MessageView{std::string(tr(S::unknown_title)), std::string(tr(S::unknown_text))};
  if (!s.pack) return not_there_yet(s);
  if (s.route.place == Place::Progress) return progress_view(s);
  if (s.route.place == Place::Connection) return connection_view(s);
  if (s.route.place == Place::Review) return review_view(s);
  if (s.route.place == Place::Certificate) return certificate_view(s);
  if (s.route.place == Place::Glossary) return glossary_view(s);
  if (s.route.place == Place::Search) return search_view(s);
  if (s.route.place == Place::Coach) return try_view(s);
  if (!item) return home_view(s);
  if (!s.session_problem.empty()) return MessageView{std::string(tr(S::unknown_title)), s.session_problem};
  if (const auto* lesson = std::get_if<LessonSession>(&s.session)) return lesson_view(s, *lesson);
  if (const auto* spot = std::get_if<SpotSession>(&s.session)) return spot_view(s, *spot);
  if (const auto* mark = std::get_if<MarkSession>(&s.session)) return mark_view(s, *mark);
  if (const auto* position = std::get_if<PositionSession>(&s.session)) return position_view(s, *position);
  if (const auto* task = std::get_if<TaskSession>(&s.session)) return task_view(s, *task);
  if (const auto* own = std::get_if<OwnCallSession>(&s.session)) return own_call_view(s, *own);
  if (const auto* call = std::get_if<CallSession>(&s.session)) {
    if (call->phase == CallPhase::LookingBack) return call_review_view(s, *call);
    return call_view(s, *call);
  }
  return LoadingView{};
}

}  // namespace

ItemCard item_card(const State& s, const course::ItemHead& head) {
  const progress::ItemProgress& p = s.progress.item(head.id);
  const bool lesson = head.kind == course::ItemKind::Lesson;
  return {.id = head.id,
          .kind = head.kind,
          .title = head.title,
          .summary = head.summary,
          .address = lesson ? lesson_address(head.id) : exercise_address(head.id),
          .minutes = head.minutes,
          .started = p.started,
          .finished = p.finished,
          .is_next = s.progress.next == head.id,
          .best = p.best};
}

ItemCard call_card(const State& s, const course::CallHead& head) {
  const progress::ItemProgress& p = s.progress.item(head.id);
  ItemCard card;
  card.id = head.id;
  card.title = head.title;
  card.summary = head.summary;
  card.address = call_address(head.id);
  card.minutes = head.minutes;
  card.started = is_under_way(s, head.id);
  card.finished = p.finished;
  card.best = p.best;
  card.call = head.channel;
  return card;
}

std::optional<ItemCard> call_to_offer(const State& s) {
  const course::CallHead* best = nullptr;
  for (const course::CallHead& head : s.pack->index().calls) {
    const progress::ItemProgress& p = s.progress.item(head.id);
    if (!p.finished) return call_card(s, head);
    if (best == nullptr || p.last_time < s.progress.item(best->id).last_time) best = &head;
  }
  if (best == nullptr) return std::nullopt;
  return call_card(s, *best);
}

HintView hint_view(const ExerciseFrame& frame) {
  HintView v;
  v.shown = frame.hints_shown;
  v.total = static_cast<int>(frame.exercise.hints.size());
  v.hints.assign(frame.exercise.hints.begin(), frame.exercise.hints.begin() + frame.hints_shown);
  return v;
}

std::optional<ItemCard> next_after(const State& s, const base::Id& item) {
  if (std::optional<ItemCard> next = next_in_review(s, item)) return next;
  const course::PackIndex& index = s.pack->index();
  // The calls of a module come after its last item.
  for (const course::Module& module : index.modules) {
    if (module.items.empty() || module.items.back() != item || module.calls.empty()) continue;
    if (const course::CallHead* call = index.find_call(module.calls.front())) return call_card(s, *call);
  }
  for (std::size_t i = 0; i + 1 < index.items.size(); ++i) {
    if (index.items[i].id == item) return item_card(s, index.items[i + 1]);
  }
  return std::nullopt;
}

void fill_result(const State& s, const ExerciseFrame& frame, const engine::Outcome& outcome, ResultView& v) {
  v.score = outcome.score;
  v.scored = course::is_scored(course::kind_of(frame.exercise));
  for (const engine::PracticeOutcome& p : outcome.practices) {
    const course::Practice* practice = s.pack->index().find_practice(p.practice);
    if (practice != nullptr) v.practices.emplace_back(practice->title, p.score);
  }
  v.next = next_after(s, frame.exercise.id);
}

View view(const App& app) {
  const UseStrings words(app.strings());
  const State& s = app.state();
  View v;
  v.place = s.route.place;
  v.save = save_state(s);
  v.save_text = save_text(s, v.save);
  v.save_line = save_line(s, v.save, v.save_text);
  v.lms_note = lms_note(s);
  v.resumed = s.lms.resumed;
  // That others keep how far the learner is, is said only while they do.
  const bool of_others = s.storage_notice == StorageNotice::LmsAlone || s.storage_notice == StorageNotice::HostAlone;
  if (s.storage_notice && (!of_others || kept_by_lms(s))) v.storage_notice = words_for(*s.storage_notice);
  v.asking_reset = s.asking_reset;
  v.asking_erase = s.asking_erase;
  if (s.library.removing) {
    const KeptPack* kept = s.library.find_kept(*s.library.removing);
    if (kept != nullptr) v.asking_remove = kept->index.title;
    v.forget_removed = s.library.forget;
  }
  v.document_view = s.shows_document();
  v.update_ready = s.update_ready;
  v.lang = interface_language(s);
  v.course_lang = s.pack ? std::string_view(s.pack->index().language) : kOwnLanguage;
  v.own_lang = s.pack ? std::string_view(s.pack->own_index().language) : kOwnLanguage;
  if (s.pack) {
    v.brand = s.pack->index().brand.name;
    if (const course::Medium* logo = s.pack->own_index().find_medium(s.pack->own_index().brand.logo))
      v.logo = medium_view(*logo);
  }
  v.untranslated = &s.untranslated;
  const Language* language = find_language(v.lang);
  v.right_to_left = language != nullptr && language->right_to_left;
  v.screen = screen_view(s);
  if (auto* connection = std::get_if<ConnectionView>(&v.screen)) connection->state = v.save_line;
  v.screen_id = address_of(s.route) + "/" + number(s.visit);
  return v;
}

}  // namespace defuse::app
