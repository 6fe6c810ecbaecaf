#include "coach/automaton.h"

#include <algorithm>

namespace defuse::coach {

namespace {

constexpr std::size_t kMostStates = 400000;
constexpr int kDeepestLists = 24;

bool is_single(const Pattern& pattern) { return pattern.kind == PatternKind::Word; }

// The single words of a pattern, lists included; phrases are left out.
void single_words(const Pattern& pattern, const Lexicon& lexicon, std::vector<std::string>& out, int depth = 0) {
  if (depth > kDeepestLists) return;
  if (is_single(pattern)) out.push_back(pattern.text);
  const Pattern* list = pattern.kind == PatternKind::Class ? lexicon.find(pattern.text) : nullptr;
  if (list != nullptr) single_words(*list, lexicon, out, depth + 1);
  if (pattern.kind == PatternKind::Choice) {
    for (const Pattern& kid : pattern.kids) single_words(kid, lexicon, out, depth + 1);
  }
}

bool starts_sentence(const std::vector<Token>& tokens, std::size_t at) {
  return at == 0 || tokens[at - 1].kind == TokenKind::Stop;
}
bool ends_sentence(const std::vector<Token>& tokens, std::size_t at) {
  return at >= tokens.size() || tokens[at].kind == TokenKind::Stop;
}

}  // namespace

Automaton::Index Automaton::put(const State& state) {
  states_.push_back(state);
  return static_cast<Index>(states_.size() - 1);
}

// Builds backwards: `next` is where to go afterwards.
Automaton::Index Automaton::build(const Pattern& pattern, const Lexicon& lexicon, Index next, bool tight) {
  if (states_.size() > kMostStates) {
    too_deep_ = true;
    return next;
  }
  switch (pattern.kind) {
    case PatternKind::Word: {
      State state;
      state.what = Do::Consume;
      state.symbol = symbols_.of_set({pattern.text});
      state.tight = tight;
      state.next = next;
      return put(state);
    }
    case PatternKind::Class: {
      const Pattern* list = lexicon.find(pattern.text);
      return list == nullptr ? next : build_choice(*list, lexicon, next, tight);
    }
    case PatternKind::Choice:
      return build_choice(pattern, lexicon, next, tight);
    case PatternKind::Sequence: {
      for (std::size_t i = pattern.kids.size(); i-- > 0;) {
        const bool after_gap = i > 0 && pattern.kids[i - 1].kind == PatternKind::Gap && !pattern.kids[i - 1].crosses;
        next = build(pattern.kids[i], lexicon, next, after_gap || (i == 0 && tight));
      }
      return next;
    }
    case PatternKind::Optional: {
      State state;
      state.next = build(pattern.kids.front(), lexicon, next, tight);
      state.other = next;
      return put(state);
    }
    case PatternKind::Gap:
      return build_gap(pattern, next);
    case PatternKind::Guard: {
      State state;
      state.what = Do::Check;
      state.guard = pattern.guard;
      if (pattern.guard == GuardKind::NextIs || pattern.guard == GuardKind::NextIsNot) {
        state.symbol = static_cast<Symbol>(lookaheads_.size());
        lookaheads_.emplace_back(pattern.kids.front(), lexicon, symbols_);
      } else if (!pattern.kids.empty()) {
        std::vector<std::string> words;
        single_words(pattern.kids.front(), lexicon, words);
        state.symbol = symbols_.of_set(std::move(words));
      }
      state.next = next;
      return put(state);
    }
  }
  return next;
}

// Single words become one transition on a set, phrases branches beside it.
Automaton::Index Automaton::build_choice(const Pattern& pattern, const Lexicon& lexicon, Index next, bool tight) {
  std::vector<std::string> words;
  Index whole = kNone;
  const auto branch = [&](Index one) {
    if (whole == kNone) {
      whole = one;
      return;
    }
    State state;
    state.next = one;
    state.other = whole;
    whole = put(state);
  };
  for (const Pattern& kid : pattern.kids) {
    if (is_single(kid)) {
      words.push_back(kid.text);
    } else {
      branch(build(kid, lexicon, next, tight));
    }
  }
  if (!words.empty()) {
    State state;
    state.what = Do::Consume;
    state.symbol = symbols_.of_set(std::move(words));
    state.tight = tight;
    state.next = next;
    branch(put(state));
  }
  return whole == kNone ? next : whole;
}

Automaton::Index Automaton::build_gap(const Pattern& pattern, Index next) {
  const Symbol any = symbols_.of_set({"ANY", "QUOTE"});
  Index after = next;
  for (int i = 0; i < pattern.most; ++i) {
    State state;
    state.what = Do::Consume;
    state.symbol = any;
    state.gap = !pattern.crosses;
    state.tight = !pattern.crosses;
    state.next = after;
    State split;
    split.next = next;
    split.other = put(state);
    after = put(split);
  }
  return after;
}

// From the start of a pattern to the first words, with what must hold on the way.
void Automaton::collect_starts(Index index, std::vector<Index>& checks, int depth) {
  const State state = states_[index];
  switch (state.what) {
    case Do::Consume:
      if (state.gap || depth > 2000) {
        starts_with_gap_ = true;
        return;
      }
      starts_.resize(std::max<std::size_t>(starts_.size(), symbols_.size()));
      starts_[state.symbol].push_back({state.next, checks});
      return;
    case Do::Split:
      collect_starts(state.next, checks, depth + 1);
      collect_starts(state.other, checks, depth + 1);
      return;
    case Do::Check:
      checks.push_back(index);
      collect_starts(state.next, checks, depth + 1);
      checks.pop_back();
      return;
    case Do::Accept:
      starts_with_gap_ = true;
      return;
  }
}

base::Result<std::uint32_t> Automaton::add(const Pattern& pattern, const Lexicon& lexicon) {
  State accept;
  accept.what = Do::Accept;
  accept.pattern = patterns_;
  const Index start = build(pattern, lexicon, put(accept), false);
  starts_with_gap_ = false;
  std::vector<Index> checks;
  if (!too_deep_) collect_starts(start, checks, 0);
  starts_.resize(std::max<std::size_t>(starts_.size(), symbols_.size()));
  if (too_deep_) return base::Error{"The rules together are too large: use shorter word lists or fewer patterns."};
  if (starts_with_gap_) return base::Error{"A pattern must begin with a word, not with a gap or with nothing."};
  return patterns_++;
}

class Automaton::Run {
 public:
  Run(const Automaton& own, const std::vector<Token>& tokens)
      : own_(own), tokens_(tokens), symbols_(tokens.size()), seen_(own.states_.size(), 0), is_(own.symbols_.size(), 0) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      own.symbols_.of_token(tokens[i], symbols_[i]);
      std::sort(symbols_[i].begin(), symbols_[i].end());
      symbols_[i].erase(std::unique(symbols_[i].begin(), symbols_[i].end()), symbols_[i].end());
    }
  }

  std::vector<Match> run(std::size_t* steps) {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      for (const Symbol symbol : symbols_[i]) is_[symbol] = static_cast<std::uint32_t>(i) + 1;
      next_.clear();
      for (const Thread& thread : live_) advance(thread, i);
      for (const Symbol symbol : symbols_[i]) {
        for (const Start& start : own_.starts_[symbol]) begin(start, i);
      }
      live_.swap(next_);
    }
    if (steps != nullptr) *steps += steps_;
    return std::move(matches_);
  }

 private:
  struct Thread {
    Index state;
    std::uint32_t first;
  };

  void advance(const Thread& thread, std::size_t i) {
    ++steps_;
    const State& state = own_.states_[thread.state];
    if (is_[state.symbol] == i + 1) {
      follow(state.next, thread.first, i + 1);
    } else if (tokens_[i].kind == TokenKind::Soft && !state.tight) {
      const auto mark = static_cast<std::uint32_t>(i + 2);
      if (seen_[thread.state] == mark) return;
      seen_[thread.state] = mark;
      next_.push_back(thread);
    }
  }

  void begin(const Start& start, std::size_t i) {
    ++steps_;
    for (const Index check : start.checks) {
      if (!own_.holds(own_.states_[check], tokens_, symbols_, i)) return;
    }
    follow(start.next, static_cast<std::uint32_t>(i), i + 1);
  }

  // Everything that can be reached before token `at` without taking a word.
  void follow(Index first, std::uint32_t began, std::size_t at) {
    stack_.push_back(first);
    const auto mark = static_cast<std::uint32_t>(at + 1);
    while (!stack_.empty()) {
      const Index index = stack_.back();
      stack_.pop_back();
      if (seen_[index] == mark) continue;
      seen_[index] = mark;
      ++steps_;
      const State& state = own_.states_[index];
      switch (state.what) {
        case Do::Consume:
          next_.push_back({index, began});
          break;
        case Do::Accept:
          matches_.push_back({state.pattern, began, static_cast<std::uint32_t>(at - 1)});
          break;
        case Do::Check:
          if (own_.holds(state, tokens_, symbols_, at)) stack_.push_back(state.next);
          break;
        case Do::Split:
          stack_.push_back(state.other);
          stack_.push_back(state.next);
          break;
      }
    }
  }

  const Automaton& own_;
  const std::vector<Token>& tokens_;
  std::vector<std::vector<Symbol>> symbols_;  // by token
  std::vector<std::uint32_t> seen_;           // by state: the token before which it was reached, plus one
  std::vector<std::uint32_t> is_;             // by symbol: the token that it fits, plus one
  std::vector<Thread> live_;
  std::vector<Thread> next_;
  std::vector<Index> stack_;
  std::vector<Match> matches_;
  std::size_t steps_ = 0;
};

