// All patterns of a language in one automaton. It is run once over the tokens with the set of its live states (a
// Thompson construction, run as R. Pike does): no backtracking, so the work is at most tokens times states, whatever
// the text. Of several ways to the same state the one that began first is kept.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/result.h"
#include "coach/lexicon.h"
#include "coach/lookahead.h"
#include "coach/pattern.h"
#include "coach/symbols.h"
#include "coach/token.h"

namespace defuse::coach {

// Tokens `first` to `last` match pattern number `pattern`.
struct Match {
  std::uint32_t pattern = 0;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  bool operator==(const Match&) const = default;
};

class Automaton {
 public:
  // Adds a pattern, whose word lists are in `lexicon`; its number. An Error when the automaton would grow too large or
  // the pattern begins with a gap.
  base::Result<std::uint32_t> add(const Pattern& pattern, const Lexicon& lexicon);

  // Every match, by its last token. `steps` receives how many states were looked at.
  std::vector<Match> run(const std::vector<Token>& tokens, std::size_t* steps = nullptr) const;

  const Symbols& symbols() const { return symbols_; }
  std::size_t size() const { return states_.size(); }

 private:
  using Index = std::uint32_t;
  static constexpr Index kNone = 0xFFFFFFFF;

  enum class Do : std::uint8_t { Consume, Split, Check, Accept };
  struct State {
    Do what = Do::Split;
    GuardKind guard = GuardKind::SentenceStart;
    bool gap = false;    // Consume: part of a gap that commas end
    bool tight = false;  // Consume: follows such a gap
    Symbol symbol = 0;   // Consume; Check: of the word before, or the number of the lookahead
    Index next = kNone;
    Index other = kNone;        // Split
    std::uint32_t pattern = 0;  // Accept
  };
  struct Start {
    Index next = kNone;
    std::vector<Index> checks;
  };

  Index put(const State& state);
  Index build(const Pattern& pattern, const Lexicon& lexicon, Index next, bool tight);
  Index build_choice(const Pattern& pattern, const Lexicon& lexicon, Index next, bool tight);
  Index build_gap(const Pattern& pattern, Index next);
  void collect_starts(Index state, std::vector<Index>& checks, int depth);
  bool holds(const State& state, const std::vector<Token>& tokens, const std::vector<std::vector<Symbol>>& symbols,
             std::size_t at) const;

  class Run;

  Symbols symbols_;
  std::vector<State> states_;
  std::vector<Lookahead> lookaheads_;
  std::vector<std::vector<Start>> starts_;  // by symbol
  std::uint32_t patterns_ = 0;
  bool starts_with_gap_ = false;
  bool too_deep_ = false;
};

}  // namespace defuse::coach
