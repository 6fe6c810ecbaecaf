// Where a simulated call stands: everything that decides how it goes on, and nothing else. Plain values, so that the
// solver can keep a hundred thousand of them.
#pragma once

#include <cstddef>
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

struct CallStateHash {
  std::size_t operator()(const CallState& state) const {
    std::uint64_t h = state.beat;
    const auto mix = [&h](std::uint64_t bits) {
      h ^= bits;
      h *= 0x9E3779B97F4A7C15ULL;
      h ^= h >> 32U;
    };
    mix(state.arousal | static_cast<std::uint64_t>(state.trust) << 8U |
        static_cast<std::uint64_t>(state.composure) << 16U | static_cast<std::uint64_t>(state.piece) << 24U |
        static_cast<std::uint64_t>(state.heard) << 32U | static_cast<std::uint64_t>(state.rewinds) << 40U |
        static_cast<std::uint64_t>(state.told) << 48U);
    mix(state.noted);
    mix(state.flags);
    mix(state.promised);
    return static_cast<std::size_t>(h);
  }
};

inline constexpr int kMostMood = 20;    // in halves
inline constexpr int kMostRewinds = 6;  // after that the customer talks on over whoever cuts in
inline constexpr int kSoothesFrom = 3;  // the piece, counted from 1, from which on being heard lowers arousal by one

// Halves are shown against the learner: 3.5 of arousal as 4, 6.5 of trust as 6.
inline Mood mood_of(const CallState& state) { return {(state.arousal + 1) / 2, state.trust / 2, state.composure / 2}; }

}  // namespace defuse::engine
