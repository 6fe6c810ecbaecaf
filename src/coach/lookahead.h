// What may or may not follow: the conditions `&x` and `!x`, where x may be phrases. They look at a few tokens without
// taking them. All ways through the phrases are followed at once, as bits of how far each has come, so the work is the
// size of the condition and never more. Equal parts of conditions are kept once.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "coach/lexicon.h"
#include "coach/pattern.h"
#include "coach/rows.h"
#include "coach/slots.h"
#include "coach/symbols.h"

namespace defuse::coach {

class Lookaheads {
 public:
  using Node = std::uint32_t;
  static constexpr Node kNone = Slots::kNone;

  // The number of a condition; equal ones share it.
  Node put(const Pattern& pattern, const Lexicon& lexicon, Symbols& symbols);
  void finish();
  std::size_t size() const { return parts_.size() + kids_.size(); }

  // Whether the tokens from `at` on begin with it.
  bool holds(Node node, const Rows& rows, std::size_t at) const;

 private:
  // Bit i: i tokens have been gone past.
  using Ways = std::uint32_t;

  struct Part {
    PatternKind kind = PatternKind::Word;
    std::uint8_t most = 0;    // Gap: of words. Guard: whether it can hold
    std::uint16_t kids = 0;   // how many
    std::uint32_t first = 0;  // of its kids, in `kids_`; of those without kids: a set of words
    bool operator==(const Part&) const = default;
  };

  Node add(PatternKind kind, int most, Symbol symbol);
  Node add(PatternKind kind, const std::vector<Node>& kids);
  Ways follow(Node node, Ways ways, const Rows& rows, std::size_t at) const;

  std::vector<Part> parts_;
  std::vector<Node> kids_;
  Slots slots_;
  std::unordered_map<const Pattern*, Node> lists_;  // word lists that have been put
};

}  // namespace defuse::coach
