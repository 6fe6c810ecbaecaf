#include "engine/breathe_runner.h"

#include <doctest/doctest.h>

#include <limits>

#include "outcomes.h"

using namespace defuse;
using namespace samples;
using engine::BreathePhase;
using engine::BreatheRunner;
using engine::BreathStage;

namespace {

// Two breaths of 4, 1 and 6 seconds, after two things to get ready.
course::Breathe sample() {
  course::Breathe breathe;
  breathe.ready = {{"mute", "Microphone off", ""}, {"feet", "Feet on the floor", ""}};
  breathe.breaths = 2;
  breathe.hold = 1000;
  return breathe;
}

BreatheRunner started(const course::Breathe& breathe, bool timed) {
  BreatheRunner runner(breathe);
  for (int i = 0; i < static_cast<int>(breathe.ready.size()); ++i) REQUIRE(runner.toggle(i));
  REQUIRE(runner.start(timed));
  return runner;
}

}  // namespace

TEST_CASE("breathe: everything is got ready before the first breath") {
  BreatheRunner runner(sample());
  CHECK(runner.phase() == BreathePhase::Preparing);
  CHECK_FALSE(runner.start(true));
  CHECK_FALSE(runner.start(false));
  CHECK_FALSE(runner.pause());
  CHECK_FALSE(runner.step());
  CHECK_FALSE(runner.tick(60'000));
  for (const int index : kNoIndexes) {
    CHECK_FALSE(runner.toggle(index));
    CHECK_FALSE(runner.is_ready(index));
  }
  CHECK(runner.toggle(1));
  CHECK(runner.is_ready(1));
  CHECK_FALSE(runner.all_ready());
  CHECK(runner.toggle(1));
  CHECK_FALSE(runner.is_ready(1));
  CHECK(runner.toggle(1));
  CHECK(runner.toggle(0));
  CHECK(runner.all_ready());
  CHECK(runner.outcome() == engine::Outcome{});
  CHECK(runner.answer() == "breaths=0");
  CHECK(runner.start(true));
  CHECK(runner.phase() == BreathePhase::Breathing);
  CHECK(runner.running());
  CHECK_FALSE(runner.start(true));
  CHECK_FALSE(runner.start(false));
  CHECK_FALSE(runner.toggle(0));
}

TEST_CASE("breathe: with nothing to get ready it starts at once") {
  auto breathe = sample();
  breathe.ready.clear();
  BreatheRunner runner(breathe);
  CHECK(runner.all_ready());
  CHECK(runner.start(true));
}

TEST_CASE("breathe: time leads through in, hold and out of each breath") {
  BreatheRunner runner = started(sample(), true);
  CHECK(runner.stage() == BreathStage::In);
  CHECK(runner.stage_length() == 4000);
  CHECK_FALSE(runner.tick(1000));
  CHECK(runner.stage_share() == doctest::Approx(0.25));
  CHECK(runner.stage_left() == 3000);
  CHECK_FALSE(runner.tick(2999));
  CHECK(runner.tick(1));
  CHECK(runner.stage() == BreathStage::Hold);
  CHECK(runner.stage_share() == 0);
  CHECK(runner.tick(1000));
  CHECK(runner.stage() == BreathStage::Out);
  CHECK(runner.stage_length() == 6000);
  CHECK(runner.breath() == 0);
  CHECK(runner.answer() == "breaths=0");
  CHECK(runner.tick(6000));
  CHECK(runner.breath() == 1);
  CHECK(runner.stage() == BreathStage::In);
  CHECK(runner.answer() == "breaths=1");
  CHECK(runner.outcome().score == doctest::Approx(0.5));
  CHECK_FALSE(runner.tick(0));
  CHECK_FALSE(runner.tick(-500));
  CHECK(runner.stage_share() == 0);
}

TEST_CASE("breathe: one long tick crosses several stages and loses no time") {
  BreatheRunner runner = started(sample(), true);
  CHECK(runner.tick(4000 + 1000 + 1500));
  CHECK(runner.stage() == BreathStage::Out);
  CHECK(runner.stage_left() == 4500);
  CHECK(runner.tick(4500 + 4000 + 250));
  CHECK(runner.breath() == 1);
  CHECK(runner.stage() == BreathStage::Hold);
  CHECK(runner.stage_share() == doctest::Approx(0.25));
  CHECK(runner.tick(std::numeric_limits<base::Millis>::max()));
  CHECK(runner.done());
}

TEST_CASE("breathe: after the last breath all stands still, and it is worth 1") {
  BreatheRunner runner = started(sample(), true);
  CHECK(runner.tick(22'000));
  CHECK(runner.phase() == BreathePhase::Done);
  CHECK_FALSE(runner.running());
  CHECK(runner.outcome() == engine::Outcome{1, {}});
  CHECK(runner.answer() == "breaths=2");
  CHECK(runner.breath() == 1);
  CHECK(runner.stage() == BreathStage::Out);
  CHECK(runner.stage_share() == 1);
  CHECK(runner.stage_left() == 0);
  CHECK_FALSE(runner.tick(1000));
  CHECK_FALSE(runner.step());
  CHECK_FALSE(runner.start(true));
  CHECK_FALSE(runner.pause());
  CHECK_FALSE(runner.toggle(0));
}

TEST_CASE("breathe: a pause keeps the place") {
  BreatheRunner runner = started(sample(), true);
  runner.tick(1000);
  CHECK(runner.pause());
  CHECK_FALSE(runner.pause());
  CHECK_FALSE(runner.running());
  CHECK_FALSE(runner.tick(10'000));
  CHECK(runner.stage_left() == 3000);
  CHECK(runner.start(true));
  CHECK(runner.stage_left() == 3000);
  CHECK(runner.tick(3000));
  CHECK(runner.stage() == BreathStage::Hold);
}

TEST_CASE("breathe: step by step needs no time, and can go over to time") {
  BreatheRunner runner = started(sample(), false);
  CHECK_FALSE(runner.running());
  CHECK_FALSE(runner.tick(10'000));
  CHECK(runner.stage() == BreathStage::In);
  const std::vector<BreathStage> stages = {BreathStage::Hold, BreathStage::Out, BreathStage::In, BreathStage::Hold,
                                           BreathStage::Out};
  for (std::size_t i = 0; i < stages.size(); ++i) {
    CHECK(runner.step());
    CHECK(runner.stage() == stages[i]);
    CHECK(runner.outcome().score == doctest::Approx(static_cast<double>(i + 1) / 6));
  }
  BreatheRunner timed = runner;
  CHECK(runner.step());
  CHECK(runner.done());
  CHECK(timed.start(true));
  CHECK_FALSE(timed.tick(2000));
  CHECK(timed.stage_left() == 4000);
  CHECK(timed.step());
  CHECK(timed.done());
}

TEST_CASE("breathe: without a hold the out follows the in") {
  auto breathe = sample();
  breathe.hold = 0;
  BreatheRunner runner = started(breathe, true);
  CHECK(runner.tick(4000));
  CHECK(runner.stage() == BreathStage::Out);
  CHECK(runner.outcome().score == doctest::Approx(0.25));
  CHECK(runner.tick(6000 + 4000 + 6000));
  CHECK(runner.done());
}

TEST_CASE("breathe: odd lengths neither hang nor divide by nothing") {
  auto breathe = sample();
  breathe.in = 0;
  breathe.hold = -5;
  breathe.out = std::numeric_limits<base::Millis>::min();
  for (const int breaths : {0, -3, std::numeric_limits<int>::max()}) {
    breathe.breaths = breaths;
    BreatheRunner runner = started(breathe, true);
    CHECK(runner.stage_share() == 0);
    CHECK(runner.tick(1'000'000));
    CHECK(runner.done());
    CHECK(runner.outcome().score == 1);
  }
}
