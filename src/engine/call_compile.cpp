// From a call as written to the tables that the machine steps through: ids become indexes and bits.
#include <algorithm>
#include <utility>

#include "engine/call_machine.h"

namespace defuse::engine {

namespace {

constexpr std::size_t kBits = 64;  // pack/check.h allows no more facts, flags or promises

std::uint64_t bit(std::size_t at) { return at < kBits ? std::uint64_t{1} << at : 0; }

void remember(std::vector<base::Id>& names, const base::Id& name) {
  if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

// No bit for a name that is not there: nothing sets it.
std::uint64_t name_bit(const std::vector<base::Id>& names, const base::Id& name) {
  const auto it = std::find(names.begin(), names.end(), name);
  return it == names.end() ? 0 : bit(static_cast<std::size_t>(it - names.begin()));
}

std::uint64_t fact_bit(const course::Call& call, const base::Id& id) {
  for (std::size_t i = 0; i < call.facts.size(); ++i) {
    if (call.facts[i].id == id) return bit(i);
  }
  return 0;
}

std::uint8_t told_bit(course::Told what) { return static_cast<std::uint8_t>(1U << static_cast<unsigned>(what)); }

std::uint64_t told_bits(const std::string& name) {
  constexpr std::string_view kNames[] = {"time", "cost", "parts"};
  for (std::size_t i = 0; i < std::size(kNames); ++i) {
    if (kNames[i] == name) return bit(i);
  }
  return 0;
}

}  // namespace

CallMachine::CallMachine(std::shared_ptr<const course::Call> call, course::Temper temper)
    : call_(std::move(call)), temper_(temper) {
  collect_names();
  beats_.resize(call_->beats.size());
  for (std::size_t i = 0; i < beats_.size(); ++i) compile(i);
  work_out_what_lives();
}

std::optional<std::size_t> CallMachine::beat_index(const base::Id& id) const {
  const auto& beats = call_->beats;
  const auto it = std::find_if(beats.begin(), beats.end(), [&](const course::CallBeat& one) { return one.id == id; });
  if (it == beats.end()) return std::nullopt;
  return static_cast<std::size_t>(it - beats.begin());
}

int CallMachine::index_of(const base::Id& beat) const {
  const std::optional<std::size_t> index = beat_index(beat);
  return index ? static_cast<int>(*index) : -1;
}

// A flag or a promise that nothing sets is never set, so it needs no bit.
void CallMachine::collect_names() {
  for (const course::CallBeat& beat : call_->beats) {
    for (const course::CallReply& reply : beat.replies) {
      for (const base::Id& flag : reply.sets) remember(flags_, flag);
      for (const course::CallPromise& one : reply.promises) remember(promises_, one.id);
    }
  }
}

CallMachine::Tests CallMachine::tests_of(const course::CallConditions& conditions) const {
  Tests tests;
  for (const course::CallCondition& one : conditions) {
    Test test{one.about, one.at_most, one.holds, static_cast<std::uint8_t>(std::clamp(one.number, 0, 10)), 0};
    if (one.about == course::Asked::Noted) test.bits = fact_bit(*call_, one.name);
    if (one.about == course::Asked::Set) test.bits = name_bit(flags_, one.name);
    if (one.about == course::Asked::Promised) test.bits = name_bit(promises_, one.name);
    if (one.about == course::Asked::Told) test.bits = told_bits(one.name);
    tests.push_back(test);
  }
  return tests;
}

CallMachine::Deed CallMachine::deed_of(const course::CallReply& reply) const {
  Deed deed;
  deed.when = tests_of(reply.when);
  deed.effects = reply.effects;
  for (const base::Id& flag : reply.sets) deed.sets |= name_bit(flags_, flag);
  for (const base::Id& fact : reply.notes) deed.notes |= fact_bit(*call_, fact);
  for (const course::Told what : reply.tells) deed.tells |= told_bit(what);
  for (const course::CallPromise& one : reply.promises) deed.promises |= name_bit(promises_, one.id);
  deed.next = index_of(reply.next);
  return deed;
}

void CallMachine::compile(std::size_t beat) {
  const course::CallBeat& from = call_->beats[beat];
  Compiled& to = beats_[beat];
  to.next = index_of(from.next);
  if (from.kind == course::BeatKind::Vent) {
    to.choices.push_back({MoveKind::Silence, -1, -1});
    to.choices.push_back({MoveKind::WriteDown, -1, -1});
    for (const course::RecordingPiece& piece : from.recording) {
      std::uint64_t facts = 0;
      for (const base::Id& fact : piece.facts) facts |= fact_bit(*call_, fact);
      to.facts.push_back(facts);
    }
  }
  for (std::size_t i = 0; i < from.replies.size(); ++i) {
    to.replies.push_back(deed_of(from.replies[i]));
    to.choices.push_back({MoveKind::Reply, static_cast<int>(i), -1});
  }
  for (std::size_t i = 0; i < from.answers.size(); ++i) {
    Deed deed;
    deed.effects = from.answers[i].effects;
    deed.next = index_of(from.answers[i].next);
    to.answers.push_back(std::move(deed));
    if (!move_for_answer(from, i).parts.empty()) to.choices.push_back({MoveKind::Compose, -1, static_cast<int>(i)});
  }
  for (const course::CallLine& line : from.lines) to.lines.push_back(tests_of(line.when));
  for (const course::CallRoute& route : from.routes) to.routes.push_back({tests_of(route.when), index_of(route.next)});
}

// Beats lead only to beats further down, so one pass from the end upwards sees all that can follow.
void CallMachine::work_out_what_lives() {
  for (std::size_t b = beats_.size(); b-- > 0;) {
    Compiled& beat = beats_[b];
    for (Live* live : {&beat.live, &beat.live_with_lines}) {
      const bool lines = live == &beat.live_with_lines;
      const auto ask = [&](const Tests& tests) {
        for (const Test& test : tests) {
          if (test.about == course::Asked::Noted) live->noted |= test.bits;
          if (test.about == course::Asked::Set) live->flags |= test.bits;
          if (test.about == course::Asked::Promised) live->promised |= test.bits;
          if (test.about == course::Asked::Told) live->told |= static_cast<std::uint8_t>(test.bits);
          if (test.about == course::Asked::Composure) live->composure = true;
        }
      };
      const auto follow = [&](int next) {
        if (next < 0 || static_cast<std::size_t>(next) <= b) return;
        const Compiled& after = beats_[static_cast<std::size_t>(next)];
        const Live& then = lines ? after.live_with_lines : after.live;
        live->noted |= then.noted;
        live->flags |= then.flags;
        live->promised |= then.promised;
        live->told |= then.told;
        live->composure = live->composure || then.composure;
        if (!lines) return;
        for (const Tests& tests : after.lines) ask(tests);  // which line is said is decided on entering
      };
      for (const Deed& reply : beat.replies) {
        ask(reply.when);
        follow(reply.next);
      }
      for (const Deed& answer : beat.answers) follow(answer.next);
      for (const Route& route : beat.routes) {
        ask(route.when);
        follow(route.next);
      }
      for (const std::uint64_t facts : beat.facts) live->noted |= facts;
      follow(beat.next);
      if (lines)
        for (const Tests& tests : beat.lines) ask(tests);
    }
  }
}

CallState CallMachine::essence(const CallState& state, bool lines) const {
  const Live& live = lines ? beats_[state.beat].live_with_lines : beats_[state.beat].live;
  CallState bare = state;
  bare.noted &= live.noted;
  bare.flags &= live.flags;
  bare.promised &= live.promised;
  bare.told &= live.told;
  if (!live.composure) bare.composure = 0;
  return bare;
}

}  // namespace defuse::engine
