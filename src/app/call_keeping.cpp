#include "app/call_keeping.h"

#include <charconv>

#include "base/base64.h"

namespace defuse::app {

namespace {

constexpr const char* kNow = "now";
constexpr const char* kLast = "last";
constexpr const char* kBranch = "branch";

const std::string& kept(const State& s, const base::Id& call, const char* place) {
  static const std::string nothing;
  const auto it = s.progress.thoughts.find(call + "/" + place);
  return it == s.progress.thoughts.end() ? nothing : it->second;
}

void keep(State& s, const base::Id& call, const char* place, std::string text) {
  if (kept(s, call, place) == text) return;
  progress::Attempt attempt;
  attempt.kind = progress::AttemptKind::Thought;
  attempt.item = call;
  attempt.place = place;
  attempt.answer = std::move(text);
  record(s, std::move(attempt));
}

engine::RestoredCall restore(const State& s, const CallSession& open, std::string_view text) {
  const std::optional<std::string> bytes = base::from_base64(text);
  if (!bytes) return {};
  return engine::restore_call(open.call, *bytes, [&](const base::Id& id) { return s.pack->index().present_id(id); });
}

PlayedCall played(const engine::CallRunner& runner) {
  const engine::CallSolver solver(
      std::make_shared<const engine::CallMachine>(runner.machine().shared_call(), runner.options().temper));
  return {runner, engine::review(runner, solver)};
}

void record_result(State& s, const CallSession& open) {
  progress::Attempt attempt;
  attempt.kind = progress::AttemptKind::Finished;
  attempt.item = open.call->id;
  attempt.outcome = open.runner->result().outcome;
  attempt.seconds = static_cast<std::uint32_t>(open.spent / 1000);
  attempt.answer = open.runner->answer();
  record(s, std::move(attempt));
}

// Of the pack, or one of the learner's own.
base::Result<course::Call> call_with(const State& s, const base::Id& id, bool& own) {
  if (s.pack->index().find_call(id) != nullptr) return s.pack->call(id);
  const std::optional<OwnCall> written = find_own_call(s, id);
  own = written && written->complete();
  if (!own) return base::Error{fill(S::no_such_item, {s.route.item})};
  return make_call(*written, id, s.pack->index());
}

// The play that was begun and not ended, or why it cannot go on.
void resume(State& s, CallSession& open) {
  const std::string& text = kept(s, open.call->id, kNow);
  if (text.empty()) return;
  engine::RestoredCall kept_play = restore(s, open, text);
  if (!kept_play.ok()) {
    open.cannot_resume = kept_play.problem;
    return;
  }
  open.options = kept_play.runner->options();
  open.runner = std::move(kept_play.runner);
  open.resumed = true;
  open.phase = CallPhase::Talking;
  if (!open.runner->done()) return;
  record_call(s, open);
  look_back(s, open);
}

// Whether two plays are the same up to and without the turn `from`.
bool same_until(const engine::CallRunner& one, const engine::CallRunner& other, std::size_t from) {
  if (from < 1 || from > one.turns().size() || from > other.turns().size() + 1) return false;
  const auto end = one.turns().begin() + static_cast<std::ptrdiff_t>(from) - 1;
  return std::equal(one.turns().begin(), end, other.turns().begin());
}

// The other way that was tried last: over, or still going on.
void resume_branch(State& s, CallSession& open) {
  const std::string& text = kept(s, open.call->id, kBranch);
  std::size_t from = 0;
  const auto number = std::from_chars(text.data(), text.data() + text.size(), from);
  if (number.ec != std::errc() || number.ptr == text.data() + text.size()) return;
  engine::RestoredCall other =
      restore(s, open, std::string_view(text).substr(static_cast<std::size_t>(number.ptr + 1 - text.data())));
  if (!other.ok()) {
    open.cannot_branch = other.problem;
    return;
  }
  // Of an earlier play, finished on another device: no other way of this one.
  if (!same_until(open.first->runner, *other.runner, from)) return;
  open.runner = std::move(other.runner);
  open.branched_at = static_cast<int>(from);
  if (open.runner->done()) {
    look_back_on_branch(open);
    return;
  }
  open.resumed = true;
  open.phase = CallPhase::Talking;
}

void resume_review(State& s, CallSession& open) {
  engine::RestoredCall last = restore(s, open, kept(s, open.call->id, kLast));
  if (last.ok()) {
    open.options = last.runner->options();
    open.runner = std::move(last.runner);
    look_back(s, open);
    resume_branch(s, open);
    return;
  }
  if (open.has_last) open.cannot_resume = last.problem;
  open.has_last = false;
}

}  // namespace

bool has_last_play(const State& s, const base::Id& call) { return !kept(s, call, kLast).empty(); }

bool is_under_way(const State& s, const base::Id& call) { return !kept(s, call, kNow).empty(); }

void keep_call(State& s, const CallSession& open) {
  keep(s, open.call->id, kNow, base::to_base64(open.runner->snapshot()));
}

void give_up_call(State& s, const CallSession& open) { keep(s, open.call->id, kNow, {}); }

void keep_branch(State& s, const CallSession& open) {
  keep(s, open.call->id, kBranch, number(open.branched_at) + " " + base::to_base64(open.runner->snapshot()));
}

void give_up_branch(State& s, const CallSession& open) { keep(s, open.call->id, kBranch, {}); }

void record_call(State& s, CallSession& open) {
  open.recorded = true;
  give_up_branch(s, open);
  if (!open.own) record_result(s, open);
  keep(s, open.call->id, kLast, base::to_base64(open.runner->snapshot()));
  keep(s, open.call->id, kNow, {});
}

void look_back(State& s, CallSession& open) {
  open.first = played(*open.runner);
  open.second.reset();
  open.branched_at = 0;
  open.has_last = true;
  open.phase = CallPhase::LookingBack;
  if (s.route.place == Place::CallReview) return;
  s.route.place = Place::CallReview;
  s.effects.push_back(SetAddress{address_of(s.route), true});
}

void look_back_on_branch(CallSession& open) {
  open.second = played(*open.runner);
  open.phase = CallPhase::LookingBack;
}

void open_call(State& s) {
  if (!s.pack) return;
  const base::Id id = s.pack->index().present_id(s.route.item);
  CallSession open;
  base::Result<course::Call> read = call_with(s, id, open.own);
  if (!read) {
    s.session_problem = read.error().message;
    return;
  }
  open.call = std::make_shared<const course::Call>(read.take());
  open.options.temper = open.call->temper;
  open.options.seed = s.random.next();
  open.has_last = has_last_play(s, id);
  if (s.route.place == Place::CallReview) {
    resume_review(s, open);
  } else {
    resume(s, open);
  }
  s.session = std::move(open);
}

}  // namespace defuse::app
