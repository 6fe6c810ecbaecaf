// Solving calls: those of the default course, and made ones with a hundred thousand states and more; random plays.
#include <memory>

#include "base/random.h"
#include "bench.h"
#include "engine/call_runner.h"
#include "engine/call_solver.h"

namespace defuse::bench {

namespace {

constexpr int kRuns = 5;
constexpr int kPlays = 10000;

using course::ReplyQuality;

// A corridor of beats with flags that are asked about at its end, so that many states differ.
course::Call corridor(int beats, int flags) {
  course::Call call;
  call.id = "corridor";
  call.start = {8, 3, 5};
  call.begin = "b0";
  for (int b = 0; b < beats; ++b) {
    course::CallBeat beat;
    beat.id = "b" + std::to_string(b);
    for (int r = 0; r < 3; ++r) {
      course::CallReply reply;
      reply.id = "r" + std::to_string(r);
      reply.quality = static_cast<ReplyQuality>(r);
      reply.effects = {r - 1, 1 - r, r == 1 ? 1 : 0};
      reply.next = "b" + std::to_string(b + 1);
      if (r == 0 && b < flags) reply.sets = {"f" + std::to_string(b)};
      beat.replies.push_back(std::move(reply));
    }
    if (b == beats - 1) {
      course::CallReply all = beat.replies[0];
      all.id = "all";
      for (int f = 0; f < flags; ++f) {
        course::CallCondition condition;
        condition.about = course::Asked::Set;
        condition.name = "f" + std::to_string(f);
        all.when.push_back(condition);
      }
      beat.replies.push_back(std::move(all));
    }
    call.beats.push_back(std::move(beat));
  }
  course::CallBeat end;
  end.id = "b" + std::to_string(beats);
  end.kind = course::BeatKind::Ending;
  end.ending = course::CallEnding::Good;
  call.beats.push_back(std::move(end));
  return call;
}

void solve(const std::string& what, const course::Call& call) {
  const auto machine = std::make_shared<const engine::CallMachine>(std::make_shared<const course::Call>(call),
                                                                   course::Temper::AsWritten);
  std::size_t states = 0;
  bool exact = false;
  const double ms = median_ms(kRuns, [&] {
    const engine::CallSolver solver(machine);
    states = solver.states();
    exact = solver.exact();
  });
  print("call-solve", what,
        {{"states", static_cast<double>(states)},
         {"exact", exact ? 1 : 0},
         {"ms", ms},
         {"ms_per_100000", states == 0 ? 0 : ms * 100000 / static_cast<double>(states)}});
}

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
  for (const course::Call& call : core.calls) solve(call.id, call);
  for (const int flags : {3, 6, 9})
    solve("corridor of 40 beats with " + std::to_string(flags) + " flags", corridor(40, flags));
  for (const course::Call& call : core.calls) walk(call);
}

}  // namespace defuse::bench
