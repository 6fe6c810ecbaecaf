// Packs: taking them in, opening one in place of another, and giving them up. Whatever is wrong with one is said, and
// nothing else changes.
#include <algorithm>
#include <utility>

#include "app/languages.h"
#include "app/state.h"
#include "pack/codec.h"
#include "progress/modules.h"

namespace defuse::app {

namespace {

bool shows_library(const State& s) { return s.route.place == Place::Library || s.route.place == Place::Pack; }

void go_to(State& s, const Route& route) {
  close_session(s);
  s.route.place = route.place;
  s.route.item = route.item;
  s.effects.push_back(SetAddress{address_of(s.route), false});
  open_route(s);
}

void tell(State& s, std::string notice) {
  s.library.notice = std::move(notice);
  say(s, s.library.notice);
}

void complain(State& s, std::string problem) {
  if (!shows_library(s)) go_to(s, {.place = Place::Library});
  s.library.notice.clear();
  s.library.problem = std::move(problem);
  say(s, s.library.problem, semantics::Politeness::Assertive);
}

// When nothing is open yet, the site's own course is opened beside what is said.
void refuse(State& s, std::string problem) {
  if (!s.pack) s.effects.push_back(FetchPack{});
  complain(s, std::move(problem));
}

KeptPack about(const pack::Container& pack, std::string_view source) {
  return {pack.own_index(), std::string(source), pack.hash(), pack.size()};
}

void put(std::vector<KeptPack>& all, KeptPack one) {
  const auto same = std::find_if(all.begin(), all.end(), [&](const auto& k) { return k.index.id == one.index.id; });
  if (same == all.end()) {
    all.push_back(std::move(one));
  } else {
    *same = std::move(one);
  }
}

void keep(State& s, const KeptPack& one, std::string bytes) {
  s.effects.push_back(
      KeepPack{one.index.id, one.source, one.hash, pack::to_bytes(one.index), std::move(bytes), one.size});
  put(s.library.kept, one);
  count_done(s);
}

std::string taken_in_words(const KeptPack* before, const KeptPack& now) {
  const std::string& title = now.index.title;
  if (before == nullptr) return fill(S::library_added, {title});
  if (before->hash == now.hash) return fill(S::library_same, {title});
  return fill(S::library_updated, {title, before->index.version, now.index.version});
}

// Keeps a pack that has been looked over. What there is to say of it; an error when it may not be kept.
base::Result<std::string> take(State& s, const pack::Container& pack, const std::string& bytes,
                               const std::string& source) {
  if (base::Status wrong = pack.read_all()) return *wrong;
  const KeptPack now = about(pack, source);
  if (now.index.id == s.library.own) return base::Error{fill(S::library_is_own, {now.index.title})};
  const KeptPack* before = s.library.find_kept(now.index.id);
  std::string words = taken_in_words(before, now);
  if (before == nullptr || before->hash != now.hash) keep(s, now, bytes);
  return words;
}

// What belongs to the pack that was open.
void forget_open_pack(State& s) {
  s.review.reset();
  s.search_index.reset();
  s.search_text.clear();
  s.coaching = Coaching{};
  s.modules_shown.clear();
  s.reviews_planned = 0;
  s.code_shown = false;
  s.code_typed.clear();
  s.code_notice.clear();
  s.notice.clear();
}

void show_pack(State& s, pack::Container pack, bool own) {
  const bool first = !s.pack;
  const bool other = !first && s.pack->own_index().id != pack.own_index().id;
  // The library can tell of the site's own course while another one is open.
  if (other && s.pack_is_own && !own && s.pack->is_whole()) keep(s, about(*s.pack, kOwnSource), {});
  if (other) close_session(s);
  s.pack_problem.clear();
  s.pack = std::move(pack);
  s.untranslated.clear();
  s.pack_is_own = own;
  if (own) s.library.own = s.pack->own_index().id;
  forget_open_pack(s);
  speak_chosen_language(s);
  if (other) s.session = NoSession{};
  speak_course_language(s);
  refold(s);
  if (!other) return open_route(s);
  s.effects.push_back(ChoosePack{own ? base::Id() : s.pack->own_index().id});
  // Where something was just said, that stays in view.
  if (!s.library.notice.empty() || !s.library.problem.empty()) return open_route(s);
  go_to(s, {});
  say(s, fill(S::library_opened, {s.pack->index().title}));
}

// The site's own pack, of which the head is open.
void complete(State& s, pack::Container pack) {
  const bool waited = waits_for_parts(s);
  s.pack_problem.clear();
  // The site was renewed in between.
  if (pack.own_index() != s.pack->own_index()) return show_pack(s, std::move(pack), true);
  const std::string language = s.pack->index().language;
  s.pack = std::move(pack);
  if (base::Result<pack::Container> spoken = s.pack->in(language)) s.pack = spoken.take();
  refold(s);
  s.coaching.tried = false;
  if (waited) open_route(s);
}

}  // namespace

void handle(State& s, const PackArrived& c) {
  const bool own = c.from == PackFrom::Site;
  base::Result<pack::Container> opened = pack::Container::open(c.bytes);
  const bool only_keeps = std::exchange(s.library.only_keeps, false);
  if (!opened && own && !s.pack) return handle(s, PackFailed{opened.error().message});
  if (!opened) return refuse(s, opened.error().message);
  if (c.from != PackFrom::Address) {
    // The rest of a pack that was asked for again: what has been opened without it stays as it is.
    if (own && s.pack && s.pack_is_own && !s.pack->is_whole())
      complete(s, opened.take());
    else
      show_pack(s, opened.take(), own);
    return join_lms(s);
  }
  const base::Result<std::string> taken = take(s, opened.value(), c.bytes, c.address);
  if (!taken) return refuse(s, taken.error().message);
  const bool is_open = s.pack && s.pack->own_index().id == opened.value().own_index().id;
  if (!only_keeps || is_open) show_pack(s, opened.take(), false);
  if (only_keeps) tell(s, taken.value());
  join_lms(s);
}

void fetch_again(State& s) {
  s.pack_problem.clear();
  s.effects.push_back(FetchPack{});
}

void handle(State& s, const PackCompleted& c) {
  if (!s.pack) return handle(s, PackArrived{c.bytes});  // the head could not be read
  if (s.pack->is_whole()) return;                       // another one was opened meanwhile
  base::Result<pack::Container> opened = pack::Container::open(c.bytes);
  if (!opened) return handle(s, PackFailed{opened.error().message});
  complete(s, opened.take());
}

void handle(State& s, const PackPartArrived& c) {
  if (!s.pack || s.pack->is_whole()) return;
  const bool waited = waits_for_parts(s);
  base::Result<pack::Container> more = s.pack->with(c.part, c.bytes);
  if (!more) return;  // the site was renewed in between: the whole pack follows
  s.pack = more.take();
  if (waited && !waits_for_parts(s)) open_route(s);
}

void handle(State& s, const PackFailed& c) {
  if (s.pack && s.pack->is_whole()) return complain(s, c.reason);
  s.pack_problem = c.reason;
  if (!s.pack || waits_for_parts(s)) say(s, c.reason, semantics::Politeness::Assertive);
}

void handle(State& s, const PackNotFound& c) {
  s.library.only_keeps = false;
  switch (c.trouble) {
    case PackTrouble::Foreign:
      return refuse(s, fill(S::library_foreign, {c.address}));
    case PackTrouble::Missing:
      return refuse(s, fill(S::library_missing, {c.address}));
    case PackTrouble::Gone:
      return refuse(s, std::string(tr(S::library_gone)));
    case PackTrouble::Unreachable:
      return refuse(s, fill(S::library_unreachable, {c.address}));
  }
}

void handle(State& s, const LibraryArrived& c) {
  Library& library = s.library;
  library.arrived = true;
  std::vector<KeptPack> kept;
  for (const KeptBytes& one : c.kept) {
    base::Result<course::PackIndex> index = pack::read_index(one.index);
    if (index) put(kept, {index.take(), one.source, one.hash, one.size});
  }
  for (const KeptPack& before : library.kept) {
    const bool known =
        std::any_of(kept.begin(), kept.end(), [&](const KeptPack& one) { return one.index.id == before.index.id; });
    if (!known && (before.own() || library.unkept.contains(before.index.id))) kept.push_back(before);
  }
  library.kept = std::move(kept);
  count_done(s);
  library.listed = listed_packs(c.listed);
  for (const ListedPack& one : library.listed) {
    if (one.own) library.own = one.id;
  }
  if (!library.waiting.empty()) add_pack_file(s, std::exchange(library.waiting, {}));
}

void add_pack_file(State& s, const std::string& bytes) {
  if (!has_library(s)) return say(s, std::string(tr(S::library_not_here)), semantics::Politeness::Assertive);
  if (!s.library.arrived) {
    s.library.waiting = bytes;
    s.effects.push_back(LoadLibrary{});
    return;
  }
  base::Result<pack::Container> opened = pack::Container::open(bytes);
  if (!opened) return complain(s, opened.error().message);
  base::Result<std::string> taken = take(s, opened.value(), bytes, "");
  if (!taken) return complain(s, taken.error().message);
  const base::Id id = opened.value().own_index().id;
  if (s.pack && s.pack->own_index().id == id) show_pack(s, opened.take(), false);
  go_to(s, {.place = Place::Pack, .item = id});
  tell(s, taken.take());
}

void handle(State& s, const PackKept& c) {
  if (c.kept) {
    s.library.unkept.erase(c.id);
    return;
  }
  s.library.unkept.insert(c.id);
  s.library.problem = tr(c.trouble == StorageTrouble::Full ? S::library_no_room : S::library_not_kept);
  say(s, s.library.problem, semantics::Politeness::Assertive);
}

void open_library(State& s) {
  if (std::string address = address_of(s.route); address != s.library.shown) {
    s.library.shown = std::move(address);
    s.library.notice.clear();
    s.library.problem.clear();
  }
  s.library.removing.reset();
  count_done(s);
  if (shows_library(s) && has_library(s)) s.effects.push_back(LoadLibrary{});
}

// Folding a long journal takes a while, and the view is made in every frame.
void count_done(State& s) {
  if (!shows_library(s)) return;
  for (KeptPack& one : s.library.kept)
    one.done = progress::finished_items(progress::fold(s.journal, one.index, s.utc_offset), one.index);
}

void handle(State& s, const OpenPack& c) {
  if (s.pack && s.pack->own_index().id == c.id) return go_to(s, {});
  const KeptPack* kept = s.library.find_kept(c.id);
  const ListedPack* listed = s.library.find_listed(c.id);
  s.library.notice.clear();
  s.library.problem.clear();
  if (c.id == s.library.own) {
    s.effects.push_back(FetchPack{});
  } else if (kept != nullptr) {
    s.effects.push_back(FetchPack{c.id, {}});
  } else if (listed != nullptr) {
    s.effects.push_back(FetchPack{{}, listed->address});
  }
}

void handle(State& s, const UpdatePack& c) {
  if (!s.library.has_update(c.id)) return;
  s.library.only_keeps = true;
  s.effects.push_back(FetchPack{{}, s.library.find_listed(c.id)->address});
}

void handle(State& s, const AskRemove& c) {
  const KeptPack* kept = s.library.find_kept(c.id);
  if (kept == nullptr || kept->own() || c.id == s.library.own) return;
  s.library.removing = c.id;
  s.library.forget = false;
}

void handle(State& s, const ForgetWithPack& c) { s.library.forget = c.forget; }

void handle(State& s, const ConfirmRemove&) {
  if (!s.library.removing) return;
  const base::Id id = *std::exchange(s.library.removing, std::nullopt);
  const KeptPack* kept = s.library.find_kept(id);
  if (kept == nullptr) return;
  const std::string title = kept->index.title;
  const bool forget = s.library.forget;
  std::erase_if(s.library.kept, [&](const KeptPack& one) { return one.index.id == id; });
  s.effects.push_back(DropPack{id});
  if (forget) {
    progress::Attempt attempt;
    attempt.kind = progress::AttemptKind::Reset;
    attempt.pack = id;
    record(s, std::move(attempt));
  }
  go_to(s, {.place = Place::Library});
  if (s.pack && s.pack->own_index().id == id) {
    s.effects.push_back(ChoosePack{});
    s.effects.push_back(FetchPack{});
  }
  tell(s, fill(forget ? S::library_removed_all : S::library_removed, {title}));
}

}  // namespace defuse::app
