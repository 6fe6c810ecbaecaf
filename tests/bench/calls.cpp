// Solving the calls of the default course, and playing them at random.
#include <memory>

#include "base/random.h"
#include "bench.h"
#include "engine/call_runner.h"
#include "solve_call.h"

namespace defuse::bench {

namespace {

constexpr int kPlays = 10000;

void walk(const course::Call& call) {
  const auto shared = std::make_shared<const course::Call>(call);
  double turns = 0;
  double score = 0;
  const double ms = median_ms(1, [&] {
    const engine::CallRunner fresh(shared);
    for (std::uint64_t seed = 0; seed < kPlays; ++seed) {
      engine::CallRunner runner = fresh;
      base::Random random(seed);
      while (!runner.done()) {
        const auto moves = runner.moves();
        (void)runner.apply(moves[random.below(moves.size())]);
      }
      turns += static_cast<double>(runner.turns().size());
      score += runner.result().outcome.score;
    }
  });
  print("call-walk", call.id,
        {{"plays", kPlays}, {"seconds", ms / 1000}, {"turns", turns / kPlays}, {"mean_score", score / kPlays}});
}

}  // namespace

void calls(const course::Pack& core) {
  for (const course::Call& call : core.calls) solve_call(call.id, call);
  for (const course::Call& call : core.calls) walk(call);
}

}  // namespace defuse::bench
