// What may or may not follow: the conditions `&x` and `!x`, where x may be phrases. They look at a few tokens without
// taking them. All ways through the phrases are followed at once, as bits of how far each has come, so the work is the
// size of the condition and never more.
#pragma once

#include <cstdint>
#include <vector>

#include "coach/lexicon.h"
#include "coach/pattern.h"
#include "coach/symbols.h"

namespace defuse::coach {

class Lookahead {
 public:
  Lookahead(const Pattern& pattern, const Lexicon& lexicon, Symbols& symbols);

  // Whether the tokens from `at` on begin with it. `symbols` holds what each token is, sorted.
  bool holds(const std::vector<std::vector<Symbol>>& symbols, std::size_t at) const;

 private:
  // Bit i: i tokens have been gone past.
  using Ways = std::uint32_t;

  struct Node {
    PatternKind kind = PatternKind::Word;
    Symbol symbol = 0;  // Word: a set of words
    int most = 0;       // Gap
    std::vector<Node> kids;
  };
  static Node build(const Pattern& pattern, const Lexicon& lexicon, Symbols& symbols);
  static Ways follow(const Node& node, Ways ways, const std::vector<std::vector<Symbol>>& symbols, std::size_t at);

  Node root_;
};

}  // namespace defuse::coach
