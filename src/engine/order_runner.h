// Runs an order exercise: steps are moved until the learner has them checked.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "course/order.h"
#include "engine/outcome.h"

namespace defuse::engine {

class OrderRunner {
 public:
  OrderRunner(course::Order order, std::uint64_t seed);

  const course::Order& exercise() const { return order_; }
  bool done() const { return done_; }
  const std::vector<int>& arrangement() const { return arrangement_; }  // indexes of steps, first to last

  // Moves the step at `from` to place `to`; what lies between moves up. It starts shuffled, about half of the pairs
  // that matter wrong and never less, so that it is never in order and leaving it alone is worth 0.
  bool move(int from, int to);
  bool check();  // -> done

  // Of the step: those that must come before it and come later, as arranged. By the author's index.
  std::vector<int> too_early_for(int step) const;
  bool in_order() const;

  // 1 - 2 x (pairs in the wrong order / pairs whose order matters), not below 0: a random order scores 0 on average
  // (Kendall's tau on the pairs that matter, directly or through others). A practice's score is that of the pairs that
  // its steps are part of; its trials are those steps.
  Outcome outcome() const;
  std::string answer() const;  // ids as arranged, "a b c"

 private:
  void find_pairs();
  void arrange(std::uint64_t seed);
  double agreement(const base::Id* practice) const;
  bool is_paired(std::size_t step) const;
  course::Order order_;
  std::vector<std::vector<bool>> before_;  // [a][b]: a must come before b, directly or through others
  std::vector<int> arrangement_;
  bool done_ = false;
};

}  // namespace defuse::engine