bool Automaton::holds(const State& state, const std::vector<Token>& tokens,
                      const std::vector<std::vector<Symbol>>& symbols, std::size_t at) const {
  const auto is = [&](std::size_t token) {
    return std::binary_search(symbols[token].begin(), symbols[token].end(), state.symbol);
  };
  // A condition on the sentence looks at the word before, when there is one, as the sentence may be over.
  const auto asks = [&] {
    return at < tokens.size() ? tokens[at].question : !tokens.empty() && tokens.back().question;
  };
  switch (state.guard) {
    case GuardKind::SentenceStart:
      return starts_sentence(tokens, at);
    case GuardKind::ClauseStart:
      return starts_sentence(tokens, at) || tokens[at - 1].kind == TokenKind::Soft;
    case GuardKind::SentenceEnd:
      return ends_sentence(tokens, at);
    case GuardKind::ClauseEnd:
      return ends_sentence(tokens, at) || tokens[at].kind == TokenKind::Soft;
    case GuardKind::NextIs:
      return lookaheads_[state.symbol].holds(symbols, at);
    case GuardKind::NextIsNot:
      return !lookaheads_[state.symbol].holds(symbols, at);
    case GuardKind::PreviousIs:
      return at > 0 && is(at - 1);
    case GuardKind::PreviousIsNot:
      return at == 0 || !is(at - 1);
    case GuardKind::Question:
      return asks();
    case GuardKind::Statement:
      return !asks();
  }
  return false;
}

std::vector<Match> Automaton::run(const std::vector<Token>& tokens, std::size_t* steps) const {
  return Run(*this, tokens).run(steps);
}

}  // namespace defuse::coach
