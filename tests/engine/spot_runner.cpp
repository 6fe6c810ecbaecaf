// Phases, stepping, replaying, naming and the review of the spot runner.
#include "engine/spot_runner.h"

#include <doctest/doctest.h>

#include <limits>

#include "spot_samples.h"

using namespace samples;
using engine::kNoCue;
using engine::SpotPhase;
using engine::SpotRunner;
using engine::Verdict;

namespace {

course::Spot two_runs() {
  return spot_of({{cue(2000, 1000, true, "Whistle"), cue(6000, 1000, false, "Nod"), words(9000, 1000)},
                  {cue(2000, 1000, false, "Nod"), cue(6000, 1000, false, "Looks at the screen")}});
}

course::Spot one_run() {
  auto spot = two_runs();
  spot.runs.pop_back();
  return spot;
}

// A runner in Review of the first run, one slip flagged and named.
SpotRunner reviewed() {
  SpotRunner runner(one_run(), 1);
  runner.play();
  runner.advance(2600);
  runner.flag();
  runner.advance(60000);
  runner.name(0);
  REQUIRE(runner.phase() == SpotPhase::Review);
  return runner;
}

}  // namespace

TEST_CASE("a run goes from Ready through Playing and Naming to Review, the exercise to Done") {
  SpotRunner runner(one_run(), 1);
  CHECK(runner.phase() == SpotPhase::Ready);
  CHECK(runner.latest_cue() == kNoCue);
  CHECK_FALSE(runner.flag());
  CHECK_FALSE(runner.advance(10));
  CHECK_FALSE(runner.pause());
  CHECK(runner.play());
  CHECK_FALSE(runner.play());
  CHECK(runner.advance(2000));
  CHECK(runner.latest_cue() == 0);
  CHECK(runner.pause());
  CHECK_FALSE(runner.advance(1000));
  CHECK(runner.time() == 2000);
  CHECK(runner.flag());  // while paused
  CHECK(runner.play());
  CHECK(runner.advance(18000));
  CHECK(runner.time() == runner.end());
  CHECK(runner.phase() == SpotPhase::Naming);
  CHECK_FALSE(runner.name(-1));
  CHECK_FALSE(runner.name(4));
  CHECK_FALSE(runner.replay());
  CHECK(runner.name(0));
  CHECK(runner.phase() == SpotPhase::Review);
  CHECK(runner.counts() == engine::Counts{1, 1, 1, 0});
  CHECK(runner.next_run());
  CHECK(runner.phase() == SpotPhase::Done);
  CHECK_FALSE(runner.next_run());
  CHECK(runner.outcome().score == 1);
}

TEST_CASE("time never runs backwards or past the end") {
  SpotRunner runner(one_run(), 1);
  runner.play();
  CHECK_FALSE(runner.advance(-5));
  CHECK(runner.time() == 0);
  CHECK(runner.advance(std::numeric_limits<Millis>::max()));
  CHECK(runner.time() == runner.end());
}

TEST_CASE("a clean run left alone leads straight to its review, every cue rightly left") {
  SpotRunner runner(spot_of({{cue(2000, 1000, false, "Nod"), cue(6000, 1000, false, "Nod")}}), 1);
  runner.play();
  runner.advance(60000);
  CHECK(runner.phase() == SpotPhase::Review);
  for (const auto& line : runner.judged()) CHECK(line.verdict == Verdict::RightlyLeft);
  CHECK(runner.counts() == engine::Counts{0, 0, 2, 0});
}

TEST_CASE("the review tells hits, misses, false alarms, strays and what was rightly left, in order of time") {
  SpotRunner runner(spot_of({{cue(2000, 500, true, "Whistle"), cue(5000, 500, true, "Sigh"),
                              cue(8000, 500, false, "Nod"), cue(14000, 500, false, "Nod")}}),
                    1);
  runner.play();
  for (const Millis at : {2500, 8500, 12000}) {
    runner.advance(at - runner.time());
    CHECK(runner.flag());
  }
  runner.advance(60000);
  CHECK(runner.name(1));  // the whistle taken for a sigh
  CHECK(runner.name(2));
  CHECK(runner.name(0));
  const auto lines = runner.judged();
  REQUIRE(lines.size() == 5);
  CHECK(lines[0].verdict == Verdict::Hit);
  CHECK_FALSE(lines[0].named_right);
  CHECK(lines[0].named == 1);
  CHECK(lines[1].verdict == Verdict::Missed);
  CHECK(lines[2].verdict == Verdict::FalseAlarm);
  CHECK_FALSE(lines[2].named_right);
  CHECK(lines[3].verdict == Verdict::Stray);
  CHECK(lines[3].at == 12000);
  CHECK(lines[4].verdict == Verdict::RightlyLeft);
  CHECK(runner.counts() == engine::Counts{2, 1, 2, 2});
}

