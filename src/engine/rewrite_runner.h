// Runs a rewrite exercise by choice. The first choice of a round counts; after a wrong one the learner reads why and
// chooses again until a good one is found.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "course/rewrite.h"
#include "engine/outcome.h"

namespace defuse::engine {

enum class RewritePhase : std::uint8_t { Choosing, Judged, Done };

class RewriteRunner {
 public:
  RewriteRunner(course::Rewrite rewrite, std::uint64_t seed);

  const course::Rewrite& exercise() const { return rewrite_; }
  RewritePhase phase() const { return phase_; }
  int round() const { return round_; }                             // index of the present round; the last one when Done
  const std::vector<int>& order() const { return order_; }         // shuffled indexes of the round's options
  const std::vector<int>& tried() const { return tries_.back(); }  // this round's choices, oldest first
  const std::vector<std::vector<int>>& tries() const { return tries_; }  // by round, of the rounds begun

  bool choose(int option);  // author's index; Choosing: a good one -> Judged, another stays; false when tried already
  bool next();              // Judged -> Choosing of the next round, after the last -> Done
  bool done() const { return phase_ == RewritePhase::Done; }

  // A round is won when its first choice is good; chance is the share of good options.
  Outcome outcome() const;
  std::string answer() const;  // "id=2.0 id=1": options as chosen, by round

 private:
  void begin_round();
  course::Rewrite rewrite_;
  std::uint64_t seed_;
  RewritePhase phase_ = RewritePhase::Choosing;
  int round_ = 0;
  std::vector<int> order_;
  std::vector<std::vector<int>> tries_;
};

}  // namespace defuse::engine
