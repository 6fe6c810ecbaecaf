// The alternatives of a word list with what they begin with in common put together, so that the automaton goes each way
// once: of "put you, put it, set you" the words `put` and `set` are heads, and `you` and `it` what follows.
#pragma once

#include <cstdint>
#include <vector>

#include "coach/pattern.h"
#include "coach/symbols.h"

namespace defuse::coach {

// What is left of a sequence from a kid on; of other patterns, the whole.
struct Rest {
  static constexpr std::uint32_t kWhole = 0xFFFFFFFF;
  const Pattern* pattern = nullptr;
  std::uint32_t from = kWhole;
};

struct Fork {
  bool ends = false;             // one alternative is over here
  Symbol last = Symbols::kNone;  // words with which an alternative is over
  std::vector<WordId> heads;     // words after which it goes on
  std::vector<Fork> after;       // how it goes on, by head
  std::vector<Rest> others;      // what does not begin with a single word
};

Fork fork_of(const std::vector<Pattern>& alternatives, Symbols& symbols);

}  // namespace defuse::coach
