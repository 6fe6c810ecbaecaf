// Looking back on a simulated call: other moves from any decision on, and the review as a file.
#include "app/call_keeping.h"
#include "app/state.h"

namespace defuse::app {

namespace {

CallSession* looking_back(State& s) {
  auto* open = std::get_if<CallSession>(&s.session);
  return open != nullptr && open->first ? open : nullptr;
}

}  // namespace

void handle(State& s, const TryFrom& c) {
  CallSession* open = looking_back(s);
  if (open == nullptr || open->phase != CallPhase::LookingBack) return;
  const engine::CallRunner& first = open->first->runner;
  if (c.turn < 1 || c.turn > static_cast<int>(first.turns().size())) return;
  open->runner.emplace(first.at_turn(static_cast<std::size_t>(c.turn - 1)));
  open->second.reset();
  open->branched_at = c.turn;
  open->phase = CallPhase::Talking;
  open->chosen.clear();
  open->typing = false;
  show_texts(s, 0);
  open->listened = 0;
  open->voice_left = 0;
  open->silent = false;
  open->resumed = false;
  open->earlier_shown = false;
  open->cannot_branch.reset();
  keep_branch(s, *open);
  ++s.visit;
  say(s, fill(S::call_branch_begins, {number(c.turn)}));
}

void handle(State& s, const ForgetBranch&) {
  CallSession* open = looking_back(s);
  if (open == nullptr || open->branched_at == 0) return;
  open->runner.emplace(open->first->runner);
  open->second.reset();
  open->branched_at = 0;
  open->phase = CallPhase::LookingBack;
  open->voice_left = 0;
  open->silent = false;
  give_up_branch(s, *open);
  ++s.visit;
}

void handle(State& s, const ShowDecisions& c) {
  if (CallSession* open = looking_back(s)) open->all_decisions = c.all;
}

void handle(State& s, const ExportCall&) {
  const CallSession* open = looking_back(s);
  if (open == nullptr) return;
  s.effects.push_back(SaveFile{open->call->id + "-review.html", "text/html;charset=utf-8", call_review_file(s, *open)});
  say(s, std::string(tr(S::call_exported)));
}

}  // namespace defuse::app
