// Writing a call of one's own: kept as typed, as a private note under its id.
#include "app/own_call.h"
#include "app/state.h"
#include "app/view_parts.h"

namespace defuse::app {

namespace {

constexpr const char* kItem = "own-calls";
constexpr const char* kFirstPart = "own-call-";

OwnCallSession* own_session(State& s) { return std::get_if<OwnCallSession>(&s.session); }

// An id that no other call has.
base::Id fresh_id(const State& s) {
  for (int n = 1;; ++n) {
    base::Id id = kFirstPart + number(n);
    if (!s.progress.thoughts.contains(std::string(kItem) + "/" + id) && s.pack->index().find_call(id) == nullptr)
      return id;
  }
}

void keep_own(State& s, const base::Id& id, std::string text) {
  const auto known = s.progress.thoughts.find(std::string(kItem) + "/" + id);
  if (text == (known == s.progress.thoughts.end() ? std::string() : known->second)) return;
  progress::Attempt attempt;
  attempt.kind = progress::AttemptKind::Thought;
  attempt.item = kItem;
  attempt.place = id;
  attempt.answer = std::move(text);
  record(s, std::move(attempt));
}

}  // namespace

std::vector<std::pair<base::Id, OwnCall>> own_calls(const State& s) {
  const std::string prefix = std::string(kItem) + "/";
  std::vector<std::pair<base::Id, OwnCall>> all;
  for (auto it = s.progress.thoughts.lower_bound(prefix);
       it != s.progress.thoughts.end() && it->first.starts_with(prefix); ++it)
    all.emplace_back(it->first.substr(prefix.size()), read_own_call(it->second));
  return all;
}

std::optional<OwnCall> find_own_call(const State& s, const base::Id& id) {
  const auto it = s.progress.thoughts.find(std::string(kItem) + "/" + id);
  if (it == s.progress.thoughts.end()) return std::nullopt;
  return read_own_call(it->second);
}

void open_own_call(State& s) {
  if (!s.pack) return;
  OwnCallSession open;
  if (s.route.item.empty()) {
    open.id = fresh_id(s);
  } else if (const std::optional<OwnCall> known = find_own_call(s, s.route.item)) {
    open.id = s.route.item;
    open.form = *known;
    open.old = true;
  } else {
    s.session_problem = fill(S::no_such_item, {s.route.item});
    return;
  }
  s.session = std::move(open);
}

OwnCallView own_call_view(const State& s, const OwnCallSession& session) {
  OwnCallView v;
  v.session = &session;
  for (const course::Practice& practice : s.pack->index().practices)
    v.practices.emplace_back(practice.id, practice.title);
  return v;
}

void keep_own_call(State& s) {
  const OwnCallSession* open = own_session(s);
  if (open == nullptr || open->deleted || (open->form.blank() && !open->old)) return;
  keep_own(s, open->id, write_own_call(open->form));
}

void handle(State& s, const WriteOwnCall& c) {
  OwnCallSession* open = own_session(s);
  std::string* field = open == nullptr ? nullptr : own_field(open->form, c.field);
  if (field != nullptr) *field = c.text;
}

void handle(State& s, const ArrangeOwnCall& c) {
  OwnCallSession* open = own_session(s);
  if (open == nullptr) return;
  if (c.channel >= 0 && c.channel <= static_cast<int>(course::Channel::Email))
    open->form.channel = static_cast<course::Channel>(c.channel);
  if (c.moment < 0 || c.moment >= static_cast<int>(kOwnMoments)) return;
  if (s.pack->index().find_practice(c.practice) != nullptr)
    open->form.moments[static_cast<std::size_t>(c.moment)].practice = c.practice;
}

void handle(State& s, const FinishOwnCall&) {
  OwnCallSession* open = own_session(s);
  if (open == nullptr) return;
  if (!open->form.complete()) {
    open->asked = true;
    say(s, std::string(tr(S::own_missing)));
    return;
  }
  handle(s, Go{call_address(open->id)});
}

void handle(State& s, const DeleteOwnCall&) {
  OwnCallSession* open = own_session(s);
  if (open == nullptr) return;
  open->deleted = true;
  if (open->old) keep_own(s, open->id, {});
  say(s, std::string(tr(S::own_deleted)));
  handle(s, Go{"#/"});
}

void handle(State& s, const ExportOwnCall&) {
  const auto* open = std::get_if<CallSession>(&s.session);
  if (open == nullptr || !open->own) return;
  s.effects.push_back(SaveFile{open->call->id + ".zip", "application/zip", own_pack(*open->call, s.pack->index())});
  say(s, std::string(tr(S::own_exported)));
}

}  // namespace defuse::app
