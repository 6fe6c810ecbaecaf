// Finds the best and the worst way through a simulated call, and what every decision is worth, by going through all
// states that can be reached; where those are too many, by a bounded search that says so.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "engine/call_machine.h"

namespace defuse::engine {

// What a whole play is worth, in points, at most 100: the ending (good and ended 70, fair 35, poor 0), the customer's
// mood at the end (15 each for calm and trust), less 2 for each slip and 1 for each fair move. Worst plays are below 0.
double points_of_ending(const CallMachine& machine, const CallState& state);
double points_of_move(course::ReplyQuality quality);  // 0 or below

struct SolverLimits {
  std::size_t most_states = 400000;
};

struct ChoiceValue {
  CallChoice choice;
  double best = 0;  // points still to come when all goes well from here
  double worst = 0;
};

class CallSolver {
 public:
  explicit CallSolver(std::shared_ptr<const CallMachine> machine, SolverLimits limits = {});
  ~CallSolver();
  CallSolver(CallSolver&&) noexcept;
  CallSolver& operator=(CallSolver&&) noexcept;

  bool exact() const;          // false: there were more states than the limit
  std::size_t states() const;  // that differ in something that matters
  double best() const;         // points of the best play
  double worst() const;
  std::vector<CallChoice> best_line() const;
  std::vector<CallChoice> worst_line() const;

  // The choices on offer in a state with their values, in the author's order. The cost of a decision is the highest
  // best of them less its own.
  std::vector<ChoiceValue> values(const CallState& state) const;
  bool can_win(const CallState& state) const;  // a good or rightly ended ending can be reached

 private:
  struct Search;
  std::unique_ptr<Search> search_;
};

}  // namespace defuse::engine
