// The journal: writing attempts down, saving to and reading from a file, starting over.
#include <utility>

#include "app/state.h"
#include "progress/codec.h"

namespace defuse::app {

namespace {

std::string hex(std::uint64_t value) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out(16, '0');
  for (std::size_t i = 16; i-- > 0; value >>= 4U) out[i] = digits[value & 15U];
  return out;
}

void keep(State& s, const progress::Attempt& attempt) {
  s.unsaved.insert(attempt.id);
  s.effects.push_back(KeepRecord{attempt.id, progress::encode(attempt)});
}

}  // namespace

void refold(State& s) {
  if (s.pack) s.progress = progress::fold(s.journal, s.pack->index(), s.utc_offset);
  count_done(s);
  plan_review(s);
  if (s.route.place == Place::Certificate) date_certificate(s);
  note_in_code(s);
  const std::optional<Rest> rest = find_rest(s);
  if (rest && s.rest && rest->until == s.rest->until) return;
  s.rest = rest;
  s.rest_wake = {};
}

void record(State& s, progress::Attempt attempt) {
  attempt.id = hex(s.random.next()) + hex(s.random.next());
  attempt.time = s.journal.stamp(s.now);
  attempt.device = s.device;
  if (s.pack && attempt.pack.empty()) {
    attempt.pack = s.pack->index().id;
    if (const course::ItemHead* head = s.pack->index().find_item(attempt.item))
      attempt.content_hash = head->content_hash;
    if (const course::CallHead* call = s.pack->index().find_call(attempt.item))
      attempt.content_hash = call->content_hash;
  }
  keep(s, attempt);
  const bool finished = attempt.kind == progress::AttemptKind::Finished;
  if (finished) {
    if (const course::ItemHead* head = s.pack ? s.pack->index().find_item(attempt.item) : nullptr;
        head != nullptr && head->kind == course::ItemKind::Lesson)
      tell_lms(s, lms::LessonFinished{head->id, head->title});
  }
  const base::Id item = attempt.item;
  s.journal.add(std::move(attempt));
  refold(s);
  s.finished_now |= finished;
  if (!finished) return;
  note_in_review(s, item);
  if (!s.asked_to_persist) s.effects.push_back(PersistStorage{});
  s.asked_to_persist = true;
}

int take_in(State& s, const std::vector<progress::Attempt>& attempts) {
  int added = 0;
  for (const progress::Attempt& attempt : attempts) {
    if (!s.journal.add(attempt)) continue;
    keep(s, attempt);
    ++added;
  }
  return added;
}

void handle(State& s, const ExportProgress&) {
  s.effects.push_back(SaveFile{"defuse-progress.defuse-progress", "application/octet-stream",
                               progress::save_file(s.journal, s.set_aside)});
  s.notice = tr(S::progress_exported);
  say(s, s.notice);
}

void handle(State& s, const FileChosen& c) {
  if (c.bytes.starts_with("PK") || c.name.ends_with(".defuse")) return add_pack_file(s, c.bytes);
  base::Result<progress::Loaded> loaded = progress::load_file(c.bytes);
  if (!loaded) {
    s.notice = loaded.error().message;
    say(s, s.notice, semantics::Politeness::Assertive);
    return;
  }
  const int added = take_in(s, loaded.value().journal.attempts());
  for (std::string& bytes : loaded.value().set_aside) s.set_aside.push_back(std::move(bytes));
  refold(s);
  s.notice = fill(S::progress_imported, {number(added)});
  for (const std::string& problem : loaded.value().problems) s.notice += " " + problem;
  say(s, s.notice);
}

void handle(State& s, const AskReset&) { s.asking_reset = true; }
void handle(State& s, const CancelDialog&) {
  s.asking_reset = false;
  s.asking_erase = false;
  s.library.removing.reset();
}

void handle(State& s, const ConfirmReset&) {
  if (!s.asking_reset) return;
  s.asking_reset = false;
  s.review.reset();
  progress::Attempt attempt;
  attempt.kind = progress::AttemptKind::Reset;
  record(s, std::move(attempt));
  s.notice = tr(S::progress_reset);
  say(s, s.notice);
}

}  // namespace defuse::app