TEST_CASE("a flag can be taken back") {
  SpotRunner runner(one_run(), 1);
  runner.play();
  runner.advance(500);
  runner.flag();
  runner.advance(2000);
  runner.flag();
  CHECK_FALSE(runner.unflag(2));
  CHECK(runner.unflag(0));
  REQUIRE(runner.flags().size() == 1);
  CHECK(runner.flags()[0].at == 2500);
  CHECK(runner.unflag(0));
  runner.advance(60000);
  CHECK(runner.phase() == SpotPhase::Review);
  CHECK_FALSE(runner.unflag(0));
}

TEST_CASE("replaying before the end drops the flags of the run") {
  SpotRunner runner(one_run(), 1);
  CHECK_FALSE(runner.replay());
  runner.play();
  runner.advance(2600);
  runner.flag();
  CHECK(runner.replay());
  CHECK(runner.phase() == SpotPhase::Ready);
  CHECK(runner.time() == 0);
  CHECK(runner.flags().empty());
  CHECK(runner.run_number() == 0);
}

TEST_CASE("watching a reviewed run again changes nothing that was judged") {
  SpotRunner runner = reviewed();
  const auto flags = runner.flags();
  const auto counts = runner.counts();
  const auto check_same = [&] {
    CHECK(runner.flags() == flags);
    CHECK(runner.counts() == counts);
    CHECK(runner.outcome().score == 1);
  };
  CHECK_FALSE(runner.watching());
  CHECK(runner.replay());
  CHECK(runner.watching());
  CHECK(runner.phase() == SpotPhase::Ready);
  check_same();
  runner.play();
  runner.advance(6500);
  CHECK_FALSE(runner.flag());
  CHECK_FALSE(runner.unflag(0));
  CHECK(runner.replay());
  CHECK(runner.watching());
  runner.play();
  runner.advance(60000);
  CHECK(runner.phase() == SpotPhase::Review);
  CHECK_FALSE(runner.watching());
  check_same();

  CHECK(runner.replay());
  for (int i = 0; i < 4; ++i) {
    CHECK(runner.step());
    CHECK_FALSE(runner.flag());
  }
  CHECK(runner.phase() == SpotPhase::Review);
  check_same();

  CHECK(runner.replay());
  CHECK(runner.stop_watching());
  CHECK_FALSE(runner.stop_watching());
  CHECK(runner.phase() == SpotPhase::Review);
  CHECK(runner.next_run());
  check_same();
}

TEST_CASE("step by step, without time, the same is judged") {
  SpotRunner runner(one_run(), 1);
  CHECK_FALSE(runner.step_back());
  CHECK(runner.step());
  CHECK(runner.phase() == SpotPhase::Stepping);
  CHECK(runner.step_cue() == 0);
  CHECK(runner.time() == 2500);
  CHECK_FALSE(runner.advance(100));
  CHECK_FALSE(runner.play());
  CHECK(runner.flag());
  CHECK(runner.flag());  // and back
  CHECK(runner.flags().empty());
  CHECK(runner.flag());
  CHECK_FALSE(runner.step_back());
  CHECK(runner.step());
  CHECK(runner.step_cue() == 1);
  CHECK(runner.step_back());
  CHECK(runner.step_cue() == 0);
  CHECK(runner.step());
  CHECK(runner.step());
  CHECK(runner.step_cue() == 2);
  CHECK(runner.flag());  // the customer's words: stray
  CHECK(runner.step());
  CHECK(runner.phase() == SpotPhase::Naming);
  CHECK(runner.name(0));
  CHECK(runner.name(0));
  CHECK(runner.counts() == engine::Counts{1, 1, 1, 1});
}

TEST_CASE("stepping takes over from playing where it was, flags and all") {
  SpotRunner runner(one_run(), 1);
  runner.play();
  runner.advance(2600);
  runner.flag();
  runner.advance(4000);
  CHECK(runner.step());
  CHECK(runner.step_cue() == 1);
  CHECK(runner.flags().size() == 1);
  CHECK(runner.step_back());
  CHECK(runner.flag());  // takes back the flag that was set while playing
  CHECK(runner.flags().empty());
  CHECK(runner.replay());
  CHECK(runner.phase() == SpotPhase::Ready);
  CHECK(runner.step_cue() == kNoCue);
}

