#include "coach/automaton.h"

#include <algorithm>

namespace defuse::coach {

namespace {

bool starts_sentence(const std::vector<Token>& tokens, std::size_t at) {
  return at == 0 || tokens[at - 1].kind == TokenKind::Stop;
}
bool ends_sentence(const std::vector<Token>& tokens, std::size_t at) {
  return at >= tokens.size() || tokens[at].kind == TokenKind::Stop;
}

}  // namespace

class Automaton::Run {
 public:
  Run(const Automaton& own, const std::vector<Token>& tokens)
      : own_(own),
        tokens_(tokens),
        rows_(own.symbols_, tokens),
        seen_(own.states_.size(), 0),
        is_(own.symbols_.size(), 0) {}

  std::vector<Match> run(std::size_t* steps) {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      rows_.reach(i);
      for (const Symbol symbol : rows_.of(i)) is_[symbol] = static_cast<Mark>(i + 1);
      next_.clear();
      for (const Thread& thread : live_) advance(thread, i);
      for (const Symbol symbol : rows_.of(i)) {
        for (std::uint32_t at = own_.start_at_[symbol]; at < own_.start_at_[symbol + 1]; ++at)
          begin(own_.starts_[at], i);
      }
      live_.swap(next_);
    }
    if (steps != nullptr) *steps += steps_;
    return std::move(matches_);
  }

 private:
  using Mark = std::uint16_t;  // a token, plus one or two
  static_assert(kMostTokens + 2 <= 0xFFFF);
  struct Thread {
    Index state;
    std::uint32_t first;
  };

  void advance(const Thread& thread, std::size_t i) {
    ++steps_;
    const State& state = own_.states_[thread.state];
    if (is_[state.value] == i + 1) {
      follow(state.next, thread.first, i + 1);
    } else if (tokens_[i].kind == TokenKind::Soft && !state.tight) {
      const auto mark = static_cast<Mark>(i + 2);
      if (seen_[thread.state] == mark) return;
      seen_[thread.state] = mark;
      next_.push_back(thread);
    }
  }

  void begin(const Start& start, std::size_t i) {
    ++steps_;
    for (std::uint32_t at = start.checks; own_.checks_[at] != kNone; ++at) {
      if (!own_.holds(own_.guards_[own_.checks_[at]], tokens_, rows_, i)) return;
    }
    follow(start.next, static_cast<std::uint32_t>(i), i + 1);
  }

  // Everything that can be reached before token `at` without taking a word.
  void follow(Index first, std::uint32_t began, std::size_t at) {
    stack_.push_back(first);
    const auto mark = static_cast<Mark>(at + 1);
    while (!stack_.empty()) {
      const Index index = stack_.back();
      stack_.pop_back();
      if (seen_[index] == mark) continue;
      seen_[index] = mark;
      ++steps_;
      const State state = own_.states_[index];
      switch (state.what) {
        case Do::Consume:
          next_.push_back({index, began});
          break;
        case Do::Accept:
          matches_.push_back({state.value, began, static_cast<std::uint32_t>(at - 1)});
          break;
        case Do::Check:
          if (own_.holds(own_.guards_[state.value], tokens_, rows_, at)) stack_.push_back(state.next);
          break;
        case Do::Split:
          stack_.push_back(state.value);
          stack_.push_back(state.next);
          break;
      }
    }
  }

  const Automaton& own_;
  const std::vector<Token>& tokens_;
  Rows rows_;
  std::vector<Mark> seen_;  // by state: the token before which it was reached, plus one
  std::vector<Mark> is_;    // by symbol: the token that it fits, plus one
  std::vector<Thread> live_;
  std::vector<Thread> next_;
  std::vector<Index> stack_;
  std::vector<Match> matches_;
  std::size_t steps_ = 0;
};

bool Automaton::holds(const Guard& guard, const std::vector<Token>& tokens, const Rows& rows, std::size_t at) const {
  // A condition on the sentence looks at the word before, when there is one, as the sentence may be over.
  const auto asks = [&] {
    return at < tokens.size() ? tokens[at].question : !tokens.empty() && tokens.back().question;
  };
  switch (guard.kind) {
    case GuardKind::SentenceStart:
      return starts_sentence(tokens, at);
    case GuardKind::ClauseStart:
      return starts_sentence(tokens, at) || tokens[at - 1].kind == TokenKind::Soft;
    case GuardKind::SentenceEnd:
      return ends_sentence(tokens, at);
    case GuardKind::ClauseEnd:
      return ends_sentence(tokens, at) || tokens[at].kind == TokenKind::Soft;
    case GuardKind::NextIs:
      return lookaheads_.holds(guard.value, rows, at);
    case GuardKind::NextIsNot:
      return !lookaheads_.holds(guard.value, rows, at);
    case GuardKind::PreviousIs:
      return at > 0 && rows.is(at - 1, guard.value);
    case GuardKind::PreviousIsNot:
      return at == 0 || !rows.is(at - 1, guard.value);
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
