#include "coach/lookahead.h"

#include <algorithm>

namespace defuse::coach {

namespace {
constexpr std::size_t kFurthest = 31;
}

Lookahead::Lookahead(const Pattern& pattern, const Lexicon& lexicon, Symbols& symbols)
    : root_(build(pattern, lexicon, symbols)) {}

Lookahead::Node Lookahead::build(const Pattern& pattern, const Lexicon& lexicon, Symbols& symbols) {
  Node node;
  node.kind = pattern.kind;
  switch (pattern.kind) {
    case PatternKind::Word:
      node.symbol = symbols.of_set({pattern.text});
      return node;
    case PatternKind::Class: {
      const Pattern* list = lexicon.find(pattern.text);
      return list == nullptr ? node : build(*list, lexicon, symbols);
    }
    case PatternKind::Choice: {
      std::vector<std::string> words;
      for (const Pattern& kid : pattern.kids) {
        if (kid.kind == PatternKind::Word) {
          words.push_back(kid.text);
        } else {
          node.kids.push_back(build(kid, lexicon, symbols));
        }
      }
      if (!words.empty()) {
        Node set;
        set.symbol = symbols.of_set(std::move(words));
        node.kids.push_back(std::move(set));
      }
      return node;
    }
    case PatternKind::Gap:
      node.most = pattern.most;
      node.symbol = symbols.of_set({"ANY", "QUOTE"});
      return node;
    case PatternKind::Guard:  // of conditions within conditions, only the end of a sentence or clause can hold
      node.most = pattern.guard == GuardKind::SentenceEnd || pattern.guard == GuardKind::ClauseEnd ? 1 : 0;
      node.symbol =
          pattern.guard == GuardKind::ClauseEnd ? symbols.of_set({"STOP", ",", ":"}) : symbols.of_set({"STOP"});
      return node;
    case PatternKind::Sequence:
    case PatternKind::Optional:
      break;
  }
  for (const Pattern& kid : pattern.kids) node.kids.push_back(build(kid, lexicon, symbols));
  return node;
}

Lookahead::Ways Lookahead::follow(const Node& node, Ways ways, const std::vector<std::vector<Symbol>>& symbols,
                                  std::size_t at) {
  const auto step = [&](Ways from) {
    Ways to = 0;
    for (std::size_t i = 0; i < kFurthest && at + i < symbols.size(); ++i) {
      if ((from >> i & 1U) == 0) continue;
      const std::vector<Symbol>& token = symbols[at + i];
      if (std::binary_search(token.begin(), token.end(), node.symbol)) to |= Ways{2} << i;
    }
    return to;
  };
  if (ways == 0) return 0;
  switch (node.kind) {
    case PatternKind::Word:
      return step(ways);
    case PatternKind::Sequence:
      for (const Node& kid : node.kids) ways = follow(kid, ways, symbols, at);
      return ways;
    case PatternKind::Choice: {
      Ways all = 0;
      for (const Node& kid : node.kids) all |= follow(kid, ways, symbols, at);
      return all;
    }
    case PatternKind::Optional:
      return ways | follow(node.kids.front(), ways, symbols, at);
    case PatternKind::Gap:
      for (int i = 0; i < node.most; ++i) ways |= step(ways);
      return ways;
    case PatternKind::Guard: {
      // Where a sentence ends without a sign, the text ends.
      const std::size_t left = symbols.size() - at;
      const Ways end = left < kFurthest ? ways & (Ways{1} << left) : 0;
      return node.most == 0 ? 0 : (step(ways) >> 1U) | end;
    }
    case PatternKind::Class:
      return ways;
  }
  return ways;
}

bool Lookahead::holds(const std::vector<std::vector<Symbol>>& symbols, std::size_t at) const {
  return follow(root_, 1, symbols, at) != 0;
}

}  // namespace defuse::coach