TEST_CASE("stepping without slips flagged leads to the review, and a run without cues is over at once") {
  SpotRunner runner(one_run(), 1);
  for (int i = 0; i < 4; ++i) CHECK(runner.step());
  CHECK(runner.phase() == SpotPhase::Review);
  CHECK_FALSE(runner.step());
  SpotRunner empty(spot_of({{}}, 0), 1);
  CHECK(empty.step());
  CHECK(empty.phase() == SpotPhase::Review);
}

TEST_CASE("counts grow run by run, and flags begin anew") {
  SpotRunner runner(two_runs(), 4);
  CHECK(runner.run_count() == 2);
  CHECK(runner.counts() == engine::Counts{});
  runner.play();
  runner.advance(60000);
  const auto first = runner.counts();
  CHECK(first.slips + first.innocents == 2);
  runner.next_run();
  CHECK(runner.run_number() == 1);
  CHECK(runner.counts() == first);
  runner.play();
  runner.advance(6500);
  runner.flag();
  CHECK(runner.counts() == first);
  runner.advance(60000);
  CHECK(runner.counts() == first);  // not before it is named
  runner.name(0);
  CHECK(runner.counts().innocents == 3);
  CHECK(runner.counts().false_alarms == 1);
}

TEST_CASE("every run is played once, in an order drawn from the seed") {
  bool orders_differ = false;
  std::string first_order;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    SpotRunner runner(long_spot(1), seed);
    std::string order;
    while (runner.phase() != SpotPhase::Done) {
      order += runner.run().id + " ";
      runner.play();
      runner.advance(100000);
      runner.next_run();
    }
    for (const auto& run : runner.spot().runs) CHECK(order.find(run.id + " ") != std::string::npos);
    if (seed == 0) first_order = order;
    orders_differ = orders_differ || order != first_order;
  }
  CHECK(orders_differ);
}

TEST_CASE("the same seed and the same calls give the same state; random calls never break it") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    SpotRunner one(long_spot(seed), seed);
    SpotRunner two(long_spot(seed), seed);
    defuse::base::Random random(seed);
    for (int i = 0; i < 600; ++i) {
      const auto act = random.below(24);
      const int choice = static_cast<int>(random.below(5));
      const auto elapsed = static_cast<Millis>(random.below(3000));
      bool moved[2] = {};
      SpotRunner* runners[2] = {&one, &two};
      for (int r = 0; r < 2; ++r) {
        SpotRunner& runner = *runners[r];
        switch (act) {
          case 0:
            moved[r] = runner.pause();
            break;
          case 1:
            moved[r] = runner.step();
            break;
          case 2:
            moved[r] = runner.step_back();
            break;
          case 3:
            moved[r] = choice == 0 && runner.replay();
            break;
          case 4:
            moved[r] = runner.unflag(static_cast<std::size_t>(choice));
            break;
          case 5:
            moved[r] = runner.stop_watching();
            break;
          case 6:
          case 7:
            moved[r] = runner.next_run();
            break;
          case 8:
          case 9:
          case 10:
            moved[r] = runner.name(choice);
            break;
          case 11:
          case 12:
            moved[r] = runner.flag();
            break;
          case 13:
          case 14:
          case 15:
            moved[r] = runner.play();
            break;
          default:
            moved[r] = runner.advance(elapsed);
            break;
        }
      }
      CHECK(moved[0] == moved[1]);
      CHECK(one.phase() == two.phase());
      CHECK(one.flags() == two.flags());
      CHECK(one.time() <= one.end());
      CHECK(one.counts() == two.counts());
      const auto outcome = one.outcome();
      CHECK(outcome == two.outcome());
      CHECK(outcome.score >= 0);
      CHECK(outcome.score <= 1);
      for (std::size_t f = 1; f < one.flags().size(); ++f) CHECK(one.flags()[f - 1].at <= one.flags()[f].at);
      if (one.phase() == SpotPhase::Naming) CHECK(one.naming() < static_cast<int>(one.flags().size()));
      if (one.phase() == SpotPhase::Stepping) CHECK(one.step_cue() >= 0);
    }
  }
}

TEST_CASE("an exercise without runs is over and still safe to ask") {
  SpotRunner runner(course::Spot{}, 1);
  CHECK(runner.phase() == SpotPhase::Done);
  CHECK(runner.run().cues.empty());
  CHECK(runner.judged().empty());
  CHECK(runner.outcome().score == 0);
  CHECK_FALSE(runner.play());
}
