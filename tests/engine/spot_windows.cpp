// Which cue a flag belongs to.
#include <doctest/doctest.h>

#include "spot_samples.h"

using namespace samples;
using engine::kNoCue;
using engine::SpotRunner;
using engine::Verdict;

namespace {

// The cue that one flag at `at` belongs to.
int flagged_at(const course::Spot& spot, Millis at) {
  SpotRunner runner(spot, 1);
  runner.play();
  runner.advance(at);
  REQUIRE(runner.flag());
  return runner.flags().front().cue;
}

}  // namespace

TEST_CASE("a cue can be flagged from its start until 1500 ms after its end") {
  const auto spot = spot_of({{cue(2000, 1000, true, "Whistle")}});
  CHECK(flagged_at(spot, 1999) == kNoCue);
  CHECK(flagged_at(spot, 2000) == 0);
  CHECK(flagged_at(spot, 2300) == 0);
  CHECK(flagged_at(spot, 4500) == 0);
  CHECK(flagged_at(spot, 4501) == kNoCue);
}

TEST_CASE("the next cue takes over when it has been under way for 300 ms") {
  auto next = cue(3500, 1000, false, "Nod");
  const auto spot = spot_of({{cue(2000, 1000, true, "Whistle"), next}});
  CHECK(flagged_at(spot, 3500) == 0);
  CHECK(flagged_at(spot, 3799) == 0);
  CHECK(flagged_at(spot, 3800) == 1);
  next.actor = "ada";  // of whichever actor
  CHECK(flagged_at(spot_of({{cue(2000, 1000, true, "Whistle"), next}}), 3800) == 1);
}

TEST_CASE("a flag in the first moments of a cue is its own when nothing before can take it") {
  const auto spot = spot_of({{cue(2000, 1000, true, "Whistle"), cue(4600, 1000, false, "Nod")}});
  CHECK(flagged_at(spot, 4550) == kNoCue);
  CHECK(flagged_at(spot, 4600) == 1);
}

TEST_CASE("a long cue that is still under way can be flagged again after a short one beside it") {
  const auto spot = spot_of({{cue(1000, 8000, false, "Nod"), cue(2000, 500, true, "Whistle")}});
  CHECK(flagged_at(spot, 1500) == 0);
  CHECK(flagged_at(spot, 2400) == 1);
  CHECK(flagged_at(spot, 4000) == 1);
  CHECK(flagged_at(spot, 4100) == 0);
}

TEST_CASE("what the customer says never takes the flag from a slip") {
  const auto beside = spot_of({{words(0, 6000), cue(2000, 1000, true, "Whistle")}});
  CHECK(flagged_at(beside, 2400) == 1);
  CHECK(flagged_at(beside, 4400) == 1);
  const auto answer = spot_of({{cue(2000, 1000, true, "Whistle"), words(2800, 4000)}});
  CHECK(flagged_at(answer, 3600) == 0);
  CHECK(flagged_at(answer, 4500) == 0);
}

TEST_CASE("a flag on context is stray, with or without a name") {
  for (const bool named : {false, true}) {
    auto context = words(500, 3000);
    if (named) context.name = "Customer speaks";
    SpotRunner runner(spot_of({{context, cue(8000, 1000, true, "Whistle")}}), 1);
    runner.play();
    runner.advance(2000);
    CHECK(runner.flag());
    runner.advance(60000);
    runner.name(0);
    const auto lines = runner.judged();
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].verdict == Verdict::Stray);
    CHECK(lines[0].cue == kNoCue);
    CHECK(lines[0].at == 2000);
    CHECK(lines[1].verdict == Verdict::Missed);
    CHECK(runner.counts() == engine::Counts{1, 0, 0, 1});
  }
}

TEST_CASE("what the technician says is a trial when it has a name") {
  auto speech = cue(2000, 1000, true, "Whistle");
  speech.act = course::Act::Speak;
  CHECK(engine::is_trial(spot_of({{speech}}), speech));
  speech.actor = "ada";
  CHECK_FALSE(engine::is_trial(spot_of({{speech}}), speech));
}

TEST_CASE("a second flag on the same cue is a duplicate, not a stray") {
  SpotRunner runner(spot_of({{cue(2000, 1000, true, "Whistle")}}), 1);
  runner.play();
  runner.advance(2500);
  CHECK(runner.flag());
  for (int i = 0; i < 5; ++i) {
    runner.advance(300);
    CHECK_FALSE(runner.flag());
  }
  CHECK(runner.flags().size() == 1);
  runner.advance(60000);
  runner.name(0);
  CHECK(runner.counts() == engine::Counts{1, 1, 0, 0});
}

TEST_CASE("one press that bounces where nothing happened is one stray") {
  SpotRunner runner(spot_of({{cue(9000, 1000, true, "Whistle")}}), 1);
  runner.play();
  runner.advance(2000);
  CHECK(runner.flag());
  CHECK_FALSE(runner.flag());
  runner.advance(200);
  CHECK_FALSE(runner.flag());
  runner.advance(200);
  CHECK(runner.flag());
  CHECK(runner.flags().size() == 2);
}

TEST_CASE("the last cue of a run can be flagged for its full time") {
  SpotRunner runner(spot_of({{cue(2000, 1000, true, "Whistle")}}, 3000), 1);
  CHECK(runner.end() == 4500);
  runner.play();
  runner.advance(4400);
  CHECK(runner.phase() == engine::SpotPhase::Playing);
  CHECK(runner.flag());
  CHECK(runner.flags().front().cue == 0);
}
