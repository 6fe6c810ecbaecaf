#include "coach/lookahead.h"

#include <algorithm>

namespace defuse::coach {

namespace {
constexpr std::size_t kFurthest = 31;
constexpr std::size_t kMostKids = 0xFFFF;
static_assert(kFurthest < Rows::kAhead);
}  // namespace

Lookaheads::Node Lookaheads::add(PatternKind kind, int most, Symbol symbol) {
  const Part part{kind, static_cast<std::uint8_t>(most), 0, symbol};
  const std::uint32_t hash = mixed(mixed(static_cast<std::uint32_t>(kind), symbol), static_cast<std::uint32_t>(most));
  const Node known = slots_.find(hash, [&](Node other) { return parts_[other] == part; });
  if (known != kNone) return known;
  const auto node = static_cast<Node>(parts_.size());
  parts_.push_back(part);
  slots_.put(hash, node);
  return node;
}

Lookaheads::Node Lookaheads::add(PatternKind kind, const std::vector<Node>& kids) {
  if (kids.size() > kMostKids) {  // more than a part can count: halves
    const auto middle = kids.begin() + static_cast<std::ptrdiff_t>(kids.size() / 2);
    return add(kind, {add(kind, {kids.begin(), middle}), add(kind, {middle, kids.end()})});
  }
  std::uint32_t hash = mixed(static_cast<std::uint32_t>(kind), 0xFF);
  for (const Node kid : kids) hash = mixed(hash, kid);
  const Node known = slots_.find(hash, [&](Node other) {
    const Part& part = parts_[other];
    return part.kind == kind && part.kids == kids.size() && !kids.empty() &&
           std::equal(kids.begin(), kids.end(), kids_.begin() + static_cast<std::ptrdiff_t>(part.first));
  });
  if (known != kNone) return known;
  const auto node = static_cast<Node>(parts_.size());
  parts_.push_back({kind, 0, static_cast<std::uint16_t>(kids.size()), static_cast<std::uint32_t>(kids_.size())});
  kids_.insert(kids_.end(), kids.begin(), kids.end());
  slots_.put(hash, node);
  return node;
}

Lookaheads::Node Lookaheads::put(const Pattern& pattern, const Lexicon& lexicon, Symbols& symbols) {
  std::vector<Node> kids;
  switch (pattern.kind) {
    case PatternKind::Word:
      return add(PatternKind::Word, 0, symbols.of_words({pattern.text}));
    case PatternKind::Class: {
      const Pattern* list = lexicon.find(pattern.text);
      if (list == nullptr) return add(PatternKind::Class, 0, 0);
      const auto known = lists_.find(list);
      if (known != lists_.end()) return known->second;
      return lists_[list] = put(*list, lexicon, symbols);
    }
    case PatternKind::Choice: {
      std::vector<WordId> words;
      for (const Pattern& kid : pattern.kids) {
        if (kid.kind == PatternKind::Word) {
          words.push_back(symbols.word(kid.text));
        } else {
          kids.push_back(put(kid, lexicon, symbols));
        }
      }
      if (!words.empty()) kids.push_back(add(PatternKind::Word, 0, symbols.of_set(std::move(words))));
      return add(PatternKind::Choice, kids);
    }
    case PatternKind::Gap:
      return add(PatternKind::Gap, pattern.most, symbols.of_words({"ANY", "QUOTE"}));
    case PatternKind::Guard: {  // of conditions within conditions, only the end of a sentence or clause can hold
      const bool clause = pattern.guard == GuardKind::ClauseEnd;
      const bool can_hold = clause || pattern.guard == GuardKind::SentenceEnd;
      return add(PatternKind::Guard, can_hold ? 1 : 0,
                 clause ? symbols.of_words({"STOP", ",", ":"}) : symbols.of_words({"STOP"}));
    }
    case PatternKind::Sequence:
    case PatternKind::Optional:
      break;
  }
  for (const Pattern& kid : pattern.kids) kids.push_back(put(kid, lexicon, symbols));
  return add(pattern.kind, kids);
}

void Lookaheads::finish() {
  slots_ = {};
  lists_ = {};
  parts_.shrink_to_fit();
  kids_.shrink_to_fit();
}

Lookaheads::Ways Lookaheads::follow(Node node, Ways ways, const Rows& rows, std::size_t at) const {
  const Part& part = parts_[node];
  const auto step = [&](Ways from) {
    Ways to = 0;
    for (std::size_t i = 0; i < kFurthest && at + i < rows.size(); ++i) {
      if ((from >> i & 1U) != 0 && rows.is(at + i, part.first)) to |= Ways{2} << i;
    }
    return to;
  };
  if (ways == 0) return 0;
  switch (part.kind) {
    case PatternKind::Word:
      return step(ways);
    case PatternKind::Sequence:
      for (std::uint32_t i = 0; i < part.kids; ++i) ways = follow(kids_[part.first + i], ways, rows, at);
      return ways;
    case PatternKind::Choice: {
      Ways all = 0;
      for (std::uint32_t i = 0; i < part.kids; ++i) all |= follow(kids_[part.first + i], ways, rows, at);
      return all;
    }
    case PatternKind::Optional:
      return ways | follow(kids_[part.first], ways, rows, at);
    case PatternKind::Gap:
      for (int i = 0; i < part.most; ++i) ways |= step(ways);
      return ways;
    case PatternKind::Guard: {
      // Where a sentence ends without a sign, the text ends.
      const std::size_t left = rows.size() - at;
      const Ways end = left < kFurthest ? ways & (Ways{1} << left) : 0;
      return part.most == 0 ? 0 : (step(ways) >> 1U) | end;
    }
    case PatternKind::Class:
      return ways;
  }
  return ways;
}

bool Lookaheads::holds(Node node, const Rows& rows, std::size_t at) const { return follow(node, 1, rows, at) != 0; }

}  // namespace defuse::coach
