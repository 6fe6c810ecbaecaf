#include "coach/automaton_builder.h"

#include <algorithm>
#include <tuple>

namespace defuse::coach {

namespace {

constexpr std::size_t kMostStates = 400000;
constexpr std::size_t kMostMembers = 2000000;  // of sets of words
constexpr std::size_t kMostWork = 20000000;    // parts of patterns that are built
constexpr int kDeepestLists = 24;
constexpr int kDeepestSplits = 2000;

// The single words of a pattern, lists included; phrases are left out.
void single_words(const Pattern& pattern, const Lexicon& lexicon, Symbols& symbols, std::vector<WordId>& out,
                  int depth = 0) {
  if (depth > kDeepestLists) return;
  if (pattern.kind == PatternKind::Word) out.push_back(symbols.word(pattern.text));
  const Pattern* list = pattern.kind == PatternKind::Class ? lexicon.find(pattern.text) : nullptr;
  if (list != nullptr) single_words(*list, lexicon, symbols, out, depth + 1);
  if (pattern.kind == PatternKind::Choice) {
    for (const Pattern& kid : pattern.kids) single_words(kid, lexicon, symbols, out, depth + 1);
  }
}

}  // namespace

bool AutomatonBuilder::Begin::operator<(const Begin& other) const {
  return std::tie(symbol, start.next, start.checks) < std::tie(other.symbol, other.start.next, other.start.checks);
}
bool AutomatonBuilder::Begin::operator==(const Begin& other) const {
  return std::tie(symbol, start.next, start.checks) == std::tie(other.symbol, other.start.next, other.start.checks);
}

AutomatonBuilder::Index AutomatonBuilder::put(const State& state) {
  const std::uint32_t flags = static_cast<std::uint32_t>(state.what) | (state.gap ? 4U : 0U) | (state.tight ? 8U : 0U);
  const std::uint32_t hash = mixed(mixed(flags, state.value), state.next);
  const Index known = states_.find(hash, [&](Index other) { return made_.states_[other] == state; });
  if (known != kNone) return known;
  const auto index = static_cast<Index>(made_.states_.size());
  made_.states_.push_back(state);
  states_.put(hash, index);
  return index;
}

AutomatonBuilder::Index AutomatonBuilder::consume(Symbol symbol, Index next, bool tight) {
  State state;
  state.what = Do::Consume;
  state.value = symbol & 0xFFFFFFFU;
  state.tight = tight;
  state.next = next;
  return put(state);
}

AutomatonBuilder::Index AutomatonBuilder::either(Index one, Index other) {
  if (one == kNone || one == other) return other;
  if (other == kNone) return one;
  State state;
  state.next = one;
  state.value = other & 0xFFFFFFFU;
  return put(state);
}

// Builds backwards: `next` is where to go afterwards.
AutomatonBuilder::Index AutomatonBuilder::build(const Pattern& pattern, Index next, bool tight) {
  if (made_.states_.size() > kMostStates || made_.symbols_.members() > kMostMembers || ++work_ > kMostWork)
    too_large_ = true;
  if (too_large_) return next;
  switch (pattern.kind) {
    case PatternKind::Word:
      return consume(made_.symbols_.of_words({pattern.text}), next, tight);
    case PatternKind::Class: {
      const Pattern* list = lexicon_.find(pattern.text);
      return list == nullptr ? next : build_list(*list, next, tight);
    }
    case PatternKind::Choice:
      return build_fork(fork_of(pattern.kids, made_.symbols_), next, tight);
    case PatternKind::Sequence:
      return build_sequence(pattern, 0, next, tight);
    case PatternKind::Optional:
      return either(build(pattern.kids.front(), next, tight), next);
    case PatternKind::Gap:
      return build_gap(pattern, next);
    case PatternKind::Guard: {
      State state;
      state.what = Do::Check;
      state.value = guard_of(pattern);
      state.next = next;
      return put(state);
    }
  }
  return next;
}

AutomatonBuilder::Index AutomatonBuilder::build_sequence(const Pattern& pattern, std::size_t from, Index next,
                                                         bool tight) {
  for (std::size_t i = pattern.kids.size(); i-- > from;) {
    const bool after_gap = i > from && pattern.kids[i - 1].kind == PatternKind::Gap && !pattern.kids[i - 1].crosses;
    next = build(pattern.kids[i], next, after_gap || (i == from && tight));
  }
  return next;
}

AutomatonBuilder::Index AutomatonBuilder::build_list(const Pattern& list, Index next, bool tight) {
  const std::pair key{&list, std::pair{next, tight}};
  if (const auto known = built_.find(key); known != built_.end()) return known->second;
  auto fork = forks_.find(&list);
  if (fork == forks_.end()) fork = forks_.emplace(&list, fork_of(list.kids, made_.symbols_)).first;
  return built_[key] = build_fork(fork->second, next, tight);
}

// Words that lead to the same place become one transition on a set.
AutomatonBuilder::Index AutomatonBuilder::build_fork(const Fork& fork, Index next, bool tight) {
  Index whole = kNone;
  std::vector<std::pair<Index, WordId>> heads;
  for (std::size_t i = 0; i < fork.heads.size(); ++i)
    heads.emplace_back(build_fork(fork.after[i], next, false), fork.heads[i]);
  work_ += fork.heads.size();
  std::sort(heads.begin(), heads.end());
  for (std::size_t at = 0; at < heads.size();) {
    const Index to = heads[at].first;
    std::vector<WordId> words;
    for (; at < heads.size() && heads[at].first == to; ++at) words.push_back(heads[at].second);
    whole = either(consume(made_.symbols_.of_set(std::move(words)), to, tight), whole);
  }
  for (const Rest& rest : fork.others) {
    whole = either(rest.from == Rest::kWhole ? build(*rest.pattern, next, tight)
                                             : build_sequence(*rest.pattern, rest.from, next, tight),
                   whole);
  }
  if (fork.last != Symbols::kNone) whole = either(consume(fork.last, next, tight), whole);
  if (fork.ends) whole = either(whole, next);
  return whole == kNone ? next : whole;
}

AutomatonBuilder::Index AutomatonBuilder::build_gap(const Pattern& pattern, Index next) {
  const Symbol any = made_.symbols_.of_words({"ANY", "QUOTE"});
  Index after = next;
  for (int i = 0; i < pattern.most; ++i) {
    State state;
    state.what = Do::Consume;
    state.value = any & 0xFFFFFFFU;
    state.gap = !pattern.crosses;
    state.tight = !pattern.crosses;
    state.next = after;
    after = either(next, put(state));
  }
  return after;
}

std::uint32_t AutomatonBuilder::guard_of(const Pattern& pattern) {
  Automaton::Guard guard{pattern.guard, 0};
  if (pattern.guard == GuardKind::NextIs || pattern.guard == GuardKind::NextIsNot) {
    guard.value = made_.lookaheads_.put(pattern.kids.front(), lexicon_, made_.symbols_);
  } else if (!pattern.kids.empty()) {
    std::vector<WordId> words;
    single_words(pattern.kids.front(), lexicon_, made_.symbols_, words);
    guard.value = made_.symbols_.of_set(std::move(words));
  }
  const std::uint32_t hash = mixed(static_cast<std::uint32_t>(guard.kind), guard.value);
  const std::uint32_t known = guards_.find(hash, [&](std::uint32_t other) { return made_.guards_[other] == guard; });
  if (known != Slots::kNone) return known;
  const auto number = static_cast<std::uint32_t>(made_.guards_.size());
  made_.guards_.push_back(guard);
  guards_.put(hash, number);
  return number;
}

std::uint32_t AutomatonBuilder::checks_of(const std::vector<std::uint32_t>& guards) {
  std::uint32_t hash = 0;
  for (const std::uint32_t guard : guards) hash = mixed(hash, guard);
  std::vector<std::uint32_t>& all = made_.checks_;
  const std::uint32_t known = checks_.find(hash, [&](std::uint32_t at) {
    for (const std::uint32_t guard : guards) {
      if (all[at++] != guard) return false;
    }
    return all[at] == kNone;
  });
  if (known != Slots::kNone) return known;
  const auto at = static_cast<std::uint32_t>(all.size());
  all.insert(all.end(), guards.begin(), guards.end());
  all.push_back(kNone);
  checks_.put(hash, at);
  return at;
}

// From the start of a pattern to the first words, with what must hold on the way.
void AutomatonBuilder::collect_begins(Index index, std::vector<std::uint32_t>& guards, int depth) {
  const State state = made_.states_[index];
  if (depth > kDeepestSplits) starts_with_gap_ = true;
  if (starts_with_gap_) return;
  switch (state.what) {
    case Do::Consume:
      starts_with_gap_ = state.gap;
      begins_.push_back({state.value, {state.next, checks_of(guards)}});
      return;
    case Do::Split:
      if (!passed_.insert({index, checks_of(guards)}).second) return;
      collect_begins(state.next, guards, depth + 1);
      collect_begins(state.value, guards, depth + 1);
      return;
    case Do::Check:
      guards.push_back(state.value);
      collect_begins(state.next, guards, depth + 1);
      guards.pop_back();
      return;
    case Do::Accept:
      starts_with_gap_ = true;
      return;
  }
}

base::Result<std::uint32_t> AutomatonBuilder::add(const Pattern& pattern) {
  State accept;
  accept.what = Do::Accept;
  accept.value = patterns_ & 0xFFFFFFFU;
  built_.clear();
  const Index start = build(pattern, put(accept), false);
  if (too_large_) return base::Error{"The rules together are too large: use shorter word lists or fewer patterns."};
  starts_with_gap_ = false;
  const std::size_t before = begins_.size();
  std::vector<std::uint32_t> guards;
  passed_.clear();
  collect_begins(start, guards, 0);
  const auto fresh = begins_.begin() + static_cast<std::ptrdiff_t>(before);
  if (starts_with_gap_) {
    begins_.erase(fresh, begins_.end());
    return base::Error{"A pattern must begin with a word, not with a gap or with nothing."};
  }
  std::sort(fresh, begins_.end());
  begins_.erase(std::unique(fresh, begins_.end()), begins_.end());
  return patterns_++;
}

void AutomatonBuilder::put_starts() {
  std::vector<std::uint32_t>& at = made_.start_at_;
  at.assign(made_.symbols_.size() + 1, 0);
  for (const Begin& begin : begins_) ++at[begin.symbol + 1];
  for (std::size_t i = 1; i < at.size(); ++i) at[i] += at[i - 1];
  made_.starts_.resize(begins_.size());
  std::vector<std::uint32_t> place(at.begin(), at.end());
  for (const Begin& begin : begins_) made_.starts_[place[begin.symbol]++] = begin.start;
  begins_ = {};
}

// Numbers the states anew in the order in which they are reached.
void AutomatonBuilder::drop_unreached() {
  std::vector<State>& old = made_.states_;
  std::vector<Index> number(old.size(), kNone);
  std::vector<Index> order;
  std::vector<Index> stack;
  const auto reach = [&](Index from) {
    stack.push_back(from);
    while (!stack.empty()) {
      const Index index = stack.back();
      stack.pop_back();
      if (number[index] != kNone) continue;
      number[index] = static_cast<Index>(order.size());
      order.push_back(index);
      if (old[index].what == Do::Split) stack.push_back(old[index].value);
      if (old[index].what != Do::Accept) stack.push_back(old[index].next);
    }
    return number[from];
  };
  for (Automaton::Start& start : made_.starts_) start.next = reach(start.next);
  std::vector<State> states;
  states.reserve(order.size());
  for (const Index index : order) {
    State state = old[index];
    if (state.what == Do::Split) state.value = number[state.value] & 0xFFFFFFFU;
    if (state.what != Do::Accept) state.next = number[state.next];
    states.push_back(state);
  }
  old = std::move(states);
}

Automaton AutomatonBuilder::finish() {
  states_ = {};
  guards_ = {};
  checks_ = {};
  forks_ = {};
  built_ = {};
  put_starts();
  drop_unreached();
  made_.symbols_.finish();
  made_.lookaheads_.finish();
  made_.guards_.shrink_to_fit();
  made_.checks_.shrink_to_fit();
  return std::move(made_);
}

}  // namespace defuse::coach
