// Model learners: whoever knows scores high, and no way of playing without looking scores at all.
#include <doctest/doctest.h>

#include "spot_samples.h"

using namespace samples;
using engine::SpotRunner;

namespace {

constexpr int kSeeds = 40;

double highest_practice(const engine::Outcome& outcome) {
  double highest = 0;
  for (const auto& practice : outcome.practices) highest = std::max(highest, practice.score);
  return highest;
}

}  // namespace

TEST_CASE("the perfect learner scores 1 at any human speed") {
  for (const Millis delay : {300, 350, 700, 1200}) {
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
      SpotRunner runner(long_spot(seed), seed);
      const auto outcome = play_through(
          runner, [&](const SpotRunner& r) { return began(r, delay, is_slip); }, right_name);
      CHECK(outcome.score == 1);
      for (const auto& practice : outcome.practices) CHECK(practice.score == 1);
      CHECK(runner.naming_rate() == 1);
      CHECK(runner.detection().bias == engine::Bias::Balanced);
    }
  }
}

TEST_CASE("spotting every slip and naming none keeps three quarters") {
  SpotRunner runner(long_spot(3), 3);
  const auto outcome = play_through(
      runner, [](const SpotRunner& r) { return began(r, 500, is_slip); },
      [](const SpotRunner& r) { return (right_name(r) + 1) % static_cast<int>(r.spot().choices.size()); });
  CHECK(runner.detection().score == 1);
  CHECK(outcome.score == doctest::Approx(0.75));
}

TEST_CASE("flagging nothing scores 0 everywhere") {
  for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
    SpotRunner runner(long_spot(seed), seed);
    const auto outcome = play_through(
        runner, [](const SpotRunner&) { return false; }, right_name);
    CHECK(outcome.score == 0);
    CHECK(highest_practice(outcome) == 0);
    CHECK(runner.detection().bias == engine::Bias::Reserved);
  }
}

TEST_CASE("flagging everything scores 0 everywhere, by cue or by the clock") {
  for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
    SpotRunner each_cue(long_spot(seed), seed);
    const auto by_cue = play_through(
        each_cue, [](const SpotRunner& r) { return began(r, 400, is_anything); }, right_name);
    CHECK(by_cue.score == 0);
    CHECK(highest_practice(by_cue) == 0);
    CHECK(each_cue.detection().bias == engine::Bias::Eager);

    SpotRunner clockwork(long_spot(seed), seed);
    const auto by_clock = play_through(
        clockwork, [](const SpotRunner& r) { return r.time() % 500 == 0; }, right_name);
    CHECK(by_clock.score == 0);
    CHECK(highest_practice(by_clock) == 0);
    const auto counts = clockwork.counts();
    CHECK(counts.hits == counts.slips);
  }
}

TEST_CASE("the worst learner, who flags the innocent alone, scores 0") {
  SpotRunner runner(long_spot(5), 5);
  const auto outcome = play_through(
      runner,
      [](const SpotRunner& r) {
        return began(r, 500, [](const course::Cue& c) { return !c.slip && !c.name.empty(); });
      },
      right_name);
  CHECK(outcome.score == 0);
  CHECK(runner.detection().d_prime < -2);
}

TEST_CASE("flagging at random scores near 0 on average") {
  for (const std::size_t one_in : {2, 5}) {
    double sum = 0;
    for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
      SpotRunner runner(long_spot(seed), seed);
      defuse::base::Random random(seed + 1000);
      sum += play_through(
                 runner, [&](const SpotRunner& r) { return began(r, 500, is_anything) && random.below(one_in) == 0; },
                 [&](const SpotRunner& r) { return static_cast<int>(random.below(r.spot().choices.size())); })
                 .score;
    }
    CHECK(sum / kSeeds < 0.1);
  }
}

TEST_CASE("the better learner scores more, and practices are told apart") {
  // Sees what goes against gestures, but not what goes against listening.
  SpotRunner runner(long_spot(8), 8);
  const auto outcome = play_through(
      runner,
      [](const SpotRunner& r) {
        return began(r, 500, [](const course::Cue& c) { return c.slip && c.practice == "gestures"; });
      },
      right_name);
  CHECK(outcome.score > 0);
  CHECK(outcome.score < 1);
  REQUIRE(outcome.practices.size() == 2);
  int trials = 0;
  for (const auto& practice : outcome.practices) {
    CHECK(practice.score == (practice.practice == "gestures" ? 1 : 0));
    trials += practice.trials;
  }
  CHECK(trials == runner.counts().slips + runner.counts().innocents);
}

TEST_CASE("a practice that has only innocent cues, or only slips, gives no free points") {
  const auto spot =
      spot_of({{cue(2000, 1000, true, "Whistle", "only-slips"), cue(6000, 1000, false, "Nod", "only-foils"),
                cue(10000, 1000, true, "Sigh", "only-slips"), cue(14000, 1000, false, "Nod", "only-foils")}});
  const auto play = [&](auto wanted) {
    SpotRunner runner(spot, 1);
    return play_through(
        runner, [&](const SpotRunner& r) { return began(r, 500, wanted); }, right_name);
  };
  for (const auto& practice : play([](const course::Cue&) { return false; }).practices) CHECK(practice.score == 0);
  for (const auto& practice : play(is_anything).practices) CHECK(practice.score == 0);
  for (const auto& practice : play(is_slip).practices) CHECK(practice.score == 1);
}
