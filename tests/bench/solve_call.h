// Goes through all states of one call, and prints how many there are and how long that took.
#pragma once

#include <memory>
#include <string>

#include "engine/call_solver.h"
#include "figures.h"

namespace defuse::bench {

inline constexpr int kSolveRuns = 5;

inline void solve_call(const std::string& what, const course::Call& call) {
  const auto machine = std::make_shared<const engine::CallMachine>(std::make_shared<const course::Call>(call),
                                                                   course::Temper::AsWritten);
  std::size_t states = 0;
  bool exact = false;
  const double before = processor_ms();
  const double ms = median_ms(kSolveRuns, [&] {
    const engine::CallSolver solver(machine);
    states = solver.states();
    exact = solver.exact();
  });
  const double processor = (processor_ms() - before) / kSolveRuns;
  print("call-solve", what,
        {{"states", static_cast<double>(states)},
         {"exact", exact ? 1 : 0},
         {"ms", ms},
         {"processor_ms", processor},
         {"processor_ms_per_100000", states == 0 ? 0 : processor * 100000 / static_cast<double>(states)}});
}

}  // namespace defuse::bench
