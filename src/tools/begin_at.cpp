#include "tools/begin_at.h"

#include <deque>
#include <memory>
#include <optional>
#include <set>
#include <tuple>

#include "engine/call_machine.h"

namespace defuse::tools {

namespace {

constexpr std::size_t kMostLooked = 20000;

// What tells two ways to the same place apart here; what is noted and promised on the way is not asked about.
auto key_of(const engine::CallState& state) {
  return std::tuple(state.beat, state.piece, state.arousal, state.trust, state.composure);
}

std::optional<engine::Mood> mood_at(const course::Call& call, const base::Id& beat) {
  const engine::CallMachine machine(std::make_shared<const course::Call>(call));
  const std::optional<std::size_t> wanted = machine.beat_index(beat);
  std::deque<engine::CallState> waiting = {machine.start()};
  std::set<decltype(key_of(waiting.front()))> met;
  for (std::size_t looked = 0; wanted && !waiting.empty() && looked < kMostLooked; ++looked) {
    const engine::CallState state = waiting.front();
    waiting.pop_front();
    if (state.beat == *wanted) return engine::mood_of(state);
    if (machine.done(state)) continue;
    for (const engine::CallChoice& choice : machine.choices(state)) {
      if (!machine.offers(state, choice)) continue;
      const engine::CallState next = machine.step(state, choice).state;
      if (met.insert(key_of(next)).second) waiting.push_back(next);
    }
  }
  return std::nullopt;
}

}  // namespace

course::Call begin_at(course::Call call, const base::Id& beat) {
  if (call.find_beat(beat) == nullptr || call.begin == beat) return call;
  if (const std::optional<engine::Mood> mood = mood_at(call, beat)) {
    call.start.arousal = mood->arousal;
    call.start.trust = mood->trust;
    call.start.composure = mood->composure;
  }
  call.begin = beat;
  return call;
}

}  // namespace defuse::tools
