// The solver against trying everything, and the review that is built on it.
#include <algorithm>
#include <cmath>

#include "call_samples.h"
#include "engine/call_review.h"

namespace defuse::engine {

namespace {

struct Brute {
  double best = -1e9;
  double worst = 1e9;
  bool won = false;
};

// Every play from here, one by one.
Brute brute(const CallMachine& machine, const CallState& state) {
  Brute all;
  if (machine.done(state)) {
    const double points = points_of_ending(machine, state);
    const auto ending = machine.beat(state).ending;
    return {points, points, ending == course::CallEnding::Good || ending == course::CallEnding::Ended};
  }
  for (const CallChoice& choice : machine.choices(state)) {
    if (!machine.offers(state, choice)) continue;
    const CallStep step = machine.step(state, choice);
    const Brute after = brute(machine, step.state);
    all.best = std::max(all.best, points_of_move(step.quality) + after.best);
    all.worst = std::min(all.worst, points_of_move(step.quality) + after.worst);
    all.won = all.won || after.won;
  }
  return all;
}

std::shared_ptr<const CallMachine> machine_of(course::Call call) {
  return std::make_shared<const CallMachine>(shared(std::move(call)));
}

// Without a recording, whose rewinds make too many plays to try them all.
course::Call small_call(std::uint64_t seed) {
  course::Call call = random_call(seed, 8);
  for (course::CallBeat& beat : call.beats) {
    if (beat.kind != course::BeatKind::Vent) continue;
    beat.recording.resize(2);
    for (course::CallReply& one : beat.replies) one.rewind = course::Rewind::None;
  }
  return call;
}

double points_of(const CallMachine& machine, const std::vector<CallChoice>& line) {
  double points = 0;
  CallState state = machine.start();
  for (const CallChoice& choice : line) {
    REQUIRE(machine.offers(state, choice));
    const CallStep step = machine.step(state, choice);
    points += points_of_move(step.quality);
    state = step.state;
  }
  REQUIRE(machine.done(state));
  return points + points_of_ending(machine, state);
}

}  // namespace

TEST_CASE("the solver finds what trying everything finds") {
  for (std::uint64_t seed = 0; seed < 120; ++seed) {
    CAPTURE(seed);
    const auto machine = machine_of(small_call(seed));
    const Brute expected = brute(*machine, machine->start());
    const CallSolver solver(machine);
    REQUIRE(solver.exact());
    CHECK(std::abs(solver.best() - expected.best) < 1e-9);
    CHECK(std::abs(solver.worst() - expected.worst) < 1e-9);
    CHECK(solver.can_win(machine->start()) == expected.won);
    CHECK(std::abs(points_of(*machine, solver.best_line()) - expected.best) < 1e-9);
    CHECK(std::abs(points_of(*machine, solver.worst_line()) - expected.worst) < 1e-9);
    for (const ChoiceValue& value : solver.values(machine->start())) {
      const CallStep step = machine->step(machine->start(), value.choice);
      const double after = points_of_move(step.quality) + brute(*machine, step.state).best;
      CHECK(std::abs(value.best - after) < 1e-9);
    }
  }
}

TEST_CASE("the best play of the sample is the one that is meant") {
  const auto machine = machine_of(sample_call());
  const CallSolver solver(machine);
  CHECK(solver.exact());
  CallRunner runner(shared_sample());
  play(runner, best_play());
  CHECK(std::abs(review(runner, solver).points_scored - solver.best()) < 1e-9);
  CHECK(solver.worst() < 0);
}

TEST_CASE("a search that may not look at everything says so, and its lines can be played") {
  const auto machine = machine_of(sample_call());
  const CallSolver solver(machine, {20});
  CHECK_FALSE(solver.exact());
  CHECK(solver.states() <= 20);
  CHECK(solver.best() <= CallSolver(machine).best() + 1e-9);
  CHECK(points_of(*machine, solver.best_line()) >= points_of(*machine, solver.worst_line()));
}

TEST_CASE("the review says what each decision cost and what would have been better") {
  CallRunner runner(shared_sample());
  play(runner, {"sigh", "write-down", "write-down", "which", "silence", "silence", "silence", "limit", "silence",
                "exact", "spoilt", "two-real", "as-noted"});
  const CallSolver solver(machine_of(sample_call()));
  const CallReview all = review(runner, solver);
  REQUIRE(all.points.size() == runner.turns().size() + 1);
  CHECK(all.points[0].mood == Mood{8, 3, 6});
  CHECK(all.points[1].cost > 0);
  CHECK(all.points[1].instead == "breathe");
  CHECK(all.points[1].instead_why == "Because of breathe.");
  CHECK(all.points[2].cost == 0);
  CHECK(all.points[2].instead.empty());
  CHECK(all.points[11].cost > 0);
  CHECK(all.points[11].instead == "what + cost + ours");
  double lost = 0;
  for (const ReviewPoint& point : all.points) lost += point.cost;
  CHECK(std::abs(all.points_best - lost - all.points_scored) < 1e-9);
  CHECK(std::any_of(all.points.begin(), all.points.end(), [](const ReviewPoint& one) { return one.turning; }));
  REQUIRE_FALSE(all.repairs.empty());
  CHECK(all.repairs[0].slip == 1);
  CHECK(all.repairs[0].turns > 0);
}

TEST_CASE("another branch can be taken from any turn") {
  CallRunner runner(shared_sample());
  play(runner,
       {"sigh", "silence", "silence", "silence", "silence", "silence", "inexact", "spoilt", "none-real", "some"});
  std::size_t played = 0;
  const auto other = branch(runner, 7, {"exact", "whole", "two-real", "ten", "one-more"}, &played);
  REQUIRE(other.ok());
  CHECK(played == 4);
  CHECK(other.value().done());
  CHECK(other.value().turns()[5] == runner.turns()[5]);
  CHECK(other.value().mood().trust > runner.mood().trust);
  const auto partly = branch(runner, 1, {"breathe", "exact"}, &played);
  CHECK(played == 1);
  CHECK(partly.value().beat().id == "speech");
  CHECK_FALSE(branch(runner, 0, {}).ok());
  CHECK_FALSE(branch(runner, 12, {}).ok());
  CHECK(branch(runner, 11, {}).value().turns() == runner.turns());
}

}  // namespace defuse::engine
