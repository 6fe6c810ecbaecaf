// Where a simulated call stands: everything that decides how it goes on, and nothing else. Plain values, so that the
// solver can keep a hundred thousand of them.
#pragma once

#include <cstdint>

namespace defuse::engine {

// As shown and as conditions see it: 0 to 10 each.
struct Mood {
  int arousal = 0;
  int trust = 0;
  int composure = 0;
  bool operator==(const Mood&) const = default;
};

struct CallState {
  std::uint16_t beat = 0;      // index in Call::beats; a route is never stood in
  std::uint8_t arousal = 0;    // in halves, 0 to 20: a hot customer takes half of what soothes
  std::uint8_t trust = 0;      // in halves
  std::uint8_t composure = 0;  // in halves
  std::uint8_t piece = 0;      // vent: index of the piece heard last
  std::uint8_t heard = 0;      // vent: the furthest piece heard
  std::uint8_t rewinds = 0;    // vent: how often the recording went back
  std::uint8_t told = 0;       // one bit a course::Told
  std::uint64_t noted = 0;     // one bit a fact
  std::uint64_t flags = 0;     // one bit a flag, in the machine's order
  std::uint64_t promised = 0;  // one bit a promise, in the machine's order
  bool operator==(const CallState&) const = default;
};

inline constexpr int kMostMood = 20;    // in halves
inline constexpr int kMostRewinds = 6;  // after that the customer talks on over whoever cuts in
inline constexpr int kSoothesFrom = 3;  // the piece, counted from 1, from which on being heard lowers arousal by one

// Halves are shown against the learner: 3.5 of arousal as 4, 6.5 of trust as 6.
inline Mood mood_of(const CallState& state) { return {(state.arousal + 1) / 2, state.trust / 2, state.composure / 2}; }

}  // namespace defuse::engine
