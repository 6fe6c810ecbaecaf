// All patterns of a language in one automaton. It is run once over the tokens with the set of its live states (a
// Thompson construction, run as R. Pike does): no backtracking, so the work is at most tokens times states, whatever
// the text. Of several ways to the same state the one that began first is kept. AutomatonBuilder makes it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

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
  // Every match, by its last token. `steps` receives how many states were looked at.
  std::vector<Match> run(const std::vector<Token>& tokens, std::size_t* steps = nullptr) const;

  const Symbols& symbols() const { return symbols_; }
  std::size_t size() const { return states_.size(); }

 private:
  friend class AutomatonBuilder;
  using Index = std::uint32_t;
  static constexpr Index kNone = Slots::kNone;

  enum class Do : std::uint8_t { Consume, Split, Check, Accept };
  struct State {
    Do what : 2 = Do::Split;
    bool gap : 1 = false;          // Consume: part of a gap that commas end
    bool tight : 1 = false;        // Consume: follows such a gap
    std::uint32_t value : 28 = 0;  // Consume: a symbol. Split: the other way. Check: a guard. Accept: the pattern
    Index next = kNone;
    bool operator==(const State&) const = default;
  };
  struct Guard {
    GuardKind kind = GuardKind::SentenceStart;
    std::uint32_t value = 0;  // a symbol of the word before, or the number of the lookahead
    bool operator==(const Guard&) const = default;
  };
  // A first word has been read: where to go, if guards hold.
  struct Start {
    Index next = kNone;
    std::uint32_t checks = 0;  // where its guards begin in `checks_`; kNone ends them
  };

  bool holds(const Guard& guard, const std::vector<Token>& tokens, const Rows& rows, std::size_t at) const;

  class Run;

  Symbols symbols_;
  Lookaheads lookaheads_;
  std::vector<State> states_;
  std::vector<Guard> guards_;
  std::vector<std::uint32_t> checks_;
  std::vector<Start> starts_;
  std::vector<std::uint32_t> start_at_;  // by symbol: where its starts begin in `starts_`; one more at the end
};

}  // namespace defuse::coach
