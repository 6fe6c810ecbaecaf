// Random plays of simulated calls: for the tests, which make a few of them, and for the long walks of scripts/soak.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/random.h"
#include "engine/call_resume.h"

namespace defuse::engine {

inline constexpr int kMostTurns = 500;  // a call that goes on for longer does not end

// Any move that is possible, also put together at random.
inline CallMove any_move(const CallRunner& runner, base::Random& random) {
  const course::CallBeat& beat = runner.beat();
  if (course::answer_count(beat.kind) != 0 && random.below(2) == 0) {
    std::vector<int> parts = runner.order();
    random.shuffle(parts);
    const std::size_t count = beat.kind == course::BeatKind::Options ? 2 : 1 + random.below(parts.size());
    parts.resize(count);
    CallMove move;
    move.kind = MoveKind::Compose;
    move.parts = parts;
    return move;
  }
  if (runner.may_say() && random.below(8) == 0) {
    CallMove move;
    move.kind = MoveKind::Say;
    move.text = "Some words";
    move.judgement.mistakes = static_cast<int>(random.below(2));
    move.judgement.good = static_cast<int>(random.below(2));
    return move;
  }
  const std::vector<CallMove> moves = runner.moves();
  return moves[random.below(moves.size())];
}

struct Walk {
  CallRunner runner;    // where it ended
  std::string problem;  // the first thing that was wrong; empty when nothing was
  int restored = 0;     // how often the play was saved and brought back
};

// A play from its first decision to its last, drawn from the seed. The invariants must hold after every move. Before
// one of `one_in` moves, drawn as well, the play is saved and goes on from what was saved; with 0 it never is. What
// was restored must be what it was: the same state, the same words, and the same bytes when it is saved again.
inline Walk walk(const std::shared_ptr<const course::Call>& call, std::uint64_t seed, std::size_t one_in) {
  CallOptions options;
  options.seed = seed;
  options.temper = static_cast<course::Temper>(seed % 3);
  Walk done{CallRunner(call, options), {}, 0};
  CallRunner& runner = done.runner;
  base::Random random(seed);
  base::Random when(seed + 1);  // of its own, so that a play goes the same way however often it is saved
  const auto resume = [&] {
    const std::string saved = runner.snapshot();
    RestoredCall again = restore_call(call, saved);
    if (!again.ok()) return "a play cannot be resumed after turn " + std::to_string(runner.turns().size());
    if (again.runner->state() != runner.state() || again.runner->turns() != runner.turns() ||
        again.runner->latest() != runner.latest() || again.runner->snapshot() != saved)
      return "a resumed play differs after turn " + std::to_string(runner.turns().size());
    runner = std::move(*again.runner);
    ++done.restored;
    return std::string();
  };
  for (int turns = 0; done.problem.empty(); ++turns) {
    done.problem = runner.broken_invariant();
    if (done.problem.empty() && one_in > 0 && when.below(one_in) == 0) done.problem = resume();
    if (!done.problem.empty() || runner.done()) break;
    if (turns == kMostTurns) {
      done.problem = "a play does not end";
    } else if (!runner.apply(any_move(runner, random))) {
      done.problem = "a move on offer is refused";
    }
  }
  return done;
}

}  // namespace defuse::engine
