#include "engine/scores.h"

#include <doctest/doctest.h>

using namespace defuse::engine;

TEST_CASE("nothing to do is worth nothing") { CHECK(Scores().outcome() == Outcome{}); }

TEST_CASE("what chance gives is taken away, and the rest is a share of what it leaves") {
  Scores scores;
  scores.add("calm", 1, 0.5);
  scores.add("calm", 1, 0.25);
  scores.add("calm", 0, 0.25);
  CHECK(scores.outcome().score == doctest::Approx((2 - 1.0) / (3 - 1.0)));
  Scores perfect;
  for (int i = 0; i < 7; ++i) perfect.add("calm", 1, 1.0 / 3);
  CHECK(perfect.outcome().score == 1);
}

TEST_CASE("less than chance, or marks lost, is 0 and not below") {
  Scores scores;
  scores.add("calm", 0, 0.25);
  scores.add("listen", -2);
  const Outcome outcome = scores.outcome();
  CHECK(outcome.score == 0);
  for (const auto& practice : outcome.practices) CHECK(practice.score == 0);
}

TEST_CASE("lost marks weigh against won ones") {
  Scores scores;
  scores.add("calm", 1);
  scores.add("calm", 1);
  scores.add("calm", -1);
  CHECK(scores.outcome().score == doctest::Approx(1.0 / 3));
}

TEST_CASE("practices are told apart, in the order of their first chance; without one it counts for the whole") {
  Scores scores;
  scores.add("calm", 1);
  scores.add("", 0);
  scores.add("listen", 0);
  scores.add("calm", 0);
  const Outcome outcome = scores.outcome();
  CHECK(outcome.score == doctest::Approx(0.25));
  REQUIRE(outcome.practices.size() == 2);
  CHECK(outcome.practices[0] == PracticeOutcome{"calm", 0.5, 2});
  CHECK(outcome.practices[1] == PracticeOutcome{"listen", 0, 1});
}

TEST_CASE("where every guess is right nothing can be earned") {
  Scores scores;
  scores.add("calm", 1, 1);
  CHECK(scores.outcome() == Outcome{0, {{"calm", 0, 1}}});
}
