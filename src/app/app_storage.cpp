// What becomes of what was handed to the browser to keep, what other tabs have kept, and erasing all of it.
#include <set>
#include <utility>

#include "app/state.h"
#include "progress/codec.h"

namespace defuse::app {

namespace {

// What a map of the course shows of each item.
std::map<base::Id, std::pair<bool, double>> standing(const State& s) {
  std::map<base::Id, std::pair<bool, double>> out;
  for (const auto& [id, item] : s.progress.items)
    if (item.finished) out[id] = {true, item.best};
  return out;
}

bool shows_standing(Place place) {
  return place == Place::Home || place == Place::Progress || place == Place::Review || place == Place::Certificate;
}

// Once. Where the learning management system keeps what counts, only the learner's own texts are at stake.
void tell_trouble(State& s, StorageTrouble trouble, semantics::Politeness politeness) {
  const bool news = s.storage_trouble != trouble;
  const bool first = !s.storage_trouble;
  s.storage_trouble = trouble;
  if (!news) return;
  if (!kept_by_lms(s)) return say(s, words_for(trouble), politeness);
  if (!first) return;
  const bool host = s.lms.session->launch().profile == lms::Profile::Host;
  s.storage_notice = host ? StorageNotice::HostAlone : StorageNotice::LmsAlone;
  say(s, words_for(*s.storage_notice));
}

}  // namespace

void handle(State& s, const RecordsFromElsewhere& c) {
  progress::Loaded loaded = progress::load(c.records);
  // What cannot be read lies in the storage, and is told when it is opened next.
  const std::size_t before = s.journal.attempts().size();
  const auto shown = standing(s);
  s.journal.merge(loaded.journal);
  if (s.journal.attempts().size() == before) return;
  refold(s);  // what is open stays as it is
  if (shows_standing(s.route.place) && standing(s) != shown) say(s, std::string(tr(S::progress_elsewhere)));
}

void handle(State& s, const StorageRefused& c) {
  s.records_arrived = true;
  tell_lms(s, lms::StorageTried{false});
  bring_in_saved(s);
  tell_trouble(s, c.trouble, semantics::Politeness::Polite);
}

void handle(State& s, const StorageNoticed& c) {
  if (s.lms.connected()) return;  // it keeps what counts, and says so itself
  s.storage_notice = c.notice;
  say(s, words_for(c.notice));
}

void handle(State& s, const DismissNotice&) { s.storage_notice.reset(); }

void handle(State& s, const RecordKept& c) {
  if (!s.unsaved.contains(c.id)) return;  // erased meanwhile
  if (!c.kept) {
    s.refused.insert(c.id);
    tell_lms(s, lms::StorageTried{false});
    tell_trouble(s, c.trouble, semantics::Politeness::Assertive);
    return;
  }
  s.unsaved.erase(c.id);
  s.refused.erase(c.id);
  if (s.unsaved.empty()) s.storage_trouble.reset();
  // There is room again: what was refused before is asked for once more.
  const std::set<std::string> again = std::exchange(s.refused, {});
  if (again.empty()) return;
  for (const progress::Attempt& attempt : s.journal.attempts())
    if (again.contains(attempt.id)) s.effects.push_back(KeepRecord{attempt.id, progress::encode(attempt)});
}

void handle(State& s, const AskErase&) { s.asking_erase = true; }

void handle(State& s, const ConfirmErase&) {
  if (!s.asking_erase) return;
  s.asking_erase = false;
  s.effects.push_back(EraseStorage{});
}

void handle(State& s, const StorageErased& c) {
  if (!c.erased) {
    s.notice = tr(S::erase_failed);
    say(s, s.notice, semantics::Politeness::Assertive);
    return;
  }
  s.device = c.device;
  s.journal = {};
  s.set_aside.clear();
  s.load_problems.clear();
  s.unsaved.clear();
  s.refused.clear();
  s.storage_trouble.reset();
  s.storage_notice.reset();
  s.review.reset();
  s.modules_shown.clear();
  s.library.kept.clear();
  s.code_shown = false;
  s.code_typed.clear();
  s.code_notice.clear();
  s.settings = Settings{};
  speak_chosen_language(s);
  s.session = NoSession{};         // and nothing of it is written down
  if (s.lms.told) s.lms.told = 0;  // what it has got stays
  refold(s);
  open_route(s);
  s.notice = tr(S::erase_done);
  say(s, s.notice);
}

}  // namespace defuse::app
